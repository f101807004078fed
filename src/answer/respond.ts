import { inside } from '../entity/period/calendar.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Corpus } from '../facts/corpus.ts'
import { indexesWhere } from '../facts/groups.ts'
import type { Act, Query, Selection } from '../query/query.ts'
import { answerAudit } from './act/audit.ts'
import { answerContact, answerDefine } from './act/define.ts'
import { answerCounted, answerList } from './act/list.ts'
import { answerOfSentence } from './act/of-sentence.ts'
import { answerOverview } from './act/overview.ts'
import { answerSource } from './act/source.ts'
import { answerSummary } from './act/summary.ts'
import { answerReverse, answerValue } from './act/value.ts'
import { answerVerify } from './act/verify.ts'
import { answerWhen } from './act/when.ts'
import { answerWhere, answerWho } from './act/where.ts'
import type { Draft } from './answer.ts'
import type { AnswerContext } from './context.ts'
import { namedFigure } from './group/named-figure.ts'
import { CLAIMABLE, claimed } from './operator/claimed.ts'
import { inTotal } from './operator/in-total.ts'
import { OPERATORS } from './operator/operations.ts'
import { overLabels } from './operator/over-labels.ts'
import { remainder } from './operator/remainder.ts'
import { toldOf } from './operator/told.ts'
import { countsPeople, withoutEdgeVerbs } from './passed-over.ts'
import { refuse } from './refuse.ts'
import { outworded } from './retrieve/outworded.ts'
import { wordedInstead } from './retrieve/worded-instead.ts'
import { inLatestYear, ofBulletinYear } from './select/bulletin-year.ts'
import { byWidth, gather } from './select/candidate.ts'
import { isCovered } from './select/publisher.ts'
import type { Selected } from './select/select.ts'
import { reportUnused } from './unused.ts'
import { say } from './wording/sentences.ts'
import { questionFor } from './wording/suggest.ts'

type Handler = (query: Query, context: AnswerContext) => Draft

/** «¿Cuántas…?»; without a measure, what a figure stands for or what there is of a place, days or event. */
const value: Handler = (query, context) => {
  const selection = query.selections[0] as Selection
  if (selection.measure) return answerValue(query, context)
  const reverse = query.figures.length > 0 ? answerReverse(query, context) : null
  if (reverse) return reverse
  if (query.figures.length > 0 && query.context.length === 0 && query.features.length <= query.figures.length) {
    return { status: 'not_found', lines: [say.noSentence] }
  }
  if (query.context.length > 0) return answerCounted(query, context)
  if (!selection.place && !selection.period && !selection.programme && !selection.bulletin) return whichMeasure(context)
  return answerOverview(selection, query, context)
}

const sampled = new WeakMap<Corpus, { readonly version: string; readonly questions: readonly string[] }>()

/** Questions that have an answer, worked out once a version of the corpus. */
function samples({ corpus }: AnswerContext): readonly string[] {
  const known = sampled.get(corpus)
  if (known?.version === corpus.version) return known.questions
  const questions = samplesOf(corpus)
  sampled.set(corpus, { version: corpus.version, questions })
  return questions
}

// More than these are no samples any more: of a large corpus nobody waits for the rest.
const SAMPLED_MEASURES = 400
const SAMPLED_FIGURES = 40

/** The widest figure of each measure that several bulletins give: what people ask for. */
function samplesOf(corpus: Corpus): readonly string[] {
  const measures = [...corpus.catalogue.measures.values()].slice(0, SAMPLED_MEASURES)
  const indexes = measures.flatMap((measure) => measure.facts.slice(0, SAMPLED_FIGURES)).sort((a, b) => a - b)
  const facts = gather(
    corpus.facts.of(indexes).map((fact) => ({ fact, fit: 'unspecified', common: 0 })),
    corpus,
  ).sort(byWidth)
  const printed = new Map<string, number>()
  for (const c of facts) printed.set(c.fact.measure.name, (printed.get(c.fact.measure.name) ?? 0) + 1)
  const names = new Set<string>()
  const chosen = facts.filter(
    (c) => c.fact.stance === 'achieved' && !names.has(c.fact.measure.name) && names.add(c.fact.measure.name),
  )
  return chosen
    .sort((a, b) => (printed.get(b.fact.measure.name) ?? 0) - (printed.get(a.fact.measure.name) ?? 0))
    .slice(0, 6)
    .map((c) => questionFor(c.fact))
}

const whichMeasure = (context: AnswerContext): Draft => ({
  status: 'clarify',
  lines: [say.whichMeasure],
  suggestions: samples(context),
  asksBack: true,
})

const help: Handler = (_query, context) => ({ status: 'help', lines: [...say.help], suggestions: samples(context) })

