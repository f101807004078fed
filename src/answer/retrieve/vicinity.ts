import { readNumerals } from '../../entity/number/numeral.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, ListRole, Passage } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { kinshipsOf } from '../../facts/kinship.ts'
import { verbPhraseAt } from '../../facts/synonyms.ts'
import { fold } from '../../text/fold.ts'
import { readingSpan } from '../../text/reading.ts'
import { type Token, tokenize } from '../../text/token.ts'
import { openingOf } from '../passage/topic.ts'
import { CREDIT } from '../weights.ts'

/** Words around a figure, by how near they stand to it. */
export interface Vicinity {
  /** Each kinship key with the credit that it earns. */
  readonly words: ReadonlyMap<string, number>
  /** The figure's own clause, folded. */
  readonly clause: string
  /** The words of its sentence up to the end of that clause, and of its measure, folded. */
  readonly forms: ReadonlySet<string>
  /** Initials that the bulletin names anywhere: «CNDH». */
  readonly initials: ReadonlySet<string>
  /** «se redujo de 486 a 175»: what it was before. */
  readonly isStart: boolean
}

/**
 * The words that say what a figure is of: its own clause and slots, the clauses before and after it in its sentence, the
 * sentence before, the title. «Se aplicaron 41 mil dosis, y en Delicias, 291»: «Delicias» is 291's own, «dosis» is
 * carried on to it, but «Delicias» says nothing of the 41 mil.
 */
export function vicinityOf(fact: Fact, corpus: Corpus): Vicinity {
  const known = vicinities.get(corpus) ?? new Map<string, Vicinity>()
  vicinities.set(corpus, known)
  let vicinity = known.get(fact.id)
  if (!vicinity) {
    if (known.size >= MAX_REMEMBERED) known.clear()
    vicinity = readVicinity(fact, corpus)
    known.set(fact.id, vicinity)
  }
  return vicinity
}

// No question changes what stands around a figure, and many look at the same ones.
const vicinities = new WeakMap<Corpus, Map<string, Vicinity>>()
const MAX_REMEMBERED = 1000

function readVicinity(fact: Fact, corpus: Corpus): Vicinity {
  const bulletin = corpus.bulletin(fact.bulletin)
  const { text } = bulletin.reading
  const sentence = readingSpan(bulletin.reading, fact.sentence)
  const passage = corpus.passageIndexOf(fact.id)
  const before = corpus.passages.get(passage - 1)
  const around = corpus.passages.get(passage)
  const names = buildingWords(fact, around)
  const words = new Map<string, number>()
  const add = (said: string, credit: number): void => {
    const tokens = tokenize(said)
    for (const [i, token] of tokens.entries()) {
      // «dengue no grave», «recetas sin surtir»: what is denied is not said. «Por su parte» says nothing of «partos».
      if (token.kind === 'symbol' || names.has(token.fold) || isDenied(tokens, i) || isFunctionWord(token.fold))
        continue
      const keys = kinshipsOf(fold(token.text)).map(({ key }) => key)
      for (const key of [...keys, verbPhraseAt(tokens, i) ?? []].flat())
        words.set(key, Math.max(credit, words.get(key) ?? 0))
    }
  }
  const clause = clauseAround(fact, sentence, text)
  const own = text.slice(clause.start, clause.end)
  add(text.slice(sentence.start, clause.start), CREDIT.earlierClause)
  add(text.slice(clause.end, sentence.end), CREDIT.laterClause)
  const beside = corpus.factsOf(fact.bulletin).filter((other) => other.sentence.start === fact.sentence.start)
  for (const key of distinctKeys(fact, beside)) if (words.has(key)) words.set(key, CREDIT.anotherFigure)
  add(own, CREDIT.ownClause)
  const { measure, place, programme, institution } = fact
  const where = place.node.level === 'facility' ? '' : place.node.name
  add([measure.name, measure.text, where, programme?.text, institution].join(' '), CREDIT.ownClause)
  if (before && around && before.bulletin === around.bulletin && before.paragraph === around.paragraph) {
    add(before.text, CREDIT.sentenceBefore)
  }
  add(headingAbove(passage, corpus), CREDIT.heading)
  add(bulletin.title, CREDIT.title)
  for (const { text: opening } of openingOf(fact.bulletin, corpus)) add(opening, CREDIT.title)
  for (const { key } of [measure.head, ...measure.modifiers]) words.set(`t:${key}`, CREDIT.ownClause)
  const { start, end } = fact.quantity
  const isStart = /\bde$/.test(text.slice(sentence.start, start).trimEnd()) && goesTo(text.slice(end, sentence.end))
  const said = fold(`${text.slice(sentence.start, clause.end)} ${measure.name} ${measure.text}`)
  const forms = new Set(tokenize(said).flatMap((t) => (t.kind === 'word' && !names.has(t.fold) ? t.fold : [])))
  return { words, clause: fold(own), forms, isStart, initials: initialsOf(fact.bulletin, corpus) }
}

