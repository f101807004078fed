import { measureKey } from '../entity/measure/measure.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/token.ts'
import type { MeasureKind } from './ledger/fact-row.ts'
import { post } from './postings.ts'

/** What a distinct measure of the corpus is called and which facts have it. */
export interface CatalogueMeasure {
  readonly key: string
  readonly name: string
  readonly head: string
  readonly modifiers: readonly string[]
  /** Indexes into the corpus's facts, rising. */
  readonly facts: readonly number[]
}

/** A measure as the table holds it; the last name of its head is kept to see a new one. */
interface Entry extends CatalogueMeasure {
  readonly facts: number[]
  headName: string
  isCounted: boolean
}

/** A head or what narrows it, with the measures that say no more and those that do. */
interface Step {
  entry: Entry | null
  readonly narrower: Map<string, Step>
}

/**
 * The distinct measures of a corpus by key, head, modifier and word. A figure finds its measure by walking from its head
 * over its sorted modifiers, so that no key is put together for each of a million figures.
 */
export class MeasureTable {
  readonly measures = new Map<string, CatalogueMeasure>()
  readonly byHead = new Map<string, CatalogueMeasure[]>()
  readonly byModifier = new Map<string, CatalogueMeasure[]>()
  readonly byWord = new Map<string, CatalogueMeasure[]>()
  readonly headsByNoun = new Map<string, Set<string>>()
  readonly counted = new Set<string>()
  readonly #kinds = new KindsOfKeys()
  readonly #heads = new Map<string, Step>()
  /** Figures of one measure mostly share it: then it is found by itself. */
  readonly #known = new Map<MeasureKind, Entry>()
  readonly #factsByHead = new Map<string, readonly number[]>()

  /** Adds a figure; `counts` where it is more than a percentage. */
  add(measure: MeasureKind, counts: boolean, index: number): void {
    const entry = this.#known.get(measure) ?? this.#entryOf(measure)
    entry.facts.push(index)
    if (counts && !entry.isCounted) {
      entry.isCounted = true
      this.counted.add(entry.head)
    }
  }

  /** A key and the kinds of it that the corpus has: «cancer», «cancer-mama». */
  under(key: string): readonly string[] {
    return this.#kinds.of(key)
  }

  /** Figures of a head, rising; put together when first asked for, and again once there are more. */
  factsOfHead(key: string): readonly number[] | undefined {
    const measures = this.byHead.get(key)
    if (!measures) return undefined
    const known = this.#factsByHead.get(key)
    if (known?.length === measures.reduce((sum, { facts }) => sum + facts.length, 0)) return known
    const made = measures.flatMap(({ facts }) => facts).sort((a, b) => a - b)
    this.#factsByHead.set(key, made)
    return made
  }

  #entryOf(measure: MeasureKind): Entry {
    const step = this.#stepOf(measure)
    const entry = step.entry ?? this.#newEntry(measure, step)
    if (entry.headName !== measure.head.name) this.#nameHead(measure.head, entry)
    this.#known.set(measure, entry)
    return entry
  }

  #stepOf({ head, modifiers }: MeasureKind): Step {
    let step = stepTo(this.#heads, head.key)
    if (modifiers.length === 1) return stepTo(step.narrower, modifiers[0]?.key ?? '')
    for (const key of modifiers.map((m) => m.key).sort()) step = stepTo(step.narrower, key)
    return step
  }

  #newEntry(measure: MeasureKind, step: Step): Entry {
    const head = measure.head.key
    const modifiers = measure.modifiers.map((m) => m.key)
    const key = measureKey(measure)
    const entry: Entry = { key, name: measure.name, head, modifiers, facts: [], headName: '', isCounted: false }
    step.entry = entry
    this.measures.set(key, entry)
    post(this.byHead, head, entry)
    for (const modifier of new Set(modifiers)) post(this.byModifier, modifier, entry)
    for (const word of stemsOf(entry.name)) post(this.byWord, word, entry)
    for (const own of [head, ...modifiers]) this.#kinds.add(own)
    return entry
  }

  #nameHead(head: MeasureKind['head'], entry: Entry): void {
    entry.headName = head.name
    const noun = nounOf(head.name)
    const heads = this.headsByNoun.get(noun)
    if (heads) heads.add(head.key)
    else this.headsByNoun.set(noun, new Set([head.key]))
  }
}

function stepTo(steps: Map<string, Step>, key: string): Step {
  const known = steps.get(key)
  if (known) return known
  const step = { entry: null, narrower: new Map<string, Step>() }
  steps.set(key, step)
  return step
}

/** Keys by each of their beginnings: «cancer-mama» is a kind of «cancer». */
class KindsOfKeys {
  readonly #keys = new Set<string>()
  readonly #under = new Map<string, string[]>()

  add(key: string): void {
    if (this.#keys.has(key)) return
    this.#keys.add(key)
    post(this.#under, key, key)
    for (let at = key.indexOf('-'); at > 0; at = key.indexOf('-', at + 1)) post(this.#under, key.slice(0, at), key)
  }

  of(key: string): readonly string[] {
    return this.#under.get(key) ?? []
  }
}

const stemsOf = (name: string): ReadonlySet<string> => new Set(tokenize(name).map((token) => stem(token.fold)))

/** The stem of a name's first word. */
export const nounOf = (name: string): string => stem(fold(name.split(' ')[0] ?? ''))
