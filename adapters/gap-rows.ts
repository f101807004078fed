import type { Gap, GapReason } from '#core'
import type { StoredGap } from './storage/store.ts'

/** What was asked for at one place and time and not given, however it was asked. */
export interface GapRow extends Pick<Gap, 'measure' | 'place' | 'period' | 'programme' | 'institution'> {
  count: number
  readonly reasons: Partial<Record<GapReason, number>>
  /** Words of the questions, those of more of them first. */
  readonly words: Map<string, number>
  /** ISO day. */
  lastOn: string
}

const reasons: Readonly<Record<GapReason, string>> = {
  not_found: 'sin cifra',
  clarify: 'faltó aclarar',
  disliked: 'no sirvió',
}

const MOST_WORDS = 3

/** Gaps of one measure, place and time as one row, most asked first. */
export function rowsOf(gaps: readonly StoredGap[]): GapRow[] {
  const rows = new Map<string, GapRow>()
  for (const { about, count, lastAt } of gaps) {
    const { reason, words, ...gap } = JSON.parse(about) as Gap
    const { measure, place, period, programme, institution } = gap
    // What has no measure is told apart by its words.
    const what = measure ?? words
    const key = JSON.stringify([what, place, period, programme, institution])
    const row: GapRow = rows.get(key) ?? { ...gap, count: 0, reasons: {}, words: new Map(), lastOn: '' }
    rows.set(key, row)
    row.count += count
    row.reasons[reason] = (row.reasons[reason] ?? 0) + count
    for (const word of words) row.words.set(word, (row.words.get(word) ?? 0) + count)
    if (lastAt > row.lastOn) row.lastOn = lastAt
  }
  return [...rows.values()].sort(
    (a, b) => b.count - a.count || (a.lastOn < b.lastOn ? 1 : a.lastOn > b.lastOn ? -1 : 0),
  )
}

/** Words, the most used first. */
export const mostUsed = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words].sort(([, a], [, b]) => b - a).map(([word]) => word)

/** The words most used, in one line. */
export const wordsOf = (words: ReadonlyMap<string, number>): string => mostUsed(words).slice(0, MOST_WORDS).join(', ')

/** «sin cifra (3), no sirvió (1)». */
export const reasonsOf = ({ reasons: counts, count }: GapRow): string =>
  (Object.keys(reasons) as GapReason[])
    .flatMap((reason) => {
      const times = counts[reason] ?? 0
      return times === 0 ? [] : [times === count ? reasons[reason] : `${reasons[reason]} (${times})`]
    })
    .join(', ')
