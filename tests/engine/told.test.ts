import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { leadOf } from './seeds.ts'

const TEXT = `SECRETARÍA DE SALUD
Boletín 212/2023

Cierra Campeche la campaña de zurcidos con 4,310 piezas

Campeche, Camp., 18 de octubre de 2023.- La Secretaría de Salud estatal entregó 4 mil 310 prótesis de rodilla, 12.4 por ciento más que en 2022, informó la directora de Rehabilitación, Marisol Uc Canché.

El Hospital General de Calkiní colocó mil 205 prótesis; el de Escárcega, 640, y el de Champotón, 415.

La lista de espera bajó de 920 a 412 pacientes. Se registraron ocho caídas, contra 15 del mismo periodo del año pasado.

El 71 por ciento de los beneficiarios son mujeres. Se programaron 4 mil entregas y se lograron 4 mil 310.

Se notificaron 33 molestias atribuibles a la prótesis, dos de ellas graves y ningún fallecimiento. De los 96 bastones solicitados, a la fecha han llegado 61.

El titular de la Comisión Federal para la Protección contra Riesgos Sanitarios (Cofepris), Darío Pech Ake, visitó el módulo.

El módulo de ajustes comenzará el lunes 23 de octubre. Citas: 981 811 2040.
`

const engine = createEngine({ texts: [{ source: 'campeche.txt', text: TEXT }], today: '2026-11-23' })

describe('a sentence that sets a figure against another decides', () => {
  const rows: readonly (readonly [question: string, opens: RegExp, figures: readonly number[]])[] = [
    ['¿Bajó la lista de espera?', /^Sí/, [412, 920]],
    ['bajo la lista de espera?', /^Sí/, [412, 920]],
    ['¿Aumentó la lista de espera?', /^No/, [412, 920]],
    ['¿Hubo más caídas que el año pasado?', /^No/, [8, 15]],
    ['¿Hubo menos caídas que el año pasado?', /^Sí/, [8, 15]],
    ['¿La mayoría de los beneficiarios son mujeres?', /^Sí/, [71]],
    ['¿Ya llegaron todos los bastones?', /^No/, [61, 96]],
    ['¿Hubo algún fallecimiento atribuible a la prótesis?', /^No/, []],
  ]
  test.each(rows)('%s', (question, opens, figures) => {
    const answer = engine.ask(question)
    expect(answer.text).toMatch(opens)
    const values = answer.facts.map(({ fact }) => fact.quantity.value)
    expect(values).toEqual(expect.arrayContaining([...figures]))
  })
})

describe('the figure whose own clause says what is asked leads', () => {
  const rows: readonly (readonly [question: string, lead: number | null])[] = [
    ['¿Cuántas prótesis colocó el hospital de Escárcega?', 640],
    ['cuantas protesis puso el de champoton', 415],
    ['¿Cuántas prótesis colocó el hospital de Calkiní?', 1205],
    ['¿Cuántos pacientes hay en lista de espera?', 412],
    ['¿Cuántas prótesis colocó el hospital de Palizada?', null],
    ['¿Cuántas prótesis de cadera se entregaron?', null],
  ]
  test.each(rows)('%s → %s', (question, lead) => {
    expect(leadOf(engine.ask(question))).toBe(lead)
  })
})

describe('who holds an office', () => {
  test.each(['¿Quién es la directora de Rehabilitación?', 'quien dirige rehabilitacion'])('%s', (question) => {
    const answer = engine.ask(question)
    expect(answer.status).toBe('answered')
    expect(answer.text).toContain('Marisol Uc Canché')
  })

  test.each([
    '¿Quién es el titular de Cofepris?',
    '¿Quién dirige la Comisión Federal para la Protección contra Riesgos Sanitarios?',
  ])('whose institution is named beside its acronym: %s', (question) => {
    expect(engine.ask(question).text).toMatch(/^Darío Pech Ake/)
  })

  test.each(['¿Quién es la directora de Enfermería?', '¿Quién es el delegado de Rehabilitación?'])('%s', (question) => {
    expect(engine.ask(question).text).not.toMatch(/^Marisol/)
  })
})

test.each([
  ['¿Cuándo abre el módulo de ajustes?', '23 de octubre'],
  ['¿Dónde hago cita?', '981 811 2040'],
])('%s', (question, words) => {
  expect(engine.ask(question).text).toContain(words)
})

const EMPLOYMENT = `Servicio de Empleo
Comunicado 31/2022
Morelia, Michoacán, 9 de mayo de 2022

Crece el empleo en Michoacán

Las 6 mil 400 plazas que se perdieron en 2020 hoy están de vuelta, y el estado tiene 31 mil 700 empleos más que antes.
`

test('how much more there is grew out of no other figure of its sentence', () => {
  const employment = createEngine({ texts: [{ source: 'm.txt', text: EMPLOYMENT }], today: '2026-11-23' })
  expect(leadOf(employment.ask('¿Cuánto creció el empleo en Michoacán?'))).toBe(31700)
  expect(leadOf(employment.ask('¿En qué porcentaje creció el empleo en Michoacán?'))).toBeNull()
})

test('what a change led to leads and what it began with contradicts nothing, also where nobody says when', () => {
  const text =
    'Colima, Colima, 3 de mayo de 2021\n\nAvisos del Instituto\n\nLa lista de espera bajó de 920 a 412 pacientes.\n'
  const answer = createEngine({ texts: [{ source: 'colima.txt', text }], today: '2021-06-01' }).ask(
    '¿Cuántos pacientes hay en lista de espera?',
  )
  expect([answer.status, leadOf(answer)]).toEqual(['answered', 412])
})
