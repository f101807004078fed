import { describe, expect, test } from 'vitest'
import { createEngine, type Engine } from '#core'
import { leadOf } from './seeds.ts'

// Written for these tests: a list by town, a table by state under a headline without a place, years, a rest.
const over = (text: string): Engine => createEngine({ texts: [{ source: 'x.txt', text }], today: '2025-10-01' })

const LIST = `Secretaría de Salud de Jalisco
Guadalajara, Jalisco, 4 de agosto de 2023.

Concluye campaña de limpieza

Del 3 al 21 de julio se recolectaron 540 toneladas de llantas en la segunda campaña: 310 en Zapopan, 150 en Tonalá y 80 en Tlaquepaque.

La primera campaña, en febrero, había dejado 610 toneladas.
`
const TABLE = `IMSS-Bienestar
Boletín 88/2024
Oaxaca, Oaxaca, 14 de mayo de 2024

Concluye IMSS-Bienestar jornada con 1,200 cirugías

Del 6 al 10 de mayo de 2024 se realizaron mil 200 cirugías.

Resultados por estado:

  Estado         Cirugías   Consultas
  Veracruz            530       2,905
  Oaxaca              410       1,140
  Tabasco             260         988
  TOTAL             1,200       5,033
`
const YEARS = `Instituto Nacional de Estadística y Geografía
Comunicado de prensa 310/23
Ciudad de México, 8 de junio de 2023

Matrimonios registrados

Matrimonios por año:

  Año     Matrimonios
  2019        504,923
  2020        335,563
  2021        453,085
  2022        507,052
`
const REST = `Instituto de Salud
Ciudad de México, 5 de abril de 2022

Avanza la revisión de quejas

Al 28 de marzo teníamos abiertas 420 quejas de usuarios y se han cerrado 365.

En el país hay 730 laboratorios con licencia, entre ellos 512 acreditados.

De 90 auditorías programadas, 60 fueron cerradas, 20 fueron canceladas y 10 siguen.
`

describe('figures of one list or table are put together', () => {
  test.each<[question: string, text: string, lead: number]>([
    ['¿Cuántas cirugías más hubo en Veracruz que en Oaxaca?', TABLE, 120],
    ['¿Cuántas cirugías hubo en Oaxaca?', TABLE, 410],
    ['¿Qué municipio juntó más toneladas?', LIST, 310],
    ['¿En qué año hubo menos matrimonios?', YEARS, 335563],
    ['¿Qué año tuvo más matrimonios?', YEARS, 507052],
    ['¿Cuántas quejas de usuarios faltan por cerrar?', REST, 55],
    ['¿Cuántos laboratorios con licencia no están acreditados?', REST, 218],
  ])('%s', (question, text, lead) => {
    const answer = over(text).ask(question)
    expect([answer.status, leadOf(answer)]).toEqual(['answered', lead])
  })

  test('a breakdown names the place of each part and heads with their own total', () => {
    const { text } = over(LIST).ask('¿Cómo se repartieron las toneladas por municipio?')
    expect(text.split('\n')[0]).toMatch(/^540 /)
    for (const part of [/310 .*Zapopan/, /150 .*Tonalá/, /80 .*Tlaquepaque/]) expect(text).toMatch(part)
    expect(text).not.toContain('610')
  })

  test('a state whose row a table prints has no conflict with a headline of all states', () => {
    expect(over(TABLE).ask('Dame las cirugías por estado').status).toBe('answered')
  })

  test('with more than two figures of one noun no rest is worked out', () => {
    const { computed } = over(REST).ask('¿Cuántas auditorías no fueron cerradas?')
    expect(computed).toEqual([])
  })
})
