import { type Measure, measureKey } from '../entity/measure/measure.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'

/** The printed figures that count what a claim counts, or a kind of it, in its unit and as the same kind of figure. */
export function comparableTo(claim: Fact, corpus: Corpus): readonly Fact[] {
  const indexes = corpus.catalogue.byHead.get(claim.measure.head.key) ?? []
  return corpus.facts
    .of(indexes)
    .filter(
      ({ quantity, figure, measure }) =>
        quantity.unit === claim.quantity.unit &&
        figure === claim.figure &&
        (sameMeasure(claim.measure, measure) || isKindOf(measure, claim.measure)),
    )
}

/** The same measure; one side may have further words that no lexicon knows: «trasplantes de córnea exitosos». */
export function sameMeasure(said: Measure, printed: Measure): boolean {
  if (measureKey(said) === measureKey(printed)) return true
  const [a, b] = [said, printed].map(({ modifiers }) => new Map(modifiers.map(({ key, kind }) => [key, kind])))
  if (!a || !b) return false
  const only = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
    [...own].filter(([key]) => !other.has(key)).map(([, kind]) => kind)
  const [more, less] = [only(a, b), only(b, a)]
  return (more.length === 0 || less.length === 0) && [...more, ...less].every((kind) => kind === 'open')
}

/** «consultas de medicina familiar» are a kind of «consultas». */
const isKindOf = (printed: Measure, said: Measure): boolean =>
  said.modifiers.every(({ key }) => printed.modifiers.some((modifier) => modifier.key === key))
