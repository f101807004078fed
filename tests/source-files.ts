import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Node } from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'

export const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** A TypeScript file of the project with its syntax tree. */
export interface SourceFile {
  /** «src/text/fold.ts». */
  readonly path: string
  readonly text: string
  readonly tree: Node
}

/** Every file below the folders, as «src/text/fold.ts», in order. */
export const filesBelow = (...folders: readonly string[]): string[] =>
  folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

export const readFile = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** The TypeScript files below the folders, parsed by the compiler that checks them. */
export function parseFiles(...folders: readonly string[]): SourceFile[] {
  const api = new API({ cwd: ROOT })
  const [project] = api.updateSnapshot({ openProjects: [join(ROOT, 'tsconfig.json')] }).getProjects()
  const files = filesBelow(...folders)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => {
      const tree = project?.program.getSourceFile(join(ROOT, path))
      if (!tree) throw new Error(`${path} is not part of the project`)
      return { path, text: readFile(path), tree }
    })
  api.close()
  return files
}

/** Calls `visit` for the node and everything below it. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}
