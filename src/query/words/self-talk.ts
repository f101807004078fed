import selfTalk from '#data/lexicon/self-talk.json' with { type: 'json' }
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
  const clauses = openers()
    .matchAll(tokens)
    .filter(({ from }) => beginsClause(tokens, from))
    .map(({ from, to }) => ({ from, to: endOf(tokens, to) }))
    .filter(({ from, to }) => !isOfTopic(tokens.slice(from, to)))
  if (clauses.length === 0) return asked
  const spoken = (at: number): boolean => clauses.some(({ from, to }) => at >= from && at < to)
  if (!tokens.some((token, at) => !spoken(at) && isContent(token))) return asked
  let text = asked.text
  for (const { from, to } of clauses) {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  return { text, tokens: tokenize(text) }
}

const tableOf = (patterns: readonly string[]): PhraseTable<true> => {
  const table = new PhraseTable<true>()
  for (const pattern of patterns) for (const phrase of variantsOf(pattern)) table.add(phrase, true)
  return table
}

const openers = once(() => tableOf(selfTalk.openers))
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

/** «mi hijo tiene fiebre», «mi editor trae dos cifras distintas»: what the asker tells says what is asked. */
const isOfTopic = (clause: readonly Token[]): boolean =>
  strongTopics.matchAll(clause).length + weakTopics.matchAll(clause).length > 0 ||
  actCues.matchAll(clause).some(({ entry }) => entry.act === 'audit')

const SIGNS = /^[,.;:¿?!¡—–]$/

/** Up to the sign that ends the clause or to the word that asks; what a place is said back by stays: «vive en Oaxaca, ¿… allá?». */
function endOf(tokens: readonly Token[], opened: number): number {
  const points = tokens.some(({ fold }) => THERE.has(fold))
  let at = opened
  while (at < tokens.length) {
    const token = tokens[at] as Token
    if ((SIGNS.test(token.text) && !isApposition(tokens, at)) || (points && token.fold === 'en')) break
    if (asking().matchAt(tokens, at)) break
    at++
  }
  return at
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

const THERE = new Set(['ahi', 'alli', 'alla', 'aca', 'aqui'])
