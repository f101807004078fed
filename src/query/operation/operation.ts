import { ARTICLES, BEYOND, WHICH, WHO } from '../../text/closed-classes.ts'
import type { Act, Operation } from '../query.ts'
import type { Slots } from '../slots/slots.ts'
import { isBareCount } from '../thread/pointing.ts'
import { type Board, take, wordAt } from '../words/board.ts'
import { isBareNo } from './exclusion.ts'
import { countsAcross, joinsByMore, THAN } from './joined.ts'
import type { Operators } from './operators.ts'

/** What `operationOf` decides from. */
export interface Situation {
  readonly board: Board
  readonly operators: Operators
  /** The act that a cue says; null where none does. */
  readonly said: Act | null
  /** Number of selections that the question names. */
  readonly conjuncts: number
  /** Whether what is named is set side by side: «de riñón o de córnea», but not «camas para pacientes». */
  readonly coordinated: boolean
  /** Whether «cuántos» or the like asks for a number. */
  readonly quantity: boolean
  readonly yesNo: boolean
  readonly figures: number
  /** Whether a question stands before it in the thread. */
  readonly follows: boolean
  /** Whether it follows figures and names nothing itself: «¿cuál fue mayor?». */
  readonly pointsBack: boolean
  /** Whether a size is claimed: «rebasaron los seis millones». */
  readonly claims: boolean
  /** Whether a part is claimed in words: «la mitad fueron de riñón». */
  readonly claimsPart: boolean
  /** «más que en 2023»: the days named are what another figure is set against. */
  readonly againstDays: boolean
}

interface Rule {
  readonly operation: Operation
  readonly example: string
  readonly when: (s: Situation) => boolean
}

const has = (s: Situation, ...names: readonly string[]): boolean => names.some((name) => s.operators.has(name))

// The first that holds decides: a question that names two things and «más» compares before it superlates.
const RULES: readonly Rule[] = [
  {
    operation: 'sum',
    example: 'mastografías más exploraciones',
    when: (s) =>
      s.conjuncts > 1 &&
      !has(s, 'share', 'ratio', 'difference') &&
      (joinsByMore(s.board) || (s.quantity && !s.yesNo && countsAcross(s.board))),
  },
  {
    operation: 'except',
    example: '¿Cuántos trasplantes sin contar riñón?',
    when: (s) => has(s, 'except') && excludes(s),
  },
  {
    operation: 'difference',
    example: '¿Es cierto que la meta se rebasó por 20?',
    when: (s) => s.yesNo && has(s, 'goal') && exceedsBy(s) && !has(s, 'share'),
  },
  {
    operation: 'goal',
    example: '¿Faltaron trasplantes para la meta?',
    when: (s) => s.yesNo && has(s, 'short') && has(s, 'planned', 'goal') && s.figures === 0,
  },
  {
    operation: 'compare',
    example: '¿Las cirugías superaron a las mastografías?',
    when: (s) => has(s, 'goal') && s.conjuncts > 1 && !has(s, 'planned', 'share', 'difference') && !s.quantity,
  },
  {
    operation: 'goal',
    example: '¿Se cumplió la meta?',
    when: (s) =>
      (has(s, 'goal') || (has(s, 'planned') && has(s, 'compare') && !combats(s))) &&
      !s.claims &&
      !has(s, 'share', 'difference'),
  },
  {
    operation: 'change',
    example: '¿En qué porcentaje aumentaron las mastografías?',
    when: (s) =>
      has(s, 'share') &&
      (has(s, 'trend') ||
        grows(s) ||
        moreThanOther(s) ||
        surpasses(s) ||
        (has(s, 'difference') && has(s, 'planned', 'goal'))) &&
      (s.yesNo || !percentNamed(s)),
  },
  {
    operation: 'share',
    example: '¿En qué porcentaje se rebasó la meta?',
    when: (s) => s.claimsPart || (has(s, 'share') && (s.yesNo ? percentNamed(s) : !percentNamed(s))),
  },
  {
    operation: 'trend',
    example: '¿Cómo han evolucionado las cirugías?',
    when: (s) => (has(s, 'trend') && !has(s, 'sum')) || (has(s, 'compare') && s.conjuncts === 1 && amongDays(s)),
  },
  {
    operation: 'ratio',
    example: '¿Cuántas veces más…?',
    when: (s) => has(s, 'ratio') && (s.conjuncts > 1 || s.pointsBack),
  },
  {
    operation: 'difference',
    example: '¿Cuántas más hubo en mayo que en junio?',
    when: (s) =>
      (has(s, 'difference') && !comparesTwo(s)) ||
      (s.quantity &&
        !s.yesNo &&
        (moreThanOther(s) || moreThanNamed(s) || (s.againstDays && degrees(s)) || moreThanPlanned(s))),
  },
  { operation: 'rank', example: 'Ordena de mayor a menor', when: (s) => has(s, 'rank') },
  {
    operation: 'compare',
    example: '¿Hubo más de riñón o de córnea?',
    when: (s) =>
      s.conjuncts > 1
        ? has(s, 'compare') || (s.coordinated && (has(s, 'most', 'least') || comparing(s)))
        : s.pointsBack && !s.claims && comparesBack(s),
  },
  { operation: 'average', example: '¿Cuántas por día en promedio?', when: (s) => has(s, 'average') },
  {
    operation: 'sum',
    example: '¿Cuánto suman…?',
    when: (s) =>
      (has(s, 'sum') && (s.conjuncts > 1 || addsUp(s))) ||
      (asksTotal(s) && (s.conjuncts > 1 || (s.follows && s.board.tokens.some((_, at) => isBareCount(s.board, at))))),
  },
  {
    operation: 'most',
    example: 'el órgano más trasplantado',
    when: (s) => has(s, 'most') || superlative(s, 'mas', 'mayor'),
  },
  {
    operation: 'least',
    example: 'la detección menos frecuente',
    when: (s) => has(s, 'least') || superlative(s, 'menos', 'menor'),
  },
  { operation: 'breakdown', example: 'Desglose de los trasplantes por órgano', when: (s) => has(s, 'breakdown') },
  { operation: 'latest', example: 'el dato más reciente', when: (s) => has(s, 'latest') },
]

