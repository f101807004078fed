import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumerals } from '../../src/entity/number/numeral.ts'
import {
  isHedgeSatisfied,
  type Precision,
  type Quantity,
  quantitiesIn,
  type Unit,
} from '../../src/entity/number/quantity.ts'
import { tokenize } from '../../src/text/token.ts'

const INF = Number.POSITIVE_INFINITY
type Expected = [raw: string, value: number, precision: Precision, unit?: Unit]

/** The quantities of a text; their spans must cover `raw`, their numerals read back. */
function checkQuantities(text: string, expected: readonly Expected[]): QuantityList {
  const found = quantitiesIn(tokenize(text))
  expect(found.map((q) => [q.raw, q.value, q.precision, q.unit])).toEqual(
    expected.map((e) => [...e.slice(0, 3), e[3] ?? 'count']),
  )
  for (const q of found) {
    expect(text.slice(q.start, q.end).replace(/\s+/g, ' ')).toBe(q.raw)
    if (q.precision !== 'between') {
      expect(readNumerals(text.slice(q.numeral.start, q.numeral.end)).map((n) => n.value)).toEqual([q.value])
    }
  }
  return found
}
type QuantityList = readonly Quantity[]

describe('hedges', () => {
  test.each<[string, ...Expected]>([
    ['956 trasplantes', '956', 956, 'exact'],
    ['con más de siete mil acciones', 'más de siete mil', 7000, 'at_least'],
    ['mas de 6.5 millones de consultas', 'mas de 6.5 millones', 6500000, 'at_least'],
    ['a más de los 300 mil afiliados', 'más de los 300 mil', 300000, 'at_least'],
    ['por arriba de 95 por ciento', 'por arriba de 95 por ciento', 95, 'at_least', 'percent'],
    ['por encima del 95% de cobertura', 'por encima del 95%', 95, 'at_least', 'percent'],
    ['con ocupación superior al 80 por ciento', 'superior al 80 por ciento', 80, 'at_least', 'percent'],
    ['superó las 10 mil dosis', 'superó las 10 mil', 10000, 'at_least'],
    ['rebasaron los 500 casos', 'rebasaron los 500', 500, 'at_least'],
    ['al menos 12 hospitales', 'al menos 12', 12, 'at_least'],
    ['por lo menos unas 300 personas', 'por lo menos unas 300', 300, 'at_least'],
    ['no menos de 40 camas', 'no menos de 40', 40, 'at_least'],
    ['poco más de 2 mil becas', 'poco más de 2 mil', 2000, 'at_least'],
    ['12 o más dosis', '12 o más', 12, 'at_least'],
    ['casi 36 millones', 'casi 36 millones', 36000000, 'almost'],
    ['casi un 30 por ciento', 'casi un 30 por ciento', 30, 'almost', 'percent'],
    ['cerca de 2 mil\n300 becas', 'cerca de 2 mil 300', 2300, 'about'],
    ['cerca del 40%', 'cerca del 40%', 40, 'about', 'percent'],
    ['alrededor de mil 200 dosis', 'alrededor de mil 200', 1200, 'about'],
    ['unas 300 personas', 'unas 300', 300, 'about'],
    ['aproximadamente 15 unidades', 'aproximadamente 15', 15, 'about'],
    ['aprox. 15 unidades', 'aprox. 15', 15, 'about'],
    ['15 aproximadamente', '15 aproximadamente', 15, 'about'],
    ['en torno a los 80 casos', 'en torno a los 80', 80, 'about'],
    ['hasta 300 pacientes', 'hasta 300', 300, 'at_most'],
    ['menos de cinco minutos', 'menos de cinco', 5, 'at_most'],
    ['no más de 20 alumnos', 'no más de 20', 20, 'at_most'],
    ['a lo más 3 intentos', 'a lo más 3', 3, 'at_most'],
    ['como máximo 8 visitas', 'como máximo 8', 8, 'at_most'],
  ])('%s', (text, ...expected) => {
    checkQuantities(text, [expected])
  })

  test.each<[string, Expected[]]>([
    ['24.4 millones más que en el año previo', [['24.4 millones', 24400000, 'exact']]],
    ['20 más', [['20', 20, 'exact']]],
    ['trasplantar dos más de médula ósea', [['dos', 2, 'exact']]],
    [
      'fueron 20 más. De 300 quedan pocos',
      [
        ['20', 20, 'exact'],
        ['300', 300, 'exact'],
      ],
    ],
    [
      '20 más de las 300 previstas',
      [
        ['20', 20, 'exact'],
        ['300', 300, 'exact'],
      ],
    ],
    [
      'En 2021 más de 300 dosis',
      [
        ['2021', 2021, 'exact'],
        ['más de 300', 300, 'at_least'],
      ],
    ],
    ['300 mil y contando', [['300 mil', 300000, 'exact']]],
    [
      'un promedio de 40',
      [
        ['un', 1, 'exact'],
        ['40', 40, 'exact'],
      ],
    ],
    ['ni 300', [['300', 300, 'exact']]],
    [
      'atendió a 300, aproximadamente 200 mujeres',
      [
        ['300', 300, 'exact'],
        ['aproximadamente 200', 200, 'about'],
      ],
    ],
    ['la 8ª Jornada', []],
  ])('no hedge, or another one: %s', (text, expected) => {
    checkQuantities(text, expected)
  })
})

