import { measureKey } from '../../entity/measure/measure.ts'
import { formatPercent } from '../../entity/number/number-format.ts'
import { inside } from '../../entity/period/calendar.ts'
import type { Fact } from '../../facts/fact.ts'
import { isNumberKey } from '../../facts/features.ts'
import type { Query } from '../../query/query.ts'
import { isOperatorWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import { evidenceLines } from '../act/value.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import type { Group } from '../group/group.ts'
import { namedMembers } from '../group/named-members.ts'
import { meantFigure } from '../rank/meant-figure.ts'
import { worded } from '../retrieve/worded.ts'
import type { Candidate } from '../select/candidate.ts'
import { countOf, figureOf, lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { shareOf } from './arithmetic.ts'
import { planned, speaksOfGoal } from './goals.ts'
import { alone, computed, leadsOf, namedTotal, operandOf, partsOf } from './operands.ts'
import { finish, first, missing, type Operator, refused, sources } from './operator.ts'
import { partInWords } from './part-in-words.ts'
import { addedTotal, extremeOf } from './rankings.ts'
import { whyNotSubtract } from './reasons.ts'
import { areSiblings, shareList } from './share-list.ts'
import { sharePair } from './share-pair.ts'
import { shareTogether } from './share-together.ts'

/** «¿Qué porcentaje…?»: printed where the bulletins print it, else part of whole. */
export const share: Operator = (query, context) => {
  const printed = labelledShare(query, context) ?? printedShare(query, context)
  if (printed) return printed
  if (
    query.selections.some((s) => s.stance?.value === 'planned') ||
    (query.selections.length === 1 && speaksOfGoal(query))
  )
    return planned(query, context, exceeds(query) ? 'change' : 'share')
  if (query.parts.together) return shareTogether(query, context) ?? missing(query, context)
  const siblings = areSiblings(query) && query.thread.whole === null
  const list = query.parts.each || siblings ? shareList(query, context) : null
  if (list || query.parts.each) return list ?? missing(query, context)
  const slotted = siblings ? null : (partAndWhole(query, context) ?? wholeInThread(query, context))
  const found = slotted ?? partInWords(query, context)
  const pair =
    found && whyNotSubtract(found) === null ? found : (sharePair(query, context) ?? inGroup(query, context) ?? found)
  const head = first(query).measure?.value.head ?? null
  const { byHead, counted } = context.corpus.catalogue
  // «¿qué porcentaje de ocupación…?»: the measure itself is a percentage.
  if (!pair && head !== null && byHead.has(head) && !counted.has(head)) return null
  if (!pair) return missing(query, context)
  const [part, whole] = pair
  const reason = whyNotSubtract(pair)
  if (reason) return refused(say.noShare, reason, pair, context)
  const value = shareOf(part.fact.quantity.value, whole.fact.quantity.value)
  if (value === null) return null
  const shown = new Shown()
  const operands = [operandOf(part, shown), operandOf(whole, shown)]
  const lines = [
    `${formatPercent(value)} · ${say.partOf(figureOf(part.fact.quantity), countOf(whole.fact))}`,
    ...operands.map((o) => `  ${o.label}`),
    ...sources([part, whole], context),
  ]
  return finish(context, [part, whole], shown, { lines, computed: [computed('share', value, 'percent', operands)] })
}

const exceeds = (query: Query): boolean => query.features.some((f) => /^(?:rebas|super|exced)/.test(f.key))

/** The printed percentage of a label («Chihuahua, 18.7»), or of two that are set side by side, the larger first. */
function labelledShare(query: Query, context: AnswerContext): Draft | null {
  const found = namedMembers(query, context, 1)
  const labels = found?.group.labelled?.labels
  if (!found || !labels || !arePercentages(found.group)) return null
  const [only, ...others] = found.named
  if (only && others.length === 0) return worded(only, query, context, labels)
  const isChoice = query.assertion.alternatives && query.act !== 'verify'
  return isChoice ? extremeOf(found.named.map(alone), query.comparison.less ? -1 : 1, query, context, labels) : null
}

/** Whether the figures of a list are percentages, some perhaps by their point alone: «Hidalgo, 21.4 por ciento; Chihuahua, 18.7». */
const arePercentages = ({ members }: Group): boolean =>
  members.some(isPercent) && members.every((fact) => isPercent(fact) || fact.quantity.value % 1 !== 0)

const isPercent = ({ quantity }: Fact): boolean => quantity.unit === 'percent'

/** A percentage that the bulletins print, whose own words say what the question asks. */
function printedShare(query: Query, context: AnswerContext): Draft | null {
  const { corpus } = context
  const asked: Query = { ...query, unit: 'percent' }
  // «¿qué porcentaje de lo programado se ha cumplido?» of «el 88 por ciento de lo programado».
  const features = query.features.filter(({ key, text }) => !isNumberKey(key) && !isOperatorWord(fold(text)))
  const best = meantFigure(asked, first(query), context) ?? meantFigure({ ...asked, features }, first(query), context)
  if (!best || !saysOfWhat(best, query, context)) return null
  const shown = new Shown()
  const index = shown.addFact(best, 'unspecified', [best])
  return {
    status: 'answered',
    lead: { from: 'facts', index },
    lines: [lineOf(best), ...evidenceLines(best, corpus)],
    facts: shown.facts,
  }
}

/** The one member of a printed group that the question names, of the group's total. */
function inGroup(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const found = namedMembers(query, context, 1)
  const [part, ...others] = found?.named ?? []
  const total = found && (found.group.total ?? addedTotal(found.group.members.map(alone), context)?.fact)
  return part && total && others.length === 0 ? [alone(part), alone(total)] : null
}

/** Whether the sentence of a printed percentage names the organ or disease whose part is asked for. */
function saysOfWhat(fact: Fact, query: Query, { corpus }: AnswerContext): boolean {
  const index = corpus.passageIndexOf(fact.id)
  const keys = first(query).measure?.value.modifiers ?? []
  const named = keys.filter((key) => corpus.catalogue.byFeature.has(`t:${key}`))
  return named.every((key) => corpus.holds(index, `t:${key}`))
}

/** The part and the whole of a share: the second selection, the total that the question names, or the unnarrowed measure. */
function partAndWhole(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const selections = query.selections
  const total = namedTotal(query, context)
  if (total) {
    const asked = selections.map((s) => s.measure?.value).filter((m) => m !== undefined)
    const narrow = asked.filter((m) => m.modifiers.length > 0).at(-1) ?? asked.at(-1)
    const part = partsOf(total, context).find(
      (c) =>
        narrow &&
        (narrow.modifiers.length > 0
          ? narrow.modifiers.every((k) => c.fact.measure.modifiers.some((m) => m.key === k))
          : c.fact.measure.head.key === narrow.head),
    )
    if (part) return [part, total]
  }
  const leads = leadsOf(query, context)
  // «¿qué porcentaje de los 195 se hizo en la décima jornada?»: the same of fewer days.
  const own = leads?.[0]
  if (total && own && own.fact.id !== total.fact.id && holds(total.fact, own.fact, context)) return [own, total]
  if (leads && leads.length > 1) {
    const [a, b] = leads as [Candidate, Candidate]
    return a.fact.quantity.value <= b.fact.quantity.value ? [a, b] : [b, a]
  }
  const part = leads?.[0]
  const { measure } = first(query)
  if (!part || !measure) return null
  if (measure.value.modifiers.length === 0)
    return inWiderPlace(part, query, context) ?? (query.ordinal === null ? inItsList(part, context) : null)
  const { corpus } = context
  const whole = corpus.facts
    .of(corpus.catalogue.byHead.get(part.fact.measure.head.key) ?? [])
    .find(
      (f) =>
        f.bulletin === part.fact.bulletin &&
        f.quantity.value >= part.fact.quantity.value &&
        f.measure.modifiers.length === 0 &&
        f.place.node.id === part.fact.place.node.id &&
        f.period?.start === part.fact.period?.start &&
        f.stance === part.fact.stance,
    )
  return whole ? [part, alone(whole)] : (inWiderPlace(part, query, context) ?? inItsList(part, context, true))
}

/** «¿qué porcentaje es?» of one figure: the last of the thread that holds it, all that was done or the same of longer days. */
function wholeInThread(query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const [part] = query.selections.length === 1 ? (leadsOf(query, context) ?? []) : []
  if (!part) return null
  for (const selection of query.thread.earlier.toReversed()) {
    const [whole] = leadsOf({ ...query, selections: [selection] }, context) ?? []
    if (whole && whole.fact.id !== part.fact.id && holds(whole.fact, part.fact, context)) return [part, whole]
  }
  return null
}

function holds(whole: Fact, part: Fact, { lexicon }: AnswerContext): boolean {
  if (whole.quantity.value < part.quantity.value || whole.place.node.id !== part.place.node.id) return false
  if (!whole.period || !part.period) return false
  const sameDays = whole.period.start === part.period.start && whole.period.end === part.period.end
  const isAll = lexicon.measures.heads.get(whole.measure.head.key)?.generic === true
  return sameDays ? isAll : inside(part.period, whole.period) && measureKey(whole.measure) === measureKey(part.measure)
}

/**
 * «53 mil para Hermosillo, 22 mil para Cajeme…»: of the printed list that the figure is a part of, its total. Of
 * «consultas de especialidad» that are consultations, not all that was done.
 */
function inItsList(
  part: Candidate,
  { corpus }: AnswerContext,
  sameNoun = false,
): readonly [Candidate, Candidate] | null {
  for (const { bulletin, lists } of part.witnesses) {
    const own = lists.filter(({ role }) => role === 'part').map(({ list }) => list)
    const isTotal = (f: Fact): boolean =>
      f.lists.some(({ list, role }) => role === 'total' && own.includes(list)) &&
      (!sameNoun || f.measure.head.key === part.fact.measure.head.key)
    const total = corpus.factsOf(bulletin).find(isTotal)
    if (total && total.quantity.value >= part.fact.quantity.value) return [part, alone(total)]
  }
  return null
}

/** «¿qué porcentaje de las mastografías de 2022 se hizo en Jalisco?»: of the same measure and days, the place around it. */
function inWiderPlace(part: Candidate, query: Query, context: AnswerContext): readonly [Candidate, Candidate] | null {
  const selection = first(query)
  if (!selection.place) return null
  const { candidates } = look({ ...selection, place: null }, { ...query, operation: null }, context)
  const whole = candidates.find(
    ({ fact }) =>
      part.fact.place.node.within.includes(fact.place.node.id) &&
      fact.period?.start === part.fact.period?.start &&
      fact.period?.end === part.fact.period?.end &&
      fact.quantity.value >= part.fact.quantity.value,
  )
  return whole ? [part, whole] : null
}
