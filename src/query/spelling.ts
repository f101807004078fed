import { once } from '../text/once.ts'
import { stem } from '../text/stem.ts'
import { editDistance } from './edit-distance.ts'
import type { Neighbours } from './neighbours.ts'

/** Words that may stand in a question, with how often the bulletins print them; corrects those that may not. */
export interface Speller extends Neighbours {
  /** Whether this very word is known. */
  has(folded: string): boolean
  /** Whether the word, or a word of its stem, is known. */
  knows(folded: string): boolean
  /** The known and fitting word that was most likely meant, at most `most` edits away; or null: «cirujias» → «cirugias». */
  correct(folded: string, suits?: Fit, most?: number): string | null
}

/**
 * How well a word would stand at its place of the question, as a part of an edit that it makes up for: null where it may
 * not stand there at all. «la seana del 26 de abril»: «semana» does better there than «sean».
 */
export type Fit = (word: string) => number | null

/** The most that a place in a question may speak for a word: less than the second edit of another. */
const MOST_BONUS = 0.75
const MIN_LETTERS = 4
const LONG = 8
// What sounds the same is nearer than a slip of one letter, unless the other word is much the commoner.
const ALIKE = 0.9
const MAX_LETTERS = 40
// A slip in a word that is spelt as it sounds («cirjias» of «cirujias») is mended where the sound is long enough.
const MIN_SOUND = 6
// Shorter stems are shared by words that have nothing in common: «cuat» of «cuatas» and «cuatro».
const MIN_STEM = 5

// How known words may end otherwise: «activaron» beside «activadas». Anything else on a known stem is a slip.
const ENDINGS = new Set(
  'a o e as os es s ar er ir ada ado adas ados ida ido idas idos an en aron ieron io aba aban ia ian ando iendo ara aran era eran ira iran aria arian mente cion ciones al ales or ora ores oras ico ica icos icas iva ivo ivas ivos'.split(
    ' ',
  ),
)

interface Candidate {
  readonly word: string
  readonly letters: number
  readonly weight: number
  /** Good Spanish that nothing here speaks of: what is nearest to it is left as it is written. */
  readonly idle: boolean
}

/** The words that a question may be of, with their weights. */
export interface WeightedWords {
  has(folded: string): boolean
  all(): ReadonlyMap<string, number>
}

/** Good Spanish beside the weighted words: it is never corrected, nor is what lies nearest to it. */
export interface GoodWords {
  has(folded: string): boolean
  all(): Iterable<string>
  /** Forms of verbs: near by letters only, they are too many to sort by sound. */
  forms(): Iterable<string>
}

const NO_WORDS: GoodWords = { has: () => false, all: () => [], forms: () => [] }
const NO_NEIGHBOURS: Neighbours = { together: () => false, meet: () => false }
// Lighter than any word of the bulletins or the question tables.
const GOOD_WEIGHT = 0.2

interface Index {
  readonly byLength: readonly (readonly Candidate[] | undefined)[]
  readonly bySound: ReadonlyMap<string, Candidate>
}

