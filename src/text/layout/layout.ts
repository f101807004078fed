import layout from '#data/lexicon/layout.json' with { type: 'json' }
import { fold } from '../fold.ts'
import { withoutFurniture } from './furniture.ts'
import { LINE_RULES, type Line, type LineKind } from './line.ts'
import { endsInAbbreviation, isFinal, runBefore } from './line-end.ts'

/** Two content lines that follow each other, and what the whole text says about its line ends. */
export interface Seam {
  readonly before: Line
  readonly after: Line
  /** Whether it opens the text, that is no line with a final stop stands before it. */
  readonly inHead: boolean
  /** Whether page furniture or a form feed stands between them. */
  readonly pageTurn: boolean
  /** Length of a full line, in characters. */
  readonly width: number
  /** Whether the line after the second one stands apart from it. */
  readonly standsAlone: boolean
}

/** What a seam is read as: two blocks, one running text, or one word. */
export type Joint = 'end' | 'space' | 'word' | 'hyphen'

/** One way in which two lines hang together; the first rule of the table that says anything decides. */
export interface JoinRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly join: (seam: Seam) => Joint | null
}

const openEnds = new Set(layout.openEnds.map(fold))
const heads = new Set(layout.compoundHeads.map(fold))
const tails = new Set(layout.compoundTails.map(fold))

const RUNS_ON: ReadonlySet<LineKind> = new Set(['text', 'bullet', 'heading'])

const LETTER = /\p{L}/u
const LETTER_OR_DIGIT = /[\p{L}\d]/u
const LOWER = /^\p{Ll}/u
const DIGIT = /^\d/
const lastWord = (text: string): string => fold(runBefore(text, text.length, LETTER))
const firstWord = (text: string): string => /^\S+/.exec(text)?.[0] ?? ''
/** Whether the first word of the line after would not have fitted on the line before. */
const isFull = ({ before, after, width }: Seam): boolean =>
  width >= NARROWEST && before.text.length + 1 + firstWord(after.text).length >= 0.85 * width

/** Lines shorter than this are no running text: labels, cells, a title. */
const NARROWEST = 30

/** «Las reservas suman 373 mil millones»⏎⏎«En cumplimiento…»: an amount may end a line that no full stop ends. */
const endsInAmount = (text: string, after: Line): boolean =>
  /\d (?:mil )?mill(?:ones|ón)$/.test(text) && after.blanks > 0 && /^\p{Lu}/u.test(after.text)

/** The part of a word that a hyphen cuts off at a line end: «médi» of «médi-», empty where there is none. */
const brokenOff = (text: string): string =>
  text.endsWith('-') ? runBefore(text, text.length - 1, LETTER_OR_DIGIT) : ''

/** Lines longer than this are paragraphs of their own, not lines of a set page. */
const SET_WIDTH = 140

/** Why two lines are one, in the order in which they are tried. */
export const JOIN_RULES: readonly JoinRule[] = [
  {
    name: 'block of its own',
    example: 'No. 185/2021.⏎Se fortalece',
    counterExample: 'se realizaron 50⏎trasplantes',
    join: ({ before, after }) => (after.kind !== 'text' || !RUNS_ON.has(before.kind) ? 'end' : null),
  },
  {
    name: 'compound at line end',
    example: 'cervico-⏎uterino',
    counterExample: 'médi-⏎co',
    join: ({ before, after }) => {
      const left = brokenOff(before.text)
      if (left === '') return null
      const right = /^[\p{L}\d]+/u.exec(after.text)?.[0]
      if (right === undefined) return null
      if (!LOWER.test(right)) return /[\p{Lu}\d]$/u.test(left) || !DIGIT.test(right) ? 'hyphen' : null
      return heads.has(fold(left)) && tails.has(fold(right)) ? 'hyphen' : null
    },
  },
  {
    name: 'word broken at line end',
    example: 'médi-⏎co',
    counterExample: 'cervico-⏎uterino',
    join: ({ before, after }) => (brokenOff(before.text) !== '' && LOWER.test(after.text) ? 'word' : null),
  },
  {
    name: 'Markdown heading',
    example: '# Balance⏎El 1 de abril',
    counterExample: 'Balance de⏎siete jornadas',
    join: ({ before }) => (before.kind === 'heading' ? 'end' : null),
  },
  {
    name: 'numeral runs on',
    example: '23 mil⏎138 de Especialidad',
    counterExample: 'Consultas⏎138',
    join: ({ before, after }) =>
      /\s/.test(before.text) && DIGIT.test(after.text) && /(?:\d|\bmil|mill[oó]n(?:es)?|[,;])$/.test(before.text)
        ? 'space'
        : null,
  },
  {
    name: 'open end',
    example: 'Centro Médico Nacional de⏎⏎Occidente',
    counterExample: 'servicios ordinarios⏎⏎El Instituto',
    join: ({ before, after }) =>
      before.text.endsWith(',') ||
      (openEnds.has(lastWord(before.text)) && !endsInAmount(before.text, after)) ||
      endsInAbbreviation(before.text)
        ? 'space'
        : null,
  },
  {
    name: 'sentence runs on',
    example: 'bajo estrictos⏎⏎protocolos de seguridad',
    counterExample: 'ordinarios.⏎⏎de esa fecha',
    join: ({ before, after }) => (!isFinal(before.text) && LOWER.test(after.text) ? 'space' : null),
  },
  {
    name: 'sentence over a page turn',
    example: 'se atienden en el Hospital⏎Página 1 de 2⏎General de Zona',
    counterExample: 'Balance⏎Página 1 de 2⏎El 1 de abril',
    join: (seam) => (seam.pageTurn && !isFinal(seam.before.text) && isFull(seam) ? 'space' : null),
  },
  {
    name: 'blank line',
    example: 'ordinarios.⏎⏎El Instituto',
    counterExample: 'estrictos⏎⏎protocolos',
    join: ({ after }) => (after.blanks > 0 || after.pageBreak ? 'end' : null),
  },
  {
    name: 'title set in larger type',
    example: 'Supera IMSS metas de Continuidad de Servicios⏎Ordinarios⏎⏎',
    counterExample: 'Balance de siete Jornadas⏎El 1 de abril el IMSS comenzó',
    join: ({ before, after, inHead, standsAlone, width }) =>
      inHead &&
      standsAlone &&
      width <= SET_WIDTH &&
      before.text.length >= 30 &&
      !isFinal(before.text) &&
      !isFinal(after.text)
        ? 'space'
        : null,
  },
  {
    name: 'soft line break',
    example: 'consultas de Medicina⏎Familiar',
    counterExample: 'Balance de siete Jornadas⏎El 1 de abril',
    join: (seam) =>
      DIGIT.test(seam.after.text) &&
      !isFinal(seam.before.text) &&
      seam.width <= SET_WIDTH &&
      seam.before.text.length > 20
        ? 'space'
        : isFull(seam)
          ? 'space'
          : 'end',
  },
]

