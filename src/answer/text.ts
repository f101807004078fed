import { numeralsIn } from '../entity/numeral.ts'
import { placeFits } from '../entity/place.ts'
import { sameProgramme } from '../entity/programme.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Citation, Passage } from '../facts/fact.ts'
import { conceptOf } from '../facts/features.ts'
import { isClassWord } from '../query/cues.ts'
import type { Query, Selection } from '../query/query.ts'
import { tokenize } from '../text/token.ts'
import type { Draft } from './answer.ts'
import { byWidth, type Candidate, levelOf } from './candidate.ts'
import { type AnswerContext, alarmsOf, look, Shown } from './context.ts'
import { lineOf, periodLabel, programmeName, sentenceText, sourceLine, whereOf } from './label.ts'
import { answerOverview } from './overview.ts'
import { ENOUGH, passagesOf, type Scored, searchPassages } from './passages.ts'
import { refuse, searchedIn } from './refuse.ts'
import { say } from './sentences.ts'
import { evidenceLines } from './value.ts'
import { bulletinOf } from './which-bulletin.ts'

const MAX_PASSAGES = 3

/** What the bulletins say in words: lists, reasons, aims, events. */
export function answerList(query: Query, context: AnswerContext): Draft {
  const selection = query.selections[0] as Selection
  const content =
    query.features.some((f) => !f.key.startsWith('o:') && !isClassWord(f.key)) &&
    (selection.measure !== null || query.context.length > 0)
  const slotted = selection.place ?? selection.period ?? selection.programme ?? selection.bulletin
  if (!content && slotted) return answerOverview(selection, query, context)
  const scored = quotable(query, selection, context.corpus)
  if (scored.length > 0) return quotations(scored, context.corpus, query)
  if (selection.measure && query.context.length === 0) {
    const found = look(selection, query, context)
    if (!found.failure) return figures(found.candidates, context.corpus)
  }
  return notSaid(query, selection, context)
}

/** «¿Cuántos días dura la estrategia?»: a number that a sentence prints right before an asked word, though it is no figure. */
export function answerCounted(query: Query, context: AnswerContext): Draft {
  const selection = query.selections[0] as Selection
  const asked = new Set(query.context.map((f) => f.key))
  const counted = quotable(query, selection, context.corpus).filter(({ passage }) => {
    const tokens = tokenize(passage.text)
    return numeralsIn(tokens).some((n) => tokens.slice(n.to, n.to + 2).some((t) => asked.has(conceptOf(t.fold))))
  })
  return counted.length > 0 ? quotations(counted, context.corpus, query) : notSaid(query, selection, context)
}

/** Sentences that cover enough of the question, the best and those nearly as good. */
export function quotable(query: Query, selection: Selection, corpus: Corpus): readonly Scored[] {
  const scored = searchPassages(query, selection, corpus).filter((s) => s.passage.zone !== 'front_matter')
  const best = scored[0]
  if (!best || best.coverage < ENOUGH || !holdsTerms(query, best)) return []
  return scored.filter((s) => s.coverage >= best.coverage * 0.85 && holdsTerms(query, s)).slice(0, MAX_PASSAGES)
}

// «¿para qué sirve…?», «¿cuándo empezó…?»: a sentence that does not say just that is no answer.
const INTENTS = new Set(['objetivo', 'empezar', 'terminar'].map(conceptOf))

/** A named organ, disease or procedure is never optional: «trasplantes de pulmón» is not «trasplantes». */
const holdsTerms = (query: Query, scored: Scored): boolean => {
  const modifiers = new Set(query.selections.flatMap((s) => s.measure?.value.modifiers ?? []))
  return scored.missing.every(
    (f) => !modifiers.has(f.key.replace(/^t:/, '')) && !query.unknown.includes(f.text) && !INTENTS.has(f.key),
  )
}

function quotations(scored: readonly Scored[], corpus: Corpus, query: Query, opening: readonly string[] = []): Draft {
  const lines = [...opening]
  for (const { passage } of scored) lines.push(...passageLines(passage, corpus, query))
  return { status: 'answered', lead: null, lines, citations: scored.map((s) => s.passage.citation) }
}

/** A sentence, its items where it is a list, and its source. */
function passageLines(passage: Passage, corpus: Corpus, query: Query): string[] {
  const planned = passage.stance === 'planned' && query.act !== 'define' ? ` · ${say.planned}` : ''
  const text = sentenceText(passage.citation, passage.bulletin, corpus)
  const when = passage.period && !text.includes(passage.period.text) ? ` (${periodLabel(passage.period)})` : ''
  return [`«${text}»${when}${planned}`, `  ${sourceLine(passage.bulletin, corpus)}`]
}

