import type { Token } from '../../text/token.ts'
import type { Mention } from './mention.ts'
import type { Sentence } from './sentence.ts'

/** Mentions coordinated with each other, and the total they are said to break down, where one is. Indexes are mentions of the sentence. */
export interface PrintedList {
  readonly parts: readonly number[]
  /** Mention index of the total in the same sentence; `previous` where it is the last figure of the sentence before. */
  readonly total: number | 'previous' | null
  /** Words that tie the parts to the total: «de los cuales», «:». */
  readonly cue: string | null
  /** Tokens [from, to) of a noun that heads a list of elided items: «los trasplantes de un hígado, ocho riñones…». */
  readonly label: { readonly from: number; readonly to: number } | null
}

/** What the words between two figures make of them. */
type Link = { readonly kind: 'coordinated' | 'breakdown' | 'sum' | 'apart'; readonly cue: string | null }

// Words that may stand between coordinated figures without starting anything new.
const JOINING = new Set(
  ', ; y e o u asi como ademas de del tambien otros otras otro otra mas los las el la a al en se fueron son fue junto con tanto igualmente )'.split(
    ' ',
  ),
)

const BREAKDOWN: readonly { readonly words: readonly string[]; readonly cue: string }[] = [
  ...['los', 'las'].flatMap((article) => [
    { words: ['de', article, 'cuales'], cue: `de ${article} cuales` },
    { words: ['de', article, 'que'], cue: `de ${article} que` },
  ]),
  ...['estos', 'estas', 'ellos', 'ellas', 'esos', 'esas', 'estos', 'dichos', 'dichas'].map((word) => ({
    words: ['de', word],
    cue: `de ${word}`,
  })),
  { words: ['de', 'ese', 'total'], cue: 'de ese total' },
  { words: ['del', 'total'], cue: 'del total' },
  { words: ['de', 'este', 'total'], cue: 'de este total' },
  { words: ['incluy'], cue: 'incluyendo' },
  { words: ['desglosad'], cue: 'desglosados en' },
  { words: ['distribuid'], cue: 'distribuidos en' },
  { words: ['dividid'], cue: 'divididos en' },
  { words: ['entre', 'ellos'], cue: 'entre ellos' },
  { words: ['entre', 'ellas'], cue: 'entre ellas' },
  { words: ['entre', 'los', 'que'], cue: 'entre los que' },
  { words: ['entre', 'las', 'que'], cue: 'entre las que' },
  { words: [':'], cue: ':' },
  { words: ['—'], cue: '—' },
  { words: ['–'], cue: '—' },
]

/** Of parts that point back themselves: «38 de ellos». */
const BACK = 'de ellos'

const SUM: readonly string[][] = [
  ['un', 'total', 'de'],
  ['suman'],
  ['sumaron'],
  ['dan', 'un', 'total'],
  ['para', 'un', 'total'],
]

const beginsAt = (tokens: readonly Token[], i: number, words: readonly string[]): boolean =>
  words.every((word, k) =>
    word.length > 6 ? (tokens[i + k]?.fold ?? '').startsWith(word) : tokens[i + k]?.fold === word,
  )

function cueIn(tokens: readonly Token[], from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const found = BREAKDOWN.find((b) => i + b.words.length <= to && beginsAt(tokens, i, b.words))
    if (found) return found.cue
  }
  return null
}

function link(sentence: Sentence, a: Mention, b: Mention): Link {
  const { tokens } = sentence
  if (isBrokenDown(sentence, a)) return { kind: 'breakdown', cue: 'de los' }
  const cue = b.pointsBack ? BACK : cueIn(tokens, a.to, b.from)
  if (cue) return { kind: 'breakdown', cue }
  for (let i = a.to; i < b.from; i++) {
    const sum = SUM.find((words) => beginsAt(tokens, i, words))
    if (sum && b.from - a.to <= 7 && b.from - i <= 4) return { kind: 'sum', cue: sum.join(' ') }
  }
  if (a.quantity.unit !== b.quantity.unit) return APART
  // «23 mil estudios (15 mil radiografías, 5 mil ultrasonidos)», but «86 por ciento (84 por ciento en 2024)».
  if (tokens[a.to]?.fold === '(' && b.from === a.to + 1) {
    return a.phrase?.head && b.phrase?.head ? { kind: 'breakdown', cue: '(' } : APART
  }
  if (!isClause(sentence, a, b)) for (let i = a.to; i < b.from; i++) if (!joins(sentence, i, a, b)) return APART
  // «139 mil atenciones de las 126 mil planeadas» are one figure and its plan, not two items.
  const gap = tokens.slice(a.to, b.from).map((token) => token.fold)
  return gap[0] === 'de' || gap.length === 0 ? APART : { kind: 'coordinated', cue: null }
}

