import type { Bulletin } from '../facts/bulletin.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'

/**
 * How a text takes the place of an earlier one: `corrected` and `replacement` are whole bulletins that stand instead of
 * it; an `erratum` mends some of its words and leaves the rest standing.
 */
export type SupersessionKind = 'erratum' | 'corrected' | 'replacement'

/** «Donde dice "412 mil 500" debe decir "421 mil 500"», as offsets of the reading text. */
export interface Correction {
  readonly said: Span
  readonly meant: Span
}

/** What a bulletin says about the one whose place it takes. */
export interface Supersession {
  readonly kind: SupersessionKind
  /** Name of the rule that fired. */
  readonly rule: string
  /** Number of the bulletin that it corrects, as printed: «185/2021»; null where none is named. */
  readonly number: string | null
  /** The words that say so, as offsets of the reading text. */
  readonly span: Span
  readonly corrections: readonly Correction[]
}

interface Rule {
  readonly name: string
  readonly kind: SupersessionKind
  readonly example: string
  readonly counterExample: string
  /** Of folded text. */
  readonly pattern: RegExp
  /** Whether only title, labels and the first paragraph may say it. */
  readonly inHead: boolean
}

/** The first rule that fires decides. */
export const SUPERSESSION_RULES: readonly Rule[] = [
  {
    name: 'fe de erratas',
    kind: 'erratum',
    example: 'Fe de erratas del boletín No. 185/2021',
    counterExample: 'El comité de ética dio fe de la errata', // a sentence of the body
    pattern: /\bfe de errat(?:as|a)\b/,
    inHead: true,
  },
  {
    name: 'takes the place of a bulletin',
    kind: 'replacement',
    example: 'Este comunicado sustituye al boletín No. 185/2021',
    counterExample: 'La prótesis sustituye a la articulación',
    pattern:
      /\b(?:sustituye|substituye|reemplaza|remplaza|anula|deja sin efectos?) (?:a la|al?|el|la) (?:(?:anterior|pasado) )?(?:boletin|comunicado|nota (?:informativa|de prensa)|version (?:anterior|previa|enviada|publicada|original))\b/,
    inHead: false,
  },
  {
    name: 'corrected version',
    kind: 'corrected',
    example: 'Boletín No. 185/2021 (versión corregida)',
    counterExample: 'La versión corregida del padrón se publicará después', // a sentence of the body
    pattern:
      /\b(?:version|boletin|comunicado|nota|texto|cifras?|datos) (?:ya )?(?:corregid[oa]s?|rectificad[oa]s?|con correcci(?:on|ones))\b|\d[.,)( –-]{1,4}corregid[oa]\b/,
    inHead: true,
  },
  {
    name: 'corrects a bulletin',
    kind: 'corrected',
    example: 'Corrige IMSS cifras del comunicado 210/2023',
    counterExample: 'Corrige IMSS escoliosis a 30 menores',
    pattern:
      /\b(?:corrige|rectifica|correccion (?:al?|del?))\b.{0,30}\b(?:boletin|comunicado|nota (?:informativa|de prensa)|version anterior)\b/,
    inHead: true,
  },
]

const HEAD_BLOCKS = 4
const NUMBERED =
  /\b(?:boletin|comunicado|nota|tarjeta|no|num|numero)(?: de prensa| informativ[oa])?[.,]? {0,2}(?:(?:no|num|numero)\b)?[.:]? {0,2}(\d{1,5}(?:[/-]\d{2,4})?)(?![\d/-]| de (?:ene|feb|mar|abr|may|jun|jul|ago|se[pt]|oct|nov|dic)| por ciento)/

const read = new WeakMap<Bulletin, Supersession | null>()

/** What the bulletin says about the one that it takes the place of; null for nearly all of them. Each is read once. */
export function supersessionOf(bulletin: Bulletin): Supersession | null {
  const known = read.get(bulletin)
  if (known !== undefined) return known
  const found = readSupersession(bulletin)
  read.set(bulletin, found)
  return found
}

/** Gives back what was read of a bulletin before, so that its text need not be looked at. */
export function recallSupersession(bulletin: Bulletin, supersession: Supersession | null): void {
  read.set(bulletin, supersession)
}

function readSupersession({ reading, blocks, number }: Bulletin): Supersession | null {
  for (const [i, block] of blocks.entries()) {
    const text = fold(reading.text.slice(block.start, block.end))
    for (const rule of SUPERSESSION_RULES) {
      if (rule.inHead && (i >= HEAD_BLOCKS || (i > 0 && block.sentences.length > 3))) continue
      const match = rule.pattern.exec(text)
      if (!match) continue
      const start = block.start + match.index
      const named = NUMBERED.exec(text.slice(match.index))?.[1] ?? NUMBERED.exec(text)?.[1]
      return {
        kind: rule.kind,
        rule: rule.name,
        number: named ?? number,
        span: { start, end: start + match[0].length },
        corrections: correctionsIn(reading.text),
      }
    }
  }
  return null
}

const SAID = 'donde dice'
const MEANT = 'debe decir'
const LONGEST = 400

/** The pairs «donde dice … debe decir …» of a text. */
function correctionsIn(text: string): Correction[] {
  const folded = fold(text)
  const corrections: Correction[] = []
  for (let at = folded.indexOf(SAID); at >= 0; at = folded.indexOf(SAID, at + 1)) {
    const meant = folded.indexOf(MEANT, at)
    if (meant < 0 || meant - at > LONGEST) continue
    const from = meant + MEANT.length
    const next = folded.indexOf(SAID, from)
    const line = folded.indexOf('\n', from)
    const stops = [next, line, from + LONGEST, folded.length].filter((stop) => stop >= from)
    corrections.push({
      said: inner(text, { start: at + SAID.length, end: meant }),
      meant: inner(text, { start: from, end: Math.min(...stops) }),
    })
  }
  return corrections
}

const OPENS = /[\s:"“«'‘]/
const CLOSES = /[\s.,;"”»'’]/

/** The words inside quotation marks, colons and stops; what is quoted ends where the quotation does. */
function inner(text: string, { start, end }: Span): Span {
  let from = start
  while (from < end && OPENS.test(text.charAt(from))) from++
  const quoted = from > start && /["“«]/.test(text.charAt(from - 1))
  const close = quoted ? text.slice(from, end).search(/["”»]/) : -1
  let to = close >= 0 ? from + close : end
  while (to > from && CLOSES.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}
