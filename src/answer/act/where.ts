import { placeFits } from '../../entity/place/place.ts'
import type { Passage } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import type { Query, Selection } from '../../query/query.ts'
import { tokenize } from '../../text/token.ts'
import type { Draft } from '../answer.ts'
import { type AnswerContext, look, Shown } from '../context.ts'
import { sources } from '../operator/operator.ts'
import { holderOf } from '../passage/office-holder.ts'
import { passagesOf, searchPassages } from '../passage/passages.ts'
import { placesOfEvent } from '../passage/place-of-event.ts'
import { holdsTerms, MAX_PASSAGES, notSaid, passageLines, quotable, quotations } from '../passage/quotations.ts'
import { searchedIn } from '../refuse.ts'
import { byWidth, type Candidate, levelOf } from '../select/candidate.ts'
import { ENOUGH, NEARLY } from '../weights.ts'
import { countOf, whenOf, whereOf } from '../wording/label.ts'
import { quoteOf } from '../wording/quotation.ts'
import { say } from '../wording/sentences.ts'

const MAX_UNITS = 8

/** «¿Dónde…?», «¿qué hospital…?»: the places of the figures and of the sentences that say it. */
export function answerWhere(query: Query, context: AnswerContext): Draft {
  const selection = query.selections[0] as Selection
  const event = query.ordinal !== null || query.context.length > 0
  if (selection.place && !selection.measure && !event) return whereIs(selection, query, context)
  const located = placesSaid(query, context)
  if (located) return located
  const plain = quotable(query, selection, context.corpus)
  if (plain.length === 0) return notSaid(query, selection, context)
  // A national figure is no place: «¿dónde se hicieron los trasplantes de corazón?».
  return selection.measure && !event
    ? { ...quotations(plain.slice(0, 1), context.corpus, query, [say.notSaidWhere]), status: 'not_found' }
    : quotations(plain, context.corpus, query)
}

/** Units with their figures, then sentences that put it somewhere; null where neither is printed. */
function placesSaid(query: Query, context: AnswerContext): Draft | null {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  const shown = new Shown()
  const lines: string[] = []
  const units = unitsOf(query, context)
  // A place has its figures side by side; one sentence may prove several of them.
  const quotes = new Set<string>()
  for (const unit of units.slice(0, MAX_UNITS)) {
    shown.add(unit)
    const { fact } = unit
    lines.push([`${whereOf(fact)}: ${countOf(fact)}`, whenOf(fact)].join(' · '))
    const quote = quoteOf(fact, corpus)
    if (!quotes.has(quote)) lines.push(`  ${quote}`)
    quotes.add(quote)
  }
  if (units.length > 0) lines.push(...sources(units.slice(0, MAX_UNITS), context))
  const seen = new Set(shown.facts.map((f) => corpus.passageOf(f.fact.id)?.id))
  const told: Passage[] = []
  const scored = searchPassages(query, selection, corpus, ENOUGH.sentence * NEARLY.placed).filter(
    (s) => s.passage.zone !== 'front_matter' && holdsTerms(query, s),
  )
  const located = scored.filter((s) => s.passage.places.some((p) => p.node.level !== 'nation'))
  const best = located[0]
  for (const { passage, coverage } of located) {
    if (!best || best.coverage < ENOUGH.sentence || coverage < best.coverage * NEARLY.placed) break
    if (told.length >= MAX_PASSAGES || seen.has(passage.id)) continue
    if (units.length === 0) lines.push(namesOf(passage, query))
    lines.push(...passageLines(passage, corpus, query))
    told.push(passage)
  }
  if (lines.length === 0) return null
  return {
    status: 'answered',
    lead: null,
    lines,
    facts: shown.facts,
    citations: told.map(({ citation }) => citation),
    quoted: [...seen, ...told.map(({ id }) => id)].filter((id) => id !== undefined),
  }
}

/** Figures of the asked measure below the nation, the widest place first. */
function unitsOf(query: Query, context: AnswerContext): readonly Candidate[] {
  const selection = query.selections[0] as Selection
  if (!selection.measure || query.ordinal !== null || query.context.length > 0) return []
  return [...look(selection, query, context).candidates].filter((c) => levelOf(c.fact) > 0).sort(byWidth)
}

/** The places of what is asked about, else all that the sentence names. */
export function namesOf(passage: Passage, query: Query): string {
  const stems = query.features.filter((f) => !/^(?:#|o:|t:)/.test(f.key)).map((f) => f.key)
  const own = placesOfEvent(passage, stems)
  const places = own.length > 0 ? own : passage.places.filter((p) => p.node.level !== 'nation')
  return [...new Set(places.map((p) => p.node.name))].join('; ')
}

/** «¿En qué ciudad está la UMAE 71?»: its full name and the sentence that names it. */
function whereIs(selection: Selection, query: Query, { corpus }: AnswerContext): Draft {
  const [first] = passagesOf(selection, corpus)
  if (!first)
    return {
      status: 'not_found',
      lines: [say.noPlace(selection.place?.value.name ?? ''), say.searched(searchedIn(corpus))],
    }
  const asked = selection.place?.value
  const names = first.places.filter((p) => asked && placeFits(asked, p.node) !== null).map((p) => p.node.name)
  return {
    status: 'answered',
    lines: [[...new Set(names)].join('; '), ...passageLines(first, corpus, query)],
    citations: [first.citation],
  }
}

/** «¿Quién diseñó…?»: the sentences that say it; a measure's units where it asks for hospitals. */
export function answerWho(query: Query, context: AnswerContext): Draft {
  const selection = query.selections[0] as Selection
  const holder = isNamed(selection, context) ? holderOf(query, context.corpus) : null
  if (holder) {
    const scored = { passage: holder.passage, coverage: 1, missing: [] }
    return quotations([scored], context.corpus, query, [`${holder.name} · ${holder.office}`])
  }
  if (!query.subject.person && selection.measure) {
    const located = placesSaid(query, context)
    if (located) return located
  }
  const all = quotable(query, selection, context.corpus)
  const scored = query.subject.person ? all.filter((s) => namesSomebody(s.passage.text, query)) : all
  const best = scored[0]
  if (best && (best.coverage >= ENOUGH.sentenceOfWho || !selection.measure))
    return quotations(scored, context.corpus, query)
  if (selection.measure) return answerWhere(query, context)
  return best ? quotations(scored, context.corpus, query) : notSaid(query, selection, context)
}

/** Whether the bulletins speak of the place whose office is asked for at all. */
const isNamed = ({ place }: Selection, { corpus }: AnswerContext): boolean =>
  !place || corpus.passageScopes.places.some(({ value }) => placeFits(place.value, value) !== null)

/** Whether a name follows an asked word: «el director general, Zoé Robledo». */
function namesSomebody(text: string, query: Query): boolean {
  const asked = new Set(query.features.map((f) => f.key))
  const tokens = tokenize(text)
  return tokens.some((token, i) => {
    if (!asked.has(conceptOf(token.fold))) return false
    // «director general del IMSS, Zoé Robledo,» or «Zoé Robledo, director»: a comma stands between.
    const comma = (j: number): boolean => tokens[j]?.fold === ','
    const after = tokens.slice(i + 1, i + 10).findIndex((t) => t.fold === ',')
    const named = (j: number): boolean => isName(tokens[j]?.text ?? '') && isName(tokens[j + 1]?.text ?? '')
    return (after >= 0 && named(i + after + 2)) || (comma(i - 1) && named(i - 3))
  })
}

const isName = (word: string): boolean => word.length > 2 && /^\p{Lu}\p{Ll}/u.test(word)
