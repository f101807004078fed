import { fold } from '../../text/fold.ts'
import { OF_PAIRS } from '../operation/families.ts'
import type { Query, Selection } from '../query.ts'
import { isOperatorWord } from '../words/cues.ts'
import { type Leaning, NTH, saysOnlyNth } from './leaning.ts'
import { isWholeOf, saysAny, saysOnlyMeasure } from './thread.ts'

/** A question beside the one before it. */
interface Beside {
  readonly query: Query
  readonly leaning: Leaning
  /** The first selection of the question before. */
  readonly base: Selection
  /** How many selections the question before has. */
  readonly given: number
  /** The one selection of a question that says no words beside it, else null. */
  readonly bare: Selection | null
}

/** Why a question leans on the one before, with a thread in which it does. */
interface Reason {
  readonly example: string
  holds(beside: Beside): boolean
}

const REASONS: readonly Reason[] = [
  {
    example: '«¿y de riñón?», «súmalos»',
    holds: ({ leaning }) => leaning.joins || leaning.pointsBack,
  },
  {
    example: '«¿cuándo fue?»',
    holds: ({ query }) => query.features.length === 0 && query.figures.length === 0 && !query.selections.some(saysAny),
  },
  {
    example: '«¿qué diferencia hay?»',
    holds: ({ query, bare }) => bare !== null && query.operation !== null && !saysAny(bare),
  },
  {
    example: '«¿cuántos fueron de hígado?» — «¿qué porcentaje del total de trasplantes es?»',
    holds: ({ query, bare, base, leaning }) =>
      bare !== null &&
      query.operation === 'share' &&
      (isWholeOf(bare, base) || (leaning.ofWhole && saysOnlyMeasure(bare))),
  },
  {
    example: '«¿cuántas cirugías hubo?» — «¿qué porcentaje de las acciones son?»',
    holds: ({ query, bare }) =>
      bare?.measure?.value.modifiers.length === 0 && query.operation === 'share' && saysOnlyMeasure(bare),
  },
  {
    example: '«¿cuántas salpingoclasias hubo?» — «¿cuántas más que vasectomías?»',
    holds: ({ query, bare, leaning }) =>
      bare !== null && leaning.thanOther && saysOnlyMeasure(bare) && OF_PAIRS.has(query.operation),
  },
  {
    example: '«¿qué se hizo en Torreón?» — «¿cuántos trasplantes fueron?»',
    holds: ({ query, bare, base, leaning }) =>
      bare !== null &&
      !leaning.widens &&
      saysOnlyMeasure(bare) &&
      namesNoMeasure(base) &&
      (query.act === 'value' || query.act === 'list'),
  },
  {
    example: '«¿cuántas atenciones hubo?» — «¿fueron más de 130 mil?», «¿cuánto falta para 140 mil?»',
    holds: ({ query }) =>
      query.figures.length > 0 &&
      (query.act === 'verify' || query.operation === 'difference') &&
      query.context.length === 0 &&
      query.features.every(({ key, text }) => key.startsWith('#') || isOperatorWord(fold(text))) &&
      !query.selections.some(saysAny),
  },
  {
    example: '«¿cuántas detecciones hubo?» — «¿de qué enfermedades?»',
    holds: ({ bare, leaning }) => bare !== null && leaning.ofWhich && !saysAny(bare),
  },
  {
    example: '«compara las dos semanas» — «¿cuántas cirugías hubo en la primera?»',
    holds: ({ query, given, leaning }) =>
      given > 1 && leaning.nth !== null && query.context.every(({ text }) => NTH.has(fold(text))),
  },
  {
    example: '«¿qué especialidades tuvieron más demanda?» — «¿cuál es la primera?»',
    holds: ({ query }) => query.act === 'list' && saysOnlyNth(query),
  },
  {
    example: '«¿por qué no cuadra?»',
    holds: ({ query, leaning }) => query.act === 'audit' && leaning.why && !query.selections.some(saysAny),
  },
]

/** Acts whose questions are complete however little they say: «¿cuál es el teléfono?». */
const COMPLETE: ReadonlySet<Query['act']> = new Set<Query['act']>(['contact', 'audit', 'summary', 'define'])

/** Whether a question leans on the one before: for a reason of its own, or because it names neither measure nor figure. */
export function leans(query: Query, previous: Query, leaning: Leaning): boolean {
  const [base, only] = [previous.selections[0] as Selection, query.selections[0] as Selection]
  const isBare = query.selections.length === 1 && query.figures.length === 0 && query.context.length === 0
  // «¿y a qué teléfono llamo?» is the same in any thread.
  if (query.act === 'contact') return false
  if (
    REASONS.some((reason) =>
      reason.holds({ query, leaning, base, given: previous.selections.length, bare: isBare ? only : null }),
    )
  )
    return true
  if (COMPLETE.has(query.act)) return false
  const namesMeasure = query.selections.some((s) => s.measure?.value.head)
  if (namesMeasure || query.figures.length > 0 || query.context.length > 0) return false
  return !leaning.cued || query.act === 'value' || query.act === 'source'
}

/** A thread that named where or when but nothing to count. */
const namesNoMeasure = (s: Selection): boolean =>
  s.measure === null && Boolean(s.place ?? s.period ?? s.programme ?? s.bulletin)
