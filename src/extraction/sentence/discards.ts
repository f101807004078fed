import data from '#data/lexicon/discards.json' with { type: 'json' }
import type { Token } from '../../text/token.ts'
import type { Mention } from './mention.ts'

/** A reason why a number in a text is no figure. */
interface Discard {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly test: (mention: Mention, tokens: readonly Token[], before: readonly Mention[]) => boolean
}

const identifiers = new Set(data.identifiers)
const durations = new Set(data.durations)
const sizes = new Set(data.sizes)
const ages = new Set(data.ages)

const foldAt = (tokens: readonly Token[], i: number): string => tokens[i]?.fold ?? ''
const isGlue = (sign: string): boolean => sign === '-' || sign === '/' || sign === ':' || sign === '#'

/** Whether the number stands in an identifier or in a list that one opens: «UMF No. 45, 47 y 51». */
function isIdentified(tokens: readonly Token[], from: number): boolean {
  let i = from - 1
  while (i >= 0 && /^[.,°º#]$/.test(foldAt(tokens, i))) i--
  const word = foldAt(tokens, i)
  if (identifiers.has(word)) return true
  const list = word === 'y' || tokens[i + 1]?.fold === ','
  if (word === 'y') i--
  const previous = tokens[i]
  return list && previous?.kind === 'number' && /^\d{1,3}$/.test(previous.fold) && isIdentified(tokens, i)
}

export const DISCARDS: readonly Discard[] = [
  {
    name: 'identifier',
    example: 'UMF No. 45, 47 y 51',
    counterExample: 'atendió a 45 pacientes',
    test: (m, tokens) => isIdentified(tokens, m.quantity.from),
  },
  {
    name: 'number that begins with a zero',
    example: 'la guardería integradora 001',
    counterExample: '0.4 por ciento; 10 guarderías',
    test: (m, tokens) => /^0\d/.test(foldAt(tokens, m.quantity.from)),
  },
  {
    name: 'part of a name or code',
    example: 'COVID-19, L5-S1, la estrategia 2-30-100',
    counterExample: 'consultas - 120',
    test: (m, tokens) => {
      const { from, to } = m.quantity
      const glued = (sign: Token | undefined, after: Token | undefined): boolean =>
        sign !== undefined && isGlue(sign.fold) && !sign.spaced && after !== undefined && !after.spaced
      const first = tokens[from]
      const next = tokens[to]
      return (
        glued(tokens[from - 1], first) ||
        glued(next, tokens[to + 1]) ||
        (first !== undefined && !first.spaced && tokens[from - 1]?.kind === 'word') ||
        (tokens[to - 1]?.kind === 'number' && next?.kind === 'word' && !next.spaced)
      )
    },
  },
  {
    name: 'age',
    example: 'mujeres de 40 a 69 años, mayores de 60',
    counterExample: '40 mujeres',
    test: (m, tokens) => {
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
    name: 'year',
    example: 'que en 2020',
    counterExample: '2,020 cirugías',
    test: (m, tokens) => {
      const { from, to, value } = m.quantity
      const alone = to - from === 1 && /^(?:19|20)\d\d$/.test(foldAt(tokens, from))
      return alone && value < 2100 && !m.phrase?.headData && !/^(?:a|otorgo|realizo)$/.test(foldAt(tokens, from - 1))
    },
  },
  {
    name: 'quoted name',
    example: 'la campaña “25 pasos por tu salud”',
    counterExample: 'debe decir: “25 mil pasos”; dijo: “se hicieron 120 cirugías en el mes que concluye”',
    test: (m, tokens) =>
      /^[“"«‘]$/.test(foldAt(tokens, m.quantity.from - 1)) &&
      closesSoon(tokens, m.quantity.to) &&
      !isCorrection(tokens, m.quantity.from - 2),
  },
  {
    name: 'article',
    example: 'se trata de una estrategia',
    counterExample: 'un hígado, ocho riñones y dos córneas',
    test: (m, tokens, before) => {
      if (m.quantity.value !== 1 || !/^un[ao]?$/.test(foldAt(tokens, m.quantity.to - 1))) return false
      // «un equipo de 27 personas»
      if (foldAt(tokens, m.quantity.to + 1) === 'de' && tokens[m.quantity.to + 2]?.kind === 'number') return true
      if (isObject(m, tokens, before)) return true
      return !siblingFollows(m, tokens) && !siblingPrecedes(m, tokens, before)
    },
  },
  {
    name: 'ordinal without its mark',
    example: 'la 115 Asamblea General, el 62 aniversario',
    counterExample: 'el 62 por ciento; los 62 hospitales',
    test: (m, tokens) => {
      const noun = tokens[m.quantity.to]
      const counted = m.quantity.unit === 'count' && m.quantity.value > 1 && tokens[m.quantity.from]?.kind === 'number'
      return (
        counted &&
        /^(?:la|el|del|al)$/.test(foldAt(tokens, m.quantity.from - 1)) &&
        noun?.kind === 'word' &&
        noun.fold.length > 3 &&
        !noun.fold.endsWith('s')
      )
    },
  },
  {
    name: 'known set',
    example: 'los tres niveles de atención',
    counterExample: 'las 35 Oficinas de Representación',
    test: (m, tokens) =>
      /^(?:los|las|sus|ambos)$/.test(foldAt(tokens, m.quantity.from - 1)) &&
      m.quantity.value < 10 &&
      tokens[m.quantity.from]?.kind === 'word' &&
      !m.phrase?.headData,
  },
  {
    name: 'number run together',
    example: '41 69 cirugías, 800 623 2323',
    counterExample: '41 mil 69 cirugías',
    test: (m, tokens) =>
      tokens[m.quantity.to]?.kind === 'number' ||
      (m.core === m.from && tokens[m.from - 1]?.kind === 'number' && !isYearBefore(tokens, m.from - 1)),
  },
  {
    name: 'limit of what is counted',
    example: 'pacientes con cifras de glucosa menores a 100',
    counterExample: 'una cobertura mayor a 95 por ciento',
    test: (m, tokens) =>
      m.quantity.unit === 'count' &&
      !m.phrase &&
      m.quantity.value < SMALL_COUNT &&
      /^(?:menores|mayores|inferiores|superiores)$/.test(foldAt(tokens, m.quantity.from)) &&
      tokens[m.quantity.from - 1]?.kind === 'word',
  },
  {
    name: 'kind of a thing',
    example: 'un semáforo de cuatro colores, una estrategia de tres ejes',
    counterExample: 'un equipo de cuatro médicos, un total de cuatro ejes',
    test: (m, tokens) => {
      const [article, noun, link] = [3, 2, 1].map((back) => foldAt(tokens, m.quantity.from - back))
      const small = m.quantity.value < 10 && tokens[m.quantity.from]?.kind === 'word'
      const known = m.phrase?.headData != null || ages.has(foldAt(tokens, m.quantity.to))
      return small && link === 'de' && /^un[ao]?$/.test(article ?? '') && !COLLECTIVES.test(noun ?? '') && !known
    },
  },
  {
    name: 'day of the week',
    example: 'se registró el lunes 16',
    counterExample: 'el lunes se registraron 16 casos',
    test: (m, tokens) => WEEKDAY.test(foldAt(tokens, m.quantity.from - 1)) && !m.phrase?.headData,
  },
  {
    name: 'area code',
    example: 'al teléfono (667) 753 00 22',
    counterExample: 'hubo 667 casos (753 en 2019)',
    test: (m, tokens) =>
      foldAt(tokens, m.quantity.from - 1) === '(' &&
      foldAt(tokens, m.quantity.to) === ')' &&
      tokens[m.quantity.to + 1]?.kind === 'number',
  },
  {
    name: 'list marker',
    example: '1. Acudir a la unidad',
    counterExample: '1 de cada 10',
    test: (m, tokens) =>
      m.quantity.from === 0 && /^[.)]$/.test(foldAt(tokens, m.quantity.to)) && tokens.length > m.quantity.to + 1,
  },
  {
    name: 'number to call',
    example: 'llame al 911, marcar al 075',
    counterExample: 'llamó a 911 pacientes',
    test: (m, tokens) =>
      foldAt(tokens, m.quantity.from - 1) === 'al' &&
      /^(?:llam|mar[cq]|comuni)/.test(foldAt(tokens, m.quantity.from - 2)),
  },
  {
    name: 'one of those just counted',
    example: 'cinco obras, y una de ellas',
    counterExample: 'cinco obras: cuatro de caminos y una de agua',
    test: (m) => m.quantity.value === 1 && m.pointsBack,
  },
  {
    name: 'one in so many',
    example: 'uno de cada tres pacientes',
    counterExample: 'uno de hígado',
    test: (m, tokens) =>
      (foldAt(tokens, m.quantity.to) === 'de' && foldAt(tokens, m.quantity.to + 1) === 'cada') ||
      foldAt(tokens, m.quantity.from - 1) === 'cada',
  },
]

const COLLECTIVES = /^(?:total|equipo|grupo|conjunto|lote|brigada|serie|minimo|maximo|promedio|paquete|red|muestra)$/

const WEEKDAY = /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/

/** «desde marzo de 2020 73 mil 954 casos»: the number before is the year. */
const isYearBefore = (tokens: readonly Token[], at: number): boolean =>
  /^(?:19|20)\d\d$/.test(foldAt(tokens, at)) && /^(?:de|del|en|desde|hasta|año)$/.test(foldAt(tokens, at - 1))

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

/** «donde dice: “20 camas”, debe decir: “28 camas”»: what stands in the quotation marks are figures. */
const isCorrection = (tokens: readonly Token[], last: number): boolean =>
  /^(?:dice|decir)$/.test(foldAt(tokens, foldAt(tokens, last) === ':' ? last - 1 : last))

const closesSoon = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 9).some((token) => /^[”"»’]$/.test(token.fold))

/** «830 requieren un riñón, 350 córnea»: what the people of the figure before it need, no figure of its own. */
function isObject(m: Mention, tokens: readonly Token[], before: readonly Mention[]): boolean {
  const last = before.at(-1)
  if (!last) return false
  const gap = tokens.slice(last.to, m.quantity.from)
  return gap.length <= 2 && gap.every((token) => token.kind === 'word' && token.fold.length > 1)
}

/** «un hígado, ocho riñones…»: another number follows after a noun and a comma or «y». */
function siblingFollows(m: Mention, tokens: readonly Token[]): boolean {
  const sign = foldAt(tokens, m.to)
  const next = tokens[m.to + 1]
  const small = next !== undefined && isNumberWord(next) && next.text.length <= 10 && foldAt(tokens, m.to + 2) !== 'mil'
  return (sign === ',' || sign === 'y' || sign === 'e') && small && m.to - m.from <= 4
}

/** «cinco de médula ósea y uno de hígado»: a number phrase ends just before. */
function siblingPrecedes(m: Mention, tokens: readonly Token[], before: readonly Mention[]): boolean {
  const last = before.at(-1)
  if (!last || last.quantity.value >= SMALL_COUNT) return false
  const gap = tokens.slice(last.to, m.quantity.from).map((token) => token.fold)
  const separated = /^(?:,|y|e)$/.test(gap.at(-1) ?? '')
  // «tres en Veracruz, dos en Puebla y uno en Durango»
  const placed = foldAt(tokens, m.quantity.from) === 'uno' && gap[0] === 'en' && gap.length <= 6
  return separated && (placed || (gap.length <= 2 && gap.every((word) => word === ',' || word === 'y' || word === 'e')))
}

/** «2 mil 906 camas y una plantilla»: beside a large number «una» is an article. */
const SMALL_COUNT = 1000

const SMALL = new Set(
  'un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  ),
)
const isNumberWord = (token: Token): boolean => token.kind === 'number' || SMALL.has(token.fold)

/** The reason why the mention is no figure, or null. */
export const reasonAgainst = (mention: Mention, tokens: readonly Token[], before: readonly Mention[]): string | null =>
  DISCARDS.find((discard) => discard.test(mention, tokens, before))?.name ?? null
