import { expect, test } from 'vitest'
import { createEngine } from '#core'
import { askedFigure } from '#core/answer/rank/asked-figure.ts'
import { type Evidence, evidenceOf, mostScoreOf, scoreOf } from '#core/answer/rank/evidence.ts'
import type { EvidenceName } from '#core/answer/weights.ts'
import type { Selection } from '#core/query/query.ts'

const BULLETIN = `Entregan 2,140 apoyos a artesanos de Tlaxcala

Tlaxcala, Tlaxcala, a 12 de junio de 2019. No. 31

Del 3 al 7 de junio de 2019 se entregaron 2,140 apoyos: 1,300 a tejedores de Contla y 840 a ceramistas. En 2018 fueron 1,905 apoyos.

Para diciembre se prevén 3,000 apoyos, con 12 millones de pesos. El 64 por ciento de los talleres es de mujeres; hay más de 500 talleres en Puebla.
`

const engine = createEngine({ texts: [{ source: 'apoyos.txt', text: BULLETIN }] })

/** What speaks for and against the figure of a value as the answer to a question. */
function evidenceFor(question: string, value: number): Evidence {
  const [query] = engine.ask(question).parts
  const [bulletin] = engine.corpus.bulletins
  if (!query || !bulletin) throw new Error('no query')
  const asked = askedFigure(query, query.selections[0] as Selection, engine)
  const fact = engine.corpus
    .factsOf(bulletin.id)
    .find(({ quantity, zone }) => quantity.value === value && zone === 'body')
  if (!fact) throw new Error(`no figure of ${value}`)
  return evidenceOf(asked, fact, engine.corpus)
}

test.each<[name: EvidenceName, question: string, value: number, holds: boolean]>([
  ['head', '¿Cuántos apoyos se entregaron?', 2140, true],
  ['head', '¿Cuántos talleres hay?', 2140, false],
  ['headOpen', '¿Cuántos apoyos se entregaron?', 500, true],
  ['noPercent', '¿Qué porcentaje de los talleres es de mujeres?', 500, true],
  ['noPercent', '¿Qué porcentaje de los talleres es de mujeres?', 64, false],
  ['noMoney', '¿Cuánto dinero se va a gastar?', 2140, true],
  ['noCount', '¿Cuántos apoyos se entregaron?', 12_000_000, true],
  ['planned', '¿Cuántos apoyos se entregaron?', 3000, true],
  ['planned', '¿Cuántos apoyos se entregaron?', 2140, false],
  ['unplanned', '¿Cuántos apoyos están planeados?', 2140, true],
  ['daysExact', '¿Cuántos apoyos se entregaron del 3 al 7 de junio de 2019?', 2140, true],
  ['daysOther', '¿Cuántos apoyos se entregaron en 2018?', 2140, true],
  ['daysOther', '¿Cuántos apoyos se entregaron en 2018?', 1905, false],
  ['lookingBack', '¿Cuántos apoyos se entregaron?', 1905, true],
  ['placeOther', '¿Cuántos apoyos hubo en Tlaxcala?', 500, true],
  ['place', '¿Cuántos talleres hay en Puebla?', 500, true],
  ['hedged', '¿Cuántos talleres hay?', 500, true],
  ['part', '¿Cuántos apoyos hubo?', 1300, true],
])('%s of «%s» and %d: %s', (name, question, value, holds) => {
  expect(evidenceFor(question, value)[name] > 0).toBe(holds)
})

test('words count by where they stand: a figure that says the question scores above one that leaves a word out', () => {
  const question = '¿Cuántos apoyos recibieron los tejedores?'
  const [own, other] = [evidenceFor(question, 1300), evidenceFor(question, 840)]
  expect(own.said).toBeGreaterThan(other.said)
  expect(scoreOf(own)).toBeGreaterThan(scoreOf(other))
})

test('nothing speaks for a figure more than can speak for any', () => {
  for (const question of [
    '¿Cuántos apoyos se entregaron?',
    '¿Cuántos apoyos hubo en Tlaxcala en 2018?',
    '¿Cuánto creció el número de talleres?',
  ]) {
    const [query] = engine.ask(question).parts
    if (!query) throw new Error('no query')
    const selection = query.selections[0] as Selection
    for (const value of [2140, 1300, 840, 1905, 3000, 500])
      expect(scoreOf(evidenceFor(question, value))).toBeLessThanOrEqual(mostScoreOf(query, selection))
  }
})
