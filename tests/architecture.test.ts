import { dirname, join, normalize } from 'node:path'
import type { Node } from 'typescript/unstable/ast'
import {
  isCallExpression,
  isExportDeclaration,
  isIdentifier,
  isImportDeclaration,
  isImportTypeNode,
  isLiteralTypeNode,
  isNewExpression,
  isPropertyAccessExpression,
  isStringLiteral,
} from 'typescript/unstable/ast/is'
import { describe, expect, test } from 'vitest'
import { createEngine, readNumerals } from '#core'
import { filesBelow, parseFiles, readFile, type SourceFile, walk } from './source-files.ts'

/**
 * What each part of the core may import besides itself and the vocabulary of data/; types count. src/lexicon.ts bundles
 * what `entity` compiles, so whoever may import `entity` may import it.
 */
const coreImports: Readonly<Record<string, readonly string[]>> = {
  text: [],
  entity: ['text'],
  facts: ['text', 'entity'],
  extraction: ['text', 'entity', 'facts'],
  audit: ['text', 'entity', 'facts'],
  correction: ['text', 'entity', 'facts'],
  query: ['text', 'entity', 'facts'],
  answer: ['text', 'entity', 'facts', 'query', 'audit'],
  check: ['text', 'entity', 'facts', 'extraction', 'answer'],
  lexicon: ['text', 'entity'],
  dossier: ['text', 'entity', 'facts', 'extraction', 'correction', 'audit'],
  answering: ['text', 'entity', 'facts', 'query', 'answer'],
  engine: ['dossier', 'answering', 'extraction', 'facts', 'entity'],
  index: [
    ...['text', 'entity', 'facts', 'extraction', 'correction', 'audit', 'query', 'answer'],
    ...['dossier', 'answering', 'engine', 'check'],
  ],
}
const corePackages = ['minisearch']

/** Folders that every adapter may use; files directly in adapters/ are shared too. */
const sharedAdapters = ['charts', 'chat', 'documents', 'lexicon', 'storage', 'terminal']

const isDynamicImport = (node: Node): boolean =>
  isCallExpression(node) && node.expression.getText() === 'import' && node.arguments.length > 0

