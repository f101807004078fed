import data from '#data/lexicon/discards.json' with { type: 'json' }
import type { Grammar } from '../../../entity/measure/grammar.ts'
import type { Token } from '../../../text/token.ts'
import type { Mention } from '../mention.ts'
import { type Discard, durations, foldAt } from './discard.ts'

const sizes: ReadonlySet<string> = new Set(data.sizes)
const ages: ReadonlySet<string> = new Set(data.ages)
const clinical: ReadonlySet<string> = new Set(data.clinical)
const advice: ReadonlySet<string> = new Set(data.advice)
const portions: ReadonlySet<string> = new Set(data.portions)

/** Numbers that measure one thing or person, or say what ought to be: ages, durations, doses, limits. */
export const SIZES: readonly Discard[] = [
  {
    name: 'age',
    example: 'mujeres de 40 a 69 años, mayores de 60, personas de 60 y más, niñas de 10 a 14',
    counterExample: '40 mujeres',
    test: (m, tokens, _, grammar) => {
      if (isAgeRange(m, tokens, grammar)) return true
      const last = foldAt(tokens, m.quantity.from - 1)
      // «38 menores de edad y 12 adultos»
      const before = /^[,ye]$/.test(last) ? [] : [last, foldAt(tokens, m.quantity.from - 2)]
      const aged = foldAt(tokens, m.quantity.to + 1) === 'de' && foldAt(tokens, m.quantity.to + 2) === 'edad'
      return (
        aged || (before.some((word) => ages.has(word)) && (!m.phrase || durations.has(foldAt(tokens, m.phrase.from))))
      )
    },
  },
  {
    name: 'duration, clock time, size',
    example: '120 días, a las 10 horas, 38 grados, por 10, 15, 20 y 25 años',
    counterExample: '120 consultas al día, 400 metros cuadrados',
    test: (m, tokens) => {
      const word = foldAt(tokens, m.quantity.to)
      return (
        durations.has(word) ||
        (sizes.has(word) && !/^(?:cuadrad|cubic)/.test(foldAt(tokens, m.quantity.to + 1))) ||
        (m.quantity.unit === 'count' && durationAfterList(tokens, m.quantity.to)) ||
        isDaytime(tokens, m.quantity.to)
      )
    },
  },
  {
    name: 'limit of what is counted',
    example: 'pacientes con cifras de glucosa menores a 100',
    counterExample: 'una cobertura mayor a 95 por ciento',
    test: (m, tokens) =>
      m.quantity.unit === 'count' &&
      !m.phrase &&
      m.quantity.value < MOST_MEASURED &&
      /^(?:menores|mayores|inferiores|superiores)$/.test(foldAt(tokens, m.quantity.from)) &&
      tokens[m.quantity.from - 1]?.kind === 'word',
  },
  {
    name: 'duration that elides its unit',
    example: 'tardó once minutos, contra 13 de antes; el más joven, con 20 años, y el mayor tiene 97',
    counterExample: 'duró dos meses y 40 familias acudieron; en dos días atendió a 40',
    test: (m, tokens, before) => {
      const { from, to, unit, value } = m.quantity
      if (m.phrase?.head || unit !== 'count' || value >= MOST_MEASURED) return false
      const last = tokens.findLastIndex((token, i) => i < from - 1 && durations.has(token.fold))
      const timed = last > 0 && isNumber(tokens[last - 1]) && before.every((other) => other.to < last)
      const led = foldAt(tokens, from - 1)
      const opposed = ELIDING.test(led) || (led === 'a' && last === from - 2)
      const next = tokens[to]
      return timed && opposed && (next?.kind !== 'word' || /^(?:con|de|en)$/.test(next.fold))
    },
  },
  {
    name: 'limit of a clinical value',
    example: 'un índice de masa corporal mayor a 40; la presión de 140',
    counterExample: 'pacientes con sobrepeso, más de 40',
    test: (m, tokens) => {
      if (m.phrase?.head || m.quantity.unit !== 'count' || m.quantity.value >= MOST_MEASURED) return false
      const words = tokens.slice(Math.max(0, m.from - LIMIT_REACH), m.from).map((token) => token.fold)
      const at = words.findLastIndex((word) => clinical.has(word))
      return at >= 0 && words.slice(at + 1).every((word) => LIMIT_LINK.test(word))
    },
  },
  {
    name: 'dose or advice',
    example: 'beber ocho vasos de agua; caminar 30 minutos; cinco porciones de fruta',
    counterExample: 'se repartieron 800 vasos de agua',
    test: (m, tokens) => {
      const small = m.quantity.value <= MOST_ADVISED && m.quantity.unit !== 'percent'
      const advised = tokens.slice(Math.max(0, m.from - 3), m.from).some((token) => advice.has(token.fold))
      return small && (advised || (m.quantity.value <= MOST_PORTIONS && portions.has(foldAt(tokens, m.quantity.to))))
    },
  },
  {
    name: 'base of a rate',
    example: 'una tasa de 20.1 por millón de habitantes; 17 por 100 mil mujeres',
    counterExample: 'créditos por 100 mil pesos',
    test: (m, tokens) =>
      m.quantity.unit === 'count' &&
      BASES.has(m.quantity.value) &&
      /^(?:por|cada)$/.test(foldAt(tokens, m.quantity.from - 1)) &&
      m.phrase !== null,
  },
  {
    name: 'all or none of it',
    example: 'las seis ya están al cien; sólo hay claves en cero',
    counterExample: 'llegó al 100 por ciento',
    test: (m, tokens) =>
      m.quantity.unit === 'count' &&
      !m.phrase &&
      IDIOMS.has(`${foldAt(tokens, m.quantity.from - 1)} ${foldAt(tokens, m.quantity.from)}`),
  },
]

