import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import type { AnswerContext } from '../context.ts'
import { type Ranked, rankedFigures } from '../rank/ranked.ts'
import { ENOUGH, MARGIN } from '../weights.ts'
import { ageOf, mainYearOf } from './asked-days.ts'
import { vicinityOf } from './vicinity.ts'

/** A figure that its own sentence sets against another: «9.6, contra 9.4 de 2014», «5.1 por ciento más que en 2022». */
export interface ToldChange {
  /** The figure asked about, null where only the change is printed. */
  readonly now: Fact | null
  /** What it is set against: of a time before, or the mean. */
  readonly base: Fact | null
  /** How much more or less, where it is printed. */
  readonly change: Fact | null
  /** 1 where it is more than what it is set against, −1 where it is less, 0 where the same. */
  readonly direction: number
}

/** What a sentence tells about the asked figure and another; null where none sets it against anything. */
export function toldChange(query: Query, selection: Selection, context: AnswerContext): ToldChange | null {
  const ranked = ofMatter(query, selection, context)
  for (const tell of [pairedWith, changeOf]) {
    for (const { fact } of ranked) {
      const told = tell(fact, query, context.corpus)
      if (told) return told
    }
  }
  return null
}

/** The figures of what is compared, whatever days and whatever way. */
export function ofMatter(query: Query, selection: Selection, context: AnswerContext): readonly Ranked[] {
  const features = query.features.filter(({ text }) => !TURNING.test(fold(text)))
  const open: Selection = { ...selection, period: null, stance: null, figure: null, accrual: null }
  const ranked = rankedFigures({ ...query, features, unit: null }, open, context)
  const best = ranked[0]
  if (!best || best.evidence.said < ENOUGH.comparedFigure) return []
  return ranked.filter(({ score }) => best.score - score <= MARGIN.compared)
}

/** Words that say only how two figures stand to each other. */
const TURNING =
  /^(?:sub|aument|crec|increment|alz|repunt|mejor|recuper|super|rebas|exced|baj|dismin|redu|cay|descen|decrec|empeor|mas$|menos$|mayor|menor|arriba|abajo|encima|debajo|media$|promedio$|nacional$|tanto$|met[ao]|cumpl|program|previst|plane|alcanz)/

/** «de 44.9 a 32.1», «nueve, contra 12 en 2013», «20.1, mientras que la media es de 4.4». */
function pairedWith(fact: Fact, { comparison }: Query, corpus: Corpus): ToldChange | null {
  // «45 mil 900 empleos más que antes» is how much more itself.
  if (fact.figure === 'change') return null
  const beside = besideIn(fact, corpus)
  const at = beside.indexOf(fact)
  const pair = (now: Fact, base: Fact): ToldChange => ({
    now,
    base,
    change:
      beside.find((other) => directionOf(other, corpus) !== 0 && other.quantity.start > now.quantity.start) ?? null,
    direction: Math.sign(now.quantity.value - base.quantity.value),
  })
  const [before, after] = [beside[at - 1], beside[at + 1]]
  if (!comparison.againstMean) {
    if (after && vicinityOf(fact, corpus).isStart) return pair(after, fact)
    if (before && vicinityOf(before, corpus).isStart) return pair(fact, before)
  }
  const others = beside.filter((other) => isComparable(other, fact))
  for (const other of others) {
    if (comparison.againstMean) {
      if (MEAN.test(vicinityOf(other, corpus).clause)) return pair(fact, other)
      continue
    }
    const order = yearsBack(fact, corpus) - yearsBack(other, corpus)
    if (order !== 0) return order < 0 ? pair(fact, other) : pair(other, fact)
  }
  return null
}

const MEAN = /\b(?:media|promedio)\b/

/** By the words of its own clause, else by days that are printed for it. */
function yearsBack(fact: Fact, corpus: Corpus): number {
  const age = ageOf(fact, vicinityOf(fact, corpus), corpus)
  const year = Number(fact.period?.end?.slice(0, 4) ?? 0)
  return age > 0 || year === 0 ? age : Math.max(0, mainYearOf(fact.bulletin, corpus) - year)
}

/** «creció 9.2 %», «5.1 por ciento más que en 2022»: only how much more or less. */
function changeOf(fact: Fact, _query: Query, corpus: Corpus): ToldChange | null {
  const beside = besideIn(fact, corpus)
  const at = beside.indexOf(fact)
  const change = beside.slice(at, at + 3).find((other) => directionOf(other, corpus) !== 0)
  return change
    ? { now: change === fact ? null : fact, base: null, change, direction: directionOf(change, corpus) }
    : null
}

const besideIn = (fact: Fact, corpus: Corpus): readonly Fact[] =>
  (corpus.passageOf(fact.id)?.facts ?? []).flatMap((id) => corpus.fact(id) ?? [])

const MOST_APART = 10

/** Figures of one sort and size: a number of patients and their share are none. */
export function isComparable(other: Fact, fact: Fact): boolean {
  if (other === fact || other.quantity.unit !== fact.quantity.unit || other.figure === 'change') return false
  const ratio = other.quantity.value / fact.quantity.value
  return ratio <= MOST_APART && ratio >= 1 / MOST_APART
}

const MORE =
  /\b(?:mas|mayor|superior|arriba|encima|increment\w{1,9}|aument\w{1,9}|crecio|crecieron|crecimiento|alza|subio|subieron|adicional(?:es)?)\b/
const LESS =
  /\b(?:menos|menor|inferior|abajo|debajo|disminu\w{1,9}|reduc\w{1,9}|redujo|bajo|bajaron|baja|caida|cayo|cayeron|descenso|descendio)\b/
const REACH = 40

/** Whether a figure says how much more (1) or less (−1) another is; 0 where it is none such. */
function directionOf(fact: Fact, corpus: Corpus): number {
  if (fact.figure !== 'change' && fact.quantity.unit !== 'percent') return 0
  const { text } = corpus.bulletin(fact.bulletin).reading
  const { start, end } = fact.quantity
  const after = fold(text.slice(end, end + REACH).split(/[,;.]/)[0] ?? '')
  const before = fold(
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[,;.]/)
      .at(-1) ?? '',
  )
  for (const words of [after, before]) {
    const [more, less] = [words.search(MORE), words.search(LESS)]
    if (more >= 0 || less >= 0) return less < 0 || (more >= 0 && more < less) ? 1 : -1
  }
  return 0
}
