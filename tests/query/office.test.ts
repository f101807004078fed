import { expect, test } from 'vitest'
import { readWho } from '../../src/query/slots/office.ts'
import { boardOf } from '../../src/query/words/board.ts'
import { tokenize } from '../../src/text/token.ts'

const NOBODY = { office: null, names: false, person: false }

test.each([
  ['¿Quién es la delegada en Puebla?', { office: { role: 'delegado' }, names: true, person: true }],
  ['¿Quién era el director del hospital?', { office: { role: 'director' }, names: true, person: true }],
  ['¿Cómo se llama la subdirectora?', { office: { role: 'subdirector' }, names: true, person: true }],
  ['¿Cómo se llama el alcalde?', { office: { role: 'alcalde' }, names: true, person: true }],
  ['¿Cómo se llama la doctora?', { office: null, names: true, person: true }],
  ['¿Cómo se llama la estrategia?', { office: null, names: true, person: false }],
  ['¿Quién dirige la clínica?', { office: { role: null }, names: true, person: true }],
  ['¿Quién está al frente de la clínica?', { office: { role: null }, names: false, person: false }],
  ['¿Quién informó que hubo un director nuevo?', NOBODY],
  ['¿Cuántos directores hay?', NOBODY],
])('%s', (question, who) => {
  expect(readWho(boardOf(tokenize(question)))).toEqual(who)
})
