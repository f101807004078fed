import layout from '#data/lexicon/layout.json' with { type: 'json' }
import { fold } from '../fold.ts'
import type { Span } from '../span.ts'

const abbreviations = new Set(layout.abbreviations.map(fold))
const stateAbbreviations = new Set(layout.stateAbbreviations)
const STOP = /(?<![.?!…])[.?!…]+[”"»’')\]]*(?=\s)/g
const OPENS = /^\s+[“"«‘'([¿¡]*[\p{Lu}\d¿¡]/u
const QUOTE_END: Readonly<Record<string, string>> = { '“': '”', '«': '»' }
/** A quotation longer than this is a statement with sentences of its own. */
const QUOTATION = 300

/**
 * Sentences of a stretch of text; together they cover it but for white space. A full stop after an abbreviation
 * («No. 45», «Dra. Pérez»), inside a number («6.5») or inside a short quotation ends none.
 */
export function sentencesOf(text: string, block: Span): Span[] {
  const inside = text.slice(block.start, block.end)
  const quotations = quotationsOf(inside)
  const sentences: Span[] = []
  let from = 0
  for (const match of inside.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (!OPENS.test(inside.slice(end, end + 8)) || isAbbreviation(inside, match.index, end, match[0])) continue
    if (quotations.some((quotation) => quotation.start < match.index && end < quotation.end)) continue
    sentences.push({ start: block.start + from, end: block.start + end })
    from = end + (/^\s+/.exec(inside.slice(end))?.[0].length ?? 0)
  }
  if (from < inside.length) sentences.push({ start: block.start + from, end: block.end })
  return sentences
}

function isAbbreviation(text: string, stop: number, end: number, sign: string): boolean {
  if (sign !== '.') return false
  const word =
    text
      .slice(Math.max(0, stop - 12), stop)
      .split(/[^\p{L}.]/u)
      .at(-1) ?? ''
  const last = fold(word.split('.').at(-1) ?? '')
  if (last === 'etc') return false
  // «Oaxaca, Oax. 13 de marzo de 2016.- »: a dateline goes on.
  if (stateAbbreviations.has(last) && /^\p{Lu}/u.test(word) && /^\s+\d{1,2} de /.test(text.slice(end, end + 8)))
    return true
  // «EE. UU.», «a. m.», «J. Pérez»: one or two letters that a stop cuts short, unless a numeral or acronym ends there.
  if (abbreviations.has(last)) return last.length > 1 || /^\p{Lu}?$|^\p{Ll}$/u.test(word.slice(-1))
  return word.length === 1 && /^\s+\p{Lu}/u.test(text.slice(end, end + 3)) && /\p{Lu}/u.test(word)
}

function quotationsOf(text: string): Span[] {
  const found: Span[] = []
  for (let i = 0; i < text.length; i++) {
    const close = QUOTE_END[text.charAt(i)]
    if (close === undefined) continue
    const length = text.slice(i, i + QUOTATION).indexOf(close)
    const end = i + length
    if (length > 0) {
      found.push({ start: i, end: end + 1 })
      i = end
    }
  }
  return found
}