/** The heading of the section that a sentence stands in: a short line by itself, without a figure or a full stop. */
function headingAbove(passage: number, corpus: Corpus): string {
  const own = corpus.passages.get(passage)
  for (let at = passage - 1; own && at >= passage - LONGEST_SECTION; at--) {
    const above = corpus.passages.get(at)
    if (above?.bulletin !== own.bulletin || above.zone === 'headline') break
    const { text, paragraph, facts } = above
    if (paragraph !== own.paragraph && facts.length === 0 && text.length < HEADING && !/[.;,]$/.test(text)) return text
  }
  return ''
}
const LONGEST_SECTION = 12
const HEADING = 70

/**
 * Keys of the words that tell other figures of the sentence from this one: what narrows a part of the same list, a bare
 * «55 hemorrágicos». The first figure's noun is carried on to those after it.
 */
function distinctKeys(fact: Fact, beside: readonly Fact[]): readonly string[] {
  const first = Math.min(...beside.map(({ quantity }) => quantity.start))
  return beside.flatMap((other) => {
    if (other.id === fact.id) return []
    const { head, modifiers } = other.measure
    if (other.quantity.start > first && isBare(other)) return keysOf(head.name)
    const isPart = other.lists.some(({ list, role }) => role === 'part' && isPartOf(fact, list))
    return isPart ? modifiers.flatMap(({ name }) => keysOf(name)) : []
  })
}

/** Whether a figure is called by one word alone that no lexicon has. */
const isBare = ({ measure }: Fact): boolean => measure.head.kind === 'open' && measure.modifiers.length === 0

const isPartOf = ({ lists }: Fact, of: ListRole['list']): boolean =>
  lists.some(({ list, role }) => role === 'part' && list === of)

const keysOf = (name: string): readonly string[] =>
  tokenize(name).flatMap(({ kind, text }) => (kind === 'word' ? kinshipsOf(fold(text)).map(({ key }) => key) : []))

const DENIES = new Set(['no', 'sin', 'ni'])

function isDenied(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.fold ?? ''
  return DENIES.has(before) || (before === 'se' && tokens[at - 2]?.fold === 'no')
}

const known = new WeakMap<Corpus, Map<string, ReadonlySet<string>>>()

/** Read once a bulletin. */
function initialsOf(id: string, corpus: Corpus): ReadonlySet<string> {
  const own = known.get(corpus) ?? new Map<string, ReadonlySet<string>>()
  known.set(corpus, own)
  const initials = own.get(id) ?? new Set(corpus.bulletin(id).reading.text.match(/(?<!\p{L})\p{Lu}{3,9}(?!\p{L})/gu))
  own.set(id, initials)
  return initials
}

/** « a 175 familias» after «de 486»: where the next figure is what became of it. */
function goesTo(text: string): boolean {
  const [next] = figuresIn(text)
  const between = next ? text.slice(0, next.start).trimEnd() : ''
  return between.length < REACH && between.endsWith(' a') && !/[,;.]/.test(between)
}
const REACH = 40

/** «Hospital de Especialidades de Torreón»: the words of a unit's name say nothing of what was done there. */
function buildingWords({ place }: Fact, passage: Passage | undefined): ReadonlySet<string> {
  const places = [place, ...(passage?.places ?? [])].filter(({ node }) => node.level === 'facility')
  return new Set(places.flatMap(({ text }) => tokenize(text ?? '').map((token) => token.fold)))
}

/** From the numeral before to the numeral after, but not over a semicolon or full stop. */
function clauseAround(fact: Fact, sentence: { readonly start: number; readonly end: number }, text: string) {
  const { start, end } = fact.quantity
  const beside = figuresIn(text.slice(sentence.start, sentence.end))
  const from = Math.max(sentence.start, ...beside.map((n) => sentence.start + n.end).filter((at) => at <= start))
  const to = Math.min(sentence.end, ...beside.map((n) => sentence.start + n.start).filter((at) => at >= end))
  // The noun of the figure before is its own: «53 mil para Hermosillo, 22 mil para Cajeme».
  const cut = from === sentence.start ? -1 : text.slice(from, start).search(BREAK)
  const right = text.slice(end, to)
  const stop = to === sentence.end ? right.search(/;/) : nextClause(right)
  return { start: cut < 0 ? from : from + cut, end: stop < 0 ? to : end + stop }
}

/** The numbers of a sentence that may be figures: no years, days of a month, ordinals or articles. */
const figuresIn = (text: string) =>
  readNumerals(text).filter(({ kind, start, end }) => {
    const printed = text.slice(start, end)
    return kind !== 'ordinal' && !/^(?:un[oa]?|(?:19|20)\d\d)$/i.test(printed) && !DAY.test(text.slice(end))
  })

const DAY = /^ (?:(?:al|y) \d\d? )?de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)/

const BREAK = /[,;:—(]|\sy\s/

/** Where the words of the next figure begin: at a semicolon, else after the last comma, «y» or bracket that is not its own. */
function nextClause(text: string): number {
  const semicolon = text.indexOf(';')
  if (semicolon >= 0) return semicolon
  // «…; a Delicias, 291, y a Guachochi, 148», «Oaxaca (68), Veracruz (41)»: what stands right before a figure is its own.
  const trimmed = text.trimEnd()
  const own = /[,:(—]$/.test(trimmed) ? trimmed.slice(0, -1) : trimmed
  let last = -1
  for (const match of own.matchAll(/[,:—)]|\sy\s/g)) last = match.index
  return last
}
