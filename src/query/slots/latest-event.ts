import { sameProgramme } from '../../entity/name/programme.ts'
import { eventNounAt } from '../../entity/name/programme-name.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { RANKS } from '../operation/families.ts'
import type { Operators } from '../operation/operators.ts'
import type { AskedProgramme, Query } from '../query.ts'
import { type Board, take, wordAt } from '../words/board.ts'
import { type Said, said } from './said.ts'
import type { Slots } from './slots.ts'

/**
 * «la última Jornada», «la Jornada de Continuidad más reciente» and, in a thread on a series, «¿y en la última?»: the
 * edition that has figures and ends last. Null where no event is meant.
 */
export function latestEvent(
  board: Board,
  { programmes, periods, bulletins, event: noun }: Slots,
  operators: Operators,
  corpus: Corpus,
  previous: Query | null,
): Said<AskedProgramme> | null {
  const cue = operators.get('latest')
  if (!cue || periods.length > 0 || bulletins.length > 0) return null
  const [named] = programmes
  if (named) {
    const beside = named.from - cue.to <= 0 || cue.from - named.to <= 0
    return named.value.edition === null && beside ? pinned(named, corpus) : null
  }
  const at = [cue.to, cue.from - 1].find((i) => eventNounAt(board.tokens, i) !== null)
  if (at !== undefined && noun !== null) {
    const event = pinned(said({ series: noun, edition: null }, board, at, at + 1), corpus)
    if (event) take(board, at, at + 1, 'programme')
    return event
  }
  // «¿y el último?» of figures in order is the one at their end.
  const ranked = RANKS.has(previous?.operation ?? null)
  const series = noun !== null || ranked ? null : previous?.selections[0]?.programme
  // «¿y la última?», where nothing else is named
  const bare = board.uses.every((use, i) => use !== undefined || board.tokens[i]?.kind !== 'word' || isLink(board, i))
  return series && bare ? pinned(said({ ...series.value, edition: null }, board, cue.from, cue.to), corpus) : null
}

const isLink = (board: Board, at: number): boolean => wordAt(board, at).length <= 3

function pinned(event: Said<AskedProgramme>, corpus: Corpus): Said<AskedProgramme> | null {
  const groups = corpus.passageScopes.programmes.filter(
    ({ value }) => value.edition !== null && sameProgramme(event.value, value),
  )
  const held = groups.flatMap(({ value, indexes }) => {
    const facts = indexes.flatMap((i) => corpus.passages.get(i)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? [])
    const done = facts.filter((f) => f.stance !== 'planned' && f.period !== null)
    return done.length > 0 ? [{ value, end: done.map(endOf).sort().at(-1) ?? '' }] : []
  })
  const last = held.toSorted((a, b) => (a.end < b.end ? 1 : -1))[0]?.value
  return last ? { ...event, value: { series: last.series, edition: last.edition }, text: last.text } : null
}

const endOf = ({ period }: Fact): string => period?.end ?? period?.start ?? ''
