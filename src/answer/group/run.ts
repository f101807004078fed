import type { Fact } from '../../facts/fact.ts'
import type { Lexicon } from '../../lexicon.ts'
import { firstLabel, isName, nameBehind, nameIn, withoutLinks } from './label-name.ts'

/** Figures in a row of one sentence whose labels stand alike: «El Marqués, 97 mil 455; Corregidora, 41 mil 20». */
export interface Run {
  readonly facts: readonly Fact[]
  /** What tells each of them from the others, as printed: «El Marqués», «a Nogales», «cosméticos». */
  readonly labels: readonly string[]
  /** On which side of its figure a label stands. */
  readonly side: Side
  /** What stands before the first label: «Por municipio,», «y que por oficina corresponden». */
  readonly lead: string
}

type Side = 'before' | 'after'

/** Where a sentence stands in its reading text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The runs of a sentence: figures of one unit, as long as the words between them are built alike. */
export function runsIn(facts: readonly Fact[], text: string, sentence: Stretch, lexicon: Lexicon): readonly Run[] {
  const sorted = facts.toSorted((a, b) => a.quantity.start - b.quantity.start)
  const runs: Run[] = []
  let from = 0
  while (from < sorted.length - 1) {
    const side = sideOf(sorted, from, text)
    let to = from + 1
    while (side !== null && to < sorted.length && sideOf(sorted, to - 1, text) === side) to++
    const run = side === null || to - from < 2 ? null : runOf(sorted.slice(from, to), side)
    if (run) runs.push(run)
    from = run ? to : from + 1
  }
  return runs

  function runOf(members: readonly Fact[], side: Side): Run | null {
    const [first, last] = [members[0], members.at(-1)] as [Fact, Fact]
    const at = sorted.indexOf(first)
    const opening = text.slice(at === 0 ? sentence.start : sorted[at - 1]?.quantity.end, first.quantity.start)
    const closing = text.slice(last.quantity.end, nextAfter(last))
    const gaps = members.slice(1).map((_, i) => gapAfter(members, i, text))
    if (side === 'before') {
      const { lead, label } = firstLabel(opening, lexicon)
      const labels = [label, ...gaps.map((gap) => nameIn(labelBefore(gap), lexicon))]
      return labels.every(isName) ? { facts: members, labels, side, lead } : null
    }
    const labels = [...gaps, closing].map((gap) => nameBehind(labelAfter(gap) ?? gap, lexicon))
    return labels.every(isName) ? { facts: members, labels, side, lead: opening } : null
  }

  /** Where the words after the last figure of a run end: with its sentence, or where the next figure's begin. */
  function nextAfter({ quantity }: Fact): number {
    const next = sorted.find((fact) => fact.quantity.start > quantity.start)?.quantity.start ?? sentence.end
    const words = text.slice(quantity.end, Math.min(next, sentence.end))
    const stop = words.search(ENDS)
    return quantity.end + (stop < 0 ? words.length : stop)
  }
}

const ENDS = /[,;:.()—]|\s(?:y|que|mientras|cuando)\s/

/** «; San Juan del Río, », « unidades; el ISSSTE con », «), Jalisco (»: what belongs to the figure before, then a label. */
function labelBefore(gap: string): string {
  const words = withoutLinks(gap)
  const stop = words.search(/[,;()—]/)
  const open = stop < 0 ? words : words.slice(0, stop)
  const joint = Math.max(open.lastIndexOf(' y '), open.lastIndexOf(' e '))
  if (/[,;)]/.test(words.charAt(stop))) return named(words.slice(stop).replace(SEPARATOR, ''))
  return joint < 0 ? '' : named(words.slice(joint + ' y '.length))
}
const SEPARATOR = /^\)?[,;]? ?(?:[ye] )?/
const named = (label: string): string => (label.includes(';') ? '' : label.trim())

/** « de riñón, », « a Navojoa y », « personal de enfermería, además de »: a label, then nothing but what joins. */
function labelAfter(gap: string): string | null {
  if (!gap.startsWith(' ') || gap.length > LONGEST) return null
  for (const { index, 0: sign } of gap.matchAll(JOINT)) {
    const rest = gap.slice(index + sign.length).trimStart()
    const joins = sign === ')' ? rest !== '' : !/[(—]/.test(sign)
    if (joins && index > 1 && JOINED.test(rest)) return gap.slice(1, index)
    if (sign !== ' ') return null
  }
  return null
}
const JOINT = /\)?[,;(—]|\)| (?=(?:y|e|más|así) )/g
const JOINED = /^(?:(?:y|e|más|además de|así como|otr[oa]s|seguid[oa]s? (?:de|por)|l[ao]s) )*$/

function gapAfter(facts: readonly Fact[], at: number, text: string): string {
  return text.slice(facts[at]?.quantity.end, facts[at + 1]?.quantity.start).replace(PERCENT, '')
}

/** The unit belongs to the number: « por ciento de su sangre; Chihuahua ». */
const PERCENT = /^\s*(?:%|por ciento)/u

/** How the words between a figure and the next of its unit label the second: null where they are no part of a list. */
function sideOf(facts: readonly Fact[], at: number, text: string): Side | null {
  const [a, b] = [facts[at], facts[at + 1]]
  if (!a || !b || !isOneSort(a, b)) return null
  const gap = gapAfter(facts, at, text)
  if (gap.length > LONGEST || /[.:?!]\s/.test(gap)) return null
  if (labelAfter(gap) !== null) return 'after'
  return isName(labelBefore(gap)) ? 'before' : null
}

/** A label is no clause. */
const LONGEST = 120

/** A number and an amount of money are never told apart by labels alone; a bare «18.7» after «21.4 por ciento» is one too. */
function isOneSort(a: Fact, b: Fact): boolean {
  const isPlanned = (fact: Fact): boolean => fact.stance === 'planned'
  return (
    isPlanned(a) === isPlanned(b) &&
    (a.figure === 'change') === (b.figure === 'change') &&
    (a.quantity.unit === b.quantity.unit ||
      (PARTS.has(a.quantity.unit) && PARTS.has(b.quantity.unit) && hasPoint(a, b)))
  )
}
const PARTS: ReadonlySet<Fact['quantity']['unit']> = new Set<Fact['quantity']['unit']>(['percent', 'count'])
const hasPoint = (a: Fact, b: Fact): boolean => [a, b].every(({ quantity }) => quantity.value % 1 !== 0)
