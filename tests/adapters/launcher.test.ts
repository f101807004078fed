import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../source-files.ts'

// Preloaded, this makes the process say that it is another Node.
const posing = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '${version}' })`

test('under a Node that cannot run the sources, one line says what to install', () => {
  const args = ['--import', posing('20.19.0'), join(ROOT, 'bin/cotejo.mjs'), 'ask', 'hola']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^[^\n]*Node 24[^\n]*20\.19\.0[^\n]*npm ci[^\n]*\n$/)
})
