import { describe, expect, test } from 'vitest'
import { createEngine, keptQuery } from '#core'

const BULLETIN = `Suman 1,318 casos de dengue en Tabasco; refuerzan fumigación

Villahermosa, Tabasco, a 3 de septiembre de 2019. No. 118

La Secretaría de Salud informó que al 31 de agosto de 2019 se han confirmado 1,318 casos de dengue y nueve decesos en el estado.

En los hospitales había 57 internados: 31 en el Rovirosa y 26 en el de Cárdenas; la ocupación llegó a 88 por ciento.

Detalló que se contrató a 240 fumigadores, y que para diciembre se prevé llegar a 400. En la compra de insecticida se ejercieron 14 millones de pesos.

En 2018, a la misma fecha, eran 702 casos de dengue.
`

const engine = createEngine({ texts: [{ source: 'tabasco.txt', text: BULLETIN }] })
const ask = (question: string) => {
  const answer = engine.ask(question, { today: '2026-11-28' })
  const lead = answer.lead?.from === 'facts' ? answer.facts[answer.lead.index] : undefined
  return { status: answer.status, value: lead?.fact.quantity.value ?? null, text: answer.text }
}

describe('a figure is found by other words than those it is printed with', () => {
  test.each([
    ['¿Cuántas personas murieron de dengue?', 9],
    ['¿cuántos fallecimientos van?', 9],
    ['¿Cuántos enfermos de dengue hay?', 1318],
    ['¿Cuántos hospitalizados había?', 57],
    ['¿Cuánto dinero se gastó en insecticida?', 14_000_000],
    ['¿A cuántos fumigadores contrataron?', 240],
    ['¿A cuántos fumigadores piensan llegar?', 400],
    ['cuantos fumigadores an contratado', 240],
  ])('%s', (question, value) => {
    expect(ask(question)).toMatchObject({ status: 'answered', value })
  })
})

describe('what the bulletins do not say stays unanswered', () => {
  test.each([
    '¿Cuántos muertos por sarampión hubo?',
    '¿Cuántos enfermeros contrataron?',
    '¿Cuánto se gastó en ambulancias?',
    '¿Cuántos fallecimientos hubo en Oaxaca?',
    '¿Cuántas cesáreas se practicaron?',
    '¿Cuántos casos de dengue atendió el ISSSTE?',
    '¿Qué dijo el ISSSTE de las fumigaciones?',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ status: 'not_found', value: null })
  })
})

test('«el año anterior» of an old bulletin is the one before its own, and the answer says so', () => {
  const { status, value, text } = ask('¿Cuántos casos de dengue había el año anterior?')
  expect([status, value]).toEqual(['answered', 702])
  expect(text).toContain('Se leyó «el año anterior» como «2018»')
})

test('a year that is said is the one that is meant', () => {
  expect(ask('¿Cuántos casos de dengue hubo en 2025?').status).toBe('not_found')
})

test.each([
  '¿Cuántas personas murieron de dengue?',
  '¿Cuánto dinero se gastó en insecticida?',
  '¿Cuántos casos de dengue había el año anterior?',
])('what is kept of «%s» gives the same figure', (question) => {
  const answer = engine.ask(question, { today: '2026-11-28' })
  const again = engine.resolve(answer.parts.map((query) => keptQuery(query, engine)))
  expect(again.facts.map(({ fact }) => fact.id)).toEqual(answer.facts.map(({ fact }) => fact.id))
})

test('a follow-up is no question by its own words', () => {
  const first = engine.ask('¿Cuántos casos de dengue hubo en Cárdenas?')
  const { status } = engine.ask('¿y fumigadores?', { previous: first.understood })
  expect(status).toBe('not_found')
})

test('several nouns asked at once are several figures, whatever sentence has them all', () => {
  const { text } = ask('¿Cuántos casos, decesos y fumigadores hubo?')
  for (const value of ['1,318', '9', '240']) expect(text).toContain(value)
})
