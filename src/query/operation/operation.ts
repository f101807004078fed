import { BEYOND } from '../../text/closed-classes.ts'
import type { Operation } from '../query.ts'
import type { Slots } from '../slots/slots.ts'
import { isBareCount } from '../thread/pointing.ts'
import { type Board, take, wordAt } from '../words/board.ts'
import { countsAcross, joinsByMore, THAN } from './joined.ts'
import { has, type Situation, words } from './situation.ts'
import { excludes, leavesOutOfRank, ranksGrowth, superlative } from './superlative.ts'

interface Rule {
  readonly operation: Operation
  readonly example: string
  readonly when: (s: Situation) => boolean
}

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
    operation: 'least',
    example: '¿Qué municipio, sin contar la capital, tiene menos?',
    when: (s) => leavesOutOfRank(s) && (has(s, 'least') || superlative(s, 'menos', 'menor')),
  },
  {
    operation: 'most',
    example: '¿Qué municipio, sin contar la capital, tiene más?',
    when: (s) => leavesOutOfRank(s) && (has(s, 'most') || superlative(s, 'mas', 'mayor')),
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
      !(s.quantity && moreThanPlanned(s)) &&
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
    when: (s) =>
      (has(s, 'trend') && !has(s, 'sum') && !ranksGrowth(s)) ||
      (has(s, 'compare') && s.conjuncts === 1 && amongDays(s)),
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
  {
    operation: 'breakdown',
    example: '¿Cuántas unidades recolectó cada institución?',
    when: (s) => s.kind === 'each' && !s.yesNo && words(s).some((w) => /^cuant[oa]s$/.test(w)),
  },
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
  has(s, 'planned', 'goal') &&
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

/** «¿qué boletín menciona el 71.2 por ciento?» names a percent and asks for none. */
const percentNamed = (s: Situation): boolean => {
  const cue = s.operators.get('share')
  const before = cue && s.board.tokens[cue.from - 1]
  return before !== undefined && s.board.uses[(cue?.from ?? 0) - 1] === 'number'
}

const DEGREES = new Set(['mas', 'menos', 'mayor', 'menor', 'mayores', 'menores', ...BEYOND])

/** «más», «menos», «mayor». */
export const isDegree = (folded: string): boolean => DEGREES.has(folded)

/** Marks «más» and «menos» as used: an operation has read them. */
export function takeDegrees(board: Board): void {
  for (const [i, token] of board.tokens.entries()) if (DEGREES.has(token.fold)) take(board, i, i + 1, 'operator')
}
