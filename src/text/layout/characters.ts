import type { Edit } from './draft.ts'

/** A rule over single characters of the record: what it finds and what is read instead. */
export interface CharacterRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly pattern: RegExp
  readonly after: (found: string) => string
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' }

/** In order of trial at a position; no two can begin at the same character. */
export const CHARACTER_RULES: readonly CharacterRule[] = [
  {
    name: 'line end',
    example: 'uno\\r\\ndos',
    counterExample: 'uno\\ndos',
    pattern: /\r\n?|[\u2028\u2029\u0085\v]/,
    after: () => '\n',
  },
  {
    name: 'soft hyphen at line end',
    example: 'médi\\u00AD\\nco',
    counterExample: 'médi\\u00ADco',
    pattern: /\u00ad(?=[ \t]?[\r\n])/,
    after: () => '-',
  },
  {
    name: 'invisible character',
    example: 'ciru\\u200Bgía',
    counterExample: 'ciru gía',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it drops
    pattern: /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/,
    after: () => '',
  },
  {
    name: 'space of another kind',
    example: '30\\u00A0mil',
    counterExample: '30 mil',
    pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/,
    after: () => ' ',
  },
  {
    name: 'ligature',
    example: 'oﬁcina',
    counterExample: 'oficina',
    pattern: /[\ufb00-\ufb04]/,
    after: (found) => LIGATURES[found] ?? found,
  },
  {
    name: 'letter and accent apart',
    example: 'cirugi\\u0301a',
    counterExample: 'cirugía',
    pattern: /[A-Za-z][\u0300-\u036f]{1,3}/,
    after: (found) => found.normalize('NFC'),
  },
  {
    name: 'hyphen of another kind',
    example: 'cérvico\\u2010uterino',
    counterExample: '2020 – 2021',
    pattern: /[\u2010\u2011\u2212]/,
    after: () => '-',
  },
  {
    name: 'dot leader',
    example: 'Norte ...... 812',
    counterExample: 'y entonces... nada',
    pattern: /\.{4,}/,
    after: () => ':',
  },
]

const ALL = new RegExp(CHARACTER_RULES.map((rule) => `(${rule.pattern.source})`).join('|'), 'g')

/** The edits that leave plain Spanish characters: one space, one line end, composed letters, nothing invisible. */
export function characterEdits(text: string): (Edit & { readonly rule: string })[] {
  const edits: (Edit & { readonly rule: string })[] = []
  for (const match of text.matchAll(ALL)) {
    const rule = CHARACTER_RULES[match.slice(1).findIndex((group) => group !== undefined)] as CharacterRule
    const start = match.index
    edits.push({ start, end: start + match[0].length, after: rule.after(match[0]), rule: rule.name })
  }
  return edits
}
