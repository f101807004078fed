import layout from '#data/lexicon/layout.json' with { type: 'json' }
import { isWeekday } from '../closed-classes.ts'
import { fold } from '../fold.ts'
import type { Span } from '../span.ts'

/** What a line of the record is, before lines are joined to blocks. */
export type LineKind =
  | 'text'
  | 'bullet'
  | 'heading'
  | 'row'
  | 'label'
  | 'dateline'
  | 'noise' // read but no content: «Puedes leer: …»
  | 'furniture' // not read: page numbers, running headers, rules

/** A line that is not blank; its span leaves white space and the mark («•», «##») out. */
export interface Line extends Span {
  readonly text: string
  readonly kind: LineKind
  /** Characters of white space before it on its line. */
  readonly indent: number
  /** Blank lines before it. */
  readonly blanks: number
  /** Whether a form feed stands before it. */
  readonly pageBreak: boolean
}

/** A kind that a line has by itself; the first rule of the table that says yes decides. */
export interface LineRule {
  readonly name: string
  readonly kind: LineKind
  readonly example: string
  readonly counterExample: string
  /** Number of characters of the mark, 0 for none, or null for "not me". */
  readonly mark: (text: string, opensBlock: boolean) => number | null
}

const { bullets } = layout
const skeletons = new Set(layout.labels.map(skeleton))
const labelHeads = layout.labelHeads.map(skeleton)
const months = new Set(layout.months)
const insertions = layout.insertions.map(fold)
const credits = new Set(layout.credits.map(fold))
const glyphs = new Set(bullets.glyphs)
const spacedGlyphs = new Set(bullets.spaced)
const letterBullets = new Set(bullets.letters)

