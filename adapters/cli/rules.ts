import { ruleReport } from '#core'
import { corpusOptions, readArguments } from '../arguments.ts'
import type { Run } from '../command.ts'
import { openEngine } from '../open-engine.ts'
import { screenOf } from '../terminal/render.ts'
import { type Column, renderTable } from '../terminal/table.ts'

const USAGE = 'npm run -s rules -- [--corpus RUTA]…'

type Row = ReturnType<typeof ruleReport>[number]

const columns: readonly Column<Row>[] = [
  { heading: 'ranura', cell: (row) => row.slot },
  { heading: 'regla', cell: (row) => row.rule },
  { heading: 'documentos', align: 'right', cell: (row) => String(row.documents) },
  { heading: 'cifras', align: 'right', cell: (row) => String(row.figures) },
  { heading: 'ejemplo', shrinksTo: 12, cell: (row) => row.example },
]

/** `rules`: how many documents and figures fire each attachment rule, for whoever writes rules. */
export const run: Run = async (args, config) => {
  const { values } = readArguments(args, corpusOptions, USAGE)
  const engine = await openEngine(values.corpus, config)
  const { width } = screenOf(process.stdout, process.env)
  for (const line of renderTable(columns, ruleReport([...engine.corpus.facts]), width)) {
    process.stdout.write(`${line}\n`)
  }
  return 0
}