/** The module names that a file imports or re-exports, as written. */
function importsOf(file: SourceFile): string[] {
  const names: string[] = []
  const add = (node: Node | undefined) => {
    if (node && isStringLiteral(node)) names.push(node.text)
  }
  walk(file.tree, (node) => {
    if (isImportDeclaration(node) || isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (isImportTypeNode(node) && isLiteralTypeNode(node.argument)) add(node.argument.literal)
    else if (isCallExpression(node) && isDynamicImport(node)) add(node.arguments[0])
  })
  return names
}

/** «../text/span.ts» in src/entity/place.ts is «src/text/span.ts»; a package keeps its name. */
function resolveImport(from: string, name: string): string {
  if (name === '#core') return 'src/index.ts'
  if (name.startsWith('#core/')) return `src/${name.slice('#core/'.length)}`
  if (name.startsWith('#data/')) return `data/${name.slice('#data/'.length)}`
  return name.startsWith('.') ? normalize(join(dirname(from), name)).replaceAll('\\', '/') : name
}

/** Part of the core that a path belongs to: «text», «engine»; null for what is no part of it. */
function corePart(path: string): string | null {
  const [top, part = ''] = path.split('/')
  return top === 'src' ? part.replace(/\.ts$/, '') : null
}

const files = parseFiles('src', 'adapters')
const core = files.filter((file) => file.path.startsWith('src/'))
const imports = new Map(files.map((file) => [file.path, importsOf(file).map((name) => resolveImport(file.path, name))]))

describe('imports', () => {
  test('the parts of the core import what the table allows', () => {
    const wrong = core.flatMap(({ path }) => {
      const own = corePart(path) ?? ''
      return (imports.get(path) ?? []).filter((target) => !coreMay(own, target)).map((target) => `${path} → ${target}`)
    })
    expect(wrong).toEqual([])
  })

  test('adapters import the core by its index, themselves and what is shared', () => {
    const wrong = [...imports].flatMap(([path, targets]) =>
      path.startsWith('adapters/') ? targets.filter((t) => !adapterMay(path, t)).map((t) => `${path} → ${t}`) : [],
    )
    expect(wrong).toEqual([])
  })

  test('no file imports itself over others', () => {
    expect(files.map(({ path }) => cycleFrom(path)).filter((cycle) => cycle !== null)).toEqual([])
  })
})

function coreMay(own: string, target: string): boolean {
  const allowed = [own, ...(coreImports[own] ?? [])]
  const part = corePart(target)
  if (part !== null) return allowed.includes(part === 'lexicon' ? 'entity' : part)
  if (target.startsWith('data/lexicon/')) return true
  return corePackages.some((name) => target === name || target.startsWith(`${name}/`))
}

function adapterMay(path: string, target: string): boolean {
  if (target.startsWith('src/')) return target === 'src/index.ts'
  if (target.startsWith('data/')) return false
  if (!target.startsWith('adapters/')) return true
  const [, own = '', ownFile] = path.split('/')
  const [, folder = '', file] = target.split('/')
  const shared = file === undefined || sharedAdapters.includes(folder)
  // The table of commands is the one place that knows every adapter.
  const opens = path === 'adapters/cli/commands.ts' && file === 'main.ts'
  return shared || opens || (ownFile !== undefined && folder === own)
}

function cycleFrom(start: string): string | null {
  const seen = new Set<string>()
  const paths: string[][] = (imports.get(start) ?? []).map((target) => [start, target])
  for (let path = paths.pop(); path; path = paths.pop()) {
    const last = path.at(-1) ?? ''
    if (last === start) return path.join(' → ')
    if (seen.has(last)) continue
    seen.add(last)
    for (const target of imports.get(last) ?? []) paths.push([...path, target])
  }
  return null
}

describe('the core is pure', () => {
  const worldly = new Set(['process', 'performance', 'console', 'fetch', 'setTimeout', 'setInterval', 'require'])

  /** What a node takes from the clock, the dice or the environment: «Date.now», or null. */
  function impurity(node: Node): string | null {
    if (isPropertyAccessExpression(node)) {
      const text = node.getText()
      return ['Date.now', 'Math.random'].includes(text) || text.startsWith('Intl.DateTimeFormat().') ? text : null
    }
    if (isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
    if (isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
    if (isIdentifier(node) && worldly.has(node.text) && isFreeName(node)) return node.text
    return null
  }

  test('no clock, no dice, no environment', () => {
    const found: string[] = []
    for (const { path, tree } of core) {
      walk(tree, (node) => {
        const what = impurity(node)
        if (what) found.push(`${path}: ${what}`)
      })
    }
    expect(found).toEqual([])
  })

  test('no file of more than 300 lines', () => {
    const long = filesBelow('src').filter((path) => readFile(path).trimEnd().split('\n').length > 300)
    expect(long).toEqual([])
  })
})

// «process» as the name of a property, or declared by the file itself, is nobody's environment.
function isFreeName(node: Node): boolean {
  const { parent } = node
  return !('name' in parent && parent.name === node)
}

describe('nothing is written for one bulletin', () => {
  const seeds = filesBelow('seeds')
  const written = filesBelow('src', 'adapters', 'data').map((path) => ({ path, text: readFile(path) }))

  test('no file name of a seed', () => {
    const names = seeds.map((path) => path.split('/')[1]?.replace(/\.\w+$/, '') ?? '')
    expect(written.filter(({ text }) => names.some((name) => text.includes(name))).map(({ path }) => path)).toEqual([])
  })

  test('no figure of a seed', () => {
    const figures = new Set(seeds.flatMap((path) => tellingFigures(readFile(path))))
    expect(figures.size).toBeGreaterThan(20)
    const found = written.flatMap(({ path, text }) =>
      [...new Set(tellingFigures(text))].filter((value) => figures.has(value)).map((value) => `${path}: ${value}`),
    )
    expect(found).toEqual([])
  })

  /** Figures of a text that tell where they come from: of four digits or more, no years, telephones, nothing round. */
  function tellingFigures(written: string): number[] {
    const text = written.replace(/\b\d{2,3} \d{3,4} \d{4}\b/g, '')
    const digits = [...text.matchAll(/\d[\d_,]*\d/g)].map(([number]) => Number(number.replace(/[_,]/g, '')))
    const isYear = (value: number) => value >= 1900 && value <= 2100
    return [...digits, ...readNumerals(text).map((numeral) => numeral.value)].filter(
      (value) => value >= 1000 && value % 100 !== 0 && !isYear(value),
    )
  }
})

test('the ids of answers carry the version of the package', () => {
  const { version } = JSON.parse(readFile('package.json'))
  expect(createEngine({ texts: [] }).version).toBe(version)
})
