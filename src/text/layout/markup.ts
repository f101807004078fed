import layout from '#data/lexicon/layout.json' with { type: 'json' }
import type { Edit } from './draft.ts'

/** A mark that a word processor, Markdown or HTML leaves in the text; what the group `keep` holds is read, the rest is not. */
export interface MarkupRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly pattern: RegExp
  /** Read in its place where it keeps nothing: a line end, a letter. */
  readonly after?: (found: string) => string
}

const entities: Readonly<Record<string, string>> = layout.entities
const BREAKING = /^<\/?(?:br|p|div|li|ul|ol|tr|table|h[1-6])\b/i

/** In this order, each over the result of the one before. */
export const MARKUP_RULES: readonly MarkupRule[] = [
  {
    name: 'word processor field',
    example: '[bookmark: _GoBack]Además',
    counterExample: '[sic]',
    pattern: /\[(?:bookmark|if|endif|image|embed|caption|gallery|gravityform|footnote)\b[^[\]\n]{0,80}\]/gi,
  },
  {
    name: 'Markdown image',
    example: '![Foto](/uploads/foto.jpg)',
    counterExample: '¡Alerta! (nota)',
    pattern: /!\[[^[\]\n]{0,200}\]\([^()\n]{0,500}\)/g,
  },
  {
    name: 'Markdown link',
    example: '[boletín](https://www.imss.gob.mx/b)',
    counterExample: '[1] (ver nota)',
    pattern: /\[(?<keep>[^[\]\n]{1,300})\]\((?:https?:|mailto:|\/|#|www\.)[^()\s]{0,500}\)/dg,
  },
  {
    name: 'HTML tag',
    example: '30 mil<br />138',
    counterExample: 'menores de <5 años',
    pattern: /<\/?[A-Za-z][^<>]{0,300}>/g,
    after: (found) => (BREAKING.test(found) ? '\n' : ''),
  },
  {
    name: 'HTML entity',
    example: 'cirug&iacute;as',
    counterExample: 'AT&T',
    pattern: /&[A-Za-z]{2,8};/g,
    after: (found) => entities[found.slice(1, -1)] ?? found,
  },
  {
    name: 'strong emphasis',
    example: '**956 trasplantes**',
    counterExample: '2 ** 3',
    pattern: /\*\*(?!\s)(?<keep>[^*\n]{1,400})(?<!\s)\*\*/dg,
  },
  {
    name: 'emphasis by star',
    example: '*médula ósea*',
    counterExample: '8* Jornada y 9* Jornada',
    pattern: /(?<![\p{L}\p{N}*])\*(?!\s)(?<keep>[^*\n]{1,400})(?<!\s)\*(?![\p{L}\p{N}*])/dgu,
  },
  {
    name: 'emphasis by underline',
    example: '_médula ósea_',
    counterExample: 'images_Foto_418',
    pattern: /(?<![\p{L}\p{N}_])_{1,2}(?![\s_])(?<keep>[^_\n]{1,400})(?<!\s)_{1,2}(?![\p{L}\p{N}_])/dgu,
  },
  {
    name: 'Markdown escape',
    example: '1\\. Consultas',
    counterExample: 'C:\\datos',
    pattern: /\\(?=[\\`*_{}[\]()#+.!|>~-])/g,
  },
]

// Most texts hold none of these signs and are passed over.
const SIGN = /[[*_<&\\]/

/** The edits of one rule over a text. */
export function markupEdits(rule: MarkupRule, text: string): Edit[] {
  if (!SIGN.test(text)) return []
  const edits: Edit[] = []
  for (const match of text.matchAll(rule.pattern)) {
    const start = match.index
    const end = start + match[0].length
    const keep = match.indices?.groups?.keep
    if (keep) edits.push({ start, end: keep[0], after: '' }, { start: keep[1], end, after: '' })
    else edits.push({ start, end, after: rule.after?.(match[0]) ?? '' })
  }
  return edits
}
