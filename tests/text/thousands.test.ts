import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { APART_RULES, thousandsEdits } from '#core/text/layout/thousands.ts'
import { readText, sourceSpan } from '#core/text/reading.ts'

/** A sentence that proves by itself how its text parts thousands. */
const PROOF = 'En el país se registraron 2 415 306 bodas.'

describe('numbers whose thousands spaces part', () => {
  test.each<readonly [text: string, read: string]>([
    [PROOF, 'En el país se registraron 2,415,306 bodas.'],
    [`${PROOF} De ellas, 84 207, por lo civil.`, 'por lo civil.'],
    ['Hubo 4 310 altas, 12 655 bajas y 7 018 cambios.', 'Hubo 4,310 altas, 12,655 bajas y 7,018 cambios.'],
    [`${PROOF} Se gastaron 3 120.5 pesos, 12 400 % más.`, '3,120.5 pesos, 12,400 % más'],
    [`${PROOF} El gasto pasó de 980 a 1 200 pesos.`, 'de 980 a 1,200 pesos'],
    ['Año       Bodas\n2019      2 415 306\n2020      1 002 417\nSe casaron 2 415 306 personas.', '2020 | 1,002,417'],
  ])('%s', (text, read) => {
    expect(readText(text).text).toContain(read)
  })

  test.each<readonly [text: string, kept: string]>([
    ['Hubo 4 310 altas.', '4 310 altas'],
    ['Hubo 15 200 altas y 3 mil 415 bajas.', '15 200 altas'],
    ['Hubo 2 415 306 altas y 3,415 bajas.', '2 415 306 altas'],
    ['Casos 120 340 450\nBajas 110 220 330', 'Casos 120 340 450'],
    [`${PROOF} Atención: 800 767 8527.`, '800 767 8527'],
    [`${PROOF} Reportes al 312 316\n2500.`, '312 316 2500'],
    [`${PROOF} Tel. 222 300 y ext. 1 200.`, 'Tel. 222 300 y ext. 1 200'],
    [`${PROOF} Las mujeres de 15 a 49 200 veces.`, '49 200 veces'],
    [`${PROOF} En 2022 200 personas se casaron; el 15 200.`, 'En 2022 200 personas se casaron; el 15 200'],
    [`${PROOF} El comunicado 571 200 y la COVID-19 200 veces.`, 'comunicado 571 200 y la COVID-19 200'],
    [`${PROOF} El 3 de mayo 200 parejas.`, '3 de mayo 200'],
    [`${PROOF}\n\nNorte  15   200\nSur    18   310`, 'Norte 15 200'],
  ])('not in «%s»', (text, kept) => {
    expect(readText(text).text).toContain(kept)
  })

  test.each(APART_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    const joined = (example: string): boolean => thousandsEdits(`${PROOF}\nY ${example} veces.`).length > 2
    expect(joined(rule.example), rule.example).toBe(false)
    expect(joined(rule.counterExample), rule.counterExample).toBe(true)
  })

  test('every number that a text prints so is read, and its quotation is what is printed', () => {
    const value = fc.integer({ min: 1000, max: 999_999_999 })
    const parted = (sign: string, n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, sign)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const source = `${PROOF}\n\nSe dieron ${values.map((n) => `${parted(' ', n)} becas`).join(', ')}.`
        const reading = readText(source)
        let at = 0
        for (const n of values) {
          const start = reading.text.indexOf(`${parted(',', n)} becas`, at)
          expect(start).toBeGreaterThanOrEqual(at)
          at = start + parted(',', n).length
          const span = sourceSpan(reading, { start, end: at })
          expect(source.slice(span.start, span.end)).toBe(parted(' ', n))
        }
      }),
    )
  })
})
