import { type Bulletin, type Engine, type Finding, formatDay } from '#core'
import { reasonsOf, rowsOf, wordsOf } from '../gap-rows.ts'
import type { Store, View } from '../storage/store.ts'

/** A bulletin in a list. */
export interface BulletinRow {
  readonly id: string
  readonly title: string
  /** As printed: «185/2021». */
  readonly number: string | null
  /** «5 may 2021», null where none is known. */
  readonly date: string | null
  readonly institution: string | null
  readonly origin: Bulletin['origin']
  /** Added by the asker's own group: nobody else sees it. */
  readonly own: boolean
}

const dayOf = ({ date }: Bulletin): string => date?.date ?? ''
const byDay = (a: Bulletin, b: Bulletin): number => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0)

/** The bulletins that are answered from, the latest first. */
export async function bulletinRows(engine: Engine, store: Store, view: View): Promise<readonly BulletinRow[]> {
  const own = new Set<string>()
  for await (const { id, scope } of store.documents(view)) if (scope === view.tenant) own.add(id)
  return engine.corpus.bulletins.toSorted(byDay).map((bulletin) => ({
    id: bulletin.id,
    title: bulletin.title || bulletin.source,
    number: bulletin.number,
    date: bulletin.date && formatDay(bulletin.date.date),
    institution: bulletin.institution,
    origin: bulletin.origin,
    own: own.has(bulletin.id),
  }))
}

/** What does not add up, that of the latest bulletins first. */
export function latestFindings({ corpus }: Engine, most: number): readonly Finding[] {
  const latest = ({ bulletins }: Finding): string =>
    bulletins
      .map((id) => dayOf(corpus.bulletin(id)))
      .sort()
      .at(-1) ?? ''
  return corpus.findings
    .filter(({ alarm }) => alarm)
    .toSorted((a, b) => (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0))
    .slice(0, most)
}

const MOST_GAPS = 20

/** What this group asked for and did not get, in lines: «3 · trasplantes de pulmón · Jalisco (sin cifra)». */
export async function gapLines(store: Store, view: View): Promise<readonly string[]> {
  const rows = rowsOf(await store.gaps(view))
  return rows.slice(0, MOST_GAPS).map((row) => {
    const what = [row.measure ?? wordsOf(row.words), row.place, row.period, row.programme, row.institution]
    return `${row.count} · ${what.filter(Boolean).join(' · ')} (${reasonsOf(row)})`
  })
}
