import { expect, test } from 'vitest'
import { type Answer, createEngine } from '#core'

const text = `Morelia, Michoacán, a 3 de agosto de 2019.- En la 3ª Feria Estatal del Libro, del 5 al 9 de marzo, se vendieron 912 libros.

En la 4ª Feria Estatal del Libro, del 2 al 6 de julio, se vendieron mil 307 libros y se dieron 41 talleres.`

const engine = createEngine({ texts: [{ source: 'a.txt', text }], today: '2026-11-23' })

function leadOf(turns: readonly string[]): number | undefined {
  let answer: Answer | null = null
  for (const turn of turns) answer = engine.ask(turn, { previous: answer?.understood ?? null })
  return answer?.lead?.from === 'facts' ? answer.facts[answer.lead.index]?.fact.quantity.value : undefined
}

test.each([
  { turns: ['¿Cuántos libros se vendieron en la última feria?'], lead: 1307 },
  { turns: ['libros vendidos en la 3a feria'], lead: 912 },
  { turns: ['¿Cuántos libros se vendieron en la 3ª Feria?', '¿y en la cuarta?'], lead: 1307 },
  { turns: ['¿Cuántos talleres hubo en la 4ª Feria?', 'volviendo a la feria, ¿cuántos libros?'], lead: 1307 },
  { turns: ['¿Cuántos libros hubo en la 9ª Feria?'], lead: undefined },
])('$turns', ({ turns, lead }) => {
  expect(leadOf(turns)).toBe(lead)
})