/** A speller over weighted words; heavier words win where two are equally near. The index is made when first needed. */
export function createSpeller(
  words: WeightedWords,
  good: GoodWords = NO_WORDS,
  neighbours: Neighbours = NO_NEIGHBOURS,
): Speller {
  // Most questions have only words that are known as they stand.
  const stems = once(() => new Set([...words.all().keys()].map(stem).filter((s) => s.length >= MIN_STEM)))
  const index = once(() => indexOf(words.all(), good, knows))
  const has = (folded: string): boolean => words.has(folded) || good.has(folded)
  const knows = (folded: string): boolean => {
    if (words.has(folded)) return true
    const root = stem(folded)
    return stems().has(root) && folded.startsWith(root) && ENDINGS.has(folded.slice(root.length))
  }
  return {
    has,
    knows,
    ...neighbours,
    correct(folded, suits = () => 0, most = 2) {
      if (folded.length < MIN_LETTERS || folded.length > MAX_LETTERS) return null
      const { byLength, bySound } = index()
      const sound = soundOf(folded)
      const alike = bySound.get(sound)
      const alikeFit = alike ? suits(alike.word) : null
      // Four letters are too few to guess from: «mano» is not «mayo».
      if (folded.length === MIN_LETTERS) return alike && alikeFit !== null ? meant(alike) : null
      const limit = folded.length >= LONG ? most : 1
      let best: Candidate | null = null
      let bestCost = Infinity
      const consider = (candidate: Candidate, cost: number): void => {
        if (cost - MOST_BONUS >= bestCost) return
        const bonus = suits(candidate.word)
        if (bonus === null || cost - bonus >= bestCost) return
        best = candidate
        bestCost = cost - bonus
      }
      if (alike && alikeFit !== null) {
        best = alike
        bestCost = ALIKE - frequent(alike) - alikeFit
      }
      const letters = lettersOf(folded)
      // Longest first: of two equally near words the one with a letter more is likelier, letters get lost.
      for (let length = folded.length + limit; length >= folded.length - limit; length--) {
        for (const candidate of byLength[length] ?? []) {
          // An edit changes at most two letters of the set: anything further apart cannot be within the limit.
          if (bits(candidate.letters ^ letters) <= 2 * limit) consider(candidate, costOf(folded, candidate, limit))
        }
      }
      if (best === null && sound.length >= MIN_SOUND) {
        for (const [other, candidate] of bySound) {
          if (Math.abs(other.length - sound.length) > 1) continue
          if (editDistance(sound, other, 1) === 1) consider(candidate, 1 - frequent(candidate))
        }
      }
      return meant(best)
    },
  }
}

const meant = (candidate: Candidate | null): string | null =>
  candidate === null || candidate.idle ? null : candidate.word

function indexOf(words: ReadonlyMap<string, number>, good: GoodWords, knows: (folded: string) => boolean): Index {
  const byLength: Candidate[][] = []
  const bySound = new Map<string, Candidate>()
  const add = (word: string, weight: number, idle: boolean, sounds: boolean): void => {
    if (word.length < MIN_LETTERS) return
    const candidate = { word, letters: lettersOf(word), weight, idle }
    const list = byLength[word.length] ?? []
    byLength[word.length] = list
    list.push(candidate)
    if (!sounds) return
    const sound = soundOf(word)
    const rival = bySound.get(sound)
    if (!rival || rival.weight < weight) bySound.set(sound, candidate)
  }
  for (const [word, weight] of words) add(word, weight, false, true)
  for (const word of good.all()) if (!words.has(word)) add(word, GOOD_WEIGHT, !knows(word), true)
  for (const word of good.forms()) if (!words.has(word)) add(word, GOOD_WEIGHT, false, false)
  return { byLength, bySound }
}

function costOf(folded: string, candidate: Candidate, limit: number): number {
  const distance = editDistance(folded, candidate.word, limit)
  if (distance > limit) return Infinity
  const sameStart = folded.charAt(0) === candidate.word.charAt(0)
  // Few letters leave little evidence: a short word keeps its first letter.
  if (!sameStart && candidate.word.length < 6) return Infinity
  return distance + (sameStart ? 0 : 0.1) - frequent(candidate)
}

// A common word is the likelier one, but never against a whole edit.
const frequent = (candidate: Candidate): number => Math.min(0.45, 0.15 * Math.log10(1 + candidate.weight))

/** The 26 letters and ñ that a word has, as bits. */
function lettersOf(word: string): number {
  let set = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) - 97
    set |= 1 << (code >= 0 && code < 26 ? code : 26)
  }
  return set
}

function bits(n: number): number {
  let count = 0
  for (let rest = n; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Letters that Mexican writers exchange, as they sound: h silent, b=v, s=c=z=x, y=ll, g=j before e and i, ñ without its tilde. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch/g, '1'],
  [/h/g, ''],
  [/v/g, 'b'],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/cc|xc|sc/g, 's'],
  [/c(?=[ei])/g, 's'],
  [/[cq]/g, 'k'],
  [/[zx]/g, 's'],
  [/ll/g, 'y'],
  [/ñ/g, 'n'],
  [/ph/g, 'f'],
  [/w/g, 'u'],
  [/mp|np|mb|nb/g, 'nb'],
  [/([^aeiou])\1/g, '$1'],
]

/** A word as it sounds: «sirujias» and «cirugías» are one. */
export const soundOf = (word: string): string => SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word)
