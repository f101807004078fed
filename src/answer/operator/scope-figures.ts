import { measureKey } from '../../entity/measure/measure.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { type AnswerContext, look } from '../context.ts'
import { type Candidate, levelOf } from '../select/candidate.ts'
import { first } from './operator.ts'

/** Facilities and events take part in what is done; they are none of it. */
const SETTINGS: ReadonlySet<string> = new Set(['facilities', 'events'])

/**
 * «¿Qué se hizo más en la semana del…?», «ordena los servicios de la 10ª Jornada»: all that was done where and when it is
 * asked, one figure a measure, for questions that name nothing narrower than «servicios». Empty where a list with a
 * printed total stands for it, or nothing is said of where and when.
 */
export function scopeFigures(query: Query, context: AnswerContext): readonly Candidate[] {
  const selection = first(query)
  if (
    !isOpen(selection, context) ||
    !(selection.period ?? selection.programme ?? selection.place ?? selection.bulletin)
  )
    return []
  const asked: Query = { ...query, operation: null, context: [] }
  const { candidates } = look({ ...selection, measure: null, accrual: null }, asked, context)
  const done = candidates.filter(({ fact }) => isDone(fact, context))
  const best = done.filter(({ fit }) => fit === 'exact' || fit === 'unspecified')
  const fitting = best.length > 0 ? best : done
  const level = Math.min(...fitting.map(({ fact }) => levelOf(fact)))
  const windows = Map.groupBy(
    fitting.filter(({ fact }) => levelOf(fact) === level),
    ({ fact }) => `${fact.period?.start} ${fact.period?.end}`,
  )
  // Of several windows the one that most was printed of: figures of different days are no ranking.
  const [widest = []] = [...windows.values()].sort((a, b) => b.length - a.length)
  const seen = new Set<string>()
  return widest.filter(({ fact }) => !seen.has(measureKey(fact.measure)) && seen.add(measureKey(fact.measure)))
}

const isOpen = ({ measure }: Selection, { lexicon }: AnswerContext): boolean =>
  measure === null ||
  (measure.value.modifiers.length === 0 &&
    measure.value.head !== null &&
    lexicon.measures.heads.get(measure.value.head)?.generic === true)

const isDone = (fact: Fact, { lexicon }: AnswerContext): boolean =>
  fact.figure === 'level' &&
  fact.quantity.unit === 'count' &&
  fact.stance !== 'planned' &&
  !SETTINGS.has(fact.measure.counts) &&
  lexicon.measures.heads.get(fact.measure.head.key)?.generic !== true
