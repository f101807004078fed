import { fold } from '../../text/fold.ts'
import type { Board } from '../words/board.ts'
import type { Said } from './said.ts'

/** What may stand as a label: names of institutions, and words with a capital that no other slot took. */
export function namesIn({ tokens, uses }: Board, institutions: readonly Said<string>[]): readonly string[] {
  const names = institutions.map(({ text }) => fold(text))
  const isFree = (at: number): boolean => !TAKEN.has(uses[at] ?? '')
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '') && isFree(at)
  const opens = tokens.findIndex(({ kind }) => kind === 'word')
  for (let at = opens + 1; at < tokens.length; at++) {
    if (!isCapital(at)) continue
    let to = at + 1
    while (isCapital(to) || (JOINS.has(tokens[to]?.fold ?? '') && isCapital(to + 1))) to++
    names.push(
      tokens
        .slice(at, to)
        .map(({ fold }) => fold)
        .join(' '),
    )
    at = to
  }
  return [...new Set(names)]
}

const TAKEN: ReadonlySet<string> = new Set(['place', 'period', 'programme', 'institution', 'bulletin', 'act'])
const JOINS = new Set(['de', 'del', 'la', 'las', 'los', 'el'])
