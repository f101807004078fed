import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { PhraseTable } from '#core/text/phrase.ts'
import { engine } from '../engine/seeds.ts'

// What a parse does most is look phrases up; it looks each table up once a token.
function lookUps(question: string): number {
  const spy = vi.spyOn(PhraseTable.prototype, 'matchAt')
  engine().ask(question)
  const { length } = spy.mock.calls
  spy.mockRestore()
  return length
}

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

test.each([
  'cirugías ',
  'a ',
  'de riñón y ',
  'xqzwv ',
  '¿cuántas? ',
  'Torreón o el de ',
  'la 7ª Jornada o la 10ª de Continuidad, ',
  'del 26 de abril al 2 de mayo y ',
  'sin contar ',
  'y en qué fecha ',
  '10 jornadas ',
])('«%s» repeated: twice the text is at most about twice the work', (piece) => {
  engine()
  const [half, whole] = [lookUps(fill(piece, 5_000)), lookUps(fill(piece, 10_000))]
  expect(whole).toBeLessThan(2.5 * half + 2_000)
  expect(whole).toBeLessThan(60 * 10_000)
})

test('what follows the longest question is ignored', () => {
  const long = fill('cirugías ', 10_000)
  expect(lookUps(long + fill('cirugías ', 50_000))).toBeLessThan(1.1 * lookUps(long) + 2_000)
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
