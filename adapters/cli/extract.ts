import { type Engine, factToJson } from '#core'
import { readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import { openEngine } from '../open-engine.ts'
import { printable, screenOf } from '../terminal/render.ts'
import { type Column, renderTable } from '../terminal/table.ts'

const USAGE = 'npm run -s extract -- ARCHIVO… [--jsonl]'

type FactJson = ReturnType<typeof factToJson>

/** `extract FILE…`: the facts of the files as a table, or as one JSON object a line. The exit code is 1 if there are none. */
export const run: Run = async (args, config) => {
  const { values, positionals } = readArguments(args, { jsonl: { type: 'boolean' } }, USAGE)
  if (positionals.length === 0) throw usageError('falta el archivo', USAGE)
  const engine = await openEngine(positionals, config)
  const facts = Array.from(engine.corpus.facts, factToJson)
  const lines = values.jsonl
    ? facts.map((fact) => JSON.stringify(fact))
    : tables(engine.corpus, screenOf(process.stdout, process.env).width)
  for (const line of lines) process.stdout.write(`${line}\n`)
  return facts.length > 0 ? 0 : 1
}

function tables({ bulletins, factsOf }: Engine['corpus'], width: number): string[] {
  return bulletins.flatMap(({ id, source }, i) => {
    const own = factsOf(id).map(factToJson)
    const heading = `${source} · ${own.length} ${own.length === 1 ? 'cifra' : 'cifras'}`
    const table = own.length > 0 ? renderTable(columns, own, width) : []
    return [...(i > 0 ? [''] : []), printable(heading), ...table]
  })
}

const hedges: Readonly<Record<FactJson['precision'], string>> = {
  exact: '',
  at_least: 'al menos ',
  almost: 'casi ',
  about: 'cerca de ',
  at_most: 'a lo más ',
  between: 'desde ',
}

const stances: Readonly<Record<FactJson['stance'], string>> = {
  achieved: 'realizado',
  planned: 'planeado',
  capacity: 'capacidad',
  estimated: 'estimado',
  denied: 'negado',
}

const zones: Readonly<Record<FactJson['zone'], string>> = {
  headline: 'título',
  summary: 'resumen',
  body: 'cuerpo',
  table: 'tabla',
  front_matter: 'ficha',
}

const number = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 6 })

const written = ({ value, precision, unit }: FactJson): string =>
  `${hedges[precision]}${number.format(value)}${unit === 'percent' ? ' %' : ''}`

const columns: readonly Column<FactJson>[] = [
  {
    heading: 'valor',
    align: 'right',
    cell: written,
  },
  { heading: 'medida', shrinksTo: 12, cell: (fact) => printable(fact.measure) },
  { heading: 'lugar', shrinksTo: 10, cell: (fact) => printable(fact.place) },
  {
    heading: 'periodo',
    shrinksTo: 10,
    cell: ({ period }) => (period ? `${period.start} a ${period.end ?? '…'}` : '—'),
  },
  { heading: 'carácter', cell: (fact) => stances[fact.stance] },
  { heading: 'zona', cell: (fact) => zones[fact.zone] },
  {
    heading: 'cita',
    shrinksTo: 12,
    cell: (fact) => `«${printable(fact.citations[0]?.quote ?? '').replace(/\s+/g, ' ')}»`,
  },
]
