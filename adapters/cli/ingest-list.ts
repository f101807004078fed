import type { Config } from '../config.ts'
import { InputError } from '../input-error.ts'
import { openStoreIfThere } from '../storage/open-store.ts'
import type { StoredDocument } from '../storage/store.ts'
import { printable, screenOf } from '../terminal/render.ts'
import { type Column, renderTable } from '../terminal/table.ts'

/** What is typed at a terminal is for everybody. */
const PUBLIC = { tenant: null }

/** `ingest --remove ID`: withdraws a document; what it had taken the place of counts again. */
export async function remove(id: string, config: Config): Promise<number> {
  const store = await openStoreIfThere(config)
  try {
    const document = await store?.document(PUBLIC, id)
    if (!store || !document || !(await store.withdraw(PUBLIC, id))) {
      throw new InputError(`--remove: no hay un documento «${id}»; «ingest --list» los muestra`)
    }
    print(`${document.source} · ${id} · retirado`)
    return 0
  } finally {
    await store?.close()
  }
}

interface ListRow {
  readonly document: StoredDocument
  readonly facts: number
}

const states: Readonly<Record<StoredDocument['state'], string>> = {
  published: 'vigente',
  superseded: 'sustituido',
  withdrawn: 'retirado',
}

const columns: readonly Column<ListRow>[] = [
  { heading: 'id', cell: ({ document }) => document.id },
  { heading: 'estado', cell: ({ document }) => states[document.state] },
  { heading: 'agregado', cell: ({ document }) => document.addedAt.slice(0, 10) },
  { heading: 'cifras', align: 'right', cell: ({ facts }) => String(facts) },
  { heading: 'archivo', shrinksTo: 12, cell: ({ document }) => printable(document.source) },
  {
    heading: 'título',
    shrinksTo: 16,
    cell: ({ document }) => printable(document.title).replace(/\s+/g, ' ').slice(0, 100),
  },
  { heading: 'por', shrinksTo: 8, cell: ({ document }) => printable(document.addedBy) },
]

/** `ingest --list`: the documents of the store that are not withdrawn. */
export async function list(config: Config): Promise<number> {
  const store = await openStoreIfThere(config)
  const rows: ListRow[] = []
  try {
    for await (const document of store?.documents(PUBLIC, ['published', 'superseded']) ?? []) {
      const reading = await store?.reading(PUBLIC, document.id)
      rows.push({ document: { ...document, text: '' }, facts: reading?.facts.length ?? 0 })
    }
  } finally {
    await store?.close()
  }
  if (rows.length === 0) print('El almacén no tiene boletines; se agregan con: npm run -s ingest -- ARCHIVO…')
  else for (const line of renderTable(columns, rows, screenOf(process.stdout, process.env).width)) print(line)
  return 0
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
