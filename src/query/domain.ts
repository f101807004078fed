import type { Token } from '../text/token.ts'
import { domainCues, greetingCues, helpCues, isPolite, isStopWord, strongTopics, weakTopics } from './words/cues.ts'

/** Whether a question is for the bulletins at all. */
export type Domain =
  | { readonly kind: 'domain' }
  | { readonly kind: 'help' }
  /** By the words of a topic, which the bulletins may speak of after all. */
  | { readonly kind: 'out_of_scope'; readonly topic: string; readonly at: Stretch }
  /** Nothing says what it is about: the slots decide. */
  | { readonly kind: 'unknown' }

/** Tokens `from`..`to` (exclusive). */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Reads what a question is about from its words alone, before any slot. `measures` are those it names; `follows` in a thread. */
export function readDomain(
  tokens: readonly Token[],
  measures: readonly Stretch[],
  quantity: boolean,
  follows: boolean,
): Domain {
  const weak = weakTopics.matchAll(tokens)[0]
  // «una receta de pozole» names no measure although «recetas» does.
  const measured = measures.some((m) => !weak || m.to <= weak.from || m.from >= weak.to || weak.to - weak.from === 1)
  const strong = strongTopics.matchAll(tokens)[0]
  const domain = measured || domainCues.matchAll(tokens).some((d) => !weak || d.to <= weak.from || d.from >= weak.to)
  if (strong && !(strong.entry === 'advice' && quantity && measured))
    return { kind: 'out_of_scope', topic: strong.entry, at: strong }
  if (!quantity && asksHelp(tokens, measured, follows)) return { kind: 'help' }
  if (weak && !domain) return { kind: 'out_of_scope', topic: weak.entry, at: weak }
  return domain ? { kind: 'domain' } : { kind: 'unknown' }
}

/** Only greetings and courtesies, or a question about the bot itself; «¿y a nivel nacional?» goes on with a thread. */
function asksHelp(tokens: readonly Token[], measured: boolean, follows: boolean): boolean {
  const left = new Set(tokens.keys())
  const greeted = greetingCues.matchAll(tokens)
  for (const { from, to } of greeted) for (let i = from; i < to; i++) left.delete(i)
  const helped = helpCues.matchAll(tokens)
  for (const { from, to } of helped) for (let i = from; i < to; i++) left.delete(i)
  const rest = [...left].filter((i) => tokens[i]?.kind !== 'symbol' && !isStopWord(tokens[i]?.fold ?? ''))
  if (rest.length === 0) return !follows || greeted.length + helped.length > 0 || tokens.every(isCourtesy)
  return helped.length > 0 && !measured && rest.length <= 2
}

const isCourtesy = ({ kind, fold }: Token): boolean => kind === 'symbol' || isPolite(fold)
