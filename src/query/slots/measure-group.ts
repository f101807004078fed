import type { HeadData, Term } from '../../entity/measure/measure.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import { conceptOf, isConcept } from '../../facts/features.ts'
import { ARTICLES, COPULAS, WHICH } from '../../text/closed-classes.ts'
import { stem } from '../../text/stem.ts'
import { type Board, free, take, wordAt } from '../words/board.ts'
import { isBulletinWord, isClassWord, isLightWord, isStopWord } from '../words/cues.ts'

/** A word or phrase of the question that may name a head, a modifier, or either. */
export interface Item {
  readonly from: number
  readonly to: number
  readonly head: Term | null
  readonly modifier: Term | null
  readonly implied: HeadData | null
  /** What its head counts; person nouns yield to another head. */
  readonly person: boolean
  /** A facility, territory or event: it says where or when unless a number of it is asked for. */
  readonly aside: boolean
}

/** Items that make one measure. */
export interface Group {
  head: Term | null
  readonly modifiers: Term[]
  readonly from: number
  to: number
  /** Where an adjective behind it ends that narrows it. */
  last: number
  person: boolean
  readonly aside: boolean
  /** «riñón» under «trasplantes de córnea y de riñón»: it has its head from the group before. */
  elided: boolean
}

/** What may stand between two measures that are both asked for. */
export const COORDINATORS = new Set(['y', 'e', 'o', 'u', ',', 'que', 'con', 'vs', 'versus', 'contra', 'ni', 'mas', '/'])
/** What may stand between a measure and what narrows it. */
export const LINKS = new Set([
  'de',
  'del',
  'la',
  'el',
  'los',
  'las',
  'su',
  'sus',
  'por',
  'para',
  'en',
  'a',
  'al',
  'un',
  'una',
  '-',
  'contra',
])

/** «hechas», «realizados» without their root. */
export const PARTICIPLE = /[ai]d[oa]s?$/

/** Marks the words of a measure and what links them; an adjective behind one of them narrows the measure. */
export function takeGroup(board: Board, group: Group, covered: ReadonlySet<number>): void {
  for (let i = group.from; i <= group.to; i++) {
    const word = wordAt(board, i)
    const links = i < group.to && (LINKS.has(word) || COORDINATORS.has(word) || isStopWord(word))
    if (i < group.to && (covered.has(i) || links)) take(board, i, i + 1, 'measure')
    else if (covered.has(i - 1) && narrows(board, i) && group.head) {
      group.modifiers.push({ key: stem(word), name: word, kind: 'open' })
      group.last = i + 1
      take(board, i, i + 1, 'measure')
    }
  }
}

/**
 * «cirugías exitosas», «detecciones positivas de diabetes»: it is part of what is asked, whoever else uses the word; the
 * «menos» of «¿cuántas atenciones menos fueron?» is no kind of them.
 */
function narrows(board: Board, at: number): boolean {
  const token = board.tokens[at]
  if (token?.kind !== 'word' || !free(board, at, at + 1) || !token.fold.endsWith('s')) return false
  const { fold } = token
  if (fold === 'menos' || isStopWord(fold) || isBulletinWord(fold) || isLightWord(fold) || PARTICIPLE.test(fold))
    return false
  return !isClassWord(conceptOf(fold)) && !isConcept(fold)
}

/** Whether «de» leads into the token, articles between. */
export function linkBefore(board: Board, index: number): boolean {
  const at = ARTICLES.has(wordAt(board, index - 1)) ? index - 2 : index - 1
  return wordAt(board, at) === 'de' || wordAt(board, at) === 'del'
}

const ORDERING = /^(?:orden|acomod|clasific|jerarqui|ranke|compar)/

/** «¿cuál jornada…?», «¿cuál fue la jornada…?», «¿cuáles son las cinco jornadas…?», «ordena los estados…». */
export function asksWhich(board: Board, noun: number): boolean {
  const at = board.uses[noun - 1] === 'number' ? noun - 1 : noun
  if (WHICH.has(wordAt(board, at - 1))) return true
  const link = wordAt(board, at - 2)
  return (
    ARTICLES.has(wordAt(board, at - 1)) &&
    ((WHICH.has(wordAt(board, at - 3)) && (link === 'de' || COPULAS.has(link))) || ORDERING.test(link))
  )
}

/** «trasplantes y los de riñón»: a part named beside its whole. */
export const isBesideWhole = ({ head }: Group, gap: readonly string[]): boolean =>
  head !== null &&
  (gap.at(-1) === 'de' || gap.at(-1) === 'del') &&
  ARTICLES.has(gap.at(-2) ?? '') &&
  gap.slice(0, -2).some((word) => word !== ',' && COORDINATORS.has(word))

/** The key of a word that no lexicon knows: of «no graves» another than of «graves», where the corpus has both. */
export function keyAt(board: Board, at: number, { measuresByModifier }: Catalogue): string {
  const key = stem(wordAt(board, at))
  if (wordAt(board, at - 1) !== 'no' || !measuresByModifier.has(`no-${key}`)) return key
  take(board, at - 1, at, 'light')
  return `no-${key}`
}

/** «detecciones de hipertensión, diabetes y cáncer» is one measure where a fact has all of them, else one a conjunct. */
export function joinWholes(groups: readonly Group[], catalogue: Catalogue): Group[] {
  const out: Group[] = []
  for (let i = 0; i < groups.length; ) {
    let run = i + 1
    while (run < groups.length && groups[run]?.elided) run++
    const members = groups.slice(i, run)
    const first = members[0] as Group
    const union = [...new Map(members.flatMap((g) => g.modifiers).map((t) => [t.key, t])).values()]
    const key = first.head ? [first.head.key, ...union.map((t) => t.key).sort()].join('|') : ''
    if (members.length > 1 && members.every((g) => g.modifiers.length > 0) && catalogue.measures.has(key)) {
      out.push({ ...first, modifiers: union, to: (members.at(-1) as Group).to })
    } else out.push(...members)
    i = run
  }
  return out
}
