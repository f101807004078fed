import { expect, test } from 'vitest'
import { createEngine } from '#core'

const text = `Mérida, Yucatán, a 3 de mayo de 2019.- El Hospital General “Dr. Anselmo Quintal Cobá” realizó 412 partos en abril de 2019.

En el Hospital Comunitario “Dra. Rosa Quintal Uribe” hubo 96 partos en abril de 2019.`

const engine = createEngine({ texts: [{ source: 'a.txt', text }], today: '2026-11-23' })
const lead = (question: string): number | undefined => {
  const answer = engine.ask(question)
  return answer.lead?.from === 'facts' ? answer.facts[answer.lead.index]?.fact.quantity.value : undefined
}

test.each([
  ['¿Cuántos partos hubo en el Hospital Anselmo Quintal?', 412],
  ['cuantos partos hubo en el hospital anselmo quintal coba', 412],
  ['partos del hospital coba', 412],
  ['¿Cuántos partos se atendieron en el hospital de la Dra. Quintal Uribe?', 96],
  ['¿Cuántos partos hubo en el hospital Benigno Uribe Paredes?', undefined],
])('%s', (question, value) => {
  expect(lead(question)).toBe(value)
})
