import { expect, test } from 'vitest'
import { converse } from './engine/seeds.ts'
import { filesBelow, readFile } from './source-files.ts'

const readme = readFile('README.md')

test('the conversation that it opens with is what is said', () => {
  const shown = /```\n(> [^`]*)```/.exec(readme)?.[1] ?? ''
  const turns = shown
    .trim()
    .split(/^> /m)
    .slice(1)
    .map((turn) => turn.trim().split('\n'))
  expect(turns.length).toBeGreaterThan(1)
  for (const [i, [, ...lines]] of turns.entries()) {
    const asked = turns.slice(0, i + 1).map(([question = '']) => question)
    expect(converse(asked).text).toBe(lines.join('\n'))
  }
})

test('every command that it names is a script, and every script but the parts of others is named', () => {
  const { scripts } = JSON.parse(readFile('package.json'))
  const named = new Set(
    Array.from(
      readme.matchAll(/npm (?:-s )?(?:run (?:-s )?([a-z:]+)|(start|test))/g),
      ([, run, short]) => run ?? short ?? '',
    ),
  )
  expect([...named].filter((name) => !(name in scripts))).toEqual([])
  const inner = /^check:|^format$|^prepare$/
  expect(Object.keys(scripts).filter((name) => !named.has(name) && !inner.test(name))).toEqual([])
})

test('every variable that it names is read, and every one that is read is named', () => {
  const read = new Set(
    filesBelow('adapters', 'bin').flatMap((path) => readFile(path).match(/\bCOTEJO_[A-Z_]+\b/g) ?? []),
  )
  const named = new Set(readme.match(/\bCOTEJO_[A-Z_]+\b/g))
  expect([...named].filter((name) => !read.has(name))).toEqual([])
  expect([...read].filter((name) => !named.has(name))).toEqual([])
})
