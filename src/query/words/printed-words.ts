import { headOfVerb, type MeasureWords, termsIn } from '../../entity/measure/measure.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import { conceptOf, featuresOf, isFunctionWord } from '../../facts/features.ts'
import { isAmountNoun } from '../../facts/generic-nouns.ts'
import { holdsSorted } from '../../facts/groups.ts'
import { kindsOf, synonymsAt } from '../../facts/synonyms.ts'
import { fold } from '../../text/fold.ts'
import { numbersAndGenders, pluralOf } from '../../text/plural.ts'
import { rootOf } from '../../text/root.ts'
import { stem } from '../../text/stem.ts'
import { type Token, tokenize } from '../../text/token.ts'
import type { Correction } from '../query.ts'
import { isBulletinWord, isLightWord, isOperatorWord, isStopWord } from './cues.ts'

interface Printed {
  readonly catalogue: Catalogue
  readonly measures: MeasureWords
}

/** A question in the words that the bulletins print, with those that it had instead. */
export interface Reworded {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly read: readonly Correction[]
}

/**
 * People ask in everyday words, bulletins are in those of a press office: a word or phrase that no bulletin prints is
 * read as the one of its sense that their figures are of («condones» as «preservativos»), or as the only one of its kinds that
 * they count («aparatos» as «mastógrafos»). What nobody prints in any word stays as it is, and is refused.
 */
export function inPrintedWords(text: string, tokens: readonly Token[], printed: Printed): Reworded {
  const read: Correction[] = []
  let out = ''
  let last = 0
  for (let i = 0; i < tokens.length; ) {
    const found = mayBeReworded(tokens, i) ? readingAt(tokens, i, printed) : null
    if (found) {
      const [start, end] = [(tokens[i] as Token).start, (tokens[found.to - 1] as Token).end]
      const from = text.slice(start, end)
      const to = inNumberOf((tokens[i] as Token).fold, found.word, printed.catalogue)
      read.push({ from, to })
      out += text.slice(last, start) + to
      last = end
    }
    i = found?.to ?? i + 1
  }
  if (read.length === 0) return { text, tokens, read }
  const reworded = out + text.slice(last)
  return { text: reworded, tokens: tokenize(reworded), read }
}

/** Content in lower case: names and initials are nobody's synonyms. */
function mayBeReworded(tokens: readonly Token[], at: number): boolean {
  const { kind, fold: word, text } = tokens[at] as Token
  if (kind !== 'word' || (at > 0 && /^\p{Lu}/u.test(text))) return false
  return (
    !isStopWord(word) && !isBulletinWord(word) && !isLightWord(word) && !isOperatorWord(word) && !isAmountNoun(word)
  )
}

/** What tokens from one on up to `to` (exclusive) are read as. */
interface Reading {
  readonly to: number
  readonly word: string
}

/** What the bulletins print instead of a word or phrase; null where they print it, or nothing that says the same. */
function readingAt(tokens: readonly Token[], at: number, printed: Printed): Reading | null {
  const said = synonymsAt(tokens, at)
  const to = said?.to ?? at + 1
  const own = tokens.slice(at, to).map((token) => token.fold)
  if (isPrinted(own, printed)) return null
  const same = (said?.nouns ?? [])
    .filter((word) => isCounted(wordsOf(word), printed))
    .map((word) => ({ word, holders: holdersOf(wordsOf(word), printed.catalogue) }))
    .sort((a, b) => b.holders - a.holders)
  return same[0] ? { to, word: same[0].word } : kindAt(tokens, at, printed)
}

/** The one kind of a thing that figures are of; of «aparatos de mastografía» the one that the next word names. */
function kindAt(tokens: readonly Token[], at: number, printed: Printed): Reading | null {
  const kinds = kindsOf(tokens[at]?.fold ?? '').filter((kind) => isCounted(wordsOf(kind), printed))
  const next = tokens[at + 1]?.fold === 'de' ? tokens[at + 2] : undefined
  const named = next && kinds.find((kind) => rootOf(kind) === rootOf(next.fold))
  if (named) return { to: at + 3, word: named }
  return kinds.length === 1 && kinds[0] ? { to: at + 1, word: kinds[0] } : null
}

