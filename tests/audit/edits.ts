import { isTransposition } from '#core/audit/digits.ts'
import type { FindingKind } from '#core/facts/finding.ts'
import type { Dice } from './dice.ts'
import type { DraftBulletin, Evidence, Slot } from './draft-bulletin.ts'

/** A wrong figure put into a bulletin and the classes that name it rightly. */
export interface Edit {
  readonly what: string
  readonly changes: ReadonlyMap<string, number | null>
  readonly expected: readonly FindingKind[]
  /** Figures of which one at least must be cited. */
  readonly touched: readonly string[]
}

const valueIn = (draft: DraftBulletin, id: string): number =>
  draft.pieces.find((piece): piece is Slot => typeof piece !== 'string' && piece.id === id)?.value ?? 0

/** Two digits that differ change places, none of them becoming a leading zero; null where the number has no such pair. */
function swapped(value: number, dice: Dice): number | null {
  const digits = [...String(value)]
  const pairs = digits.flatMap((a, i) =>
    digits.flatMap((b, j) => (i < j && a !== b && !(i === 0 && b === '0') ? [[i, j] as const] : [])),
  )
  if (pairs.length === 0) return null
  const [i, j] = dice.pick(pairs)
  ;[digits[i], digits[j]] = [digits[j] ?? '', digits[i] ?? '']
  return Number(digits.join(''))
}

/** One digit becomes another, or the whole number one of its neighbourhood: up to a fifth away. */
export function changed(value: number, dice: Dice): number {
  if (dice.whole(0, 1) === 0 && value >= 10) {
    const digits = [...String(value)]
    const at = dice.whole(0, digits.length - 1)
    const other = dice.pick([...'123456789'].filter((digit) => digit !== digits[at]))
    digits[at] = other
    return Number(digits.join(''))
  }
  const step = dice.whole(1, Math.max(1, Math.floor(value / 5)))
  return dice.whole(0, 1) === 0 || value <= step ? value + step : value - step
}

const repeatKinds = (from: number, to: number): FindingKind[] =>
  isTransposition(from, to) ? ['transposition'] : ['conflict']

/** An edit against a piece of evidence, or null where the dice gave one that proves nothing. */
export function editOf(draft: DraftBulletin, evidence: Evidence, dice: Dice): Edit | null {
  const value = (id: string): number => valueIn(draft, id)
  const one = (
    what: string,
    id: string,
    to: number | null,
    expected: readonly FindingKind[],
    others: readonly string[] = [],
  ): Edit | null =>
    to === value(id)
      ? null
      : { what, changes: new Map([[id, to]]), expected, touched: to === null ? others : [id, ...others] }
  switch (evidence.kind) {
    case 'sum': {
      const { total, parts } = evidence
      const part = dice.pick(parts)
      const swap = swapped(value(part), dice)
      const choices = [
        () => (swap === null ? null : one('swap in a part', part, swap, ['sum_mismatch'])),
        () => one('change a part', part, changed(value(part), dice), ['sum_mismatch']),
        () => one('change the total', total, changed(value(total), dice), ['sum_mismatch']),
        () => one('swap in the total', total, swapped(value(total), dice) ?? value(total), ['sum_mismatch']),
        () => (parts.length > 3 ? one('drop a part', part, null, ['sum_mismatch'], [total]) : null),
      ]
      return dice.pick(choices)()
    }
    case 'repeat': {
      const [id, where] = dice.pick([
        [evidence.a, 'headline only'],
        [evidence.b, 'body only'],
      ] as const)
      const to = dice.pick([swapped(value(id), dice) ?? value(id), changed(value(id), dice)])
      return one(`change ${where}`, id, to, repeatKinds(value(id), to))
    }
    case 'plan': {
      if (dice.whole(0, 1) === 0) {
        return one('plan for result', evidence.result, value(evidence.plan), ['sum_mismatch', 'matches_plan'])
      }
      const changes = new Map(evidence.list.map((id, i) => [id, evidence.goals[i] ?? 0] as const))
      return { what: 'plan for the parts', changes, expected: ['matches_plan'], touched: evidence.list }
    }
    case 'units': {
      const part = dice.pick(evidence.parts)
      const to = changed(value(part), dice)
      return to > value(part) ? one('change a unit', part, to, ['part_exceeds_whole']) : null
    }
  }
}
