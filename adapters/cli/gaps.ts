import { readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import { type GapRow, mostUsed, reasonsOf, rowsOf, wordsOf } from '../gap-rows.ts'
import { openStoreIfThere } from '../storage/open-store.ts'
import { printable, screenOf } from '../terminal/render.ts'
import { type Column, renderTable } from '../terminal/table.ts'

const USAGE = 'npm run -s gaps -- [--jsonl]'

const OPEN = 'sin decir'

const columns: readonly Column<GapRow>[] = [
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

const said = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(', ') || OPEN

const toJson = ({ count, measure, place, period, programme, institution, words, reasons: counts, lastOn }: GapRow) => ({
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