/** «De las 41 mil 320 dosis aplicadas, 22 mil 508…», «De un total de 300 pruebas, 40…»: its parts follow. */
function isBrokenDown({ tokens, lead }: Sentence, { from, to }: Mention): boolean {
  const stop = tokens.findLastIndex((token, i) => i < from && /^[;.,]$/.test(token.fold))
  const opening = tokens.slice(Math.max(lead, stop + 1), from).map((token) => token.fold)
  return (
    (/^(?:solo|unicamente)$/.test(tokens[to]?.fold ?? '') || closesTopic(tokens, to)) &&
    /^(?:(?:pues|porque|y|que) )?(?:de|de l[ao]s|de un total de|del total de|de es[ao]s|de est[ao]s)$/.test(
      opening.join(' '),
    )
  )
}

/** «De los 8 mil 34 nacimientos ocurridos hasta septiembre, mil 591…»: a comma and a figure end what it is broken down of. */
function closesTopic(tokens: readonly Token[], from: number): boolean {
  const comma = tokens.findIndex((token, i) => i >= from && token.fold === ',')
  const between = tokens.slice(from, comma)
  const plain = between.every((token) => token.kind === 'word' && !/^(?:que|se|y)$/.test(token.fold))
  return (
    comma === from ||
    (comma > from && comma - from <= TOPIC_REACH && plain && isNumeral(tokens[afterOnly(tokens, comma + 1)]))
  )
}

const TOPIC_REACH = 12

/** Past «sólo», «únicamente», «apenas». */
const afterOnly = (tokens: readonly Token[], at: number): number =>
  /^(?:solo|unicamente|apenas|solamente|ya)$/.test(tokens[at]?.fold ?? '') ? at + 1 : at

const isNumeral = (token: Token | undefined): boolean => token?.kind === 'number' || token?.fold === 'mil'

const APART: Link = { kind: 'apart', cue: null }

/**
 * Whether all that stands between two items is what the first one's own clause or place says, and one separator:
 * «812 [recibieron trombolisis y] 234», «131 mil [en la capital,] 41 mil».
 */
function isClause({ tokens, verbs }: Sentence, a: Mention, b: Mention): boolean {
  const gap = tokens.slice(a.to, b.from)
  let end = gap.length
  while (end > 0 && /^(?:,|;|y|e|otr[ao]s|a|en)$/.test(gap[end - 1]?.fold ?? '')) end--
  if (end === gap.length || end === 0 || end > 12) return false
  const inner = gap.slice(0, end)
  if (inner.some((token) => /^[,;.:]$/.test(token.fold) && token !== inner[0])) return false
  const later = verbs.some((verb) => verb.from > a.to + 1 && verb.to <= b.from && verb.tense !== 'other')
  if (later) return false
  const first = inner[0]?.fold === ',' ? inner[1] : inner[0]
  return verbs.some((verb) => verb.from === a.to) || /^(?:en|con|para|a|al)$/.test(first?.fold ?? '')
}

/** Whether the token starts nothing new between two items: a joining word, a place, the item's own verb. */
function joins({ tokens, taken, places, verbs }: Sentence, i: number, a: Mention, b: Mention): boolean {
  if (JOINING.has(tokens[i]?.fold ?? '')) return true
  if (taken[i] === 1) return places.some((place) => place.from <= i && i < place.to)
  return verbs.some((verb) => verb.from <= i && i < verb.to && (verb.from - a.to <= 1 || b.from - verb.to <= 1))
}

/** The noun right before the first item, when it and «de» introduce the items: «los trasplantes de [un hígado…]». */
function labelBefore(sentence: Sentence, first: Mention): { from: number; to: number } | null {
  const { tokens } = sentence
  const de = tokens[first.from - 1]?.fold
  const noun = tokens[first.from - 2]
  return de === 'de' && noun?.kind === 'word' && noun.fold.length > 4 && noun.fold !== 'total'
    ? { from: first.from - 2, to: first.from - 1 }
    : null
}

