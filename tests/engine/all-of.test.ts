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

const births = createEngine({
  texts: [
    {
      source: 'partos.txt',
      text: `Atiende IMSS partos en Colima

Colima, Colima, a 9 de julio de 2016. No. 91

El IMSS informó que de enero a junio de 2016 atendió 3 mil 140 partos en el estado.

De enero a junio de 2015 se atendieron 3 mil 402 partos.

En junio de 2016 aplicó 512 vacunas.
`,
    },
  ],
})

test.each([
  ['¿Bajaron los partos respecto de 2015?', 'Sí. Bajaron: 3,402 → 3,140'],
  ['¿Subieron los partos respecto a 2015?', 'No. Bajaron: 3,402 → 3,140'],
  // One figure says nothing of a direction.
  ['¿Aumentaron las vacunas?', 'Los boletines no lo precisan:'],
])('%s %s', (question, opening) => {
  const { text } = births.ask(question, { today: '2026-11-28' })
  expect(text.slice(0, opening.length)).toBe(opening)
})
