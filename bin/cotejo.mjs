#!/usr/bin/env node
// Plain JavaScript that any Node since 12 can parse: the sources are TypeScript, which older ones cannot run.
import module from 'node:module'

const MINIMUM = 24

if (Number(process.versions.node.split('.')[0]) < MINIMUM) {
  process.stderr.write(
    `Cotejo necesita Node ${MINIMUM} o posterior y este es el ${process.versions.node}: instalar Node 26 (https://nodejs.org), ` +
      'o ejecutar «npm ci» y después los comandos con npm, que traen el suyo.\n',
  )
  process.exitCode = 2
} else {
  module.enableCompileCache()
  import('../adapters/cli/main.ts')
    .then((main) => main.run(process.argv.slice(2)))
    .catch((error) => {
      process.stderr.write(`error interno: ${String(error).split('\n')[0]}\n`)
      process.exitCode = 2
    })
}
