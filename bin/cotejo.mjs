#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can parse: the sources are TypeScript, which older ones cannot run.
import { stampOf } from './stamp.mjs'

const MINIMUM = 24

/** The bundle that `npm ci` made, where no source has changed since; else the sources themselves. */
function load() {
  const root = import.meta.dirname.slice(0, -'/bin'.length)
  const { createRequire, enableCompileCache } = process.getBuiltinModule('node:module')
  enableCompileCache()
  try {
    const stamp = process.getBuiltinModule('node:fs').readFileSync(`${root}/dist/stamp`, 'utf8')
    if (stamp === stampOf(root)) return createRequire(import.meta.url)('../dist/cotejo.cjs')
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  return import('../adapters/cli/main.ts')
}

if (Number(process.versions.node.split('.')[0]) < MINIMUM) {
  process.stderr.write(
    `Cotejo necesita Node ${MINIMUM} o posterior y este es el ${process.versions.node}: instalar Node 26 (https://nodejs.org), ` +
      'o ejecutar «npm ci» y después los comandos con npm, que traen el suyo.\n',
  )
  process.exitCode = 2
} else {
  Promise.resolve()
    .then(load)
    .then((main) => main.run(process.argv.slice(2)))
    .catch((error) => {
      process.stderr.write(`error interno: ${String(error).split('\n')[0]}\n`)
      process.exitCode = 2
    })
}
