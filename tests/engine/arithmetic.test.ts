import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, createEngine } from '#core'
import { engine } from './seeds.ts'

/** Operands of a computed figure scaled to whole thousandths, so that the expected result is exact. */
const scaled = ({ computed }: Answer): readonly bigint[] =>
  (computed[0]?.operands ?? []).map((o) => BigInt(Math.round(o.value * 1000)))
const resultOf = ({ computed }: Answer): number => computed[0]?.value ?? Number.NaN
const exactly = (numerator: bigint, denominator: bigint): number => Number(numerator) / Number(denominator)

describe('a computed figure is the exact result over the operands that it shows', () => {
  const corpus = engine().corpus
  const names = [
    ...new Set([...corpus.facts].filter((f) => f.place.node.level === 'nation').map((f) => f.measure.name)),
  ]
    .filter((name) => !name.includes(',') && name.length < 40)
    .slice(0, 30)
  const times = [
    'del 26 de abril al 2 de mayo',
    'del 31 de mayo al 6 de junio',
    'en la 7ª Jornada',
    'en la 10ª Jornada',
    'del 1 de abril al 12 de septiembre',
  ]
  const pair = fc.record({
    a: fc.constantFrom(...names),
    b: fc.constantFrom(...names),
    time: fc.constantFrom(...times),
  })

  test.each([
    [
      'sum',
      (a: string, b: string, t: string) => `¿Cuánto suman ${a} y ${b} ${t}?`,
      ([p, q]: readonly bigint[]) => exactly((p ?? 0n) + (q ?? 0n), 1000n),
    ],
    [
      'difference',
      (a: string, b: string, t: string) => `¿Cuál es la diferencia entre ${a} y ${b} ${t}?`,
      ([p, q]: readonly bigint[]) => Math.abs(exactly((p ?? 0n) - (q ?? 0n), 1000n)),
    ],
    [
      'ratio',
      (a: string, b: string, t: string) => `¿Cuántas veces más ${a} que ${b} hubo ${t}?`,
      ([p, q]: readonly bigint[]) => exactly(p ?? 0n, q ?? 1n),
    ],
    [
      'share',
      (a: string, b: string, t: string) => `¿Qué porcentaje de ${a} fueron ${b} ${t}?`,
      ([p, q]: readonly bigint[]) => exactly((p ?? 0n) * 100n, q ?? 1n),
    ],
  ] as const)('%s', (operation, question, expected) => {
    let seen = 0
    fc.assert(
      fc.property(pair, ({ a, b, time }) => {
        const answer = engine().ask(question(a, b, time))
        const [made] = answer.computed
        if (made?.operation !== operation || made.operands.length !== 2) return
        seen++
        expect(resultOf(answer), question(a, b, time)).toBeCloseTo(expected(scaled(answer)), 9)
        // Every operand is a printed figure of the answer, and stands in its text.
        for (const { fact, value } of made.operands) {
          expect(answer.facts[fact ?? -1]?.fact.quantity.value).toBe(value)
          expect(answer.text).toContain(value.toLocaleString('es-MX'))
        }
      }),
      { numRuns: 60 },
    )
    expect(seen).toBeGreaterThan(0)
  })
})

/** A bulletin of two weeks with the given figures, in the words of any press office. */
const twoWeeks = (before: string, after: string): string =>
  [
    'Ciudad de México, lunes 17 de mayo de 2021.',
    'BOLETÍN DE PRENSA',
    'Avanza IMSS en la atención',
    `Del 3 al 9 de mayo de 2021 se realizaron ${before}.`,
    `Del 10 al 16 de mayo de 2021 se realizaron ${after}.`,
  ].join('\n\n')
const over = (text: string) => createEngine({ texts: [{ source: 'x.txt', text: `${text}\n` }] })

describe('percent changes', () => {
  const weeks = 'entre la semana del 3 de mayo y la del 10 de mayo de 2021'

  test('are exact percents of the earlier figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), fc.integer({ min: 2, max: 9999 }), (before, after) => {
        const answer = over(twoWeeks(`${before} cirugías`, `${after} cirugías`)).ask(
          `¿En qué porcentaje cambiaron las cirugías ${weeks}?`,
        )
        expect(resultOf(answer)).toBe(((after - before) * 100) / before)
        const way = after > before ? 'más' : after < before ? 'menos' : 'de cambio'
        expect(answer.text).toMatch(new RegExp(`^[\\d.,]+ % ${way} `))
      }),
      { numRuns: 12 },
    )
  })

  test('from zero there is none, and the difference is given instead', () => {
    const { text, computed, lead } = over(twoWeeks('cero cirugías', '7 cirugías')).ask(
      `¿En qué porcentaje aumentaron las cirugías ${weeks}?`,
    )
    expect(text).toMatch(/la primera cifra es cero/)
    expect(text).toMatch(/Diferencia: 7/)
    expect([computed, lead]).toEqual([[], null])
  })
})

test('percents differ in puntos porcentuales, decimals without binary noise', () => {
  const text = [
    'Ciudad de México, lunes 17 de mayo de 2021.',
    'BOLETÍN DE PRENSA',
    'Avanza IMSS en la atención',
    'Del 10 al 16 de mayo de 2021 la ocupación hospitalaria fue de 71.2 por ciento en Sonora y de 70.9 por ciento en Durango.',
  ].join('\n\n')
  const answer = over(text).ask('¿Cuál es la diferencia de la ocupación hospitalaria entre Sonora y Durango?')
  expect(answer.text).toMatch(/^0\.3 puntos porcentuales/)
  expect([resultOf(answer), answer.computed[0]?.unit]).toEqual([0.3, 'points'])
})

test('shares of every part are listed, and said not to close where only rounding is to blame', () => {
  const closing = engine().ask('¿Qué porcentaje de los trasplantes de la 10ª Jornada fue de cada órgano?')
  expect(closing.computed.map((c) => Number(c.value.toFixed(1)))).toEqual([46.7, 33.3, 16.7, 3.3])
  expect(closing.text).not.toContain('redondeo')
  const open = engine().ask('¿Qué porcentaje representa cada órgano de los 956 trasplantes?')
  expect(open.computed.map((c) => Number(c.value.toFixed(1)))).toEqual([46.2, 36.9, 12.6, 3.2, 1])
  expect(open.text).toContain('no suman 100 % por redondeo')
})

test('two parts of one whole are no share of each other', () => {
  const { computed } = engine().ask('¿Qué porcentaje de los trasplantes fue de riñón y de córnea en la 10ª Jornada?')
  expect(computed.map((c) => c.operands.map((o) => o.value))).toEqual([
    [14, 30],
    [10, 30],
  ])
})