/** «¿Qué significa UMAE?», but «¿qué es el 71.2 por ciento?» asks for a figure. */
const define: Handler = (query, context) => {
  const reverse =
    query.figures.length > 0 && query.features.every((f) => f.key.startsWith('#') || query.unknown.includes(f.text))
      ? answerReverse(query, context)
      : null
  if (reverse) return reverse
  const { institution, place, programme } = query.selections[0] as Selection
  const named = [institution, place, programme].flatMap((slot) => (slot ? slot.text.split(/\s+/) : []))
  const words = query.features.filter((f) => !/^(?:#|o:|t:)/.test(f.key)).map((f) => f.text)
  return answerDefine(query, [...new Set([...words, ...named])], context)
}

const HANDLERS: Readonly<Record<Act, Handler>> = {
  value,
  list: answerList,
  where: answerWhere,
  when: answerWhen,
  who: answerWho,
  define,
  contact: (_query, context) => answerContact(context),
  source: answerSource,
  verify: answerVerify,
  audit: answerAudit,
  summary: answerSummary,
  help,
  out_of_scope: () => ({ status: 'out_of_scope', lines: [say.outOfScope] }),
}

const OPERATED: ReadonlySet<Act> = new Set<Act>(['value', 'list', 'where', 'when', 'who', 'verify', 'define'])

const OF_ANOTHER: Selected = { candidates: [], kinds: false, failure: { slot: 'institution', before: [] } }

/** «las cifras que da el boletín de septiembre de 2021»: the days are those of the bulletin, not of the figures. */
function ofNamedBulletin(query: Query, { corpus }: AnswerContext): Query {
  if (!query.subject.bulletin || query.selections.length > 1 || query.act === 'when') return query
  const selection = query.selections[0] as Selection
  const windows = selection.period?.value.windows
  if (!windows || selection.bulletin || !selection.measure) return query
  const dated = indexesWhere(corpus.issues, (day) => windows.some((w) => inside({ start: day, end: day }, w))).map(
    (i) => corpus.bulletins[i] as Bulletin,
  )
  const [first] = dated
  if (!first || dated.some((b) => corpus.clusterOf(b.id) !== corpus.clusterOf(first.id))) return query
  const bulletin = { value: first.id, origin: selection.period?.origin ?? 'said', text: selection.period?.text ?? '' }
  return { ...query, selections: [{ ...selection, period: null, bulletin }] }
}

/** Answers a query; «este año» of old bulletins is that of the latest of them, where they have a figure of it. */
export function respond(question: Query, context: AnswerContext): Draft {
  const latest = inLatestYear(question, context.corpus)
  const recent = latest && answerOf(latest, context)
  if (latest && recent && recent.status !== 'not_found') return { ...recent, query: latest }
  return inOwnYear(question, context)
}

/** A year told from today that gives nothing is told from the bulletins, which the answer says. */
function inOwnYear(asked: Query, context: AnswerContext): Draft {
  const draft = answerOf(asked, context)
  const other = draft.status === 'not_found' ? ofBulletinYear(asked, context.corpus) : null
  const answer = other && answerOf(other, context)
  if (!other || !answer || answer.status === 'not_found') return draft
  return { ...answer, query: other }
}

/** Its operator where it has one that applies, else the handler of its act; verbs that lead to nothing are passed over. */
function answerOf(asked: Query, context: AnswerContext): Draft {
  const query = ofNamedBulletin(asked, context)
  const draft = draftOf(query, context)
  const rest = draft.status === 'not_found' ? withoutEdgeVerbs(query) : null
  const passing = rest && draftOf(rest.query, context)
  if (rest && passing && passing.status !== 'not_found' && (rest.ofPeople || !countsPeople(passing)))
    return reportUnused({ ...query, unknown: rest.query.unknown }, passing, context)
  return reportUnused(query, draft, context)
}

/**
 * The order in which an answer is looked for: of the sentence quoted before where it is asked of, what a sentence itself
 * sets against what (`told`), the list whose labels are of the asked kind (`overLabels`), then the operator, or
 * the act where there is none that applies, and last the words around the figures: instead of a draft without a figure,
 * or over a lead whose words say plainly less of the question. Other institutions' figures are refused before all that.
 */
function draftOf(query: Query, context: AnswerContext): Draft {
  const foreign = query.selections.find(({ institution }) => institution && !isCovered(institution.value, context))
  if (foreign && OPERATED.has(query.act)) return refuse(foreign, OF_ANOTHER, query, context)
  const listed = (): Draft | null => (OPERATED.has(query.act) ? overLabels(query, context) : null)
  const told = answerOfSentence(query, context) ?? toldOf(query, context) ?? listed()
  if (told) return told
  const operated = OPERATED.has(query.act) || (query.act === 'audit' && query.operation === 'difference')
  const operator = query.operation && operated ? OPERATORS[query.operation] : null
  if (
    operator &&
    query.act === 'verify' &&
    query.assertion.claim &&
    query.operation &&
    CLAIMABLE.has(query.operation)
  ) {
    return claimed(operator, query, context) ?? HANDLERS.verify(query, context)
  }
  const denies = query.selections.some(({ stance }) => stance?.value === 'denied')
  const left = denies ? null : remainder(query, context)
  if (left) return left
  const draft = operator?.(query, context) ?? HANDLERS[query.act](query, context)
  // A printed «no» stands before one that is worked out.
  const rest = denies && draft.status === 'not_found' ? remainder(query, context) : null
  const best = rest ?? wordedInstead(query, draft, context) ?? outworded(query, draft, context) ?? draft
  return inTotal(query, best, context) ?? namedFigure(query, best, context) ?? best
}
