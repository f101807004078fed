import { formatDigits } from '../../entity/number/number-format.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { stem } from '../../text/stem.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, Shown } from '../context.ts'
import { searchPassages } from '../passage/passages.ts'
import { figureOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { differenceOf } from './arithmetic.ts'
import { speaksOfGoal } from './goals.ts'
import { alone, computed, operandOf } from './operands.ts'
import { finish, first } from './operator.ts'

const LACKS = new Set(['falta', 'restan', 'quedan'].map(stem))

const DENIES = /\b(?:no|sin|ni|nunca|tampoco)\b/i

/**
 * «¿cuántos reportes faltan por cerrar?», «¿cuántos establecimientos no están autorizados?» of a sentence that gives all
 * of them and those that are: «teníamos 317 reportes y se han cerrado 260». Null unless one sentence that says every word
 * gives exactly these two: a third figure of the same noun may well be the rest, or one more part.
 */
export function remainder(query: Query, context: AnswerContext): Draft | null {
  const asked = query.features.filter(({ key }) => !/^(?:t:|#|o:)/.test(key) && !LACKS.has(key))
  const lacks = query.features.some(({ key }) => LACKS.has(key))
  const selection = first(query)
  if (query.act !== 'value' || query.selections.length > 1 || query.figures.length > 0 || speaksOfGoal(query))
    return null
  if (asked.length < 2 || !(lacks || selection.stance?.value === 'denied')) return null
  const pairs = pairsOf({ ...query, features: asked, context: [] }, selection, context)
  const [pair] = pairs
  if (!pair || pairs.length > 1) return null
  const [whole, part] = pair
  const shown = new Shown()
  const operands = [whole, part].map((fact) => operandOf(alone(fact), shown))
  const value = differenceOf(whole.quantity.value, part.quantity.value)
  const lines = [
    `${say.theRest(formatDigits(value))} · ${figureOf(whole.quantity)} − ${figureOf(part.quantity)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...evidenceLines(part, context.corpus),
  ]
  return finish(context, [alone(whole), alone(part)], shown, {
    lines,
    computed: [computed('difference', value, 'count', operands)],
  })
}

/** All and those that are, of each sentence that says all the words: the part is told apart by one of them. */
function pairsOf(query: Query, selection: Selection, { corpus }: AnswerContext): readonly (readonly [Fact, Fact])[] {
  const open: Selection = { ...selection, measure: null, stance: null }
  return searchPassages(query, open, corpus, 1).flatMap(({ passage, coverage }) => {
    // «de 90, 20 no llevaban control»: who are not is what the sentence counts.
    const facts =
      coverage < 1 || DENIES.test(passage.text)
        ? []
        : passage.facts.flatMap((id) => corpus.fact(id) ?? []).filter(isCount)
    return [...Map.groupBy(facts, ({ measure }) => measure.head.key).values()].flatMap((same) => {
      const [part, whole, ...more] = same.toSorted((a, b) => a.quantity.value - b.quantity.value)
      return part && whole && more.length === 0 && isPartOf(part, whole, query) ? [[whole, part] as const] : []
    })
  })
}

const isCount = ({ quantity, figure, stance }: Fact): boolean =>
  quantity.unit === 'count' && quantity.precision === 'exact' && figure === 'level' && stance === 'achieved'

function isPartOf(part: Fact, whole: Fact, { features }: Query): boolean {
  const says = ({ measure }: Fact, key: string): boolean => measure.modifiers.some((m) => m.key === key)
  return (
    part.quantity.value < whole.quantity.value &&
    part.place.node.id === whole.place.node.id &&
    part.period?.start === whole.period?.start &&
    part.period?.end === whole.period?.end &&
    features.some(({ key }) => says(part, key) && !says(whole, key))
  )
}
