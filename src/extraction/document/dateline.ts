import { type PeriodMention, periodMentions } from '../../entity/period/period.ts'
import { type PlaceMention, type Places, placeMentions } from '../../entity/place/place.ts'
import { isWeekday } from '../../text/closed-classes.ts'
import type { Token } from '../../text/token.ts'

/** Where and when a text was issued, as its first words say: «Hermosillo, Sonora, a 3 de mayo de 2022.-». */
export interface Dateline {
  /** Token after it: what follows is the text. */
  readonly to: number
  readonly place: PlaceMention
  /** The day, where it prints one. */
  readonly day: PeriodMention | null
}

const MAX_TOKENS = 40
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])

/**
 * The dateline that a paragraph opens with, or null: places, perhaps a day, then a dash or, behind a day, a full stop.
 * «En Sonora se otorgaron…» is none, for nothing closes it.
 */
export function datelineOf(tokens: readonly Token[], places: Places): Dateline | null {
  const opening = tokens.slice(0, MAX_TOKENS)
  const foldAt = (i: number): string => opening[i]?.fold ?? ''
  let at = /^[“"*]$/.test(foldAt(0)) ? 1 : 0
  // «H. Veracruz, Ver.», «Heroica Matamoros»
  if (foldAt(at) === 'heroica') at++
  else if (foldAt(at) === 'h' && foldAt(at + 1) === '.') at += 2
  let place: PlaceMention | null = null
  for (const mention of placeMentions(opening, places)) {
    if (mention.node.level === 'facility' || mention.office) break
    const past = place === null ? pastUnknown(opening, at, mention.from) : at
    if (mention.from > past + 1 || (mention.from === past + 1 && foldAt(past) !== ',')) break
    // «México, D.F.»: the narrower of the two.
    if (place === null || mention.node.level !== 'nation') place = mention
    at = mention.to
  }
  if (place === null) return null
  if (foldAt(at) === '.' && !DASHES.has(foldAt(at + 1)) && /^[,;(]$/.test(foldAt(at + 1))) at++
  const day = periodMentions(opening).find((mention) => mention.shape === 'day') ?? null
  const dated = day !== null && reaches(opening, at, day.from)
  if (dated) at = day.to
  if (foldAt(at) === '(') {
    const close = opening.findIndex((token, i) => i > at && token.fold === ')')
    if (close < 0 || close - at > 6) return null
    at = close + 1
  }
  const to = closed(opening, at, dated) ?? closedByState(opening, place, at)
  return to === null ? null : { to, place, day: dated ? day : null }
}

/** Past the name of a town that no list of places has, up to its comma: «[Polanco], Ciudad de México, 10 de abril». */
function pastUnknown(tokens: readonly Token[], from: number, to: number): number {
  const name = tokens.slice(from, to - 1)
  const named = name.length > 0 && name.length <= MAX_TOWN && tokens[to - 1]?.fold === ','
  return named && name.every(({ text, fold }) => /^\p{Lu}/u.test(text) || /^(?:de|del|la|las|los|el)$/.test(fold))
    ? to - 1
    : from
}

const MAX_TOWN = 6

/** «Apizaco, Tlax. El programa suma…»: a town with its state cut short, and another sentence behind it. */
function closedByState(tokens: readonly Token[], { node }: PlaceMention, at: number): number | null {
  const [stop, next] = [tokens[at - 1], tokens[at]]
  const cut = node.level === 'city' && (stop?.fold.endsWith('.') ?? false) && tokens.slice(0, at).some(isComma)
  return cut && (next === undefined || /^\p{Lu}/u.test(next.text)) ? at : null
}

const isComma = ({ fold }: Token): boolean => fold === ','

/** Only signs, «a» and a weekday stand before the day. */
const reaches = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 4 && tokens.slice(from, to).every((token) => /^[,;.a]$/.test(token.fold) || isWeekday(token.fold))

function closed(tokens: readonly Token[], at: number, dated: boolean): number | null {
  const sign = tokens[at]?.fold ?? ''
  const next = tokens[at + 1]?.fold ?? ''
  if (sign === '.' && DASHES.has(next)) return at + 2
  // «Cd. Victoria, Tamps.- El…»: the stop belongs to the state.
  if (DASHES.has(sign) && (tokens[at]?.spaced !== false || tokens[at - 1]?.fold.endsWith('.'))) return at + 1
  if (DASHES.has(sign) && dated) return at + 1
  if (dated && (sign === '.' || sign === ':' || sign === '')) return Math.min(at + 1, tokens.length)
  return null
}
