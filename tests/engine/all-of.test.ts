import { expect, test } from 'vitest'
import { createEngine } from '#core'

const engine = createEngine({
  texts: [
    {
      source: 'quejas.txt',
      text: `Atiende IMSS quejas en Tlaxcala

Tlaxcala, Tlaxcala, a 9 de mayo de 2018. No. 61

El IMSS informó que en abril de 2018 recibió 214 quejas, de las cuales 198 quejas se resolvieron en el estado.

En la campaña participaron las 18 clínicas, y se visitaron 40 escuelas.
`,
    },
  ],
})

/** How the reply to a question about all of something opens. */
test.each([
  ['¿Se resolvieron todas las quejas de abril?', 'No.'],
  ['¿Participaron todas las clínicas?', 'Sí.'],
  ['¿Se visitaron todas las escuelas?', 'Los boletines no lo precisan:'],
  ['¿Se visitaron escuelas?', 'Sí.'],
  ['¿Se resolvieron quejas en todo el estado?', 'Sí.'],
])('%s %s', (question, opening) => {
  const { text } = engine.ask(question, { today: '2026-11-28' })
  expect(text.slice(0, opening.length)).toBe(opening)
})