function figures(candidates: readonly Candidate[], corpus: Corpus): Draft {
  const shown = new Shown()
  const lines: string[] = []
  for (const candidate of candidates.slice(0, 8)) {
    shown.add(candidate)
    lines.push(lineOf(candidate.fact))
  }
  const first = candidates[0]
  if (first) lines.splice(1, 0, ...evidenceLines(first.fact, corpus))
  return {
    status: 'answered',
    lead: null,
    lines,
    facts: shown.facts,
    findings: alarmsOf(
      shown.facts.map((f) => f.fact),
      corpus,
    ),
  }
}

function notSaid(query: Query, selection: Selection, context: AnswerContext): Draft {
  const found = look(selection, query, context)
  if (found.failure && selection.measure) return refuse(selection, found, query, context)
  const word = query.unknown[0]
  const reason = word === undefined ? say.noSentence : say.unknownWord(word)
  return { status: 'not_found', lines: [reason, say.searched(searchedIn(context.corpus))] }
}

/** «¿Dónde…?», «¿qué hospital…?»: the places of the figures and of the sentences that say it. */
export function answerWhere(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  const located = (places: Passage['places']): boolean => places.some((p) => p.node.level !== 'nation')
  const scored = searchPassages(query, selection, corpus).filter(
    (s) => s.passage.zone !== 'front_matter' && holdsTerms(query, s),
  )
  const best = scored.find((s) => located(s.passage.places))
  const shown = new Shown()
  const lines: string[] = []
  const citations: Citation[] = []
  const event = query.ordinal !== null || query.context.length > 0
  if (selection.place && !selection.measure && !event) return whereIs(selection, query, context)
  if (selection.measure && !event) {
    const found = look(selection, query, context)
    const units = [...found.candidates].filter((c) => levelOf(c.fact) > 0).sort(byWidth)
    for (const candidate of units.slice(0, 8)) {
      shown.add(candidate)
      lines.push(
        `${whereOf(candidate.fact)}: ${lineOf(candidate.fact)}`,
        ...evidenceLines(candidate.fact, corpus).slice(0, 1),
      )
    }
    if (units[0]) lines.push(`  ${sourceLine(units[0].fact.bulletin, corpus)}`)
  }
  const seen = new Set(shown.facts.map((f) => corpus.passageOf(f.fact.id)?.id))
  if (best && best.coverage >= ENOUGH) {
    for (const { passage, coverage } of scored) {
      if (coverage < best.coverage * 0.9 || citations.length >= MAX_PASSAGES || seen.has(passage.id)) continue
      const names = passage.places.filter((p) => p.node.level !== 'nation').map((p) => p.node.name)
      if (names.length > 0 && shown.facts.length === 0) lines.push([...new Set(names)].join('; '))
      lines.push(...passageLines(passage, corpus, query))
      citations.push(passage.citation)
    }
  }
  if (lines.length === 0) {
    const plain = quotable(query, selection, corpus)
    return plain.length > 0 ? quotations(plain, corpus, query) : notSaid(query, selection, context)
  }
  return { status: 'answered', lead: null, lines, facts: shown.facts, citations }
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
  const all = quotable(query, selection, context.corpus)
  const scored = query.asksName ? all.filter((s) => namesSomebody(s.passage.text, query)) : all
  const best = scored[0]
  if (best && (best.coverage >= 0.8 || !selection.measure)) return quotations(scored, context.corpus, query)
  if (selection.measure) return answerWhere(query, context)
  return best ? quotations(scored, context.corpus, query) : notSaid(query, selection, context)
}

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

