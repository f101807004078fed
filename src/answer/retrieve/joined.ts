import { EMPTY_SELECTION, type Selection } from '../../query/query.ts'

/** «sobrepeso y obesidad» may be what one figure is of: the slots that all conjuncts share. */
export function joined(selections: readonly Selection[]): Selection {
  const [first = EMPTY_SELECTION, ...others] = selections
  const isShared = (slot: keyof Selection): boolean =>
    others.every((other) => JSON.stringify(other[slot]?.value) === JSON.stringify(first[slot]?.value))
  const slots = Object.entries(first).map(([slot, asked]) => [slot, isShared(slot as keyof Selection) ? asked : null])
  return Object.fromEntries(slots) as unknown as Selection
}
