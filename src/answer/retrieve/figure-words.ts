import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import { kinshipsOf } from '../../facts/kinship.ts'
import { fold } from '../../text/fold.ts'
import { readingSpan } from '../../text/reading.ts'
import { tokenize } from '../../text/token.ts'

/** Words around a figure, by how near they stand to it: each kinship key with the credit that it earns. */
export type Vicinity = ReadonlyMap<string, number>

const OWN = 1
const SENTENCE = 0.6
const BEFORE = 0.4
const TITLE = 0.35

/**
 * The words that say what a figure is of: its own clause and slots, the rest of its sentence, the sentence before, the
 * title. «Se aplicaron 41 mil dosis, y en Delicias, 291»: «Delicias» is 291's own, «dosis» of its sentence.
 */
export function vicinityOf(fact: Fact, corpus: Corpus): Vicinity {
  const bulletin = corpus.bulletin(fact.bulletin)
  const { text } = bulletin.reading
  const sentence = readingSpan(bulletin.reading, fact.sentence)
  const passage = corpus.passageIndexOf(fact.id)
  const before = corpus.passages[passage - 1]
  const known = corpus.passages[passage]
  const names = buildingWords(fact, known)
  const words = new Map<string, number>()
  const add = (said: string, credit: number): void => {
    for (const token of tokenize(said)) {
      if (token.kind !== 'word' || names.has(token.fold)) continue
      for (const { key } of kinshipsOf(fold(token.text))) words.set(key, Math.max(credit, words.get(key) ?? 0))
    }
  }
  const clause = clauseAround(fact, sentence, corpus)
  add(text.slice(clause.start, clause.end), OWN)
  const { measure, place, programme, institution } = fact
  const where = place.node.level === 'facility' ? '' : place.node.name
  add([measure.name, measure.text, where, programme?.text, institution].join(' '), OWN)
  add(text.slice(sentence.start, sentence.end), SENTENCE)
  if (before && known && before.bulletin === known.bulletin && before.paragraph === known.paragraph) {
    add(before.text, BEFORE)
  }
  add(bulletin.title, TITLE)
  return words
}

/** «Hospital de Especialidades de Torreón»: the words of a unit's name say nothing of what was done there. */
function buildingWords({ place }: Fact, passage: Passage | undefined): ReadonlySet<string> {
  const places = [place, ...(passage?.places ?? [])].filter(({ node }) => node.level === 'facility')
  return new Set(places.flatMap(({ text }) => tokenize(text ?? '').map((token) => token.fold)))
}

/** From the figure before to the figure after, but not over a semicolon or full stop. */
function clauseAround(fact: Fact, sentence: { readonly start: number; readonly end: number }, corpus: Corpus) {
  const { text } = corpus.bulletin(fact.bulletin).reading
  const { start, end } = fact.quantity
  const beside = (corpus.passageOf(fact.id)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? [])
  const from = Math.max(sentence.start, ...beside.filter((f) => f.quantity.end <= start).map((f) => f.quantity.end))
  const to = Math.min(sentence.end, ...beside.filter((f) => f.quantity.start >= end).map((f) => f.quantity.start))
  // The noun of the figure before is its own: «53 mil para Hermosillo, 22 mil para Cajeme».
  const left = text.slice(from, start)
  const cut = from === sentence.start ? -1 : left.search(/[,;:—(]|\sy\s/)
  const right = text.slice(end, to)
  const stop = to === sentence.end ? -1 : lastCut(right)
  return { start: cut < 0 ? from : from + cut, end: stop < 0 ? to : end + stop }
}

/** Where the words of the next figure begin: after the last comma, «y» or bracket. */
function lastCut(text: string): number {
  let last = -1
  for (const match of text.matchAll(/[,;:—)]|\sy\s/g)) last = match.index
  return last
}
