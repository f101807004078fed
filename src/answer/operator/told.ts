import { formatDigits, formatPercent } from '../../entity/number/number-format.ts'
import type { Fact } from '../../facts/fact.ts'
import { CHANGES } from '../../query/operation/families.ts'
import type { Comparison, Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, alarmsOf, isDispute, Shown } from '../context.ts'
import { meantFigure } from '../rank/meant-figure.ts'
import { toldChange } from '../retrieve/told-change.ts'
import { toldGoal } from '../retrieve/told-goal.ts'
import { figureOf, lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { changeOf, differenceOf } from './arithmetic.ts'
import { alone, computed, operandOf } from './operands.ts'
import { finish, first } from './operator.ts'

/**
 * «¿Bajó la mortalidad?», «¿hubo más casos que el año pasado?», «¿cuánto creció la inversión?», «¿se llegó a la meta?»,
 * answered with the sentence that itself sets the figure against another; null where none does.
 */
export function toldOf(query: Query, context: AnswerContext): Draft | null {
  if (query.assertion.claim !== null || query.figures.length > 0 || query.assertion.alternatives) return null
  if (query.act === 'verify') return majorityOf(query, context) ?? goalOf(query, context) ?? verdictOf(query, context)
  const { turn } = query.comparison
  if (turn === null || !CHANGES.has(query.operation)) return null
  const told = toldChange(query, selectionOf(query), context)
  const printed = told?.change && (query.unit === 'percent') === (told.change.quantity.unit === 'percent')
  if (told?.now && told.base && !printed && (turn === 'rose') === told.direction > 0)
    return computedOf(told.now, told.base, query, context)
  if (!told?.change || (turn === 'rose') !== told.direction > 0) return null
  if (query.unit === 'percent' && told.change.quantity.unit !== 'percent') return null
  return draftOf('', told.change, [told.now, told.base], context)
}

/**
 * «¿cuántos puestos más que en 2022?» of «1,560 puestos, 84 más que en 2022»: how much more itself, where it is printed and
 * its sentence names the year that the question compares with.
 */
export function toldDifference(query: Query, against: Selection, context: AnswerContext): Draft | null {
  const told = toldChange(query, selectionOf(query), context)
  const year = against.period?.value.windows[0]?.start.slice(0, 4)
  if (!told?.change || told.change.quantity.unit === 'percent' || year === undefined) return null
  const { text } = context.corpus.passageOf(told.change.id) ?? { text: '' }
  if (told.direction !== (query.comparison.less ? -1 : 1) || !text.includes(year)) return null
  return draftOf('', told.change, [told.now, told.base], context)
}

/** How much more or less, worked out from the two figures that a sentence sets against each other. */
function computedOf(now: Fact, base: Fact, { unit }: Query, context: AnswerContext): Draft | null {
  const shown = new Shown()
  const operands = [now, base].map((fact) => operandOf(alone(fact), shown))
  const [a, b] = [now.quantity.value, base.quantity.value]
  const value = unit === 'percent' ? changeOf(b, a) : Math.abs(differenceOf(a, b))
  if (value === null || unit === 'money') return null
  const size = unit === 'percent' ? formatPercent(Math.abs(value)) : formatDigits(value)
  const lines = [
    `${say.moreOrLess(size, a > b ? 1 : -1)} · ${figureOf(base.quantity)} → ${figureOf(now.quantity)}`,
    ...operands.map((o) => `  ${o.label}`),
    ...evidenceLines(now, context.corpus),
  ]
  const operation = unit === 'percent' ? 'change' : 'difference'
  return finish(context, [alone(now), alone(base)], shown, {
    lines,
    computed: [computed(operation, value, unit === 'percent' ? 'percent' : 'count', operands)],
  })
}

function verdictOf(query: Query, context: AnswerContext): Draft | null {
  const { turn } = query.comparison
  const asked = turn === null ? comparedWay(query.comparison) : turn === 'rose' ? 1 : -1
  if (asked === 0 || query.assertion.universal) return null
  const told = toldChange(query, selectionOf(query), context)
  const lead = told?.now ?? told?.change
  if (!told || !lead) return null
  return draftOf(verdict(told.direction === asked, query), lead, [told.base, told.change], context)
}

/** «¿La mayoría son mujeres?»: a printed share is more than half or is not. */
function majorityOf(query: Query, context: AnswerContext): Draft | null {
  const features = query.features.filter(({ text }) => !MAJORITY.test(fold(text)))
  if (features.length === query.features.length) return null
  const selection = { ...selectionOf(query), measure: null }
  const told = meantFigure({ ...query, features, unit: 'percent' }, selection, context)
  return told ? draftOf(verdict(told.quantity.value > HALF, query), told, [], context) : null
}

const MAJORITY = /^mayoria$/
const HALF = 50

/** «¿El CRIT ya llegó a su meta?», «¿ya se contrató a toda la plantilla?» */
function goalOf(query: Query, context: AnswerContext): Draft | null {
  const aims = query.features.some(({ text }) => REACHES.test(fold(text)))
  const asks =
    query.operation === 'goal' || query.assertion.universal || (aims && first(query).stance?.value === 'planned')
  const told = asks ? toldGoal(query, selectionOf(query), context) : null
  if (!told) return null
  const reached = told.done.quantity.value >= told.goal.quantity.value
  return draftOf(verdict(reached === !query.comparison.less, query), told.done, [told.goal], context)
}

const REACHES = /^(?:meta|objetivo|lleg|alcanz|cumpl|logr)/

const verdict = (holds: boolean, { assertion }: Query): string => `${holds === assertion.denies ? say.no : say.yes} `

/** «más que en 2017», «por arriba de la media»: 1 or −1; 0 where nothing is set against anything. */
const comparedWay = ({ againstDays, againstMean, less }: Comparison): number =>
  againstDays || againstMean ? (less ? -1 : 1) : 0

/** The first measure that is named, whatever days are set against each other. */
const selectionOf = (query: Query): Selection => query.selections.find((s) => s.measure) ?? first(query)

function draftOf(opening: string, lead: Fact, beside: readonly (Fact | null)[], { corpus }: AnswerContext): Draft {
  const shown = new Shown()
  const index = shown.addFact(lead)
  const others = beside.flatMap((fact) => (fact && fact !== lead ? [fact] : []))
  for (const fact of others) shown.addFact(fact)
  const findings = alarmsOf([lead], corpus)
  return {
    status: findings.some(isDispute) ? 'conflict' : 'answered',
    lead: { from: 'facts', index },
    lines: [
      `${opening}${lineOf(lead)}`,
      ...others.map((fact) => `  ${lineOf(fact)}`),
      ...evidenceLines(lead, corpus),
      ...findings.map(({ message }) => say.warning(message)),
    ],
    facts: shown.facts,
    findings,
    byWords: true,
  }
}
