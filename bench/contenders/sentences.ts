import { readNumerals } from '#core'
import { fold } from '#core/text/fold.ts'
import stopWords from '#data/lexicon/stop-words.json' with { type: 'json' }
import type { BenchText } from '../contender.ts'

const STOPS = new Set(stopWords.function.map(fold))

/** Lines joined and cut at full stops: what any search is fed. */
export const sentencesOf = (texts: readonly BenchText[]): string[] =>
  texts.flatMap(({ text }) =>
    text
      .replace(/\s+/g, ' ')
      .split(/(?<=[.;:]) (?=\p{Lu}|•|\d)/u)
      .filter((sentence) => sentence.length > 8),
  )

/** A word as it is searched for; null where it says nothing. */
export function termOf(word: string): string | null {
  const folded = fold(word)
  return folded.length < 2 || STOPS.has(folded) ? null : folded
}

export const termsOf = (text: string): string[] =>
  (text.match(/[\p{L}\d]+/gu) ?? []).flatMap((word) => termOf(word) ?? [])

/** How far behind a figure its noun may stand. */
const NEAR = 60
const MONTHS = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
const DATED = new RegExp(`^ ?(?:de (?:${MONTHS.replaceAll(' ', '|')})|al \\d)`, 'i')

/** The figure that a hurried reader takes from a sentence: the one that a word of the question follows soonest, no date. */
export function figureIn(sentence: string, question: string): number | null {
  const asked = new Set(termsOf(question).filter((term) => !/\d/.test(term) && !MONTHS.includes(term)))
  const figures = readNumerals(sentence)
    .filter(
      ({ kind, value, end }) =>
        kind !== 'ordinal' && !(value > 2000 && value < 2030) && !DATED.test(sentence.slice(end)),
    )
    .map(({ value, end }) => {
      const after = (sentence.slice(end, end + NEAR).match(/[\p{L}\d]+/gu) ?? []).map(fold)
      const soonest = after.findIndex((word) => asked.has(word))
      return { value, distance: soonest < 0 ? NEAR : soonest }
    })
  return figures.sort((a, b) => a.distance - b.distance)[0]?.value ?? null
}
