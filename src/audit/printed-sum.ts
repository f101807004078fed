import type { Fact } from '../facts/fact.ts'
import { saysIncomplete, saysOutcome } from './cues.ts'
import { amountOf, isCountable, isGeneric, isSetting } from './likeness.ts'
import type { Page } from './page.ts'
import { add, listsOf, mayTotal, type PrintedList } from './printed-list.ts'

/** A total that a bulletin prints with its parts: «956 trasplantes: 442 de riñón, 353 de córnea…». */
export interface PrintedSum {
  readonly total: Fact
  readonly parts: readonly Fact[]
  /** Words that tie them: «de los cuales», «:»; `null` where only the figures do. */
  readonly cue: string | null
  /** Whether the words allow parts that are not named: «entre otras», «destacan». */
  readonly incomplete: boolean
}

/**
 * The sums that a page states by its words: total, cue and parts. A list inside another («442 de riñón, de los cuales
 * 300…») takes its own parts and gives the others back to the outer one.
 */
export function printedSums(page: Page): PrintedSum[] {
  const lists = listsOf(page).filter((list) => list.total !== null && list.parts.length > 0)
  const inner = new Map(lists.map((list) => [list.total?.id ?? '', list]))
  const nested = new Set<number>()
  const sums: PrintedSum[] = []
  for (const list of lists) {
    if (nested.has(list.list)) continue
    const total = totalOf(list, page)
    if (total && !isOutcome(page, total, list.parts)) sums.push(...resolve(total, list, inner, nested, page))
  }
  return sums
}

const isOutcome = (page: Page, total: Fact, [first]: readonly Fact[]): boolean =>
  first !== undefined && total.sentence.start === first.sentence.start && saysOutcome(page.between(total, first))

/** The total of a list; of «De estas, …» the figure of the sentence before that its parts fit best. */
function totalOf({ total, parts }: PrintedList, page: Page): Fact | null {
  const first = parts[0]
  if (!total || !first) return null
  const apart = total.sentence.start !== first.sentence.start
  const near = apart ? page.facts.filter((f) => f.sentence.start === total.sentence.start) : [total]
  const candidates = near.filter((f) => isCountable(f) && (apart || f === total) && mayTotal(f, parts))
  const sum = add(parts)
  const closing = candidates.find((f) => amountOf(f) === sum && f.stance === first.stance)
  // «Del total, …»: half the sum or less is some other figure of the sentence before.
  const plausible = candidates.filter((f) => !apart || 2 * amountOf(f) > sum)
  return closing ?? plausible.find((f) => f === total) ?? plausible.findLast((f) => isGeneric(f.measure)) ?? null
}

interface Item {
  readonly fact: Fact
  /** Parentheses open at the figure, against the total's. */
  readonly depth: number
}

function resolve(
  total: Fact,
  list: PrintedList,
  inner: ReadonlyMap<string, PrintedList>,
  nested: Set<number>,
  page: Page,
): PrintedSum[] {
  const opens = new Map<string, PrintedList>()
  const items = flatten(list, inner, nested, opens).map((fact): Item => ({ fact, depth: depthAt(page, total, fact) }))
  const taken = new Set<string>()
  const sums: PrintedSum[] = []
  items.forEach(({ fact, depth }, i) => {
    const held = items.slice(i + 1)
    const end = held.findIndex((item) => item.depth <= depth)
    const children = (end < 0 ? held : held.slice(0, end)).map((item) => item.fact).filter((f) => !taken.has(f.id))
    if (children.length === 0) return
    for (const child of children) taken.add(child.id)
    sums.push({
      total: fact,
      parts: children,
      cue: '(',
      incomplete: children.length < 2 || saysIncomplete(page.sentence(fact)),
    })
  })
  const open = items.map((item) => item.fact).filter((fact) => !taken.has(fact.id))
  const outer = takeNested(total, open, opens, page, sums)
  const parts = outer.filter((part) => !isSetting(part.measure) || total.measure.head.key === part.measure.head.key)
  if (parts.length > 0) {
    sums.push({ total, parts, cue: list.cue, incomplete: isIncomplete(total, parts, page) })
  }
  return sums
}

/** The parts of a list and of every list that one of them opens, in order of the text. */
function flatten(
  list: PrintedList,
  inner: ReadonlyMap<string, PrintedList>,
  nested: Set<number>,
  opens: Map<string, PrintedList>,
): Fact[] {
  return list.parts.flatMap((part) => {
    const below = inner.get(part.id)
    if (!below || below.list === list.list || nested.has(below.list)) return [part]
    nested.add(below.list)
    opens.set(part.id, below)
    return [part, ...flatten(below, inner, nested, opens)]
  })
}

/** Gives each inner list the figures after its total that add up to it; what is left belongs to the outer one. */
function takeNested(
  total: Fact,
  items: readonly Fact[],
  opens: ReadonlyMap<string, PrintedList>,
  page: Page,
  sums: PrintedSum[],
): Fact[] {
  const outer: Fact[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Fact
    outer.push(item)
    const below = opens.get(item.id)
    if (!below) continue
    const rest = items.slice(i + 1)
    const stop = rest.findIndex((fact) => opens.has(fact.id))
    const reach = stop < 0 ? rest : rest.slice(0, stop + 1)
    const own = closingRun(amountOf(item), reach)
    const given = own ?? leaving(amountOf(total) - add(outer), reach)
    if (given === null) return []
    if (given > 0) {
      const parts = reach.slice(0, given)
      sums.push({ total: item, parts, cue: below.cue, incomplete: isIncomplete(item, parts, page) })
    }
    i += given
  }
  return outer
}

/** How many figures from the first on add up to the value; null where none do. */
function closingRun(value: number, facts: readonly Fact[]): number | null {
  let sum = 0
  for (const [i, fact] of facts.entries()) {
    sum += amountOf(fact)
    if (sum === value) return i + 1
    if (sum > value) return null
  }
  return null
}

/** How many figures to take away so that those left add up to what the outer total still lacks. */
function leaving(lack: number, facts: readonly Fact[]): number | null {
  for (let taken = 0; taken <= facts.length; taken++) if (add(facts.slice(taken)) === lack) return taken
  return null
}

/** Parentheses opened between total and part and not closed; 0 where they stand in different sentences. */
function depthAt(page: Page, total: Fact, part: Fact): number {
  if (total.sentence.start !== part.sentence.start || page.at(part).start < page.at(total).start) return 0
  let depth = 0
  for (const sign of page.between(total, part)) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
  }
  return depth
}

// Words after the last part belong to the list up to the next clause.
const AFTER = 48

function isIncomplete(total: Fact, parts: readonly Fact[], page: Page): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return false
  const sentence = page.sentence(first)
  const begin = Math.max(0, sentence.indexOf(page.text(last)))
  const before = total.sentence.start === first.sentence.start ? page.between(total, last) : sentence.slice(0, begin)
  return saysIncomplete(before) || saysIncomplete(tailOf(page, last))
}

/** What follows the last figure of a list up to the end of its clause: «, entre otras». */
export function tailOf(page: Page, last: Fact): string {
  const sentence = page.sentence(last)
  const text = page.text(last)
  const begin = sentence.indexOf(text)
  const after = begin < 0 ? '' : sentence.slice(begin + text.length, begin + text.length + AFTER)
  return `${text} ${after.split(/[.;]/, 1)[0] ?? ''}`
}
