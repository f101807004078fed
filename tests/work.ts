import { Session } from 'node:inspector'

// How much work a call does, without a clock and without a counter in the core: V8 counts how often each block of the
// sources ran, and the built-ins that walk text or lists, which it does not see into, add what they walk.

/** Work of one call: in all, and file by file. */
export interface Work {
  readonly total: number
  readonly byFile: ReadonlyMap<string, number>
}

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[]
  }[]
}

const session = new Session()
session.connect()

function post(method: string, settings: object = {}): unknown {
  let reply: unknown
  session.post(method, settings, (error, result) => {
    if (error) throw error
    reply = result
  })
  return reply
}

post('Profiler.enable')
// Only what is loaded from here on is counted in full: the sources are imported after this.
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** Whether a script is ours, wherever the package lies. */
const SOURCE = /^(?!.*\/node_modules\/).*\/src\/(.+\.ts)$/

type Method = (this: unknown, ...given: unknown[]) => unknown

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number(value !== undefined)

const receiver = (self: unknown): number => lengthOf(self)
const result = (_: unknown, __: readonly unknown[], made: unknown): number => lengthOf(made)
const given = (_: unknown, [first]: readonly unknown[]): number => lengthOf(first)

/** Built-ins whose work is the length of what they are called on, given, or make. */
const WALKING: readonly (readonly [object, readonly string[], typeof result])[] = [
  [Array.prototype, ['slice', 'concat', 'splice', 'flat'], result],
  [Array.prototype, ['includes', 'indexOf', 'lastIndexOf', 'join', 'fill', 'toSorted', 'toReversed'], receiver],
  [String.prototype, ['replace', 'replaceAll', 'match', 'matchAll', 'split', 'normalize', 'toLowerCase'], receiver],
  [String.prototype, ['includes', 'indexOf', 'lastIndexOf', 'search', 'trim'], receiver],
  [RegExp.prototype, ['test'], given],
]

/** Runs `call` with those built-ins counted; they are as before when it returns. */
function walkedBy(call: () => void): number {
  let walked = 0
  const undo: (() => void)[] = []
  for (const [prototype, names, cost] of WALKING) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor & { value: Method }
      Object.defineProperty(prototype, name, {
        ...own,
        value(this: unknown, ...args: unknown[]) {
          const made = Reflect.apply(own.value, this, args)
          walked += cost(this, args, made)
          return made
        },
      })
      undo.push(() => Object.defineProperty(prototype, name, own))
    }
  }
  try {
    call()
  } finally {
    for (const restore of undo) restore()
  }
  return walked
}

/** What a call costs: the same within a hundredth each time, on any machine. */
export function workOf(call: () => void): Work {
  post('Profiler.takePreciseCoverage')
  const walked = walkedBy(call)
  const { result: scripts } = post('Profiler.takePreciseCoverage') as Coverage
  const byFile = new Map([['built-ins', walked]])
  for (const { url, functions } of scripts) {
    const file = SOURCE.exec(url)?.[1]
    if (file === undefined) continue
    let count = 0
    for (const { ranges } of functions) for (const range of ranges) count += range.count
    byFile.set(file, (byFile.get(file) ?? 0) + count)
  }
  return { total: [...byFile.values()].reduce((sum, count) => sum + count, 0), byFile }
}
