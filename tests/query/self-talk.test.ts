import { expect, test } from 'vitest'
import { normalise } from '../../src/query/words/normalise.ts'
import { withoutSelfTalk } from '../../src/query/words/self-talk.ts'

const left = (question: string): string => withoutSelfTalk(normalise(question)).text.replaceAll(/\s+/g, ' ').trim()

test.each([
  ['Soy de la oficina de prensa en Tabasco y necesito el total de becas', 'necesito el total de becas'],
  ['Hola, soy estudiante y quiero saber cuántas becas hubo en mayo', 'hola, quiero saber cuántas becas hubo en mayo'],
  ['mi editor quiere saber cuántos talleres van', 'saber cuántos talleres van'],
  ['Nos piden el dato de becas de mayo, ¿cuántas fueron?', 'el dato de becas de mayo, ¿cuántas fueron?'],
  ['les escribe Rosa, cronista de Puebla, para preguntar cuántos libros hay', ', para preguntar cuántos libros hay'],
  ['¿Para qué día anunciaron la feria? quiero mandar fotógrafo', '¿Para qué día anunciaron la feria?'],
  ['Tengo que entregar un trabajo: resume el boletín de becas', ': resume el boletín de becas'],
  // What points back to where the asker is keeps the place.
  ['mi tío vive en Oaxaca, ¿qué libros hay allá?', 'en Oaxaca, ¿qué libros hay allá?'],
  ['mi hija estudia en Tepic, ¿qué becas dieron por allá?', 'en Tepic, ¿qué becas dieron por allá?'],
  ['Vivo en Colima: ¿qué becas hubo en mi estado?', 'en Colima: ¿qué becas hubo en ?'],
  ['Soy de Nayarit, ¿aparece mi estado en la lista de becas?', 'de Nayarit, ¿aparece en la lista de becas?'],
  ['Trabajamos en la clínica de Tula, ¿cuántos talleres sacamos?', 'en la clínica de Tula, ¿cuántos talleres sacamos?'],
  ['Tengo familia en Taxco, ¿qué libros llegaron allí?', 'en Taxco, ¿qué libros llegaron allí?'],
  // The place is not asked about: it is the asker's alone.
  ['Vivo en Colima: ¿cuántas becas hubo?', ': ¿cuántas becas hubo?'],
  ['Soy de Nayarit y queremos saber las últimas becas', 'queremos saber las últimas becas'],
])('%s', (question, rest) => {
  expect(left(question)).toBe(rest)
})

test.each([
  // Nothing would be left to answer.
  'Mi periódico publica las becas de mayo, ¿cuántas fueron?',
  // What the asker tells is what it is about.
  'mi hijo tiene fiebre, ¿qué medicamento le doy?',
  // Such words inside a question are of the question.
  '¿Cuántas becas hubo en mi estado?',
  '¿Los talleres son para mi ciudad?',
])('%s stays', (question) => {
  expect(left(question)).toBe(normalise(question).text)
})
