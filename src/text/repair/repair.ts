import ocr from '#data/lexicon/ocr.json' with { type: 'json' }
import { fold } from '../fold.ts'
import type { Edit } from '../layout/draft.ts'
import { type Candidate, confusedFor } from './confusion.ts'
import { pressWords, type SpellingWords } from './spelling.ts'

/** A word of the text mended, with the rule that proves it. */
export interface RepairEdit extends Edit {
  readonly rule: string
}

/** What a repair rule sees: the word as printed, the one before it, and what counts as known. */
interface Printed {
  readonly word: string
  readonly previous: string
  readonly known: Known
}

interface Known {
  /** Whether a word is written exactly so, accents included. */
  readonly written: (lower: string) => boolean
  /** Whether a press word is written so but for accents that are missing: «llevara» for «llevará». */
  readonly unaccented: (lower: string) => boolean
  /** Whether the lexicon has the word. */
  readonly listed: (folded: string) => boolean
  /** Whether another word of the same text that is not in doubt itself reads so. */
  readonly printed: (folded: string) => boolean
  /** Whether a printed word is one that is known, but for its accents. */
  readonly known: (folded: string) => boolean
}

/** One way to prove what a damaged word is; the first rule that gives a word decides. */
export interface RepairRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly mend: (printed: Printed) => string | null
}

const shorts = new Map(Object.entries(ocr.shorts))
/** The ends of words that the table of endings stands for, the longest first: «lógico» printed as «légico», «lédgico». */
const endings = ocr.endings
  .flatMap(({ after = [''], printed, meant, before = [''] }) =>
    after.flatMap((lead) =>
      printed.flatMap((seen) => before.map((tail) => ({ printed: lead + seen + tail, meant: lead + meant + tail }))),
    ),
  )
  .sort((a, b) => b.printed.length - a.printed.length)

/** How a damaged word is mended, in the order in which they are tried. */
export const REPAIR_RULES: readonly RepairRule[] = [
  {
    name: 'short word',
    example: 'EI → El',
    counterExample: 'EU',
    mend: ({ word }) => shorts.get(word) ?? null,
  },
  {
    name: 'one known word',
    example: 'rifidén → riñón',
    counterExample: 'caso',
    mend: ({ word, known }) => oneKnown(word, known),
  },
  {
    name: 'Spanish ending',
    example: 'crionizacién → crionización',
    counterExample: 'también',
    mend: ({ word }) => {
      const lower = word.toLowerCase()
      const ending = endings.find(({ printed }) => lower.endsWith(printed) && lower.length >= printed.length + 2)
      return ending ? word.slice(0, word.length - ending.printed.length) + ending.meant : null
    },
  },
  {
    name: 'six inside a word',
    example: 'zafir6fago → zafirófago',
    counterExample: 'H1N1',
    mend: ({ word }) => (/^\p{L}{2,}6\p{L}*$/u.test(word) ? word.replace('6', 'ó') : null),
  },
  {
    name: 'no Spanish word ends so',
    example: 'sufragd → sufragó',
    counterExample: 'prioridad',
    mend: ({ word }) => (/^\p{Ll}{3,}[bcdfgjkmpstvxyz]d$/u.test(word) ? `${word.slice(0, -1)}ó` : null),
  },
  {
    name: 'past after «se»',
    example: 'se promulgé → se promulgó',
    counterExample: 'que esté',
    mend: ({ word, previous }) =>
      fold(previous) === 'se' && /^\p{Ll}{3,}é$/u.test(word) ? `${word.slice(0, -1)}ó` : null,
  },
]

/** Fewer damaged words than this are misprints, not OCR. */
const DAMAGED_WORDS = 2
const DAMAGED_SHARE = 0.005
const WORD = /[\p{L}\d]+/gu
/** What a word of OCR shows at a glance; a text without any such word is not looked at further. */
const SIGN =
  /\p{L}[60]\p{L}|\p{Ll}{2}6(?!\d)|(?<!\d)6\p{Ll}{3}|[csxgnt]i(?:é|d|dé|éd)n(?!\p{L})|[bcfgjklmnprstvxyz]d(?!\p{L})|fi[aoe]s?(?!\p{L})|(?<!\p{L})Il\p{Ll}|\p{Ll}fas?(?!\p{L})|zé(?!\p{L})|n[éd]sti|[lt]irgic/u

/**
 * The letter repairs of a text: none where it shows no damage (fewer than one word in two hundred), so that a clean
 * text comes through as it is; a word that may be two words stays as printed.
 */
