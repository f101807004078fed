import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { InputError } from '../input-error.ts'
import { readLexiconFiles } from '../lexicon/files.ts'

// `npm run check:lexicon`: every file of data/lexicon has the shape that its schema says.
const folder = fileURLToPath(new URL('../../data/lexicon', import.meta.url))
try {
  await readLexiconFiles(folder, 'whole')
  process.stdout.write(`lexicon: ${readdirSync(folder).length} files have their shape\n`)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