/** The operation over the selections, or null where the question only asks for them. */
export function operationOf(s: Situation): Operation | null {
  const operation = RULES.find((rule) => rule.when(s))?.operation ?? null
  return operation === 'except' && leavesOutOfList(s) ? null : operation
}

/** «Además de los trasplantes, ¿qué…?» leaves something out of a list, not out of a figure. */
const leavesOutOfList = ({ said, quantity }: Situation): boolean => !quantity && said !== null && said !== 'value'

/** «dosis contra influenza» compares nothing. */
function combats({ operators, board }: Situation): boolean {
  const cue = operators.get('compare')
  return cue !== undefined && wordAt(board, cue.from) === 'contra' && board.uses[cue.to] === 'measure'
}

const words = (s: Situation): readonly string[] => s.board.tokens.map((t) => t.fold)

/** «…más … que …», «…menos … respecto a …» with two things named. */
function moreThanOther(s: Situation): boolean {
  const list = words(s)
  const more = list.findIndex((w) => w === 'mas' || w === 'menos')
  if (more < 0) return false
  const than = list.findIndex((w, i) => i > more && THAN.has(w))
  const pairs = s.conjuncts + (s.follows && than - more <= 2 ? 1 : 0)
  return pairs > 1 && than > more
}

/** «compara las mastografías de las dos semanas», «entre los dos periodos»: of one thing, whenever it was counted. */
const amongDays = (s: Situation): boolean =>
  words(s).some(
    (w, i, all) => DAYS.has(w) && /^(?:dos|tres|2|3|ambas|ambos|distint[oa]s|diferentes)$/.test(all[i - 1] ?? ''),
  )
const DAYS = new Set(['semanas', 'periodos', 'meses', 'jornadas', 'años'])

/** «¿cuántas dosis más se programan para Costa que para Mixteca?»: of one measure, by names that no slot knows. */
const moreThanNamed = (s: Situation): boolean => {
  const list = words(s)
  const more = list.findIndex((w) => w === 'mas' || w === 'menos')
  return more > 0 && list.some((w, i) => i > more + 1 && w === 'que' && COMPARED.has(list[i + 1] ?? ''))
}

const COMPARED = new Set(['de', 'del', 'en', 'para', 'por', 'a', 'al', 'con'])

/** «¿cuántos más de los que se tenían planeados?», «¿cuántos menos que lo previsto?» */
const moreThanPlanned = (s: Situation): boolean =>
  has(s, 'planned') &&
  words(s).some(
    (w, i, all) =>
      /^(?:mas|menos)$/.test(w) && /^(?:de|que)$/.test(all[i + 1] ?? '') && /^l[ao]s?$/.test(all[i + 2] ?? ''),
  )

/** «se rebasó por 20»: the number is how far, not how many. */
const exceedsBy = ({ board }: Situation): boolean =>
  board.tokens.some((_, i) => board.uses[i] === 'number' && ['por', 'en'].includes(wordAt(board, i - 1)))

