import type { Bulletin } from '../facts/bulletin.ts'
import type { Fact, Zone } from '../facts/fact.ts'

/** What rules over several bulletins know beside the figures. */
export interface World {
  /** Copies of one bulletin share a cluster and count as one witness. */
  clusterOf(bulletin: string): string
  bulletin(id: string): Bulletin
  /** Whether a figure stands in a list whose sum equals the plan. */
  isPlanned(fact: string): boolean
}

/** One value with every figure that prints it. */
export interface Printed {
  readonly value: number
  readonly facts: readonly Fact[]
}

/** Figures by what they say. */
export const byValue = (facts: readonly Fact[]): Printed[] =>
  [...Map.groupBy(facts, (fact) => fact.quantity.value)].map(([value, same]) => ({ value, facts: same }))

/** How many bulletins print a value, copies counted once. */
export const witnessesOf = ({ facts }: Printed, world: World): number =>
  new Set(facts.map((fact) => world.clusterOf(fact.bulletin))).size

const textsOf = ({ facts }: Printed): number => new Set(facts.map((fact) => fact.bulletin)).size

const ZONES: Readonly<Record<Zone, number>> = { headline: 0, summary: 1, body: 2, table: 3, front_matter: 4 }
const zoneOf = ({ facts }: Printed): number => Math.min(2, ...facts.map((fact) => ZONES[fact.zone]))

/**
 * Which of two values leads: more independent bulletins, more texts, not of a list that adds up to the plan, headline
 * or summary before body, first in the text.
 */
export const byLead =
  (world: World) =>
  (a: Printed, b: Printed): number => {
    const planned = ({ facts }: Printed): number => (facts.some((fact) => world.isPlanned(fact.id)) ? 1 : 0)
    return (
      witnessesOf(b, world) - witnessesOf(a, world) ||
      textsOf(b) - textsOf(a) ||
      planned(a) - planned(b) ||
      zoneOf(a) - zoneOf(b) ||
      order(a.facts[0], b.facts[0])
    )
  }

/** By bulletin, then place in the text. */
export const order = (a: Fact | undefined, b: Fact | undefined): number =>
  a && b
    ? a.citation.source < b.citation.source
      ? -1
      : a.citation.source > b.citation.source
        ? 1
        : a.citation.start - b.citation.start
    : 0
