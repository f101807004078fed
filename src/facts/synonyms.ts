import kindsData from '#data/lexicon/kinds.json' with { type: 'json' }
import synonymData from '#data/lexicon/synonyms.json' with { type: 'json' }
import { fold } from '../text/fold.ts'
import { once } from '../text/once.ts'
import { PhraseTable } from '../text/phrase.ts'
import { pluralOf } from '../text/plural.ts'
import { remembered } from '../text/remembered.ts'
import { stem } from '../text/stem.ts'
import type { Token } from '../text/token.ts'
import { infinitives } from '../text/verb-forms.ts'

/** Words that say one thing wherever they are read: «condón», «preservativo»; verbs as infinitives, with their nouns. */
interface Group {
  readonly key: string
  readonly nouns: readonly string[]
}

/** A word or phrase of a question that others say as well: tokens `from`..`to` (exclusive). */
export interface Said {
  readonly from: number
  readonly to: number
  /** The nouns of its group, its own among them. */
  readonly nouns: readonly string[]
}

interface Synonyms {
  readonly phrases: PhraseTable<Group>
  readonly verbPhrases: readonly (readonly [phrase: string, group: Group])[]
  readonly byNoun: (folded: string) => Group | null
  readonly byVerb: (folded: string) => Group | null
}

const membersOf = (head: string, others: string): readonly string[] => [head, ...others.split(', ')]

const VERB = /^\p{L}+[aei]r(?:se)?(?: |$)/u

/** Tables of `data/lexicon/synonyms.json`, made when a question first has a word that no bulletin prints. */
const synonyms = once((): Synonyms => {
  const { deeds, ...things } = synonymData
  const phrases = new PhraseTable<Group>('stem')
  const single: (readonly [noun: string, group: Group])[] = []
  const byInfinitive = new Map<string, Group>()
  const verbPhrases: (readonly [phrase: string, group: Group])[] = []
  const add = (head: string, others: string, isDeed: boolean): void => {
    const { nouns = [], verbs = [] } = Object.groupBy(membersOf(head, others), (word) =>
      isDeed && VERB.test(word) ? 'verbs' : 'nouns',
    )
    const group = { key: `g:${head}`, nouns }
    for (const verb of verbs) {
      if (verb.includes(' ')) verbPhrases.push([verb, group])
      else byInfinitive.set(verb.replace(/se$/, ''), group)
    }
    for (const noun of nouns) {
      if (noun.includes(' ')) phrases.add(noun, group)
      else single.push([noun, group])
    }
  }
  for (const groups of Object.values(things))
    for (const [head, others] of Object.entries(groups)) add(head, others, false)
  for (const [head, others] of Object.entries(deeds)) add(head, others, true)
  const infinitiveOf = infinitives([...byInfinitive.keys()])
  // A form and its stem begin as the noun does: those of a letter are made when a word with it is first asked for.
  const byInitial = Map.groupBy(single, ([noun]) => fold(noun.charAt(0)))
  const formsWith = remembered((initial) => formsOf(byInitial.get(initial) ?? []))
  const byNoun = (folded: string): Group | null => {
    const { byForm, byStem } = formsWith(folded.charAt(0))
    return byForm.get(folded) ?? byStem.get(stem(folded)) ?? null
  }
  return { phrases, verbPhrases, byNoun, byVerb: (folded) => byInfinitive.get(infinitiveOf(folded) ?? '') ?? null }
})

function formsOf(nouns: readonly (readonly [noun: string, group: Group])[]) {
  const byForm = new Map<string, Group>()
  const byStem = new Map<string, Group>()
  for (const [noun, group] of nouns) {
    // «mota» and «moto» have one stem.
    for (const form of [noun, pluralOf(noun)]) byForm.set(fold(form), group)
    byStem.set(stem(fold(noun)), group)
  }
  return { byForm, byStem }
}

/** The longest noun or phrase at a token that others say as well; null where there is none. A verb stays a verb. */
export function synonymsAt(tokens: readonly Token[], at: number): Said | null {
  const { phrases, byNoun } = synonyms()
  const phrase = phrases.matchAt(tokens, at)
  if (phrase) return { from: at, to: phrase.to, nouns: phrase.entry.nouns }
  const group = byNoun(tokens[at]?.fold ?? '')
  return group ? { from: at, to: at + 1, nouns: group.nouns } : null
}

/** A key that all single words of one group share: «condones» and «preservativos»; null for any other word. */
export function synonymKeyOf(folded: string): string | null {
  const { byNoun, byVerb } = synonyms()
  return (byNoun(folded) ?? byVerb(folded))?.key ?? null
}

/** Phrases that say in several words what a verb says («perder la vida»), with the key of its group. */
export const verbPhrases = (): readonly (readonly [phrase: string, key: string])[] =>
  synonyms().verbPhrases.map(([phrase, { key }]) => [phrase, key])

const phraseTable = once(() => {
  const table = new PhraseTable<string>('stem')
  for (const [phrase, key] of verbPhrases()) table.add(phrase, key)
  return table
})

/** The key of the group of a verb that is said in several words from a token on: «perdieron la vida»; else null. */
export const verbPhraseAt = (tokens: readonly Token[], at: number): string | null =>
  phraseTable().matchAt(tokens, at)?.entry ?? null

const kinds = once(
  () =>
    new Map(
      Object.entries(kindsData).flatMap(([names, list]) =>
        names.split(', ').map((name) => [stem(fold(name)), list.split(', ')] as const),
      ),
    ),
)

/** What is one of a thing's kinds: of «aparatos» mastographs, tomographs …; none for any other word. */
export const kindsOf = (folded: string): readonly string[] => kinds().get(stem(folded)) ?? []

/** Every word and phrase that has a synonym, a kind or a thing that it is a kind of. */
export function* senseWords(): Generator<string> {
  for (const groups of Object.values(synonymData))
    for (const [head, others] of Object.entries(groups)) yield* membersOf(head, others)
  for (const [names, list] of Object.entries(kindsData)) yield* [...names.split(', '), ...list.split(', ')]
}
