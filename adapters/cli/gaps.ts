import type { Gap, GapReason } from '#core'
import { readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import { openStoreIfThere } from '../storage/open-store.ts'
import type { StoredGap } from '../storage/store.ts'
import { printable, screenOf } from '../terminal/render.ts'
import { type Column, renderTable } from '../terminal/table.ts'

const USAGE = 'npm run -s gaps -- [--jsonl]'

/** What was asked for at one place and time and not given, however it was asked. */
interface Row extends Pick<Gap, 'measure' | 'place' | 'period' | 'programme' | 'institution'> {
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

const OPEN = 'sin decir'
const MOST_WORDS = 3

const columns: readonly Column<Row>[] = [
  { heading: 'veces', align: 'right', cell: ({ count }) => String(count) },
  { heading: 'qué falta', shrinksTo: 14, cell: ({ measure, words }) => measure ?? (wordsOf(words) || OPEN) },
  { heading: 'lugar', shrinksTo: 10, cell: ({ place, institution }) => said([place, institution]) },
  { heading: 'periodo', shrinksTo: 10, cell: ({ period, programme }) => said([programme, period]) },
  { heading: 'otras palabras', shrinksTo: 8, cell: ({ measure, words }) => (measure === null ? '' : wordsOf(words)) },
  { heading: 'motivo', shrinksTo: 10, cell: (row) => reasonsOf(row) },
  { heading: 'última vez', cell: ({ lastOn }) => lastOn },
]

/** `gaps`: what people asked for and did not get, most asked first; `--jsonl` one a line. Only what was asked in public. */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, { jsonl: { type: 'boolean' } }, USAGE)
  if (positionals.length > 0) throw usageError(`«${positionals.join(' ')}» sobra`, USAGE)
  const store = await openStoreIfThere(config)
  const rows = rowsOf((await store?.gaps({ tenant: null })) ?? [])
  await store?.close()
  if (values.jsonl) for (const row of rows) print(JSON.stringify(toJson(row)))
  else if (rows.length === 0) print('Nada pendiente: ninguna pregunta ha quedado sin respuesta.')
  else for (const line of renderTable(columns, rows, screenOf(process.stdout, process.env).width)) print(line)
  return 0
}

/** Gaps of one measure, place and time as one row, most asked first. */
function rowsOf(gaps: readonly StoredGap[]): Row[] {
  const rows = new Map<string, Row>()
  for (const { about, count, lastAt } of gaps) {
    const { reason, words, ...gap } = JSON.parse(about) as Gap
    const { measure, place, period, programme, institution } = gap
    // What has no measure is told apart by its words.
    const what = measure ?? words
    const key = JSON.stringify([what, place, period, programme, institution])
    const row: Row = rows.get(key) ?? { ...gap, count: 0, reasons: {}, words: new Map(), lastOn: '' }
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

const mostUsed = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words].sort(([, a], [, b]) => b - a).map(([word]) => word)

const wordsOf = (words: ReadonlyMap<string, number>): string => mostUsed(words).slice(0, MOST_WORDS).join(', ')

const said = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ') || OPEN

const reasonsOf = ({ reasons: counts, count }: Row): string =>
  (Object.keys(reasons) as GapReason[])
    .flatMap((reason) => {
      const times = counts[reason] ?? 0
      return times === 0 ? [] : [times === count ? reasons[reason] : `${reasons[reason]} (${times})`]
    })
    .join(', ')

const toJson = ({ count, measure, place, period, programme, institution, words, reasons: counts, lastOn }: Row) => ({
  count,
  measure,
  place,
  period,
  programme,
  institution,
  words: mostUsed(words),
  reasons: counts,
  last_on: lastOn,
})

const print = (text: string): void => {
  process.stdout.write(`${printable(text)}\n`)
}
