import { expect, test } from 'vitest'
import { createEngine } from '#core'
import { leadOf } from './seeds.ts'

// Written for these tests: numbers that other things of the text have too.
const TEXT = `Dirección de Museos
Comunicado 21/2021
Mérida, Yucatán, 6 de mayo de 2021

Cierra el primer cuatrimestre

De enero a abril de 2021 el programa Museo en tu Barrio se amplió a 48 colonias y reunió a mil 930 asistentes.

El estado tiene 6 teatros abiertos y 3 archivos históricos.

La ocupación de las salas cerró abril en 41.5 por ciento, después de haber bajado a 22 por ciento en febrero.

El Museo del Mar recibió 310 visitas escolares, mientras que el Museo del Maíz sumó 275.
`
const engine = createEngine({ texts: [{ source: 'x.txt', text: TEXT }], today: '2021-10-01' })

test.each<[question: string, opening: string, lead: number]>([
  ['¿El programa Museo en tu Barrio llegó a 48 colonias?', 'Sí.', 48],
  ['¿El programa Museo en tu Barrio llegó a 60 colonias?', 'No.', 48],
  ['¿Son seis los archivos históricos del estado?', 'No.', 3],
  ['¿La ocupación de las salas cerró en 22 por ciento?', 'No.', 41.5],
  ['¿La ocupación de las salas cerró en 41.5 por ciento?', 'Sí.', 41.5],
  ['¿Acudieron más de 2 mil asistentes del programa Museo en tu Barrio?', 'No.', 1930],
  ['¿El Museo del Maíz recibió 310 visitas?', 'No.', 275],
])('%s → %s', (question, opening, lead) => {
  const answer = engine.ask(question)
  expect([answer.text.slice(0, opening.length), leadOf(answer)]).toEqual([opening, lead])
})

test('a claim of what is not printed is neither borne out nor denied', () => {
  const answer = engine.ask('¿El programa llegó a 48 bibliotecas rurales?')
  expect(answer.text).not.toMatch(/^(?:Sí|No)\./)
})
