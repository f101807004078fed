// `npm run prepare`, which «npm ci» runs too: all sources as a few files of JavaScript in dist/, for a start in a third
// of the time. Nobody needs it: where it is not there or a source has changed since, bin/cotejo.mjs runs the sources.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfReaders } from '../adapters/reader-version.ts'
import { stampOf } from './stamp.mjs'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

// As text to be parsed, data are there sooner than as the program that they would be.
const jsonAsText = {
  name: 'json-as-text',
  load(id) {
    if (!id.endsWith('.json')) return null
    const text = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')))
    return { code: `export default JSON.parse(${JSON.stringify(text)})`, moduleType: 'js' }
  },
}

// What every question needs; the bots' and readers' packages are loaded from where they are, when they are needed.
const INSIDE = /^(?:[./#\0]|minisearch$)/

async function bundle({ rolldown }) {
  rmSync(dist, { recursive: true, force: true })
  const stamp = stampOf(root)
  const build = await rolldown({
    cwd: root,
    input: { cotejo: 'adapters/cli/main.ts' },
    platform: 'node',
    external: (id) => !INSIDE.test(id) && !id.startsWith(root) && id !== 'adapters/cli/main.ts',
    plugins: [jsonAsText],
    transform: { define: { BUNDLED_READERS: JSON.stringify(hashOfReaders()) } },
  })
  mkdirSync(dist)
  // CommonJS, because an `import` of a built-in module loads all that it could be asked for.
  await build.write({ dir: dist, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' })
  writeFileSync(join(dist, 'stamp'), stamp)
}

const rolldown = await import('rolldown').catch(() => null)
if (rolldown) await bundle(rolldown)
