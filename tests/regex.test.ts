import { checkSync } from 'recheck'
import type { Node } from 'typescript/unstable/ast'
import {
  isCallExpression,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isRegularExpressionLiteral,
  isStringLiteral,
} from 'typescript/unstable/ast/is'
import { expect, test } from 'vitest'
import { filesBelow, parseFiles, readFile, walk } from './source-files.ts'

// recheck would look for a Java or native agent; its JavaScript is the same everywhere.
process.env.RECHECK_SYNC_BACKEND = 'pure'

/** A regular expression of the project and where it stands. */
interface Pattern {
  readonly where: string
  readonly source: string
  readonly flags: string
}

const files = parseFiles('src', 'adapters')

const textOf = (node: Node | undefined): string | null =>
  node && (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) ? node.text : null

/** Patterns that stand in the code, and the files that build some while they run. */
function readPatterns(): { readonly patterns: readonly Pattern[]; readonly builders: readonly string[] } {
  const patterns: Pattern[] = []
  const builders = new Set<string>()
  for (const { path, text, tree } of files) {
    walk(tree, (node) => {
      const where = `${path}:${text.slice(0, node.getStart()).split('\n').length}`
      if (isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        patterns.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      const built = isNewExpression(node) || isCallExpression(node) ? node : null
      if (built?.expression.getText() !== 'RegExp') return
      const [source, flags] = built.arguments ?? []
      const constant = textOf(source)
      if (constant === null) builders.add(path)
      else patterns.push({ where, source: constant, flags: textOf(flags) ?? '' })
    })
  }
  return { patterns, builders: [...builders] }
}

/** Patterns that the core builds from its tables while it loads and answers, by watching the constructor. */
async function watchPatterns(): Promise<readonly Pattern[]> {
  const built: Pattern[] = []
  const Native = RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string | RegExp, string?]) {
      const made = Reflect.construct(target, args) as RegExp
      const where = /\/(src\/[^:?\s]+)/.exec(new Error().stack ?? '')?.[1]
      if (where) built.push({ where, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    const { createEngine } = await import('#core')
    const texts = filesBelow('seeds').map((path) => ({ source: path.slice('seeds/'.length), text: readFile(path) }))
    const engine = createEngine({ texts })
    for (const question of questions) engine.ask(question, { today: '2022-08-05' })
  } finally {
    globalThis.RegExp = Native
  }
  return built
}

const questions = [
  '¿Cuántas cirugías se hicieron del 31 de mayo al 6 de junio?',
  '¿Qué es OOAD?',
  'desglose de trasplantes por órgano',
  'hola',
]

const { patterns, builders } = readPatterns()

const watched = await watchPatterns()

test('every file of the core that builds patterns was seen building them', () => {
  const unseen = builders.filter((path) => path.startsWith('src/') && !watched.some(({ where }) => where === path))
  expect(unseen).toEqual([])
})

// A busy machine must not cut a phase short, or take what is merely slow there for what grows.
const UNHURRIED = {
  timeout: 120_000,
  seedingTimeout: 60_000,
  incubationTimeout: 60_000,
  attackTimeout: 60_000,
  recallTimeout: -10_000,
}

test('every regular expression is linear', () => {
  const distinct = new Map([...patterns, ...watched].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]))
  // «d» only asks for indices; recheck does not know it.
  const suspect = [...distinct].flatMap(([written, { where, source, flags }]) => {
    const verdict = checkSync(source, flags.replace('d', ''), UNHURRIED)
    if (verdict.status === 'safe') return []
    const why = verdict.status === 'vulnerable' ? verdict.complexity.summary : verdict.error.kind
    return [`${where}: ${written} is ${verdict.status} (${why})`]
  })
  expect(suspect).toEqual([])
}, 600_000)
