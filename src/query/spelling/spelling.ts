import { once } from '../../text/once.ts'
import { stem } from '../../text/stem.ts'
import { type Candidate, Candidates, type GoodWords, lettersOf, MIN_LETTERS, type WeightedWords } from './candidates.ts'
import { editDistance } from './edit-distance.ts'
import type { Neighbours } from './neighbours.ts'
import { soundOf } from './sound.ts'

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

const NO_WORDS: GoodWords = { has: () => false, all: () => [], everyday: () => [], forms: () => [] }
const NO_NEIGHBOURS: Neighbours = { together: () => false, meet: () => false }

/** A speller over weighted words; heavier words win where two are equally near. The index is made when first needed. */
export function createSpeller(
  words: WeightedWords,
  good: GoodWords = NO_WORDS,
  neighbours: Neighbours = NO_NEIGHBOURS,
): Speller {
  // Most questions have only words that are known as they stand.
  const candidates = once(() => new Candidates(words, good))
  const stems = new Set<string>()
  let stemmed = 0
  const isStem = (root: string): boolean => {
    for (const word of words.since(stemmed)) stems.add(stem(word))
    stemmed = words.count()
    return root.length >= MIN_STEM && stems.has(root)
  }
  const has = (folded: string): boolean => words.has(folded) || good.has(folded)
  const knows = (folded: string): boolean => {
    if (words.has(folded)) return true
    const root = stem(folded)
    return isStem(root) && folded.startsWith(root) && ENDINGS.has(folded.slice(root.length))
  }
  // What is nearest to good Spanish that nothing here speaks of is left as it is written.
  const meant = (best: Candidate | null): string | null =>
    best === null || (best.isListed && !knows(best.word)) ? null : best.word
  const frequent = ({ word, isForm }: Candidate): number =>
    frequency(words.weightOf(word) || (isForm ? FORM_WEIGHT : GOOD_WEIGHT))
  return {
    has,
    knows,
    ...neighbours,
    correct(folded, suits = () => 0, most = 2) {
      if (folded.length < MIN_LETTERS || folded.length > MAX_LETTERS) return null
      const known = candidates().upToDate()
      const sound = soundOf(folded)
      const alike = heaviest(known.bySound.get(sound))
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
        const { words: near, letters: sets } = known.ofLength(length)
        for (const [i, set] of sets.entries()) {
          // An edit changes at most two letters of the set: anything further apart cannot be within the limit.
          if (bits(set ^ letters) > 2 * limit) continue
          const candidate = near[i] as Candidate
          const cost = costOf(folded, candidate.word, limit)
          if (cost < Infinity) consider(candidate, cost - frequent(candidate))
        }
      }
      if (best === null && sound.length >= MIN_SOUND) {
        for (const [other, alikes] of known.bySound) {
          if (Math.abs(other.length - sound.length) > 1 || editDistance(sound, other, 1) !== 1) continue
          const candidate = heaviest(alikes)
          if (candidate) consider(candidate, 1 - frequent(candidate))
        }
      }
      return meant(best)
    },
  }

  /** The first of the heaviest. */
  function heaviest(alikes: readonly Candidate[] | undefined): Candidate | undefined {
    return alikes?.reduce((best, other) => (words.weightOf(other.word) > words.weightOf(best.word) ? other : best))
  }
}

function costOf(folded: string, word: string, limit: number): number {
  const distance = editDistance(folded, word, limit)
  if (distance > limit) return Infinity
  const sameStart = folded.charAt(0) === word.charAt(0)
  // Few letters leave little evidence: a short word keeps its first letter.
  if (!sameStart && word.length < 6) return Infinity
  return distance + (sameStart ? 0 : 0.1)
}

// A common word is the likelier one, but never against a whole edit.
const frequency = (weight: number): number => Math.min(0.45, 0.15 * Math.log10(1 + weight))

// Lighter than any word of the bulletins or the question tables.
const GOOD_WEIGHT = 0.2
// Likelier in a question than what people do elsewhere: «reportadas» than «deportadas».
const FORM_WEIGHT = 8

/** How many bits of a number are set: counted in pairs, then fours, then bytes, which the product adds up. */
function bits(n: number): number {
  const pairs = n - ((n >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
