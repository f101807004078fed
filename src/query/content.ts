import type { Corpus } from '../facts/corpus.ts'
import { conceptOf, featuresOf, isConcept, isNumberKey } from '../facts/features.ts'
import { isPersonNoun, isThingNoun } from '../facts/generic-nouns.ts'
import { hasKin } from '../facts/kinship.ts'
import type { Lexicon } from '../lexicon.ts'
import { OURS } from '../text/closed-classes.ts'
import { fold } from '../text/fold.ts'
import { isDegree } from './operation/operation.ts'
import type { Feature } from './query.ts'
import type { Speller } from './spelling/spelling.ts'
import { outsideMarks } from './words/asides.ts'
import { type Board, take, textOf, wordAt } from './words/board.ts'
import { isBulletinWord, isLightWord, isStopWord, turningPhrases } from './words/cues.ts'

/** The content words of a question once every slot and operator has taken its own. */
export interface Content {
  /** All of them, as keys of the passage index. */
  readonly features: readonly Feature[]
  /** Those that nothing took: a figure's own sentence has to have them. */
  readonly context: readonly Feature[]
  /** Those that match nothing known. */
  readonly unknown: readonly string[]
}

const BEGIN = conceptOf('empezar')

/** Content words: as features for passages, those no slot took, and those that nobody knows. */
export function contentOf(board: Board, edition: boolean, corpus: Corpus, lexicon: Lexicon, speller: Speller): Content {
  const features = new Map<string, Feature>()
  const context: Feature[] = []
  const unknown: string[] = []
  const outside = outsideMarks(board.tokens)
  const isPrinted = (key: string, folded: string): boolean =>
    corpus.catalogue.byFeature.has(key) || hasKin(folded, corpus.catalogue)
  takeGeneric(board, corpus)
  for (const { key, from, to } of featuresOf(board.tokens, lexicon.measures)) {
    const use = board.uses[from]
    const slotted =
      use === 'period' ||
      use === 'place' ||
      use === 'institution' ||
      use === 'bulletin' ||
      (use === 'programme' && edition)
    const isNumber = isNumberKey(key)
    // The number of a name («covid-19») is no number that a sentence must hold.
    const isNamed = isNumber && (use === undefined || use === 'measure')
    const isIdle = use === 'light' && isGeneric(wordAt(board, from))
    if (slotted || isNamed || isIdle || use === 'act' || (use === 'number' && !isNumber)) continue
    const word = wordAt(board, from)
    // «no» turns what is said of it round, «de cada uno» asks for parts; no sentence has to repeat them.
    const turns = word === 'no' || (word === 'cada' && use === 'operator')
    if (to - from === 1 && (isStopWord(word) || isBulletinWord(word) || turns)) continue
    if ((isLightWord(word) && !isConcept(word)) || (use === undefined && isAside(board, from))) continue
    if (use === undefined && outside(from) && !isPrinted(key, word)) continue
    features.set(key, { key, text: textOf(board, from, to) })
  }
  for (const { entry, from, to } of turningPhrases.matchAll(board.tokens)) {
    if (!freeOfSlots(board, from, to)) continue
    context.push({ key: entry, text: textOf(board, from, to) })
    for (let i = from; i < to; i++) board.uses[i] = 'operator'
  }
  for (const [i, token] of board.tokens.entries()) {
    if (token.kind !== 'word' || board.uses[i] !== undefined) continue
    if (isStopWord(token.fold) || isAside(board, i)) take(board, i, i + 1, 'stop')
    else if (isBulletinWord(token.fold) || isLightWord(token.fold)) take(board, i, i + 1, 'light')
    else {
      const feature = { key: conceptOf(token.fold), text: token.text }
      if (outside(i) && !isPrinted(feature.key, token.fold)) {
        take(board, i, i + 1, 'stop')
        continue
      }
      context.push(feature)
      const { catalogue } = corpus
      const known = speller.knows(token.fold) && catalogue.byFeature.has(feature.key)
      if (!known && !hasKin(token.fold, catalogue)) unknown.push(token.text)
    }
  }
  const words = board.tokens.map((t) => t.fold)
  if (words.some((w, i) => w === 'desde' && words[i + 1] === 'cuando')) features.set(BEGIN, { key: BEGIN, text: '' })
  // What is unknown is said before «menos», which only turns it round.
  return { features: [...features.values()], context, unknown: unknown.toSorted((a, b) => turns(a) - turns(b)) }
}

const turns = (word: string): number => Number(isDegree(fold(word)))

const isGeneric = (word: string): boolean => isPersonNoun(word) || isThingNoun(word)

/** «¿cuánta gente murió?», «¿cuántos casos de marihuana?»: a noun for anybody or anything that no bulletin has, beside content. */
function takeGeneric(board: Board, { catalogue }: Corpus): void {
  const isIdle = (word: string): boolean =>
    isStopWord(word) || isBulletinWord(word) || isLightWord(word) || isGeneric(word)
  const isContent = board.tokens.some(
    ({ kind, fold: word }, i) =>
      board.uses[i] === 'measure' || (kind === 'word' && board.uses[i] === undefined && !isIdle(word)),
  )
  if (!isContent) return
  for (const [i, { fold: word }] of board.tokens.entries())
    if (isGeneric(word) && !catalogue.byFeature.has(conceptOf(word))) take(board, i, i + 1, 'light')
}

const ABOUT_ONESELF = new Set(['ando', 'estoy', 'andamos', 'estamos', 'sigo', 'vengo', 'andaba', 'estaba'])

/** «ando armando…», «para mi editora»: what the asker says of themselves. */
const isAside = (board: Board, at: number): boolean =>
  OURS.has(wordAt(board, at - 1)) || (/ndo$/.test(wordAt(board, at)) && ABOUT_ONESELF.has(wordAt(board, at - 1)))

// «sin hacer» turns a figure round although «sin» is an operator and «hacer» a light verb.
const freeOfSlots = (board: Board, from: number, to: number): boolean =>
  board.uses
    .slice(from, to)
    .every((use) => use === undefined || use === 'operator' || use === 'light' || use === 'stop')
