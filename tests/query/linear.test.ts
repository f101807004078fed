import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AskOptions } from '#core'
import { type Work, workOf } from '../work.ts'

// Counting starts where the sources are loaded, so they are loaded after it.
const { engine } = await import('../engine/seeds.ts')
const { lexiconData } = await import('#core/lexicon.ts')

const fill = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length))

/** What asking costs: normalising, spelling, every recogniser, the board, cues, follow-up and the answer. */
const costOf = (question: string, options: AskOptions = {}): Work => workOf(() => engine().ask(question, options))

// An answer has a price of its own, whatever the length; a letter of the question has at most this.
const FOR_ANSWER = 15_000_000
const FOR_LETTER = 1_500

/** Twice the text is at most about twice the work, in all and in each file of the sources. */
function checkLinear(piece: string, options: AskOptions = {}): void {
  // What is worked out once, when it is first needed, is no cost of a question.
  engine().ask(fill(piece, 1_000), options)
  const half = costOf(fill(piece, 5_000), options)
  const whole = costOf(fill(piece, 10_000), options)
  expect(whole.total).toBeLessThan(2.2 * half.total + 50_000)
  expect(whole.total - half.total).toBeLessThan(FOR_LETTER * 5_000)
  expect(whole.total).toBeLessThan(FOR_ANSWER + FOR_LETTER * 10_000)
  const steep = [...whole.byFile].filter(([file, count]) => count > 2.4 * (half.byFile.get(file) ?? 0) + 40_000)
  expect(steep).toEqual([])
}

const KINDS = {
  words: [
    'cirugías ',
    'a ',
    'de ',
    'de riñón y ',
    'sin contar ',
    'y en qué fecha ',
    'la mitad ',
    'total de ',
    'gracias ',
  ],
  numbers: ['956 ', '1 212 812 ', '1', '1,', '12 345 ', 'mil ', 'uno ', 'entre 400 y 500 ', '10 jornadas ', '71.2 % '],
  places: ['Torreón o el de ', 'Hospital General de Zona ', 'HGZ 33 de la ', 'Estado de México ', 'Dr. ', '«“« '],
  dates: ['del 26 de abril al 2 de mayo y ', '2021 el ', '12/05/2021 ', 'la 7ª Jornada o la 10ª de Continuidad, '],
  marks: ['? ', '«', '¿cuántas? ', '-', '.', '(', '👁️ ', 'cuál 3,456 Qro. ', '2021 ¿ 2021 '],
  nonsense: ['xqzwv ', 'aa1 ', 'Cirujías de riñon en Sinalao ', 'http://a.b/c?d=e '],
}

test.each(Object.entries(KINDS).flatMap(([kind, pieces]) => pieces.map((piece) => [kind, piece] as const)))(
  '%s: «%s» repeated',
  (_, piece) => checkLinear(piece),
)

test.each(['¿y de riñón? ', 'y en mayo o ', 'súmalos ', '7ª '])('«%s» repeated, in a thread', (piece) => {
  checkLinear(piece, { previous: engine().ask('¿Cuántos trasplantes de córnea hubo del 1 de abril?').understood })
})

test('words that are all different', () => {
  const names = JSON.stringify([lexiconData.places, lexiconData.facilities, lexiconData.measures])
  const list = [...new Set(names.match(/\p{L}{4,}/gu))].join(' ')
  expect(list.length).toBeGreaterThan(10_000)
  const [half, whole] = [costOf(list.slice(0, 5_000)), costOf(list.slice(0, 10_000))]
  expect(whole.total - half.total).toBeLessThan(FOR_LETTER * 5_000)
})

test('what follows the longest question is ignored', () => {
  const long = fill('cirugía ', 10_000)
  engine().ask(long)
  const longer = long + fill('cirugía ', 50_000)
  expect(costOf(longer).total).toBeLessThan(1.1 * costOf(long).total + 50_000)
})

const vocabulary = [
  '¿',
  '?',
  'cuántas',
  'cirugías',
  'sin',
  'y',
  'o',
  'la',
  '7ª',
  'Jornada',
  'de',
  'Continuidad',
  'Torreón',
  'más',
  'que',
  'meta',
  'porcentaje',
  '956',
  'el boletín',
  'septiembre',
  'súmalos',
  'dónde',
  'en qué',
  '10',
  'jornadas',
  ',',
  '👁️',
]

test('any words give a query and no error, in a thread too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...vocabulary), fc.string({ unit: 'grapheme', maxLength: 8 })), {
        maxLength: 14,
      }),
      fc.array(fc.constantFrom(...vocabulary), { maxLength: 6 }),
      (first, second) => {
        const before = engine().ask(first.join(' '))
        const after = engine().ask(second.join(' '), { previous: before.understood })
        expect(before.understood.selections.length).toBeGreaterThan(0)
        expect(after.understood.selections.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 120 },
  )
})

test('any few words repeated cost what their length costs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...vocabulary, '2021', 'mil', 'el', 'de', '"'), { minLength: 1, maxLength: 4 }),
      (words) => {
        const [short, long] = [2_500, 10_000].map((length) => costOf(fill(`${words.join(' ')} `, length)).total)
        expect(long, words.join(' ')).toBeLessThan(4.4 * (short ?? 0) + 100_000)
      },
    ),
    { numRuns: 15 },
  )
})
