import { daysInCommon, lengthOf } from '../../entity/period/calendar.ts'
import type { Bulletin } from '../../facts/bulletin.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { indexesWhere } from '../../facts/groups.ts'
import { EMPTY_SELECTION, type Query, type Selection } from '../../query/query.ts'
import { passagesOf, searchPassages } from '../passage/passages.ts'

/** The selection without its slots, its bulletin kept. */
export const emptyOf = (selection: Selection): Selection => ({ ...EMPTY_SELECTION, bulletin: selection.bulletin })

const MAX_ISSUE_DAYS = 31

/** The bulletin a question points at: by number, by its date or days, by its programme, or by words of its title. */
export function bulletinOf(selection: Selection, query: Query, corpus: Corpus): Bulletin | null {
  if (selection.bulletin) return corpus.has(selection.bulletin.value) ? corpus.bulletin(selection.bulletin.value) : null
  if (selection.place && !selection.period && !selection.programme) return null
  const scores = new Map<string, number>()
  const add = (id: string, score: number): void => void scores.set(id, (scores.get(id) ?? 0) + score)
  // A day or a month may be the bulletin's date; half a year is what its figures are of.
  const windows = (selection.period?.value.windows ?? []).filter((w) => lengthOf(w) <= MAX_ISSUE_DAYS)
  for (const i of indexesWhere(corpus.issues, (d) => windows.some((w) => daysInCommon(w, { start: d, end: d }) > 0))) {
    add((corpus.bulletins[i] as Bulletin).id, 3)
  }
  for (const { passage, coverage } of searchPassages(
    query,
    { ...emptyOf(selection), programme: selection.programme, period: selection.period },
    corpus,
  )) {
    add(passage.bulletin, coverage * (passage.zone === 'headline' ? 3 : 0.2))
  }
  if (selection.programme || selection.period) {
    for (const passage of passagesOf(
      { ...emptyOf(selection), programme: selection.programme, period: selection.period },
      corpus,
    )) {
      add(passage.bulletin, passage.zone === 'headline' ? 1 : 0.1)
    }
  }
  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
  return best ? corpus.bulletin(best[0]) : null
}
