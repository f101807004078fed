import { Numbering } from './numbering.ts'

/**
 * Plain data with whatever repeats in it written once: the eight kinds of evidence, the place and the days of a bulletin
 * recur in nearly every fact. A fifth of the same data as JSON, and what was equal is one object again when unpacked.
 */
export interface Packed {
  /** Strings, numbers, booleans and null; an infinite number, which JSON has not, as `[1]` or `[-1]`. */
  readonly scalars: readonly unknown[]
  /** Property names of the objects. */
  readonly shapes: readonly (readonly string[])[]
  /** `[shape, …values]`, shape −1 for a list; a value is the index of a node before it, or ~index of a scalar. The last is the whole. */
  readonly nodes: readonly (readonly number[])[]
}

const LIST = -1

/** Packs data that JSON can hold, infinite numbers too; properties that are undefined are left out. */
export function pack(data: unknown): Packed {
  const scalars = new Numbering<unknown>()
  const shapes = new Numbering<readonly string[]>()
  const nodes = new Numbering<readonly number[]>()
  const put = (value: unknown): number => {
    if (typeof value === 'number' && !Number.isFinite(value)) return ~scalars.of(`inf ${value}`, [Math.sign(value)])
    if (typeof value !== 'object' || value === null) return ~scalars.of(`${typeof value} ${value}`, value ?? null)
    const entries = Array.isArray(value) ? [] : Object.entries(value).filter(([, inner]) => inner !== undefined)
    const keys = entries.map(([key]) => key)
    const shape = Array.isArray(value) ? LIST : shapes.of(keys.join(' '), keys)
    const values = Array.isArray(value) ? value : entries.map(([, inner]) => inner)
    const node = [shape, ...values.map(put)]
    return nodes.of(node.join(' '), node)
  }
  put([data])
  return { scalars: scalars.items, shapes: shapes.items, nodes: nodes.items }
}

/** The data again; equal parts of it are one object, so nobody may change them. */
export function unpack({ scalars, shapes, nodes }: Packed): unknown {
  const plain = scalars.map((scalar) => (Array.isArray(scalar) ? scalar[0] * Infinity : scalar))
  const made: unknown[] = []
  const item = (reference: number): unknown => (reference < 0 ? plain[~reference] : made[reference])
  for (const node of nodes) {
    const shape = node[0] as number
    if (shape === LIST) {
      const list: unknown[] = []
      for (let i = 1; i < node.length; i++) list.push(item(node[i] as number))
      made.push(list)
    } else {
      const keys = shapes[shape] as readonly string[]
      const object: Record<string, unknown> = {}
      for (let i = 1; i < node.length; i++) object[keys[i - 1] as string] = item(node[i] as number)
      made.push(object)
    }
  }
  return (made.at(-1) as readonly unknown[])[0]
}
