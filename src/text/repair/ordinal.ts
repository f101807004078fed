import ocr from '#data/lexicon/ocr.json' with { type: 'json' }
import { fold } from '../fold.ts'
import type { RepairEdit } from './repair.ts'

const nouns = new Set(ocr.ordinalNouns.map(fold))
const determiners = new Set(ocr.singularDeterminers.map(fold))
const signs = new Set(ocr.ordinalSigns)

const NUMBERED = /(?<!\p{L})(\p{L}{1,12}) (\d{1,3})([^\p{L}\d\s])? (\p{L}{1,20})/gu
const CARDINAL = /(?<!\d)(\d{1,3}) (\p{L}{1,20})/gu

/** No series of events goes beyond this without other proof. */
const LAST = 30

/**
 * Feminine ordinals whose «ª» was read as a digit or sign: «la 102 Jornada» → «la 10ª Jornada». A singular noun takes no
 * cardinal, so the number is an ordinal; that its last digit is the «ª» is proved by the count of the same events in the
 * text («las 10 Jornadas») or by the damage that the text shows elsewhere. A text without either keeps its number.
 */
export function repairOrdinals(text: string, damaged: boolean): RepairEdit[] {
  const counts = countsOf(text)
  const edits: RepairEdit[] = []
  for (const match of text.matchAll(NUMBERED)) {
    const [, before = '', digits = '', sign, noun = ''] = match
    if (!nouns.has(fold(noun)) || !determiners.has(fold(before))) continue
    const number = sign === undefined ? digits.slice(0, -1) : digits
    const counted = counts.get(fold(noun))?.has(Number(number)) === true
    const misread = sign === undefined ? digits.endsWith('2') && digits.length >= 2 : signs.has(sign)
    if (!misread || Number(number) < 1 || !(counted || damaged) || (!counted && Number(number) > LAST)) continue
    const start = match.index + before.length + 1
    const end = start + digits.length + (sign?.length ?? 0)
    edits.push({
      start,
      end,
      after: `${number}ª`,
      rule: sign === undefined ? 'ordinal read as digit' : 'ordinal read as sign',
    })
  }
  return edits
}

/** Numbers that count plural nouns: «las 10 Jornadas» → jornada: 10. */
function countsOf(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const counts = new Map<string, Set<number>>()
  for (const [, digits, word = ''] of text.matchAll(CARDINAL)) {
    const folded = fold(word)
    const noun = [folded.replace(/s$/, ''), folded.replace(/es$/, '')].find(
      (singular) => singular !== folded && nouns.has(singular),
    )
    if (noun === undefined) continue
    const found = counts.get(noun) ?? new Set()
    found.add(Number(digits))
    counts.set(noun, found)
  }
  return counts
}
