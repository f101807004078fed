import { expect, test } from 'vitest'
import { compileLexicon, createEngine, lexiconData } from '#core'
import { engine, texts } from './seeds.ts'

const idOn = (question: string, today: string): string => engine().ask(question, { today }).id

test.each(['¿Cuántas cirugías hubo?', 'mastografías en mayo de 2021', '¿Hay contradicciones?', 'hola'])(
  'the day plays no part in the id of «%s»',
  (question) => {
    expect(idOn(question, '2026-11-23')).toBe(idOn(question, '2027-02-01'))
  },
)

test.each(['¿Cuántas cirugías hubo el mes pasado?', 'cirugías de ayer'])('«%s» is of its days', (question) => {
  expect(idOn(question, '2021-06-10')).not.toBe(idOn(question, '2021-07-10'))
})

test('a day said as such and relatively is the same question', () => {
  expect(idOn('¿Cuántas cirugías hubo en mayo de 2021?', '2026-11-23')).toBe(
    idOn('¿Cuántas cirugías hubo en mayo de 2021?', '2021-06-01'),
  )
})

test('another vocabulary has other ids, and the same one the same', () => {
  const data = {
    ...lexiconData,
    measures: { ...lexiconData.measures, neutral: [...lexiconData.measures.neutral, 'x'] },
  }
  const question = '¿Cuántas cirugías hubo?'
  const ids = [data, data, lexiconData].map(
    (own) => createEngine({ texts, lexicon: compileLexicon(own) }).ask(question).id,
  )
  expect(ids[0]).toBe(ids[1])
  expect(ids[0]).not.toBe(ids[2])
  expect(ids[2]).toBe(engine().ask(question).id)
})
