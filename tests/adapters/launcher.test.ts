import { spawnSync } from 'node:child_process'
import { cpSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../source-files.ts'
import { cotejo, folderWith } from './run.ts'

// Preloaded, this makes the process say that it is another Node.
const posing = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`

test('under a Node that cannot run the sources, one line says what to install', () => {
  const args = ['--import', posing('20.19.0'), join(ROOT, 'bin/cotejo.mjs'), 'ask', 'hola']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]*Node 24[^\n]*20\.19\.0[^\n]*npm ci[^\n]*\n$/)
})

test('a bundle answers as the sources do, and only as long as they are those that it was made of', async () => {
  const root = folderWith({})
  for (const part of ['adapters', 'bin', 'data', 'seeds', 'src', 'package.json', 'package-lock.json']) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const question = ['ask', '--json', '¿Cuántos trasplantes de riñón hubo?']
  const run = (...args: string[]): string =>
    spawnSync(
      process.execPath,
      args.map((arg, i) => (i === 0 ? join(root, arg) : arg)),
      { encoding: 'utf8' },
    ).stdout
  const { stdout: expected } = await cotejo(question)

  run('bin/bundle.mjs')
  expect(run('bin/cotejo.mjs', ...question)).toBe(expected)
  writeFileSync(join(root, 'dist/cotejo.cjs'), `exports.run = () => process.stdout.write('the bundle')`)
  expect(run('bin/cotejo.mjs', ...question)).toBe('the bundle')
  utimesSync(join(root, 'src/engine.ts'), new Date(), new Date())
  expect(run('bin/cotejo.mjs', ...question)).toBe(expected)
})