/** «De estas, se han otorgado…», «Detalló que de ese total, …»: the sentence breaks down a figure of the one before. */
export function openingCue({ mentions, tokens, taken }: Sentence): string | null {
  const limit = mentions[0]?.from ?? 0
  for (let i = 0; i < limit; i++) {
    const opens = i === 0 || /^(?:que|,|“|"|«)$/.test(tokens[i - 1]?.fold ?? '')
    // «del total de pacientes, 53 por ciento…» says itself of what; «del total de 2022» only of when.
    const timed = taken[i + 2] === 1 || taken[i + 3] === 1
    if (opens && !timed && beginsAt(tokens, i, ['del', 'total', 'de'])) return null
    const found = opens ? BREAKDOWN.find((b) => /^del?$/.test(b.words[0] ?? '') && beginsAt(tokens, i, b.words)) : null
    if (found) return found.cue
  }
  return null
}

interface ListDraft {
  readonly parts: number[]
  total: number | 'previous' | null
  cue: string | null
  readonly label: PrintedList['label']
}

/** The printed lists of a sentence: pass (ii). A mention stands in at most one list as a part and may be the total of another. */
export function listsOf(sentence: Sentence): PrintedList[] {
  const { mentions } = sentence
  const lists: ListDraft[] = []
  const begin = (parts: number[], total: ListDraft['total'], cue: string | null): ListDraft => {
    const first = parts[0] === undefined ? null : mentions[parts[0]]
    const list = { parts, total, cue, label: first ? labelBefore(sentence, first) : null }
    lists.push(list)
    return list
  }
  // A row of a table is no list, and a share in parentheses is beside one: «47 mil (72 por ciento) y 18 mil (28 por ciento)».
  const items = sentence.row ? [] : mentions.flatMap((mention, i) => (mention.aside ? [] : [i]))
  const [head] = items
  if (head === undefined) return []
  const opening = mentions[head]?.pointsBack ? BACK : openingCue(sentence)
  let current = begin([head], opening ? 'previous' : null, opening)
  let previous = head
  for (const i of items.slice(1)) {
    const found = link(sentence, mentions[previous] as Mention, mentions[i] as Mention)
    const label = labelBefore(sentence, mentions[i] as Mention)
    const again = mentions[i]?.pointsBack && current.cue === BACK
    if (again || (found.kind === 'coordinated' && !label)) current.parts.push(i)
    else if (found.kind === 'breakdown')
      current = begin([i], brokenDown(sentence, previous, i, items, found.cue), found.cue)
    else if (found.kind === 'sum' && current.parts.length > 1) {
      current.total = i
      current.cue = found.cue
      current = begin([], null, null)
    } else current = begin([i], null, null)
    previous = i
  }
  return lists.filter((list) => list.parts.length > 0)
}

/** «en las 61 guarderías», «en beneficio de 19 mil personas»: where or for whom, not what the sentence tells of. */
export function isLocative(tokens: readonly Token[], { from }: Mention): boolean {
  const [second, first] = [tokens[from - 2]?.fold ?? '', tokens[from - 1]?.fold ?? '']
  return (
    first === 'en' || (second === 'en' && /^(?:l[ao]s|sus?)$/.test(first)) || (second === 'beneficio' && first === 'de')
  )
}

/** The figure that a breakdown is of: «102 cirugías de las 100 programadas, entre ellas 31…» breaks down the 102. */
function brokenDown(
  { mentions, tokens }: Sentence,
  before: number,
  part: number,
  items: readonly number[],
  cue: string | null,
): number {
  const last = mentions[before] as Mention
  const other = items[items.indexOf(before) - 1]
  const plan = tokens[last.from - 2]?.fold === 'de' && /^l[ao]s$/.test(tokens[last.from - 1]?.fold ?? '')
  // «18 mil camas en 251 hospitales, de las cuales…», «9 cirugías en dos unidades: 5 en Tepic»: where they are is not
  // broken down, but «en 61 guarderías: 12 ordinarias» is.
  const placed = tokens[mentions[part]?.to ?? -1]?.fold === 'en'
  return (plan || ((cue !== ':' || placed) && isLocative(tokens, last))) && other !== undefined ? other : before
}
