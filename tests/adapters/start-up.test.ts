import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../source-files.ts'
import { folderWith } from './run.ts'

// Preloaded, this makes the process say at its end what it has loaded.
const TELLING = `
  const { registerHooks } = process.getBuiltinModule('node:module')
  const modules = []
  registerHooks({ resolve: (name, context, next) => { const found = next(name, context); modules.push(found.url); return found } })
  process.on('exit', () => process.stderr.write(JSON.stringify({ modules, builtins: process.moduleLoadList })))
`

test('a question loads no package but minisearch, and neither cryptography nor compression', () => {
  const args = ['--import', `data:text/javascript,${encodeURIComponent(TELLING)}`, join(ROOT, 'bin/cotejo.mjs')]
  const env = { PATH: process.env.PATH, COTEJO_HOME: join(folderWith({}), 'home') }
  const { status, stderr } = spawnSync(process.execPath, [...args, 'ask', '--json', '¿Cuántas mastografías hubo?'], {
    encoding: 'utf8',
    env,
  })
  const { modules, builtins }: { modules: string[]; builtins: string[] } = JSON.parse(stderr)
  expect(status).toBe(0)
  const packages = modules.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
  expect(new Set(packages).difference(new Set(['minisearch']))).toEqual(new Set())
  expect(builtins.filter((name) => /^NativeModule (?:crypto|zlib)$/.test(name))).toEqual([])
})