/** «¿las de especialidad fueron menos que las de medicina familiar?» asks which, not by how many. */
const comparesTwo = (s: Situation): boolean =>
  s.yesNo && s.conjuncts > 1 && s.figures === 0 && !s.quantity && comparing(s)

/** «¿cuánto subieron en porcentaje?» */
const grows = (s: Situation): boolean => has(s, 'difference') && words(s).some((w) => CHANGING.test(w))
const CHANGING = /^(?:sub|baj|aument|crec|dismin|redu|cay|cambi|vari)\p{L}*(?:[oóa]|ron)$/u

/** «¿en qué porcentaje superan las mastografías a las exploraciones?» */
const surpasses = (s: Situation): boolean => s.conjuncts > 1 && has(s, 'goal', 'more_than') && !has(s, 'planned')

const degrees = (s: Situation): boolean => words(s).some((w) => w === 'mas' || w === 'menos')

/** Whether the only days or event named are what a question compares with: «más que en 2023», «respecto a la 7ª Jornada». */
export function setsAgainst(board: Board, { periods, programmes }: Slots): boolean {
  const [only, ...others] = [...periods, ...programmes]
  if (!only || others.length > 0) return false
  return board.tokens.slice(Math.max(0, only.from - 4), only.from).some((t) => THAN.has(t.fold))
}

const comparesBack = (s: Situation): boolean =>
  !has(s, 'most', 'least', 'latest') && (has(s, 'compare') || comparing(s))

const comparing = (s: Situation): boolean =>
  words(s).some((w) => w === 'mas' || w === 'menos' || w === 'mayor' || w === 'menor')

/** «total de tomografías y resonancias»: of two things named, their sum; «¿cuál fue el total?» of one is its figure. */
const asksTotal = (s: Situation): boolean => words(s).some((w, i, all) => w === 'total' && all[i + 1] === 'de')

/** «¿Cuánto suman los hospitales?» adds the places that are printed, «en total» alone is the widest figure. */
function addsUp(s: Situation): boolean {
  const cue = s.operators.get('sum')
  return cue !== undefined && /^(?:sum|agreg|junt)/.test(wordAt(s.board, cue.from))
}

/** A bare «no» negates a verb; it leaves something out only in «que no sean». */
function excludes(s: Situation): boolean {
  const cue = s.operators.get('except')
  return cue !== undefined && !isBareNo(cue, s.board)
}

/** «¿qué boletín menciona el 71.2 por ciento?» names a percent and asks for none. */
const percentNamed = (s: Situation): boolean => {
  const cue = s.operators.get('share')
  const before = cue && s.board.tokens[cue.from - 1]
  return before !== undefined && s.board.uses[(cue?.from ?? 0) - 1] === 'number'
}

/** «¿Qué órgano se trasplantó más?», «la mayor cantidad»: not «mayor demanda», which is the text's own word. */
function superlative(s: Situation, ...adverbs: readonly string[]): boolean {
  if (
    (s.quantity && !chooses(s)) ||
    s.yesNo ||
    (s.conjuncts > 1 && s.coordinated) ||
    // «el número más bajo»
    (adverbs.includes('mas') && has(s, 'least')) ||
    has(s, 'latest', 'more_than', 'less_than', 'at_least', 'at_most', 'average')
  )
    return false
  const list = words(s)
  // «¿qué más se hizo?» asks for the rest, «la que más se hizo» does not; «mayor demanda» is the text's own word.
  return list.some(
    (w, i) =>
      adverbs.includes(w) &&
      (w === 'mas' || w === 'menos') &&
      (list[i - 1] !== 'que' || ARTICLES.has(list[i - 2] ?? '')) &&
      !NEWNESS.test(list[i + 1] ?? ''),
  )
}

/** Whether «cuál», «qué» or «quién» asks for one of several. */
const chooses = (s: Situation): boolean => words(s).some((w) => CHOOSING.has(w))
const CHOOSING = new Set([...WHICH, ...WHO])

/** «la más reciente» says which one, not how many. */
const NEWNESS = /^(?:recientes?|actual(?:es)?|nuev[oa]s?)$/

const DEGREES = new Set(['mas', 'menos', 'mayor', 'menor', 'mayores', 'menores', ...BEYOND])

/** «más», «menos», «mayor». */
export const isDegree = (folded: string): boolean => DEGREES.has(folded)

/** Marks «más» and «menos» as used: an operation has read them. */
export function takeDegrees(board: Board): void {
  for (const [i, token] of board.tokens.entries()) if (DEGREES.has(token.fold)) take(board, i, i + 1, 'operator')
}