/** The joint of a seam and the rule that decided. */
export function jointOf(seam: Seam): { readonly joint: Joint; readonly rule: string } {
  for (const rule of JOIN_RULES) {
    const joint = rule.join(seam)
    if (joint) return { joint, rule: rule.name }
  }
  return { joint: 'end', rule: 'blank line' }
}

/** Lines of a text that are not blank, each with its kind; `from` skips a head that is read by itself. */
export function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = []
  let blanks = 0
  let pageBreak = false
  let pending: number | null = null
  for (let at = from; at <= text.length; ) {
    let end = at
    while (end < text.length && text[end] !== '\n' && text[end] !== '\f') end++
    const raw = text.slice(at, end)
    const trimmed = raw.trim()
    if (trimmed === '') blanks++
    else {
      const start = at + raw.length - raw.trimStart().length
      const previous = lines.at(-1)
      const opensBlock =
        blanks > 0 ||
        pageBreak ||
        !previous ||
        previous.kind !== 'text' ||
        isFinal(previous.text) ||
        /[:;]$/.test(previous.text)
      const { kind, mark } = classify(trimmed, opensBlock)
      if (kind === 'bullet' && mark >= trimmed.length) pending = start
      else {
        const bulleted = pending !== null && kind === 'text'
        lines.push({
          kind: bulleted ? 'bullet' : kind,
          text: trimmed.slice(mark),
          start: start + mark,
          end: start + trimmed.length,
          indent: start - at + mark,
          blanks,
          pageBreak,
        })
        pending = null
      }
      blanks = 0
      pageBreak = false
    }
    if (text[end] === '\f') pageBreak = true
    at = end + 1
  }
  return withoutFurniture(lines)
}

function classify(text: string, opensBlock: boolean): { kind: LineKind; mark: number } {
  for (const rule of LINE_RULES) {
    const mark = rule.mark(text, opensBlock)
    if (mark !== null) return { kind: rule.kind, mark }
  }
  return { kind: 'text', mark: 0 }
}

/** Characters of a full line: nine of ten lines of running text are no longer. */
export function widthOf(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => line.kind === 'text' || line.kind === 'bullet').map((line) => line.text.length)
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

/** How many lines stand before the first sentence that ends: the head of the text, where titles are. */
export function headOf(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => line.kind === 'text' && isFinal(line.text))
  return at < 0 ? lines.length : at
}

/** The seam between two content lines of a text, given the length of a full line and of its head. */
export function seamOf(lines: readonly Line[], before: number, after: number, width: number, head: number): Seam {
  const [a, b] = [lines[before] as Line, lines[after] as Line]
  const next = lines[after + 1]
  return {
    before: a,
    after: b,
    inHead: before < head,
    pageTurn: after > before + 1 || b.pageBreak,
    width,
    standsAlone: !next || next.blanks > 0 || next.kind !== 'text',
  }
}
