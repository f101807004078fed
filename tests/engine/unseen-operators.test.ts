import { describe, expect, test } from 'vitest'
import { createEngine, type Engine } from '#core'
import { converseWith, rounded } from './seeds.ts'

// Bulletins of other institutions, written for these tests: years against years, states, hospitals, a goal of the year.
const MASTOGRAPHIES = `Ciudad de México, martes 14 de marzo de 2023.
No. 112/2023

BOLETÍN DE PRENSA

Aumenta ISSSTE la detección de cáncer de mama en clínicas de la capital y los estados

Durante 2022 el ISSSTE realizó 184 mil 320 mastografías, 36 mil 864 más que en 2021, cuando se efectuaron 147 mil 456.

En Jalisco se practicaron 21 mil 450 mastografías durante 2022; en Puebla, 15 mil 300; en Sonora, 9 mil 120, y en Yucatán, 6 mil 480.

Para 2023 se tiene previsto realizar 200 mil mastografías. De enero a febrero de 2023 se han efectuado 31 mil 250 mastografías y 12 mil 700 ultrasonidos mamarios.
`
const SURGERIES = `IMSS-Bienestar
Boletín 045/2025
Villahermosa, Tabasco, 8 de septiembre de 2025

Crecen cirugías en hospitales de IMSS-Bienestar

De enero a agosto de 2025 los hospitales de IMSS-Bienestar realizaron 92 mil 310 cirugías, contra 80 mil 270 del mismo periodo de 2024.

El Hospital General de Comalcalco efectuó 4 mil 120 cirugías y el Hospital General de Cárdenas, 3 mil 980.

Se atendieron 12 mil 480 partos y 7 mil 230 cesáreas. La meta del año es de 140 mil cirugías.
`
const over = (text: string): Engine => createEngine({ texts: [{ source: 'x.txt', text }], today: '2025-10-01' })
const mastographies = over(MASTOGRAPHIES)
const surgeries = over(SURGERIES)

describe('one bulletin alone', () => {
  test.each<[engine: Engine, turns: readonly string[], lead: number]>([
    [mastographies, ['¿Cuántas mastografías más hubo en 2022 que en 2021?'], 36864],
    [mastographies, ['¿Cuántas mastografías más que en 2021?'], 36864],
    [mastographies, ['¿En qué porcentaje aumentaron las mastografías respecto a 2021?'], 25],
    [mastographies, ['¿En qué porcentaje aumentaron las mastografías de 2021 a 2022?'], 25],
    [
      mastographies,
      ['¿Cuántas mastografías hubo en 2022?', '¿y en 2021?', '¿cuál es la diferencia?', '¿y en porcentaje?'],
      25,
    ],
    [mastographies, ['¿Cuánto suman Sonora y Yucatán en mastografías?'], 15600],
    [mastographies, ['¿Cuántas mastografías hubo en Sonora en 2022?', '¿y en Yucatán?', 'súmalas'], 15600],
    [mastographies, ['¿Qué porcentaje de las mastografías de 2022 se hizo en Jalisco?'], 11.6],
    [mastographies, ['¿Qué estado hizo más mastografías?'], 21450],
    [surgeries, ['¿Cuántas cirugías más hubo que en 2024?'], 12040],
    [surgeries, ['¿En qué porcentaje aumentaron las cirugías respecto a 2024?'], 15],
    [surgeries, ['¿Cuánto suman partos y cesáreas?'], 19710],
    [surgeries, ['¿Qué hospital hizo más cirugías?'], 4120],
    [surgeries, ['¿Cuántas cirugías faltan para la meta?'], 47690],
    [surgeries, ['¿Qué porcentaje de la meta lleva?'], 65.9],
  ])('%# %s', (engine, turns, lead) => expect(rounded(converseWith(engine, turns))).toBe(lead))

  test.each<[engine: Engine, question: string, opening: RegExp]>([
    [mastographies, '¿Hubo más mastografías en 2022 que en 2021?', /^Sí\./],
    [mastographies, '¿Rebasaron las 150 mil las mastografías en 2021?', /^No\./],
    [mastographies, '¿Hubo más mastografías en Puebla que en Jalisco?', /^No\./],
    [surgeries, '¿Se cumplió la meta de cirugías?', /^No\./],
    [surgeries, '¿Hubo más partos que cesáreas?', /^Sí\./],
  ])('%# %s', (engine, question, opening) => expect(engine.ask(question).text).toMatch(opening))
})

test('states are ranked among states, hospitals among hospitals', () => {
  const ranked = mastographies.ask('ordena los estados por mastografías')
  expect(ranked.facts.map(({ fact }) => fact.quantity.value)).toEqual([21450, 15300, 9120, 6480])
  expect(ranked.chart?.categories).toEqual(['Jalisco', 'Puebla', 'Sonora', 'Yucatán'])
})