describe('ranges', () => {
  test.each<[string, Expected, [number, number]]>([
    ['entre 3 y 5 pacientes', ['entre 3 y 5', 3, 'between'], [3, 5]],
    ['entre los 20 y los 30 casos', ['entre los 20 y los 30', 20, 'between'], [20, 30]],
    ['de 20 a 30 pacientes', ['de 20 a 30', 20, 'between'], [20, 30]],
    ['entre 3 y 5 millones de dosis', ['entre 3 y 5 millones', 3000000, 'between'], [3000000, 5000000]],
    ['del 5 al 10 por ciento', ['del 5 al 10 por ciento', 5, 'between', 'percent'], [5, 10]],
    ['entre el 5 y el 10%', ['entre el 5 y el 10%', 5, 'between', 'percent'], [5, 10]],
  ])('%s', (text, expected, bounds) => {
    expect(checkQuantities(text, [expected])[0]?.bounds).toEqual(bounds)
  })

  test.each<[string, Expected[]]>([
    [
      'del 24 al 26 de septiembre',
      [
        ['24', 24, 'exact'],
        ['26', 26, 'exact'],
      ],
    ],
    [
      'entre el 10 y el 12 de septiembre',
      [
        ['10', 10, 'exact'],
        ['12', 12, 'exact'],
      ],
    ],
    [
      'pasó de 300 a 500 camas',
      [
        ['300', 300, 'exact'],
        ['500', 500, 'exact'],
      ],
    ],
    [
      'aumentó del 20 al 25 por ciento',
      [
        ['20', 20, 'exact', 'percent'],
        ['25 por ciento', 25, 'exact', 'percent'],
      ],
    ],
    [
      'de 2020 a 2021 creció',
      [
        ['2020', 2020, 'exact'],
        ['2021', 2021, 'exact'],
      ],
    ],
    [
      'entre 5 y 3',
      [
        ['5', 5, 'exact'],
        ['3', 3, 'exact'],
      ],
    ],
  ])('no range: %s', (text, expected) => {
    checkQuantities(text, expected)
  })
})

describe('units', () => {
  test.each<[string, Expected[]]>([
    ['126 millones de pesos', [['126 millones de pesos', 126e6, 'exact', 'money']]],
    ['más de $1,250.50', [['más de $1,250.50', 1250.5, 'at_least', 'money']]],
    ['$1,250 millones', [['$1,250 millones', 1250e6, 'exact', 'money']]],
    ['2 millones y medio de pesos', [['2 millones y medio de pesos', 2.5e6, 'exact', 'money']]],
    ['126 mdp', [['126 mdp', 126e6, 'exact', 'money']]],
    ['300 dólares', [['300 dólares', 300, 'exact', 'money']]],
    ['3.2 puntos porcentuales', [['3.2 puntos porcentuales', 3.2, 'exact', 'percent']]],
    ['mil 200 litros de suero', [['mil 200', 1200, 'exact', 'other']]],
    ['2 millones de litros', [['2 millones', 2e6, 'exact', 'other']]],
    [
      '58.4 y 41.6 por ciento',
      [
        ['58.4', 58.4, 'exact', 'percent'],
        ['41.6 por ciento', 41.6, 'exact', 'percent'],
      ],
    ],
    [
      '30, 40 y 30 por ciento',
      [
        ['30', 30, 'exact', 'percent'],
        ['40', 40, 'exact', 'percent'],
        ['30 por ciento', 30, 'exact', 'percent'],
      ],
    ],
    [
      'de un 20 y un 30 por ciento',
      [
        ['20', 20, 'exact', 'percent'],
        ['30 por ciento', 30, 'exact', 'percent'],
      ],
    ],
    [
      'en 2021, 30 por ciento',
      [
        ['2021', 2021, 'exact'],
        ['30 por ciento', 30, 'exact', 'percent'],
      ],
    ],
    [
      'COVID-19 y 30 por ciento',
      [
        ['19', 19, 'exact'],
        ['30 por ciento', 30, 'exact', 'percent'],
      ],
    ],
    ['3 niños de peso bajo', [['3', 3, 'exact']]],
  ])('%s', (text, expected) => {
    checkQuantities(text, expected)
  })
})

describe('bounds', () => {
  const quantity = (text: string) => quantitiesIn(tokenize(text))[0] as Quantity

  test.each<[string, [number, number]]>([
    ['36', [36, 36]],
    ['más de 300', [300, INF]],
    ['poco más de 300', [300, 330]],
    ['hasta 300', [0, 300]],
    ['casi 300', [270, 300]],
    ['unas 300', [270, 330]],
  ])('%s', (text, [low, high]) => {
    const { bounds } = quantity(text)
    expect(bounds[0]).toBeCloseTo(low)
    expect(bounds[1] === INF ? high : bounds[1]).toBeCloseTo(high)
    expect(bounds[1] === INF).toBe(high === INF)
  })

  test.each<[string, number, boolean]>([
    ['más de 6.5 millones', 6552794, true],
    ['más de 6.5 millones', 6499999, false],
    ['casi 36 millones', 35919359, true],
    ['casi 36 millones', 36100000, false],
    ['casi 36 millones', 20000000, false],
    ['entre 3 y 5', 4, true],
    ['entre 3 y 5', 6, false],
    ['475 mil 725', 475275, false],
  ])('%s allows %d: %s', (text, exact, allowed) => expect(isHedgeSatisfied(quantity(text), exact)).toBe(allowed))
})

test('no text throws, and every quantity is a stretch of it that its bounds hold', () => {
  const words = 'entre de a y más menos casi hasta por ciento 3 5 mil millones $ . , un el las pesos aprox'.split(' ')
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words)).map((w) => w.join(' ')),
  )
  fc.assert(
    fc.property(text, (t) => {
      for (const q of quantitiesIn(tokenize(t))) {
        expect(q.start).toBeLessThan(q.end)
        expect(q.end).toBeLessThanOrEqual(t.length)
        expect(q.start).toBeLessThanOrEqual(q.numeral.start)
        expect(isHedgeSatisfied(q, q.value)).toBe(true)
      }
    }),
  )
})
