import type { Fact } from '../../facts/fact.ts'
import { isAmountNoun } from '../../facts/generic-nouns.ts'
import { kinshipsOf } from '../../facts/kinship.ts'
import { fold } from '../../text/fold.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'
import { ofProgramme } from '../select/filters.ts'
import { isOfOtherKind } from '../select/loose-match.ts'
import { isOfInstitution } from '../select/publisher.ts'
import { CREDIT, ENOUGH } from '../weights.ts'
import type { AskedFigure, Scope } from './asked-figure.ts'
import { creditOfWord, type Evidence, wordsOf } from './evidence.ts'

/**
 * Whether nothing that a question says rules a figure out: another place, other days, another institution, event or kind
 * («trasplantes de hígado» for those of kidney), a count where a share is asked for. What remains is told apart by weight.
 */
export function mayAnswer(fact: Fact, evidence: Evidence, asked: AskedFigure, scope: Scope): boolean {
  const { selection } = asked
  const { corpus, lexicon } = scope
  if (evidence.daysOther || !isOfSort(fact, asked) || isGiven(fact, asked)) return false
  if (evidence.placeOther && !isThere(fact, evidence.placeInWords, asked)) return false
  if (selection.stance?.value === 'denied' && !/\b(?:no|sin|ni)\b/.test(vicinityOf(fact, corpus).clause)) return false
  if (selection.figure && fact.figure !== selection.figure.value) return false
  const { institution } = selection
  const isOwn = institution === null || isOfInstitution(fact, institution.value, corpus, lexicon)
  if (!isOwn && !isSaidNear(institution.text, fact, scope)) return false
  if (ofProgramme([fact], selection, corpus).length === 0) return false
  return !countsOther(fact, asked, scope) && !isOfOtherKind(fact, selection.measure?.value.modifiers ?? [], scope)
}

/** «De las 41 que corresponden al IMSS, 36…», in a bulletin of somebody else. */
const isSaidNear = (name: string, fact: Fact, { corpus }: Scope): boolean =>
  wordsOf(name).every((word) => creditOfWord(word, vicinityOf(fact, corpus)) >= CREDIT.earlierClause)

/** A figure of the country is none of a state; a share of the country's cases is of both. */
function isThere({ quantity }: Fact, inWords: number, { selection }: AskedFigure): boolean {
  if (selection.place?.value.level === 'nation') return quantity.unit === 'percent'
  return inWords >= ENOUGH.placeInWords
}

/** Whether a figure is of the sort asked for: only levels are counted, and only a percentage is a share. */
function isOfSort({ quantity: { unit }, figure, measure }: Fact, { unit: asked, asksChange }: AskedFigure): boolean {
  if (figure === 'ordinal' || figure === 'rank') return false
  // «tasa: 92.4», «inversión de 25 mil 900»: the noun says what the number leaves out.
  const isAmount = unit === 'count' && isAmountNoun(fold(measure.head.name.split(' ')[0] ?? ''))
  if (asked === 'percent') return unit === 'percent' || isAmount
  if (asked === 'money') return (unit === 'money' && (figure !== 'change' || asksChange)) || isAmount
  if (asked === 'count') return unit === 'count' && COUNTED.has(figure)
  return true
}

const COUNTED: ReadonlySet<Fact['figure']> = new Set(['level', 'rate', 'capacity', 'threshold'])

/** «¿qué porcentaje bajó de 7 %?»: a number that the question itself gives is no answer to it. */
const isGiven = ({ quantity }: Fact, { query: { act, figures } }: AskedFigure): boolean =>
  act === 'value' && figures.includes(quantity.value)

/** «¿cuántas consultas hubo en Sinaloa?» is not answered by what was operated there: both nouns are known, and differ. */
function countsOther({ measure }: Fact, { selection }: AskedFigure, { corpus, lexicon }: Scope): boolean {
  const { measures } = lexicon
  const asked = selection.measure?.value.head ?? null
  const [head, own] = [asked === null ? undefined : measures.heads.get(asked), measures.heads.get(measure.head.key)]
  if (asked === null || !head || !own || asked === measure.head.key) return false
  const { catalogue } = corpus
  // «¿cuántas atenciones?» wants them all where a bulletin counts them: consultations are one kind of them.
  const isWhole = head.generic && !own.generic && !own.person && selection.measure?.value.modifiers.length === 0
  if (isWhole && catalogue.byHead.has(asked)) return true
  if ([head, own].some(({ generic, person }) => generic || person)) return false
  return catalogue.byHead.has(asked) ? head.counts === own.counts : !areKin(head.name, own.name)
}

/** «contagios» and «casos», «defunciones» and «muertes»: two names in the lexicon for one thing. */
const areKin = (a: string, b: string): boolean => {
  const keys = new Set(kinshipsOf(nounOf(a)).map(({ key }) => key))
  return kinshipsOf(nounOf(b)).some(({ key }) => keys.has(key))
}

const nounOf = (name: string): string => fold(name.split(' ')[0] ?? '')
