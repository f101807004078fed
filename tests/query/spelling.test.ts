import { expect, test } from 'vitest'
import { createSpeller } from '#core/query/spelling/spelling.ts'

const words = new Map([
  ['cirugias', 20],
  ['hipertension', 10],
  ['detecciones', 10],
  ['riñon', 5],
  ['especialidades', 9],
  ['activadas', 2],
  ['mayo', 9],
  ['cuantas', 40],
  ['cuotas', 1],
  ['vasectomias', 4],
])
const speller = createSpeller({
  has: (folded) => words.has(folded),
  weightOf: (folded) => words.get(folded) ?? 0,
  count: () => words.size,
  since: (count) => [...words.keys()].slice(count),
})

test.each([
  ['cirujias', 'cirugias'],
  ['sirugias', 'cirugias'],
  ['ipertension', 'hipertension'],
  ['detecsiones', 'detecciones'],
  ['rinon', 'riñon'],
  ['basectomias', 'vasectomias'],
  ['cuatas', 'cuantas'],
  ['especialiades', 'especialidades'],
  // Too far, too short, or another word altogether.
  ['zapatos', null],
  ['mano', null],
  ['cir', null],
])('«%s» → %s', (slip, word) => expect(speller.correct(slip)).toBe(word))

test('an inflection of a known word is known, a slip on its stem is not', () => {
  expect(speller.knows('activaron')).toBe(true)
  expect(speller.knows('activadsa')).toBe(false)
})
