import type { Programme } from '../../entity/name/programme.ts'
import type { Period } from '../../entity/period/period.ts'
import type { FactPlace, Passage } from '../fact.ts'
import type { RowReader } from './row-reader.ts'
import type { RowWriter } from './row-writer.ts'

// A sentence as a row, with the features that it is found by; written and read in the same order, as figures are.

type Manner = Pick<Passage, 'stance' | 'zone'>

/** What look-ups of sentences are by. */
export interface PassageSlots {
  readonly places: readonly FactPlace[]
  readonly period: Period | null
  readonly programme: Programme | null
}

export function writePassage(passage: Passage, features: readonly string[], to: RowWriter): string {
  to.id(passage.id, '@')
  to.count(passage.facts.length)
  for (const id of passage.facts) to.id(id, '#')
  to.count(features.length)
  for (const feature of features) writeFeature(feature, to)
  to.share(passage.places)
  to.share(passage.period)
  to.share(passage.programme)
  to.share({ stance: passage.stance, zone: passage.zone } satisfies Manner)
  to.count(passage.paragraph)
  to.words(passage.text)
  to.span(passage.citation)
  to.words(passage.citation.quote)
  to.count(passage.items.length)
  for (const item of passage.items) to.words(item)
  return to.row()
}

export function readPassage(from: RowReader): Passage {
  const id = from.id('@')
  const facts = Array.from({ length: from.count() }, () => from.id('#'))
  skipFeatures(from)
  const { places, period, programme } = readPassageSlots(from)
  const { stance, zone } = from.shared<Manner>()
  const paragraph = from.count()
  const text = from.words()
  const { start, end } = from.span()
  const quote = from.words()
  const items = Array.from({ length: from.count() }, () => from.words())
  const { owner } = from
  return {
    id,
    bulletin: owner.id,
    citation: { source: owner.source, bulletin: owner.title, quote, start, end },
    text,
    places,
    period,
    programme,
    stance,
    zone,
    items,
    paragraph,
    facts,
  }
}

export function skipFacts(from: RowReader): void {
  for (let left = from.count(); left > 0; left--) from.id('#')
}

function skipFeatures(from: RowReader): void {
  for (let left = from.count(); left > 0; left--) from.count()
}

/** Calls `take` with the features that are no numbers. */
export function readWords(from: RowReader, take: (feature: string) => void): void {
  for (let left = from.count(); left > 0; left--) {
    const number = from.count()
    if (number % 2 === 1) take(from.sharedAt((number - 1) / 2))
  }
}

export const readFeatures = (from: RowReader): readonly string[] =>
  Array.from({ length: from.count() }, () => readFeature(from))

export const readPassageSlots = (from: RowReader): PassageSlots => ({
  places: from.shared(),
  period: from.shared(),
  programme: from.shared(),
})

// Numbers («#120») are nearly as many as the figures: they are written as what they are, everything else is shared.

function writeFeature(feature: string, to: RowWriter): void {
  const number = feature.startsWith('#') ? Number(feature.slice(1)) : Number.NaN
  const isPlain =
    Number.isInteger(number) && Number.isSafeInteger(2 * number) && number >= 0 && feature === `#${number}`
  to.count(isPlain ? 2 * number : 2 * to.sharedNumber(feature) + 1)
}

function readFeature(from: RowReader): string {
  const number = from.count()
  return number % 2 === 0 ? `#${number / 2}` : from.sharedAt<string>((number - 1) / 2)
}