const wordsOf = (phrase: string): readonly string[] => tokenize(phrase).map((token) => token.text)

/** Whether the bulletins have the words of a question, as such or as the term of the measure lexicon that they are. */
function isPrinted(words: readonly string[], { catalogue, measures }: Printed): boolean {
  const verb = words.length === 1 ? headOfVerb(words[0] ?? '', measures) : null
  if (verb && catalogue.byHead.has(verb.key)) return true
  const keys = featuresOf(tokenize(words.join(' ')), measures)
  if (keys.some(({ key }) => key.startsWith('t:') && catalogue.byFeature.has(key))) return true
  return areHeld(words, catalogue)
}

/** How many sentences have all of the words, in any form: of the rarest one each is looked up in the others' lists. */
function holdersOf(words: readonly string[], catalogue: Catalogue): number {
  const [rarest = [], ...others] = listsOf(words, catalogue)
  // Of one word they are counted already, however many they are.
  if (others.length === 0) return rarest.length
  return rarest.filter((index) => others.every((list) => holdsSorted(list, index))).length
}

/** Whether any sentence has all of the words. */
function areHeld(words: readonly string[], catalogue: Catalogue): boolean {
  const [rarest = [], ...others] = listsOf(words, catalogue)
  return rarest.some((index) => others.every((list) => holdsSorted(list, index)))
}

/** The sentences of each content word, the rarest word first. */
function listsOf(words: readonly string[], { byFeature }: Catalogue): readonly (readonly number[])[] {
  const content = words.map(fold).filter((word) => !isFunctionWord(word))
  return content.map((word) => byFeature.get(conceptOf(word)) ?? []).sort((a, b) => a.length - b.length)
}

/** Whether the bulletins have each word itself: the stem of «finado» is that of «fin». */
const isSpelt = (words: readonly string[], { words: printed }: Catalogue): boolean =>
  words.every((word) =>
    VERB.test(word)
      ? stem(fold(word)).length >= MIN_STEM
      : numbersAndGenders(word).some((form) => printed.has(fold(form))),
  )
const VERB = /^\S+[aei]r$/
const MIN_STEM = 4

/** Whether figures are of it: it is the noun of a measure, or what narrows one («medicina familiar» is no «medicina»). */
function isCounted(words: readonly string[], { catalogue, measures }: Printed): boolean {
  // A «sala de cirugía» is no surgery.
  const term = termsIn(tokenize(words.join(' ')), measures).find(({ from }) => from === 0)
  const { head, modifier } = term?.entry ?? { head: null, modifier: null }
  if (head && catalogue.byHead.has(head.key)) return true
  if (modifier && catalogue.measuresByModifier.has(modifier.key)) return true
  const noun = stem(fold(words[0] ?? ''))
  const isMeasured = catalogue.counted.has(noun) || catalogue.measuresByModifier.has(noun)
  return isMeasured && isSpelt(words, catalogue) && areHeld(words, catalogue)
}

/** «condones» is read as «preservativos», «condón» as «preservativo»; the other number where only that is printed. */
function inNumberOf(asked: string, word: string, { words }: Catalogue): string {
  const many = manyOf(word)
  const [own, other] = fold(asked).endsWith('s') ? [many, word] : [word, many]
  const isThere = (form: string): boolean => words.has(fold(wordsOf(form)[0] ?? ''))
  return isThere(own) || !isThere(other) ? own : other
}

/** The plural of a noun with its adjectives: «adulto mayor» → adultos mayores, «camión de pasajeros» → camiones de pasajeros. */
function manyOf(phrase: string): string {
  if (VERB.test(phrase)) return phrase
  const words = phrase.split(' ')
  const link = words.findIndex((word) => isFunctionWord(fold(word)))
  return words.map((word, i) => ((link >= 0 && i >= link) || word.endsWith('s') ? word : pluralOf(word))).join(' ')
}