export function repairLetters(
  text: string,
  words?: SpellingWords,
): { readonly edits: RepairEdit[]; readonly damaged: boolean } {
  if (!SIGN.test(text)) return { edits: [], damaged: false }
  const found = Array.from(text.matchAll(WORD), (match) => ({ word: match[0], start: match.index }))
  const known = knownOf(
    found.map(({ word }) => word),
    words,
  )
  const cache = new Map<string, Mended | null>()
  const edits: RepairEdit[] = []
  let total = 0
  found.forEach(({ word, start }, i) => {
    if (!/\p{L}/u.test(word)) return
    total++
    const previous = found[i - 1]?.word ?? ''
    const key = fold(previous) === 'se' ? `se ${word}` : word
    let mended = cache.get(key)
    if (mended === undefined) {
      mended = mend({ word, previous, known })
      cache.set(key, mended)
    }
    if (mended) edits.push({ start, end: start + word.length, after: mended.after, rule: mended.rule })
  })
  edits.push(...strayQuotes(text), ...digitTails(text, known))
  edits.sort((a, b) => a.start - b.start)
  const forms = new Set(edits.map((edit) => fold(edit.after)))
  const damaged = forms.size >= DAMAGED_WORDS && edits.length >= total * DAMAGED_SHARE
  return { edits: damaged ? edits : [], damaged }
}

const digitLetters: Readonly<Record<string, string>> = ocr.digitLetters

/** The end of a word broken over two lines that was read as a number: «reali- 26 cuatro» → «realizó cuatro». */
function digitTails(text: string, known: Known): RepairEdit[] {
  const found: RepairEdit[] = []
  for (const { index, 0: printed, 1: left = '', 2: digits = '' } of text.matchAll(BROKEN_BEFORE_DIGITS)) {
    const after = left + Array.from(digits, (digit) => digitLetters[digit] ?? digit).join('')
    if (!known.written(after.toLowerCase())) continue
    found.push({ start: index, end: index + printed.length, after, rule: 'word end read as number' })
  }
  return found
}

const BROKEN_BEFORE_DIGITS = /(?<!\p{L})(\p{Ll}{2,20})- (\d{1,3})(?![\d.,])/gu

/** Opening quotation marks that nothing closes, read out of dust before a line: «mil ‘919 cirugías». */
function strayQuotes(text: string): RepairEdit[] {
  const found: RepairEdit[] = []
  for (const { index } of text.matchAll(/(?<=\s)[‘'`´](?=[\d\p{Ll}])/gu)) {
    if (/[’'`´]/.test(text.slice(index + 1, index + 200))) continue
    found.push({ start: index, end: index + 1, after: '', rule: 'stray quotation mark' })
  }
  return found
}

interface Mended {
  readonly after: string
  readonly rule: string
}

function mend(printed: Printed): Mended | null {
  const { word, known } = printed
  if (isAcronym(word)) return null
  if (!shorts.has(word) && known.written(word.toLowerCase())) return null
  for (const rule of REPAIR_RULES) {
    const after = rule.mend(printed)
    if (after !== null && after !== word) return { after, rule: rule.name }
  }
  return null
}

const isAcronym = (word: string): boolean => /^[\p{Lu}\d]+$/u.test(word) && word.length <= 6 && !shorts.has(word)

/** The only known word that one misread letter makes of it, or else two. */
function oneKnown(word: string, known: Known): string | null {
  if (word.length < 4 && !/\d/.test(word)) return null
  const isKnown = known.known(fold(word))
  // Only «é» and digits are in doubt in a word that is known but for its accents.
  if (isKnown && !/[é\d]/.test(word)) return null
  for (const depth of [1, 2]) {
    const candidates = confusedFor(word, depth).filter((candidate) => fold(candidate.word) !== fold(word))
    for (const vouches of isKnown ? EVIDENCE.slice(0, 1) : EVIDENCE) {
      const accepted = new Map<string, string>()
      for (const candidate of candidates)
        if (vouches(candidate, known)) accepted.set(fold(candidate.word), candidate.word)
      if (accepted.size > 1) return null
      for (const only of accepted.values()) return only
    }
  }
  return null
}

/** What vouches for a spelling, the strongest first. */
const EVIDENCE: readonly ((candidate: Candidate, known: Known) => boolean)[] = [
  ({ word }, known) => known.written(word.toLowerCase()),
  ({ word, weak }, known) => !weak && known.unaccented(word.toLowerCase()),
  ({ word }, known) => known.listed(fold(word)),
  ({ word, weak }, known) => !weak && known.printed(fold(word)),
]

function knownOf(printed: readonly string[], words?: SpellingWords): Known {
  const press = pressWords()
  const sound = printed.filter((word) => word.length >= 4 && !/[éd\d]/.test(word) && !SIGN.test(word))
  const own = new Set(sound.map(fold))
  const listed = (folded: string): boolean => words?.has(folded) === true
  return {
    listed,
    written: (lower) => press.written.has(lower),
    unaccented: (lower) => press.folded.get(fold(lower))?.some((written) => isUnaccented(lower, written)) === true,
    printed: (folded) => own.has(folded),
    known: (folded) => press.folded.has(folded) || listed(folded),
  }
}

/** Whether the two differ in nothing but accents that the first lacks. */
const isUnaccented = (lower: string, written: string): boolean =>
  lower.length === written.length &&
  Array.from(lower).every((letter, i) => letter === written[i] || letter === fold(written.charAt(i)))
