import type { Corpus } from './corpus.ts'

/**
 * The bulletin of the latest day: that which it was issued on or, since many print none, the last that its figures are of
 * («se efectuaron… del 29 al 31 de julio»). Plans are left out: they speak of days to come.
 */
export function newestBulletin({ issues, bulletins, factScopes, facts }: Corpus): string | null {
  let newest: string | null = null
  let latest = ''
  for (const { value, indexes } of issues) {
    if (value > latest) [latest, newest] = [value, bulletins[indexes[0] ?? -1]?.id ?? null]
  }
  for (const { value, indexes } of factScopes.days) {
    if (value.end === null || value.end <= latest) continue
    const done = indexes.find((i) => facts.get(i)?.stance === 'achieved')
    if (done !== undefined) [latest, newest] = [value.end, facts.bulletinAt(done)]
  }
  return newest
}
