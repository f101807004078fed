import { sameProgramme } from '../../entity/name/programme.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { indexesWhere } from '../../facts/groups.ts'
import type { Operators } from '../operation/operators.ts'
import type { AskedPeriod } from '../query.ts'
import type { Board } from '../words/board.ts'
import type { Slots } from './slots.ts'

/** «¿cuántas después de la 7ª Jornada?»: the event stands for its days, which are then counted from. */
export function aroundEvents(slots: Slots, operators: Operators, corpus: Corpus): Slots {
  const [event] = slots.programmes
  const cue = operators.get('before') ?? operators.get('after')
  if (!event || !cue || cue.to > event.from || event.from - cue.to > 1) return slots
  const named = indexesWhere(corpus.passageScopes.programmes, (p) => sameProgramme(event.value, p))
  const dated = named.map((i) => corpus.passages.get(i)).find((p) => p?.period)
  if (!dated?.period) return slots
  const { start, end } = dated.period
  const value: AskedPeriod = { windows: [{ start, end }], shape: 'range', extent: 'continuous', yearSaid: true }
  return { ...slots, programmes: [], periods: [...slots.periods, { ...event, value }] }
}

/** «las de la 7ª Jornada y las del 26 de abril»: an event and days that are told apart by a conjunction. */
export function areApart(board: Board, { programmes, periods }: Slots): boolean {
  const [event] = programmes
  const [days] = periods
  if (!event || !days) return false
  const [first, second] = event.from < days.from ? [event, days] : [days, event]
  return board.tokens.slice(first.to, second.from).some((t) => APART.has(t.fold))
}

const APART = new Set(['y', 'o', 'que', 'contra', 'con', 'vs'])