const whenTrue = (yes: boolean): number | null => (yes ? 0 : null)
const PRIVATE_USE = /^[\ue000-\uf8ff]/
const CAPITAL_OR_DIGIT = /^[\p{Lu}\d«“"¿¡]/u

/** What a line is, in the order in which they are tried. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'page number',
    kind: 'furniture',
    example: 'Página 2 de 3',
    counterExample: 'Página web del IMSS',
    mark: (text) =>
      whenTrue(/^(?:p[aá]g(?:ina|s?\.)? ?\d{1,3}(?: ?(?:de|\/) ?\d{1,3})?|[-–—] ?\d{1,3} ?[-–—])$/i.test(text)),
  },
  {
    name: 'drawn rule',
    kind: 'furniture',
    example: '---o0o---',
    counterExample: '- 0 defunciones',
    mark: (text) =>
      whenTrue(
        text.length >= 3 && /^[-–—_*=~.oO0\s#]+$/.test(text) && /[-–—_*=~#]/.test(text) && !/\d\s|\d$/.test(text),
      ),
  },
  {
    name: 'Markdown heading',
    kind: 'heading',
    example: '## Balance',
    counterExample: '#SaludParaTodos',
    mark: (text) => /^#{1,6} +/.exec(text)?.[0].length ?? null,
  },
  {
    name: 'Markdown quotation',
    kind: 'text',
    example: '> El IMSS realizó',
    counterExample: '>95 %',
    mark: (text) => /^> +/.exec(text)?.[0].length ?? null,
  },
  {
    name: 'photo credit',
    kind: 'noise',
    example: 'Foto: Cortesía IMSS',
    counterExample: 'Fotografía médica: 30 estudios',
    mark: (text) => whenTrue(text.length <= 160 && credits.has(fold(/^([\p{L} ]{4,14}):/u.exec(text)?.[1] ?? ''))),
  },
  {
    name: 'insertion',
    kind: 'noise',
    example: 'Puedes leer: Inaugura IMSS clínica',
    counterExample: 'Puedes acudir a la clínica',
    mark: (text) => whenTrue(isInsertion(text)),
  },
  {
    name: 'hashtag',
    kind: 'noise',
    example: '#SaludParaTodos',
    counterExample: '# Balance',
    mark: (text) => whenTrue(/^(?:#[\p{L}\d_]+ ?){1,8}$/u.test(text)),
  },
  {
    name: 'address alone',
    kind: 'noise',
    example: 'https://www.imss.gob.mx/prensa',
    counterExample: 'Consulte www.imss.gob.mx',
    mark: (text) => whenTrue(/^\(?(?:https?:\/\/|www\.|\/\w)\S+$/i.test(text)),
  },
  {
    name: 'table rule of Markdown',
    kind: 'furniture',
    example: '|---|:---:|',
    counterExample: '| a | b |',
    mark: (text) => whenTrue(/^[|:\- ]{3,}$/.test(text) && text.includes('|')),
  },
  {
    name: 'Markdown table row',
    kind: 'row',
    example: '| Consultas | 42,058 |',
    counterExample: 'a|b',
    mark: (text) => whenTrue(text.length > 3 && text.startsWith('|') && text.endsWith('|')),
  },
  {
    name: 'bullet glyph',
    kind: 'bullet',
    example: '• Del 24 al 26 de septiembre',
    counterExample: '–dijo el director',
    mark: (text) => bulletMark(text),
  },
  {
    name: 'bullet read as a letter',
    kind: 'bullet',
    example: 'e Se efectuaron 30 trasplantes',
    counterExample: 'e Infectología', // where the line before runs on
    mark: (text, opensBlock) => {
      const space = text.indexOf(' ')
      if (!opensBlock || space < 1 || space > 2 || !letterBullets.has(text.slice(0, space))) return null
      const rest = text.slice(space).trimStart()
      return CAPITAL_OR_DIGIT.test(rest) ? text.length - rest.length : null
    },
  },
  {
    name: 'item number',
    kind: 'bullet',
    example: '2. Consultas de especialidad',
    counterExample: '2.5 millones',
    mark: (text, opensBlock) =>
      opensBlock ? (/^\(?\d{1,2}[.)]-? +(?=[\p{Lu}])/u.exec(text)?.[0].length ?? null) : null,
  },
  {
    name: 'item letter',
    kind: 'bullet',
    example: 'b) Consultas de especialidad: 310',
    counterExample: 'J. Pérez inauguró la sala',
    mark: (text, opensBlock) =>
      opensBlock ? (/^\(?[a-z]\)-? +(?=[\p{Lu}\d«“"])/u.exec(text)?.[0].length ?? null) : null,
  },
  {
    name: 'label',
    kind: 'label',
    example: 'BOLETÍN DE PRENSA No. 185/2021',
    counterExample: 'Comunicado: IMSS realiza 500 cirugías',
    mark: (text) => whenTrue(isLabel(text)),
  },
  {
    name: 'dateline',
    kind: 'dateline',
    example: 'Ciudad de México, miércoles 5 mayo de 2021.',
    counterExample: 'Del 31 de mayo al 6 de junio',
    mark: (text) => whenTrue(isDateline(text)),
  },
]

/** Consonants of a folded text: what wrong vowels of OCR leave alone («Comunicaci6n», «Comunicacién» → «cmnccn»). */
export function skeleton(text: string): string {
  return fold(text)
    .replace(/[^a-zñ]/g, '')
    .replace(/[aeiou]/g, '')
}

function bulletMark(text: string): number | null {
  const first = text.charAt(0)
  const spaced = /^\S(?:\s+|$)/.exec(text)?.[0].length
  if (glyphs.has(first) || PRIVATE_USE.test(text)) return spaced ?? 1
  return spacedGlyphs.has(first) && spaced !== undefined && text.length > spaced ? spaced : null
}

function isInsertion(text: string): boolean {
  if (text.length > 240) return false
  const folded = fold(text).replace(/^[^a-z]+/, '')
  const phrase = insertions.find((words) => folded.startsWith(words))
  if (phrase === undefined) return false
  const rest = folded.slice(phrase.length).trimStart()
  return rest === '' || /^[:.>»|→-]/.test(rest) || /https?:/.test(rest)
}

function isLabel(text: string): boolean {
  if (text.length > 110) return false
  const words = text.split(/[\s/.:,()|-]+/).filter((word) => /\p{L}/u.test(word))
  if (words.length <= 6 && /^por(?: \p{Lu}[\p{L}.]+| de| del| la){2,6}$/iu.test(text) && /^Por \p{Lu}/u.test(text))
    return true
  if (words.length === 0) return /^(?:no|n[uú]m)?\.? ?\d{1,4} ?\/ ?\d{4}\.?$/i.test(text)
  const whole = skeleton(text)
  const numbered = /\d/.test(text) && /^(?:no|n[uú]m)\.? ?\d/i.test(text)
  if (!numbered && !labelHeads.some((head) => head !== '' && whole.includes(head))) return false
  return words.every((word) => skeleton(word) === '' || skeletons.has(skeleton(word)))
}

const SENTENCE_OPENERS = new Set(['el', 'del', 'al', 'en', 'durante', 'entre', 'desde', 'hasta', 'para', 'este'])
const DATE_WORDS = new Set(['de', 'del', 'a', 'hrs', 'horas', 'al', 'publicado', 'actualizado', 'publicada', 'el'])

function isDateline(text: string): boolean {
  if (text.length > 90) return false
  const numeric = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}\.?$/.test(text)
  if (numeric) return true
  const words = text.split(/[\s,.:;|/-]+/).filter(Boolean)
  const folded = words.map(fold)
  if (!folded.some((word) => months.has(word)) || !/\d/.test(text)) return false
  if (!folded.some((word) => isWeekday(word) || /^(?:19|20)\d\d$/.test(word))) return false
  if (SENTENCE_OPENERS.has(folded[0] ?? '') || folded.includes('al')) return false
  const left = words.filter((word) => !/^\d+$/.test(word) && !isDateWord(fold(word)))
  return left.length <= 6 && left.every((word) => /^\p{Lu}/u.test(word))
}

const isDateWord = (word: string): boolean => months.has(word) || isWeekday(word) || DATE_WORDS.has(word)
