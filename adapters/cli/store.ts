import { resolve } from 'node:path'
import { readArguments, usageError } from '../arguments.ts'
import type { Run } from '../command.ts'
import { InputError } from '../input-error.ts'
import { openStoreIfThere, storePath } from '../storage/open-store.ts'

const USAGE = 'npm run -s store -- backup ARCHIVO'

/** `store backup FILE`: copies the whole store to one file while others go on using it. */
export const run: Run = async (args, config) => {
  const { positionals } = readArguments(args, {}, USAGE)
  const [act, file, ...rest] = positionals
  if (act !== 'backup' || file === undefined || rest.length > 0) throw usageError('falta decir qué hacer', USAGE)
  const store = await openStoreIfThere(config)
  if (!store) throw new InputError(`${storePath(config)}: todavía no hay almacén que copiar; se crea con «ingest»`)
  try {
    await store.backup(resolve(config.workingFolder, file))
  } finally {
    await store.close()
  }
  process.stdout.write(`${file}: copia completa; para usarla, ponerla como ${storePath(config)}\n`)
  return 0
}
