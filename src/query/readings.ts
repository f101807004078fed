import type { IsoDate } from '../entity/period/calendar.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Lexicon } from '../lexicon.ts'
import { type ActReading, readAct } from './acts.ts'
import type { Stretch } from './domain.ts'
import { exclusionOf, negates } from './operation/exclusion.ts'
import { type Operators, readOperators } from './operation/operators.ts'
import type { Query } from './query.ts'
import { aroundEvents } from './slots/around-events.ts'
import { latestEvent } from './slots/latest-event.ts'
import { type MeasureMention, measureMentions } from './slots/measure-slot.ts'
import { type AskedWho, readWho } from './slots/office.ts'
import { readSlots, type Slots } from './slots/slots.ts'
import type { Speller } from './spelling/spelling.ts'
import { isBareEvent } from './thread/pointing.ts'
import { type Board, free, take } from './words/board.ts'
import { idlePhrases } from './words/cues.ts'

/** What parsing needs besides the question. */
export interface ParseContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly speller: Speller
  readonly today: IsoDate | null
}

/** What the words of a question name, before it is decided what is done with it. */
export interface Readings {
  readonly slots: Slots
  readonly who: AskedWho
  readonly act: ActReading
  readonly operators: Operators
  /** Whether a bare «no» denies: «¿cuántas cirugías no se hicieron?». */
  readonly negated: boolean
  readonly measures: readonly MeasureMention[]
  /** Those that «sin contar los de riñón» leaves out. */
  readonly excluded: readonly MeasureMention[]
  /** Where all that it leaves out stands. */
  readonly exclusion: Stretch | null
}

/** Runs the recognisers over the board. Each takes its tokens from those behind it: their order is part of the reading. */
export function readBoard(board: Board, { corpus, lexicon, today }: ParseContext, previous: Query | null): Readings {
  const { tokens } = board
  const found = readSlots(board, corpus, lexicon, today)
  for (const { from, to } of idlePhrases.matchAll(tokens)) if (free(board, from, to)) take(board, from, to, 'stop')
  const who = readWho(board)
  const act = readAct(board)
  const cues = readOperators(board)
  const named = { ...found, figures: outside(act.cues, found.figures) }
  const last = latestEvent(board, named, cues, corpus, previous)
  // «la última Jornada» is an event, it asks for no latest figure.
  const operators: Operators = last ? new Map([...cues].filter(([name]) => name !== 'latest')) : cues
  const timed = last ? { ...named, programmes: [last], runs: [] } : named
  const slots = act.quantity ? aroundEvents(timed, operators, corpus) : timed
  if (previous) for (const at of tokens.keys()) if (isBareEvent(board, at)) take(board, at, at + 1, 'programme')
  const negated = negates(board, operators)
  const exclusion = exclusionOf(board, operators, act.yesNo)
  const breaks = [...(exclusion ? [exclusion.from, exclusion.to] : []), ...surpassed(board)]
  const sums = operators.has('sum') && !operators.has('share')
  const mentions = measureMentions(board, lexicon.measures, corpus.catalogue, breaks, sums)
  const isOut = ({ from }: Stretch): boolean => exclusion !== null && from >= exclusion.from && from < exclusion.to
  const measures = mentions.filter((m) => !isOut(m))
  return { slots, who, act, operators, negated, measures, excluded: mentions.filter(isOut), exclusion }
}

/** «¿cuánto le ganó hipertensión a diabetes?»: the «a» that leads to the other side, no link between a noun and its kind. */
function surpassed({ tokens }: Board): readonly number[] {
  const verb = tokens.findIndex(({ fold }) => SURPASSES.test(fold))
  const at = verb < 0 ? -1 : tokens.findIndex(({ fold }, i) => i > verb + 1 && (fold === 'a' || fold === 'al'))
  return at < 0 ? [] : [at]
}
const SURPASSES = /^(?:gan|super|rebas|aventaj|sobrepas|exced|venc)(?:[oóaeé]n?|aron|ieron|io|aban?|ia|ian)$/

/** Those that no cue holds: the «una» of «dame una lista» is no figure. */
function outside<T extends Stretch>(cues: readonly Stretch[], found: readonly T[]): readonly T[] {
  const ends = new Map<number, number>()
  for (const { from, to } of cues) for (let i = from; i < to; i++) ends.set(i, Math.max(to, ends.get(i) ?? 0))
  return found.filter(({ from, to }) => to > (ends.get(from) ?? 0))
}
