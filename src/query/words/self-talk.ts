import selfTalk from '#data/lexicon/self-talk.json' with { type: 'json' }
import { OURS } from '../../text/closed-classes.ts'
import { fold } from '../../text/fold.ts'
import { once } from '../../text/once.ts'
import { PhraseTable } from '../../text/phrase.ts'
import { type Token, tokenize } from '../../text/token.ts'
import { variantsOf } from '../../text/variants.ts'
import { actCues, isLightWord, isPolite, isStopWord, strongTopics, weakTopics } from './cues.ts'
import type { Plain } from './normalise.ts'

/**
 * A question without the clauses in which the asker speaks of themselves: «soy de la jefatura de prensa en Veracruz y
 * necesito…», «mi jefe quiere saber cuántas…», «¿…? Quiero mandar cámara». Such a clause goes up to its sign, or up to the
 * word that asks. It stays where nothing would be left that could be answered. Blanks take its place.
 */
export function withoutSelfTalk(asked: Plain): Plain {
  const { tokens } = asked
  const clauses: readonly Clause[] = openers()
    .matchAll(tokens)
    .filter(({ from }) => beginsClause(tokens, from))
    .map(({ from, to }) => ({ from, to: endOf(tokens, to) }))
    .filter(({ from, to }) => !isOfTopic(tokens.slice(from, to)))
  if (clauses.length === 0) return asked
  const own = ownPlaces(tokens, clauses)
  const spoken = own ? [...clauses.map((c) => ({ ...c, to: placeIn(tokens, c) })), ...own] : clauses
  const isSpoken = (at: number): boolean => spoken.some(({ from, to }) => at >= from && at < to)
  if (!tokens.some((token, at) => !isSpoken(at) && isContent(token))) return asked
  let text = asked.text
  for (const { from, to } of spoken) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  return { text, tokens: tokenize(text) }
}

/** Tokens `from`..`to` (exclusive). */
interface Clause {
  readonly from: number
  readonly to: number
}

/**
 * What a question says of the asker's own place, which the place itself stands for: «mi estado»; null where it does not
 * speak of it. «¿qué hay allá?» and «¿cuántos hicimos?» do so without naming it.
 */
function ownPlaces(tokens: readonly Token[], clauses: readonly Clause[]): readonly Clause[] | null {
  const isTold = (at: number): boolean => clauses.some(({ from, to }) => at >= from && at < to)
  const asked = [...tokens.keys()].filter((at) => !isTold(at))
  const named = asked
    .filter((at) => OURS.has(tokens[at - 1]?.fold ?? '') && PLACE_NOUNS.has(tokens[at]?.fold ?? ''))
    .map((at) => ({ from: at - 1, to: at + 1 }))
  const speaks = asked.some((at) => THERE.has(tokens[at]?.fold ?? '') || isWeDid(tokens, at))
  return named.length > 0 || speaks ? named : null
}

const PLACE_NOUNS = new Set(selfTalk.ownPlaces.map(fold))
const THERE = new Set(selfTalk.there.map(fold))

/** «trasplantamos», «sacamos»: what the asker's own place did; «últimos» and «queremos saber» are none. */
const isWeDid = (tokens: readonly Token[], at: number): boolean =>
  WE.test(tokens[at]?.fold ?? '') && !asking().matchAt(tokens, at)
const WE = /^(?!(?:ulti|proxi|maxi|mini|opti|anoni|legiti|centi|presta|recla|extre|supre)mos)\p{L}{3,}[aei]mos$/u

const tableOf = (patterns: readonly string[]): PhraseTable<true> => {
  const table = new PhraseTable<true>()
  for (const pattern of patterns) for (const phrase of variantsOf(pattern)) table.add(phrase, true)
  return table
}

const openers = once(() => tableOf(selfTalk.openers))
const residing = once(() => tableOf(selfTalk.residing))
const asking = once(() => tableOf(selfTalk.asking))

const isContent = ({ kind, fold }: Token): boolean =>
  kind === 'number' || (kind === 'word' && !isStopWord(fold) && !isLightWord(fold))

const JOINING = new Set(['y', 'que', 'pues', 'porque', 'es'])

/** After a sign, a courtesy or «y». */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || before.kind === 'symbol') return before?.text !== '¿'
  return isPolite(before.fold) || (JOINING.has(before.fold) && at > 1 && beginsClause(tokens, at - 1))
}

/** «mi hijo tiene fiebre», «mi editor trae dos cifras distintas»: what the asker tells says what is asked; where they live does not. */
const isOfTopic = (clause: readonly Token[]): boolean => residing().matchAll(clause).length === 0 && isToldOf(clause)

const isToldOf = (clause: readonly Token[]): boolean =>
  strongTopics.matchAll(clause).length + weakTopics.matchAll(clause).length > 0 ||
  actCues.matchAll(clause).some(({ entry }) => entry.act === 'audit')

const SIGNS = /^[,.;:¿?!¡—–]$/

/** Up to the sign that ends the clause or to the word that asks. */
function endOf(tokens: readonly Token[], opened: number): number {
  let at = opened
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if ((SIGNS.test(token.text) && !isApposition(tokens, at)) || asking().matchAt(tokens, at)) break
    at++
  }
  return at
}

/** Where the place of a clause begins, which stays: «mi tía vive | en Oaxaca», «soy | de Puebla»; its end where it has none. */
function placeIn(tokens: readonly Token[], { from, to }: Clause): number {
  const words = tokens.slice(from, to).map(({ fold }) => fold)
  const at = words.lastIndexOf('en')
  const origin = words.indexOf('de')
  return at > 0 ? from + at : origin > 0 ? from + origin : to
}

/** «les escribe Mario, reportero de Torreón, para…»: a few words between two commas that go on telling who it is. */
function isApposition(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false
  const next = tokens.findIndex(({ text }, i) => i > at && SIGNS.test(text))
  const between = tokens.slice(at + 1, next)
  return (
    next > at &&
    between.length <= LONGEST_APPOSITION &&
    tokens[next]?.text === ',' &&
    between.every(({ kind }, i) => kind === 'word' && !asking().matchAt(between, i))
  )
}
const LONGEST_APPOSITION = 6
