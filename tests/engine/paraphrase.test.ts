import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { leadOf } from './seeds.ts'

const TEXT = `INSTITUTO MEXICANO DEL SEGURO SOCIAL
Comunicado 77/2024

Suma IMSS Tabasco 610 casos de sarampión

Villahermosa, Tab., 3 de junio de 2024.- De enero a mayo de 2024, el Instituto Mexicano del Seguro Social (IMSS) en Tabasco registró 610 casos de sarampión, de los cuales 44 fueron graves. En el mismo periodo de 2023 se registraron 275 casos.

Se impartieron 82 talleres de lactancia, cuando la meta era de 70. La jornada atendió a 930 mujeres, 118 de ellas adolescentes.

A nivel nacional se registraron 9 mil 402 casos.
`

const engine = createEngine({ texts: [{ source: 'tabasco.txt', text: TEXT }], today: '2026-11-23' })

/** A question put in other words than the bulletin's, and the figure that leads; null where it must be refused. */
function checkRows(rows: readonly (readonly [question: string, lead: number | null])[]): void {
  test.each(rows)('%s → %s', (question, lead) => {
    const answer = engine.ask(question)
    expect(answer.status).toBe(lead === null ? 'not_found' : 'answered')
    expect(leadOf(answer)).toBe(lead)
  })
}

describe('the topic of the bulletin meets what its sentences leave out', () => {
  checkRows([
    ['¿Cuántos casos de sarampión hubo a nivel nacional?', 9402],
    ['¿Cuántos casos de sarampión había en el mismo periodo de 2023?', 275],
  ])
})

describe('a plan that its sentence says of what', () => {
  checkRows([['¿Cuál era la meta de talleres de lactancia?', 70]])
})

describe('another disease, institution or kind is refused', () => {
  checkRows([
    ['¿Cuántos casos de rubéola hubo en Tabasco?', null],
    ['¿Cuántos casos de dengue hubo a nivel nacional?', null],
    ['¿Cuántos casos de sarampión registró el ISSSTE en Tabasco?', null],
    ['¿Cuántos talleres de diabetes se impartieron?', null],
    ['¿Cuál era la meta de casos de sarampión en 2025?', null],
  ])
})

test('one bulletin is counted in the singular and unknown words stay as they were written', () => {
  const { text } = engine.ask('¿Cuántos talleres de cocina se impartieron?')
  expect(text).toContain('Se buscó en 1 boletín, ')
  expect(text).not.toMatch(/talleres de cocin\b/)
})

test('a figure and its parts in one sentence are no contradiction', () => {
  expect(engine.ask('¿Cuántas mujeres atendió la jornada?').status).toBe('answered')
})
