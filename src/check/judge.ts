import { lineOf } from '../answer/wording/label.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Verdict } from './checked.ts'
import type { Claim } from './claims.ts'
import { comparableTo } from './comparable.ts'
import { differencesOf, type ScopeSlot } from './slots.ts'
import { type ValueFit, valueFit } from './value.ts'
import { words } from './words.ts'

/** A verdict with the printed figure that it rests on and what to say of it. */
export interface Judgement {
  readonly verdict: Verdict
  readonly printed: Fact | null
  readonly explanation: string
}

/** A printed figure beside a claim. */
interface Candidate {
  readonly fact: Fact
  readonly value: ValueFit
  readonly other: readonly ScopeSlot[]
}

const MOST_OTHERS = 2

/** How a claim stands to what is printed of the same measure. */
export function judge(claim: Claim, corpus: Corpus): Judgement {
  const candidates = comparableTo(claim.fact, corpus)
    .map(
      (fact): Candidate => ({
        fact,
        value: valueFit(claim.fact.quantity, fact.quantity),
        other: differencesOf(claim, fact, corpus),
      }),
    )
    .sort((a, b) => a.other.length - b.other.length || distance(claim, a) - distance(claim, b))
  const here = candidates.filter(({ other }) => other.length === 0)
  const elsewhere = candidates.filter(({ other }) => other.length > 0)
  const find = (among: readonly Candidate[], value: ValueFit): Candidate | undefined =>
    among.find((candidate) => candidate.value === value)
  const same = find(here, 'same')
  if (same) return judged('match', same, words.printed(lineOf(same.fact)))
  const rounded = find(here, 'rounds')
  if (rounded) return judged('rounding', rounded, words.printed(lineOf(rounded.fact)))
  const moved = find(elsewhere, 'same') ?? find(elsewhere, 'rounds')
  if (moved) return judged('other_scope', moved, movedWords(moved, here[0]))
  const allowed = find(here, 'allowed')
  if (allowed) return judged('uncheckable', allowed, words.onlyHedged(lineOf(allowed.fact)))
  const [differing] = here
  if (differing) return judged('differs', differing, words.printed(lineOf(differing.fact)))
  return absent(claim, elsewhere, corpus)
}

const judged = (verdict: Verdict, { fact }: Candidate, explanation: string): Judgement => ({
  verdict,
  printed: fact,
  explanation,
})

/** How far apart the numbers are: of several figures the one that was meant is the nearest. */
const distance = ({ fact }: Claim, candidate: Candidate): number =>
  Math.abs(fact.quantity.value - candidate.fact.quantity.value)

function movedWords({ fact, other }: Candidate, here: Candidate | undefined): string {
  const moved = words.elsewhere(
    other.map((slot) => words.slots[slot]),
    lineOf(fact),
  )
  return here ? `${moved}. ${words.here(lineOf(here.fact))}` : moved
}

function absent({ fact }: Claim, others: readonly Candidate[], corpus: Corpus): Judgement {
  const { value, unit } = fact.quantity
  const elsewhere = corpus.facts
    .of(corpus.catalogue.byValue.get(value) ?? [])
    .find(({ quantity }) => quantity.unit === unit)
  const own = others.filter(({ other }) => !other.includes('measure'))
  const lines = [...new Set(own.map((other) => lineOf(other.fact)))].slice(0, MOST_OTHERS)
  const known = lines.length > 0 ? words.hasOthers(lines) : unknownWords(fact)
  // A small number stands in every bulletin for something.
  const explanation = elsewhere && value >= 100 ? `${known} ${words.ofSomethingElse(lineOf(elsewhere))}` : known
  return { verdict: 'absent', printed: null, explanation }
}

/** «El 80 % de las consultas»: there may be consultations, and no such share of them. */
const unknownWords = ({ figure, measure }: Fact): string =>
  figure === 'level' ? words.noMeasure(measure.name) : words.noProportion(measure.name)
