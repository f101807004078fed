import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openShelf } from '../../adapters/shelf.ts'
import { cotejo, folderWith } from './run.ts'

const TEXT = { source: 'marzo.txt', text: 'Se realizaron 431 cirugías.' }
const DOSSIER = { facts: '{"a":1}', reading: '{"b":2}' }

/** A shelf's folder with one dossier of version «1» in it. */
function withOne(): string {
  const home = folderWith({})
  const shelf = openShelf(home, '1')
  shelf.keep(TEXT, DOSSIER)
  shelf.save()
  return home
}

test('gives back what it was given, for the very same text and version only', () => {
  const home = withOne()
  expect(openShelf(home, '1').take(TEXT)).toEqual(DOSSIER)
  expect(openShelf(home, '2').take(TEXT)).toBeNull()
  expect(openShelf(home, '1').take({ ...TEXT, source: 'abril.txt' })).toBeNull()
  expect(openShelf(home, '1').take({ ...TEXT, metadata: { date: '2023-03-12' } })).toBeNull()
  expect(openShelf(home, '1').take({ ...TEXT, text: `${TEXT.text} ` })).toBeNull()
})

test('another version writes over it, and leaves nothing else behind', () => {
  const home = withOne()
  const shelf = openShelf(home, '2')
  shelf.keep(TEXT, DOSSIER)
  shelf.save()
  expect(readdirSync(home)).toHaveLength(1)
  expect(openShelf(home, '1').take(TEXT)).toBeNull()
})

test.each([
  ['cut', (content: string) => content.slice(0, -3)],
  ['changed', (content: string) => content.replace('"a":1', '"a":2')],
  ['empty', () => ''],
  ['of somebody else', () => 'hola\n'],
])('a file that is %s counts as none', (_, damage) => {
  const home = withOne()
  const [name = ''] = readdirSync(home)
  writeFileSync(join(home, name), damage(readFileSync(join(home, name), 'utf8')))
  expect(openShelf(home, '1').take(TEXT)).toBeNull()
})

test('a home that cannot be written, or is a file, changes no answer', async () => {
  const question = ['ask', '--json', '¿Cuántas mastografías hubo?']
  const usual = await cotejo(question)
  const closed = folderWith({ archivo: '' })
  chmodSync(closed, 0o500)
  for (const home of [closed, join(closed, 'archivo')]) {
    const answer = await cotejo(question, { env: { COTEJO_HOME: home } })
    expect([answer.code, answer.stdout]).toEqual([usual.code, usual.stdout])
  }
  chmodSync(closed, 0o700)
})

test('processes at once leave one whole file that the next one answers from', async () => {
  const home = folderWith({})
  const ask = () => cotejo(['ask', '--json', '¿Cuántas cirugías hubo?'], { env: { COTEJO_HOME: home } })
  const answers = await Promise.all([ask(), ask(), ask()])
  const kept = readdirSync(home).filter((name) => name.startsWith('lecturas'))
  expect(kept).toHaveLength(1)
  const written = statSync(join(home, kept[0] as string)).mtimeMs
  const later = await ask()
  expect(new Set([...answers, later].map(({ stdout }) => stdout)).size).toBe(1)
  expect(statSync(join(home, kept[0] as string)).mtimeMs).toBe(written)
})
