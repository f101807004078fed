import type { Corpus } from '../../facts/corpus.ts'
import { kinFeaturesOf } from '../../facts/kinship.ts'
import type { Feature, Query, Selection } from '../../query/query.ts'
import { isClassWord } from '../../query/words/cues.ts'
import { fold } from '../../text/fold.ts'
import { CREDIT, WEIGHT } from '../weights.ts'

/** One thing that a question speaks of: a term with its words («médula ósea»), or a word by itself. */
export interface Topic {
  readonly features: readonly Feature[]
  readonly weight: number
  /** Passages that may hold it, by feature. */
  readonly passages: readonly (readonly number[])[]
  /** How much of it a passage holds, 0 … 1. */
  credit(passage: number): number
}

// What turns a question round is no content that a sentence must hold.
const TURNS = new Set('ademas aparte mas menos sin solo excepto salvo tambien'.split(' '))

/** The things that a question speaks of: a word and the term it belongs to are one; rare ones weigh more. */
export function topicsOf(query: Query, selection: Selection, corpus: Corpus): readonly Topic[] {
  const named = new Set(wordsOf(selection.programme?.text ?? ''))
  const groups: { readonly words: readonly string[]; readonly features: Feature[] }[] = []
  const widest = [...query.features.filter((f) => !TURNS.has(fold(f.text))), ...verbsOf(query, selection)]
    .map((feature) => ({ feature, words: wordsOf(feature.text) }))
    .sort((a, b) => b.words.length - a.words.length)
  for (const { feature, words } of widest) {
    const group = groups.find((g) => words.length > 0 && words.every((w) => g.words.includes(w)))
    if (group) group.features.push(feature)
    else groups.push({ words, features: [feature] })
  }
  const isNamed = (words: readonly string[]): boolean => words.length > 0 && words.every((w) => named.has(w))
  const all = groups.every(({ words }) => isNamed(words))
  return groups.map(({ words, features }) => topicOf(features, words, corpus, !all && isNamed(words)))
}

/**
 * «operaron de coloproctología» asks for surgery by a verb, «¿qué operaciones…?» by another noun: the word is found as the
 * term that it stands for.
 */
function verbsOf(query: Query, { measure }: Selection): readonly Feature[] {
  if (!measure || measure.value.head === null) return []
  const { head } = measure.value
  const key = `t:${head}`
  if (query.features.some((f) => f.key === key || f.key === head)) return []
  const said = new Set(wordsOf(measure.text))
  const terms = query.features.filter((f) => f.key.startsWith('t:')).flatMap((f) => wordsOf(f.text))
  const word = query.features.find((f) => wordsOf(f.text).every((word) => said.has(word) && !terms.includes(word)))
  return word ? [{ key, text: word.text }] : []
}

function topicOf(features: readonly Feature[], words: readonly string[], corpus: Corpus, named: boolean): Topic {
  const { byFeature } = corpus.catalogue
  const terms = features.filter((f) => f.key.startsWith('t:') && wordsOf(f.text).length === words.length)
  const whole = terms.length > 0 ? terms : features.slice(0, 1)
  const loose = features.filter((f) => !whole.includes(f))
  const single = words.length <= 1
  const own = features.flatMap((f) => (byFeature.has(f.key) ? [byFeature.get(f.key) as readonly number[]] : []))
  // «¿cuánto dura?» of «con una duración de…»: another word of the family where the bulletins do not have the very one.
  const kin = own.length === 0 && single ? words.flatMap((word) => kinFeaturesOf(word, corpus.catalogue)) : []
  const passages = own.length > 0 ? own : kin.map((key) => byFeature.get(key) ?? [])
  const frequency = Math.max(...whole.map((f) => byFeature.get(f.key)?.length ?? 0))
  const factor = named ? 0 : features.some((f) => isClassWord(f.key)) ? WEIGHT.classWord : 1
  return {
    features,
    weight: weightOf(frequency, corpus.passages.length) * factor,
    passages,
    credit(passage) {
      if (whole.some((f) => corpus.holds(passage, f.key))) return 1
      if (kin.some((key) => corpus.holds(passage, key))) return CREDIT.kin
      const held = loose.filter((f) => corpus.holds(passage, f.key)).length
      if (held === 0) return 0
      // «trasplantó» says «trasplantes» although the term is a noun.
      return single ? 1 : (CREDIT.partOfTerm * held) / loose.length
    },
  }
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\d]+/u)
    .filter((w) => w !== '')

// An unseen word weighs as much as the rarest seen one: it is content that nothing covers.
const weightOf = (frequency: number, total: number): number => Math.log(1 + total / Math.max(frequency, 1)) ** 2
