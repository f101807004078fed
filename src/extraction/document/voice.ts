import { beginsLike } from '../../entity/measure/verbs.ts'
import type { Lexicon } from '../../lexicon.ts'
import { ARTICLES } from '../../text/closed-classes.ts'
import type { Reading } from '../../text/reading.ts'
import type { Sentence } from '../sentence/sentence.ts'

const MAX_SPEAKER = 160

/** Whose words a sentence brings: its own speaker, the one before («Detalló que…», an open quotation), or nobody. */
export function speakerOf(
  sentence: Sentence,
  before: string | null,
  lexicon: Lexicon,
  reading: Reading,
): string | null {
  const { tokens, verbs, lead } = sentence
  const verb = verbs.find((v) => beginsLike(v.folds, lexicon.verbs.speech) && !v.infinitive)
  const quoted = /^[“"«]$/.test(tokens[lead]?.fold ?? '')
  if (!verb) return quoted ? before : null
  const slice = (from: number, to: number): string =>
    from < to
      ? reading.text
          .slice(tokens[from]?.start, tokens[to - 1]?.end)
          .replace(/\s+/g, ' ')
          .trim()
      : ''
  // «El doctor Juan Pérez, coordinador de Salud, explicó que…»
  const opening = slice(lead, verb.from).replace(/^(?:por su parte|asimismo|en tanto|al respecto)?,? */i, '')
  const named = /\p{Lu}/u.test(opening.slice(1)) || /^(?:el|la|los|las)\b/i.test(opening)
  if (!quoted && named && opening.length <= MAX_SPEAKER && !/\d/.test(opening)) return opening.replace(/,$/, '')
  // «…, informó la doctora Karla López, titular de la Representación.»
  if (tokens[verb.to]?.fold !== 'que' && verb.from > lead) {
    const behind = slice(verb.to, tokens.length).replace(/[.”"»]{1,4}$/, '')
    if (behind.length > 3 && behind.length <= MAX_SPEAKER && /\p{Lu}/u.test(behind)) return behind
  }
  return before
}

/** The institution that a figure is of where its clause names another than the publisher: «El FONACOT colocó 1,420 créditos». */
export function institutionOf({ tokens, verbs, institutions, row }: Sentence, at: number): string | null {
  // «Institución | Dosis ¶ Pemex | 171,050»
  const label = row?.cells.find(({ from, to }) => to <= at && from < to)
  if (row) return institutions.find(({ from, to }) => label?.from === from && to <= label.to)?.name ?? null
  const foldAt = (i: number): string => tokens[i]?.fold ?? ''
  // Only a subject: its verb follows it at once, and nothing leads into it.
  const subject = institutions.findLast(({ to }) => to <= at && verbs.some((verb) => verb.from === to && verb.to <= at))
  if (!subject) return null
  const before = ARTICLES.has(foldAt(subject.from - 1)) ? subject.from - 2 : subject.from - 1
  return LEADS.has(foldAt(before)) ? null : subject.name
}

const LEADS: ReadonlySet<string> = new Set(['de', 'del', 'con', 'por', 'a', 'al', 'en', 'para', 'segun'])
