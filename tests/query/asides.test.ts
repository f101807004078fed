import { expect, test } from 'vitest'
import { createEngine } from '#core'

const text =
  'Saltillo, Coahuila, a 3 de mayo de 2019.- En abril de 2019 se prestaron 412 libros y se dieron 37 talleres de huerto.'
const engine = createEngine({ texts: [{ source: 'a.txt', text }], today: '2026-11-23' })
const lead = (question: string): number | null => {
  const answer = engine.ask(question)
  return answer.lead?.from === 'facts' ? (answer.facts[answer.lead.index]?.fact.quantity.value ?? null) : null
}

test.each([
  ['Señora bibliotecaria, ¿cuántos libros se prestaron en abril?', 412],
  ['¿Cuántos talleres de huerto hubo en abril? Perdonad la insistencia', 37],
  // What is known outside the marks still says of what and when.
  ['Libros prestados en abril: ¿cuántos fueron?', 412],
  ['En mayo de 2015, ¿cuántos libros se prestaron?', null],
  // Inside them nothing is passed over.
  ['¿Cuántos libros encuadernados se prestaron en abril?', null],
  ['¿Cuántos trasplantes de pulmón hubo? Gracias', null],
])('%s', (question, value) => {
  expect(lead(question)).toBe(value)
})