/** «¿Cuándo es la 8ª Jornada?»: the days of an event, of a figure, or of a bulletin. */
export function answerWhen(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  if (selection.bulletin) {
    const bulletin = bulletinOf(selection, query, corpus)
    if (!bulletin) return { status: 'not_found', lines: [say.noBulletin(selection.bulletin.text)] }
    const first = corpus.passages.find((p) => p.bulletin === bulletin.id)
    return { status: 'answered', lines: [sourceLine(bulletin.id, corpus)], citations: first ? [first.citation] : [] }
  }
  const { programme } = selection
  const plain = query.features.filter(
    (f) => !f.key.startsWith('o:') && !programme?.text.toLowerCase().includes(f.text.toLowerCase()),
  )
  const starts = plain.some((f) => f.key === conceptOf('empezar') || f.key === conceptOf('terminar'))
  if (programme && (!starts || programme.value.edition !== null)) {
    const named = { ...programme.value, text: '' }
    const events = corpus.passages.filter(
      (p) =>
        p.programme && p.period && sameProgramme(named, p.programme) && p.programme.edition === programme.value.edition,
    )
    const dated = events.find((p) => p.zone === 'body') ?? events[0]
    if (dated?.period && programme.value.edition !== null) {
      const lines = [
        `${programmeName(dated.programme ?? programme)}: ${periodLabel(dated.period)}`,
        ...passageLines(dated, corpus, query),
      ]
      return { status: 'answered', lines, citations: [dated.citation] }
    }
    if (programme.value.edition !== null)
      return { status: 'not_found', lines: [say.unknownProgramme(programme.text), say.searched(searchedIn(corpus))] }
  }
  const saying = (s: Selection): readonly Scored[] =>
    searchPassages(query, s, corpus).filter(
      (p) => p.coverage >= ENOUGH - 0.1 && p.passage.zone !== 'front_matter' && holdsTerms(query, p),
    )
  const within = saying(selection)
  // «la estrategia de las Jornadas empezó…» may be said in a sentence that names no event.
  const dated = within.length > 0 || !starts ? within : saying({ ...selection, programme: null })
  const withDate = dated.filter((s) => /\d/.test(s.passage.text))
  const best = withDate[0] ?? dated[0]
  if (best) {
    const { passage } = best
    const opening = passage.period ? [periodLabel(passage.period)] : []
    return quotations([best], corpus, query, starts ? [] : opening)
  }
  if (selection.measure) {
    const found = look(selection, query, context)
    if (!found.failure) return figures(found.candidates, corpus)
  }
  return notSaid(query, selection, context)
}

/** «¿Qué significa UMAE?»: the words that the text gives for an acronym; else the sentences about it. */
export function answerDefine(query: Query, words: readonly string[], context: AnswerContext): Draft {
  const { corpus } = context
  const asked = words.map((w) => w.toUpperCase())
  const definitions = corpus.definitions.filter(
    (d) => asked.includes(d.acronym.toUpperCase()) || asked.includes(`${d.acronym.toUpperCase()}S`),
  )
  // «¿qué es la estrategia… del IMSS?» asks for no acronym although it names one.
  const content = words.filter((w) => !/^(?:siglas?|acr[oó]nimos?|y|un|una)$/i.test(w))
  const named = new Set(definitions.map((d) => d.acronym))
  const first = named.size * 2 >= content.length ? definitions[0] : undefined
  if (first) {
    const lines = [...new Map(definitions.map((d) => [d.acronym, `${d.acronym}: ${d.expansion}`])).values()]
    const source = corpus.bulletins.find((b) => b.source === first.citation.source)
    if (source)
      lines.push(`  «${sentenceText(first.citation, source.id, corpus)}»`, `  ${sourceLine(source.id, corpus)}`)
    return { status: 'answered', lines, citations: definitions.map((d) => d.citation) }
  }
  const selection = query.selections[0] as Selection
  // «¿qué es la diabetes?» asks for what no bulletin explains, though many name it.
  const scored =
    selection.measure && query.context.length === 0 && !selection.programme
      ? []
      : quotable(query, { ...selection, measure: null }, corpus)
  if (scored.length > 0) return quotations(scored, corpus, query)
  return { status: 'not_found', lines: [say.noDefinition(words.join(' ')), say.searched(searchedIn(corpus))] }
}

/** «¿Cuál es el teléfono?»: what the bulletins print for readers. */
export function answerContact({ corpus }: AnswerContext): Draft {
  const { contacts } = corpus
  const first = contacts[0]
  if (!first) return { status: 'not_found', lines: [say.noContact, say.searched(searchedIn(corpus))] }
  const lines = [...new Set(contacts.map((c) => c.text))]
  const source = corpus.bulletins.find((b) => b.source === first.citation.source)
  const passage =
    source &&
    corpus.passages.find(
      (p) =>
        p.bulletin === source.id && p.citation.start <= first.citation.start && p.citation.end >= first.citation.end,
    )
  if (passage) lines.push(`  «${sentenceText(passage.citation, passage.bulletin, corpus)}»`)
  if (source) lines.push(`  ${sourceLine(source.id, corpus)}`)
  return { status: 'answered', lines, citations: contacts.map((c) => c.citation) }
}
