import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { leadOf } from './seeds.ts'

const TEXT = `SECRETARÍA DE SALUD
Boletín 77/2023

Rinde cuentas el taller de órtesis de Nayarit

Tepic, Nay., 4 de julio de 2023.- En el primer semestre de 2023 el taller entregó mil 640 férulas y 310 bastones; en el mismo lapso de 2022 fueron mil 215 férulas y 290 bastones.

En mayo de 2023 se repararon 96 andaderas y en mayo de 2021 se repararon 58 andaderas.

El taller acumula 204 plantillas moldeadas en lo que va de 2023, 37 más que en el mismo periodo de 2019.

Se capacitaron 88 aprendices, 14 menos que en 2018.
`
const engine = createEngine({ texts: [{ source: 't.txt', text: TEXT }], today: '2023-12-01' })

describe('the year that a comparison names is no year of the days beside it', () => {
  test.each<[question: string, lead: number]>([
    ['¿Cuántas férulas más se entregaron en el primer semestre de 2023 que en el de 2022?', 425],
    ['¿Cuántas férulas más se entregaron en el primer semestre de 2023 que en el mismo de 2022?', 425],
    ['¿Cuántos bastones más hubo en el primer semestre de 2023 respecto al de 2022?', 20],
    ['¿Cuántas andaderas más se repararon en mayo de 2023 que en el de 2021?', 38],
    ['¿Cuántas andaderas más se repararon en mayo de 2023 que en 2021?', 38],
  ])('%s', (question, lead) => {
    const answer = engine.ask(question)
    expect(answer.computed[0]?.operation).toBe('difference')
    expect(leadOf(answer)).toBe(lead)
  })

  test('a year beside a date that nothing is compared with is that of the date', () => {
    expect(leadOf(engine.ask('¿Cuántas andaderas se repararon en 2021, en mayo?'))).toBe(58)
  })
})

describe('how much more itself, where only that is printed', () => {
  test.each<[question: string, lead: number]>([
    ['¿Cuántas plantillas moldeadas más van este año respecto a 2019?', 37],
    ['¿Cuántas plantillas más hubo que en 2019?', 37],
    ['¿Cuántos aprendices menos fueron respecto a 2018?', 14],
  ])('%s', (question, lead) => {
    expect(leadOf(engine.ask(question))).toBe(lead)
  })

  test.each([
    '¿Cuántas plantillas más hubo que en 2017?',
    '¿Cuántas plantillas menos hubo que en 2019?',
    '¿Cuántos aprendices más hubo que en 2018?',
  ])('not of another year, nor the other way: %s', (question) => {
    expect(leadOf(engine.ask(question))).toBeNull()
  })
})