const ELIDING = /^(?:contra|de|con|tiene|tenia|tard\w+|dur\w+|era|fue|es|demor\w+)$/
const LIMIT_LINK =
  /^(?:de|del|al?|mayor(?:es)?|menor(?:es)?|superior(?:es)?|inferior(?:es)?|igual|o|masa|corporal|arterial|en|sangre|mas|menos|que|entre|hasta|por|encima|debajo|sistolica|total)$/
const LIMIT_REACH = 8
const MOST_ADVISED = 200
const MOST_PORTIONS = 20
const BASES: ReadonlySet<number> = new Set([100, 1e3, 1e4, 1e5, 1e6])
const IDIOMS: ReadonlySet<string> = new Set(['al cien', 'al 100', 'en cero', 'en 0'])
const OLDEST = 120
/** What measures one thing is no larger. */
const MOST_MEASURED = 1000

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  /^(?:un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|mil)$/.test(
    token?.fold ?? '',
  )

/** «personas de 60 y más», «niñas de 10 a 14»: whoever is so old. */
function isAgeRange({ quantity, phrase }: Mention, tokens: readonly Token[], { persons }: Grammar): boolean {
  const { from, to, unit, value } = quantity
  if (unit !== 'count' || value > OLDEST || phrase?.head) return false
  const [before, first] = [foldAt(tokens, from - 1), foldAt(tokens, from - 2)]
  // «; de 5 a 9, 583»: the label of what follows.
  const label = (at: number): boolean => foldAt(tokens, at) === ',' && isNumber(tokens[at + 1])
  if (before === 'de' && foldAt(tokens, to) === 'a' && /^[;:,y]$/.test(first) && label(to + 2)) return true
  if (before === 'a' && foldAt(tokens, from - 3) === 'de' && /^[;:,y]$/.test(foldAt(tokens, from - 4)) && label(to))
    return true
  const open = /^(?:y|o)$/.test(foldAt(tokens, to)) && foldAt(tokens, to + 1) === 'mas'
  if (open && /^(?:de|los)$/.test(before)) return true
  if (before === 'de' && persons.has(first)) return foldAt(tokens, to) === 'a' && tokens[to + 1]?.kind === 'number'
  return before === 'a' && foldAt(tokens, from - 3) === 'de' && persons.has(foldAt(tokens, from - 4))
}

/** «a las 10 de la mañana» */
const isDaytime = (tokens: readonly Token[], at: number): boolean =>
  foldAt(tokens, at) === 'de' && /^(?:mañana|tarde|noche|madrugada)$/.test(foldAt(tokens, at + 2))

/** «de 45 a 28 días», «por 10, 15, 20 y 25 años»: numbers that share the unit of the last. */
function durationAfterList(tokens: readonly Token[], from: number): boolean {
  let number = false
  for (let i = from; i < Math.min(tokens.length, from + 14); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'number') number = true
    else if (number && (durations.has(token.fold) || sizes.has(token.fold))) return true
    else if (!/^(?:,|y|e|o|a)$/.test(token.fold)) return false
  }
  return false
}
