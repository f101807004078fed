import type { FactPlace, Passage } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import { tokenize } from '../../text/token.ts'

// What ends the reach of a place: «…, mientras que en…», «…, los cuales se…».
const CLAUSE_ENDS = new Set([';', '.', ':'])
const COORDINATED = 2
const RELATIVES = new Set(['cuales', 'cual', 'mientras', 'donde', 'quien', 'quienes'])

/**
 * The places that a sentence gives to one of its events: of «en Querétaro se obtuvieron dos riñones, los cuales se
 * trasplantaron en Occidente» the event «trasplant» has Occidente, «obten» has Querétaro; of «vasectomías en Oaxaca y
 * Sinaloa» both. Empty where no place is printed in the event's clause or before it.
 */
export function placesOfEvent(passage: Passage, stems: readonly string[]): readonly FactPlace[] {
  const tokens = tokenize(passage.text)
  const wanted = new Set(stems)
  const at = tokens.findIndex((t, i) => wanted.has(conceptOf(t.fold)) && isVerb(t.fold, tokens[i - 1]?.fold))
  const event = at >= 0 ? at : tokens.findIndex((t) => wanted.has(conceptOf(t.fold)))
  if (event < 0) return []
  const bounds = tokens.flatMap((t, i) => (CLAUSE_ENDS.has(t.fold) || RELATIVES.has(t.fold) ? [i] : []))
  const from = bounds.filter((i) => i < event).at(-1) ?? -1
  const to = bounds.find((i) => i > event) ?? tokens.length
  const placed = passage.places.flatMap((place) => {
    if (place.text === null || place.node.level === 'nation') return []
    const words = tokenize(place.text).map((t) => t.fold)
    const index = tokens.findIndex((_, i) => words.every((word, k) => tokens[i + k]?.fold === word))
    return index < 0 ? [] : [{ place, index }]
  })
  const own = placed.filter((p) => p.index > from && p.index < to)
  const close = [...own].sort((a, b) => Math.abs(a.index - event) - Math.abs(b.index - event))[0]
  // «en la Ciudad de México, en la UMAE…»: the unit says more than its city.
  const nearest = own.find((p) => close && p.place.node.within.includes(close.place.node.id)) ?? close
  const before = placed.filter((p) => p.index <= from).at(-1)
  const lead = nearest ?? before
  if (!lead) return []
  // «Oaxaca y Sinaloa»: what is coordinated with the nearest is its place too.
  return placed.filter((p) => p === lead || Math.abs(p.index - lead.index) <= COORDINATED).map((p) => p.place)
}

const isVerb = (word: string, before: string | undefined): boolean => before === 'se' || /(?:aron|ieron)$/.test(word)
