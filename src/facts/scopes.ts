import type { Programme } from '../entity/name/programme.ts'
import type { Days } from '../entity/period/calendar.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import { type Group, Grouping } from './groups.ts'

/** The facts or passages of each place, programme and stretch of days: look-ups walk these, not the corpus. */
export interface Scopes {
  readonly places: readonly Group<PlaceNode>[]
  readonly programmes: readonly Group<Programme>[]
  readonly days: readonly Group<Days>[]
}

interface Scoped {
  readonly programme: Programme | null
  readonly period: Days | null
}

/** Scopes that grow with each fact or passage; indexes come in rising order. */
export class GrowingScopes implements Scopes {
  readonly #places = new Grouping<PlaceNode>()
  readonly #programmes = new Grouping<Programme>()
  readonly #days = new Grouping<Days>()
  readonly places = this.#places.groups
  readonly programmes = this.#programmes.groups
  readonly days = this.#days.groups
  #last: Days = { start: '', end: null }
  #lastKey = ''

  add({ programme, period }: Scoped, index: number): void {
    if (programme) this.#programmes.add(`${programme.series} ${programme.edition}`, programme, index)
    if (period) this.#days.add(this.#keyOf(period), period, index)
  }

  at(place: PlaceNode, index: number): void {
    this.#places.add(place.id, place, index)
  }

  // Most figures are of the days of the one before: no key is put together for them.
  #keyOf(days: Days): string {
    if (days.start !== this.#last.start || days.end !== this.#last.end) {
      this.#last = days
      this.#lastKey = `${days.start} ${days.end}`
    }
    return this.#lastKey
  }
}
