import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Engine } from '#core'
import { findCommand, nearestCommand } from '../../adapters/repl/commands.ts'
import { complete } from '../../adapters/repl/completion.ts'
import { openHistory } from '../../adapters/repl/history.ts'
import { createSession } from '../../adapters/repl/session.ts'
import { BULLETIN, cotejo, folderWith } from './run.ts'

const corpus = ['--corpus', folderWith({ 'marzo.txt': BULLETIN })]

test('piped lines are answered one by one, without prompt, banner or colour', async () => {
  const input = '/nota\n¿Cuántos trasplantes de riñón se hicieron?\n\n/porque\n/notas\n/FUENTES\n/salir\nhola\n'
  const { code, stdout, stderr } = await cotejo(['start', ...corpus], { input })
  expect(stdout).toMatch(/^Aún no hay una respuesta/)
  expect(stdout).toContain('\n\n431 ')
  expect(stdout).toContain('/notas no existe. La más parecida: /nota\n')
  expect(stdout).toMatch(/marzo\.txt\n$/)
  expect(stdout).not.toContain('\u001b')
  expect(stdout).not.toContain('> ')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test.each([
  ['/ayuda', '/ayuda'],
  ['/POR QUÉ', '/porque'],
  ['/porqué', '/porque'],
  ['/fuente', '/fuentes'],
  ['/quit', '/salir'],
  ['salir', '/salir'],
  ['ayuda', undefined],
])('%s is the command %s', (typed, name) => {
  expect(findCommand(typed)?.name).toBe(name)
})

test.each([
  ['/auyda', '/ayuda'],
  ['/fuetnes', '/fuentes'],
  ['/slair', '/salir'],
  ['/po', '/porque'],
  ['/configuracion', null],
])('%s is nearest to %s', (typed, name) => {
  expect(nearestCommand(typed)).toBe(name)
})

test('Tab completes commands and questions, accents and signs aside', () => {
  const engine = { ask: () => ({ suggestions: ['¿Cuántas becas hubo?', '¿Dónde fue la jornada?'] }) }
  const session = createSession(engine as unknown as Engine, () => '2023-03-12')
  expect(complete(session, '/s')).toEqual([['/salir'], '/s'])
  expect(complete(session, 'cuantas')).toEqual([['¿Cuántas becas hubo?'], 'cuantas'])
})

test('the history is kept for its owner only, and made with the first line', () => {
  const home = join(folderWith({}), 'casa')
  const history = openHistory(home)
  expect(existsSync(home)).toBe(false)
  history.add('uno')
  history.add('dos')
  const file = join(home, 'repl-history')
  expect(readFileSync(file, 'utf8')).toBe('uno\ndos\n')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(openHistory(home).lines).toEqual(['dos', 'uno'])
})
