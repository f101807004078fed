import type { Catalogue } from '../../facts/catalogue.ts'
import { conceptOf, isFunctionWord } from '../../facts/features.ts'
import { once } from '../../text/once.ts'
import { type Token, tokenize } from '../../text/token.ts'

/** Which words go with each other, by the phrases that are known and by the sentences of the bulletins. */
export interface Neighbours {
  /** Whether a known phrase puts them side by side, links between them left out: «mayor demanda», «trasplantes … córnea». */
  together(before: string, after: string): boolean
  /** Whether some sentence has both. */
  meet(a: string, b: string): boolean
}

const LINKS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'en', 'y', 'a', 'al', 'por', 'se'])

/** Stands for any number: «la semana del 26 de abril» has the pairs «semana 1» and «1 abril». */
const NUMBER = '1'

/** A word of a question or phrase as pairs know it. */
export const wordOf = (token: Token): string => (token.kind === 'number' ? NUMBER : token.fold)

/** The neighbours of a corpus, by given phrases and its names of measures; they are read when first asked for. */
export function neighboursIn(phrases: () => Iterable<string>, { byFeature, measures }: Catalogue): Neighbours {
  const known = once(() => new Set([...phrases()].flatMap((phrase) => [...pairsOf(phrase)])))
  let named = 0
  return {
    together(before, after) {
      const pairs = known()
      if (named < measures.size) {
        for (const { name } of [...measures.values()].slice(named)) for (const pair of pairsOf(name)) pairs.add(pair)
        named = measures.size
      }
      return pairs.has(`${before} ${after}`)
    },
    meet: (a, b) => share(byFeature.get(conceptOf(a)) ?? [], byFeature.get(conceptOf(b)) ?? []),
  }
}

/** Whether two ascending lists have a number in common. */
function share(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) return true
    if (x < y) i++
    else j++
  }
  return false
}

function* pairsOf(phrase: string): Generator<string> {
  let last = ''
  let link = ''
  for (const token of tokenize(phrase)) {
    if (token.kind === 'symbol') continue
    const word = wordOf(token)
    // «en» expects a place or a time, «se» a verb; what else stands behind a link says nothing of the link …
    if (link === 'en' || link === 'se') yield `${link} ${word}`
    // … but «a partir de» has one on each side.
    if (LINKS.has(word) && last.includes(' ')) yield `${last} ${word}`
    const before = link
    link = LINKS.has(word) ? word : ''
    if (link !== '') continue
    if (last !== '') yield `${last.slice(last.indexOf(' ') + 1)} ${word}`
    last = before === '' ? word : `${before} ${word}`
  }
}

/** The words nearest to a token on both sides, those that do not count left out; empty where none stands there. */
function around(words: readonly string[], at: number, skips: (word: string) => boolean): readonly [string, string] {
  const near = (step: number): string => {
    let i = at + step
    while (skips(words[i] ?? '')) i += step
    return words[i] ?? ''
  }
  return [near(-1), near(1)]
}

/** What stands beside token `at` but for links, which phrases are told by. */
export const besideLinks = (words: readonly string[], at: number) => around(words, at, (word) => LINKS.has(word))

/** The words of content nearest to it, which sentences are told by. */
export const contentBeside = (words: readonly string[], at: number) => around(words, at, isFunctionWord)
