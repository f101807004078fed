import type { Corpus } from '../../facts/corpus.ts'
import type { Passage } from '../../facts/fact.ts'
import { conceptOf, isFunctionWord } from '../../facts/features.ts'
import { kinKeysIn, kinKeysOf } from '../../facts/kinship.ts'
import type { Query } from '../../query/query.ts'
import { formsOfRole, roleOf } from '../../query/slots/office.ts'
import { fold } from '../../text/fold.ts'
import { type Token, tokenize } from '../../text/token.ts'
import { CREDIT, NUDGE } from '../weights.ts'

/** Somebody whom a sentence names by an office: «la titular de la Representación, Belinda Ramírez Hernández». */
export interface OfficeHolder {
  readonly passage: Passage
  readonly name: string
  /** The office as printed: «titular de la Representación». */
  readonly office: string
}

/** Who holds the asked office by the sentences that name an office beside a name; null where none fits every word. */
export function holderOf(query: Query, corpus: Corpus): OfficeHolder | null {
  if (!query.subject.office) return null
  const { role } = query.subject.office
  const words = wordsAsked(query)
  const holders = sentencesOf(role, corpus).flatMap((index) => {
    const passage = corpus.passages.get(index) as Passage
    return passage.zone === 'front_matter' ? [] : holdersIn(passage)
  })
  const scored = holders
    .filter((holder) => role === null || heldRoles(holder).includes(role))
    .map((holder) => ({ holder, score: scoreOf(holder, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  // «el director» of two of them is nobody in particular.
  return best && (!next || next.score < best.score || next.holder.name === best.holder.name) ? best.holder : null
}

const heldRoles = ({ office }: OfficeHolder): readonly (string | null)[] =>
  tokenize(office).map((token) => roleOf(token.fold))

/** What the office is of, a group of words each: «Prestaciones», «Médicas»; of «Clínica de Obesidad» one word is enough. */
function wordsAsked({ features, selections }: Query): readonly (readonly string[])[] {
  const { place, measure } = selections[0] ?? {}
  const named = [place && place.value.level === 'facility' ? place.text : '', measure?.text ?? ''].map(wordsOf)
  const single = features
    .flatMap(({ text }) => wordsOf(text))
    .filter((word) => !named.flat().includes(word) && !CHARGE.test(word))
  return [...named, ...single.map((word) => [word])].filter(
    (words) => words.length > 0 && words.every((word) => roleOf(word) === null),
  )
}

const CHARGE = /^(?:cargo|frente)$/

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && !isFunctionWord(word))

/** Sentences that name the role, or any role. */
function sentencesOf(role: string | null, { catalogue }: Corpus): readonly number[] {
  const keys = new Set(formsOfRole(role).map(conceptOf))
  return [...new Set([...keys].flatMap((key) => catalogue.byFeature.get(key) ?? []))].sort((a, b) => a - b)
}

/** How well an office fits: each asked word stands in it, or at least in its sentence; 0 where one does neither. */
function scoreOf({ office, passage }: OfficeHolder, words: readonly (readonly string[])[]): number {
  const own = kinKeysIn(office)
  // Further off only the very word says of what: «reconversión hospitalaria» makes no director that of a hospital.
  const around = new Set(tokenize(passage.text).map((token) => conceptOf(token.fold)))
  const isOwn = (word: string): boolean => kinKeysOf(word).some((key) => own.has(key))
  const credits = words.map((group) =>
    group.some(isOwn) ? 1 : group.some((word) => around.has(conceptOf(word))) ? CREDIT.aroundOffice : 0,
  )
  if (credits.some((credit) => credit === 0)) return 0
  const rank = HIGHEST.test(fold(office)) ? NUDGE.highestOffice : 0
  return 1 + credits.reduce<number>((sum, credit) => sum + credit, 0) + rank
}

const HIGHEST = /^(?:el |la )?(?:director(?:a)? general|titular|delegad[oa]|president[ea]|secretari[oa] de salud)/

/** Every office of a sentence with the name that stands in apposition to it. */
function holdersIn(passage: Passage): OfficeHolder[] {
  const { text } = passage
  const tokens = tokenize(text)
  const holders: OfficeHolder[] = []
  for (const [i, token] of tokens.entries()) {
    if (roleOf(token.fold) === null) continue
    const end = endOfOffice(tokens, i)
    const after = nameFrom(tokens, apposition(tokens, end))
    const before = after ? null : nameBefore(tokens, i)
    const name = after ?? before
    if (!name) continue
    holders.push({
      passage,
      name: text.slice(tokens[name.from]?.start, tokens[name.to - 1]?.end),
      office: text.slice(token.start, tokens[end - 1]?.end),
    })
  }
  return holders
}

const ENDS = new Set([',', '.', ';', ':', '(', '"', '“', '—', 'quien', 'que'])
const LONGEST = 12

/** Where the words of an office end: before a sign, or where a name of two words begins. */
function endOfOffice(tokens: readonly Token[], from: number): number {
  for (let i = from + 1; i < Math.min(tokens.length, from + LONGEST); i++) {
    if (ENDS.has(tokens[i]?.fold ?? '')) return i
    if (!OF.has(tokens[i - 1]?.fold ?? '') && !isCapital(tokens[i - 1]) && nameFrom(tokens, i)) return i
  }
  return Math.min(tokens.length, from + 1)
}

/** Where what stands beside an office begins: «del Instituto Mexicano del Seguro Social (IMSS), Zoé Robledo». */
function apposition(tokens: readonly Token[], end: number): number {
  const acronym = tokens[end]?.fold === '(' && tokens[end + 2]?.fold === ')'
  const at = acronym ? end + ACRONYM : end
  return tokens[at]?.fold === ',' ? at + 1 : at
}

/** A word between its brackets. */
const ACRONYM = 3

const OF = new Set(['de', 'del', 'la', 'el', 'las', 'los', 'en', 'y', 'para', 'contra', 'por', 'a'])
const TITLES =
  /^(?:dr|dra|doctor|doctora|lic|licenciad[oa]|mtr[oa]|maestr[oa]|ing|ingenier[oa]|quimic[oa]|c|profesor|profesora)$/

interface Name {
  readonly from: number
  readonly to: number
}

/** A name of at least two capitalised words, after titles: «Dr. Alonso Sansores Río». */
function nameFrom(tokens: readonly Token[], at: number): Name | null {
  let from = at
  while (TITLES.test(tokens[from]?.fold ?? '') || (tokens[from]?.fold === '.' && from > at)) from++
  let to = from
  while (isCapital(tokens[to]) || (to > from && LINKS.has(tokens[to]?.fold ?? '') && isCapital(tokens[to + 1]))) to++
  return to - from >= 2 ? { from, to } : null
}

const LINKS = new Set(['de', 'del', 'la'])
const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}+$/u.test(token.text)

/** «Elizabeth Pérez Cruz, responsable de la clínica»: the name that a comma sets before an office. */
function nameBefore(tokens: readonly Token[], at: number): Name | null {
  let to = at
  if (/^(?:el|la)$/.test(tokens[to - 1]?.fold ?? '')) to--
  if (tokens[to - 1]?.fold !== ',') return null
  to--
  let from = to
  while (isCapital(tokens[from - 1])) from--
  const name = nameFrom(tokens, from)
  return name && name.to === to ? name : null
}
