import { sameProgramme } from '../../entity/name/programme.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import { indexesWhere } from '../../facts/groups.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, look } from '../context.ts'
import { type Scored, searchPassages } from '../passage/passages.ts'
import { holdsTerms, notSaid, passageLines, quotations } from '../passage/quotations.ts'
import { searchedIn } from '../refuse.ts'
import { bulletinOf } from '../select/which-bulletin.ts'
import { ENOUGH } from '../weights.ts'
import { issuedOn, periodLabel, programmeName, sourceLine, whenOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'
import { figures } from './list.ts'
import { evidenceLines } from './value.ts'

/** «¿Cuándo es la 8ª Jornada?»: the days of an event, of a figure, or of a bulletin. */
export function answerWhen(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  if (selection.bulletin || (query.subject.issue && query.subject.bulletin)) {
    const issue = issueOf(query, selection, context)
    if (issue) return issue
  }
  const { programme } = selection
  const plain = query.features.filter(
    (f) => !f.key.startsWith('o:') && !programme?.text.toLowerCase().includes(f.text.toLowerCase()),
  )
  const starts = plain.some((f) => f.key === BEGIN || f.key === END)
  if (programme && programme.value.edition !== null) {
    const dated = eventOf(selection, context)
    if (!dated?.period)
      return { status: 'not_found', lines: [say.unknownProgramme(programme.text), say.searched(searchedIn(corpus))] }
    const lines = [
      `${programmeName(dated.programme ?? programme)}: ${periodLabel(dated.period)}`,
      ...passageLines(dated, corpus, query),
    ]
    return { status: 'answered', lines, citations: [dated.citation], quoted: [dated.id] }
  }
  const saying = (s: Selection, asked = query): readonly Scored[] =>
    searchPassages(asked, s, corpus, ENOUGH.datedSentence).filter(
      (p) => p.coverage >= ENOUGH.datedSentence && p.passage.zone !== 'front_matter' && holdsTerms(asked, p),
    )
  const counted = countedOf(query, corpus)
  if (counted) {
    return {
      status: 'answered',
      lines: [whenOf(counted), ...evidenceLines(counted, corpus)],
      citations: [counted.citation],
    }
  }
  const verbless = withoutTimeVerbs(query)
  const own = saying(selection)
  const within = own.length > 0 || !verbless ? own : saying(selection, verbless)
  // «la estrategia de las Jornadas empezó…» may be said in a sentence that names no event.
  const dated = within.length > 0 || !starts ? within : saying({ ...selection, programme: null })
  const best = dated.find((s) => /\d/.test(s.passage.text)) ?? dated[0]
  if (best) {
    const { period } = best.passage
    return quotations([best], corpus, query, period && !starts ? [periodLabel(period)] : [])
  }
  if (selection.measure) {
    const found = look(selection, query, context)
    if (!found.failure) return figures(found.candidates, corpus)
  }
  return notSaid(query, selection, context)
}

/** «¿desde qué fecha se harían dos jornadas por mes?»: the one figure of that number and noun that has days. */
function countedOf({ features }: Query, { catalogue, facts }: Corpus): Fact | null {
  const keys = new Set(features.map(({ key }) => key))
  const values = [...keys].flatMap((key) => (key.startsWith('#') ? Number(key.slice(1)) : []))
  const named = values.flatMap((value) => facts.of(catalogue.byValue.get(value) ?? []))
  const dated = named.filter((f) => keys.has(`t:${f.measure.head.key}`) && f.period !== null)
  const days = new Set(dated.map((f) => `${f.period?.start} ${f.period?.end}`))
  return days.size === 1 ? (dated[0] ?? null) : null
}

/** «¿cuándo abre…?», «¿qué días dura…?»: a sentence that gives the days need not say the verb; null where there is none. */
function withoutTimeVerbs(query: Query): Query | null {
  const features = query.features.filter(({ text }) => !TIME_VERBS.test(fold(text)))
  if (features.length === query.features.length || features.length === 0) return null
  return { ...query, features, unknown: query.unknown.filter((word) => !TIME_VERBS.test(fold(word))) }
}

const TIME_VERBS =
  /^(?:estar(?:a|an)|estuv\w{1,6}|dura(?:n|ra|ran|ba)?|duro|abr(?:e|en|io|ira|iran|ieron)|empieza\w?|empez\w{1,4}|comien\w{1,4}|comenz\w{1,4}|inici\w{1,4}|termin\w{1,4}|conclu\w{1,5}|acab\w{1,4}|llega(?:n|ra|ran)?|vence\w?|cierra\w?)$/

const BEGIN = conceptOf('empezar')
const END = conceptOf('terminar')

/** The date of the bulletin that the question points at; null where its words point at none. */
function issueOf(query: Query, selection: Selection, { corpus }: AnswerContext): Draft | null {
  const bulletin = bulletinOf(selection, query, corpus)
  if (!bulletin)
    return selection.bulletin ? { status: 'not_found', lines: [say.noBulletin(selection.bulletin.text)] } : null
  const title = corpus.passages.get(corpus.passagesOf(bulletin.id)[0] ?? -1)
  return {
    status: 'answered',
    lines: [issuedOn(bulletin), `  ${sourceLine(bulletin.id, corpus)}`],
    citations: title ? [title.citation] : [],
  }
}

/** The sentence that dates the asked edition of a programme, of the body where it can be. */
function eventOf({ programme }: Selection, { corpus }: AnswerContext): Passage | undefined {
  if (!programme) return undefined
  const named = { ...programme.value, text: '' }
  const { edition } = programme.value
  const indexes = indexesWhere(corpus.passageScopes.programmes, (p) => sameProgramme(named, p) && p.edition === edition)
  const events = corpus.passages.of(indexes).filter((p) => p.period !== null)
  return (
    events.find((p) => p.zone === 'body' && p.text.includes(p.period?.text ?? '\n')) ??
    events.find((p) => p.zone === 'body') ??
    events[0]
  )
}
