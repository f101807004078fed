import data from '#data/lexicon/discards.json' with { type: 'json' }
import type { Token } from '../../../text/token.ts'
import type { Mention } from '../mention.ts'
import { type Discard, foldAt } from './discard.ts'

const ages: ReadonlySet<string> = new Set(data.ages)
const events: ReadonlySet<string> = new Set(data.events)

/** «una partera, en 61 casos», «se celebraron en un templo»: what a figure is told of, or where. */
const isLabel = ({ quantity, phrase }: Mention, tokens: readonly Token[]): boolean => {
  const to = phrase?.to ?? quantity.to
  const led = foldAt(tokens, to) === ',' && /^(?:en|con|a)$/.test(foldAt(tokens, to + 1))
  return (led && tokens[to + 2]?.kind === 'number') || foldAt(tokens, quantity.from - 1) === 'en'
}

/** Number words that count nothing: articles, kinds, idioms. */
export const WORDS: readonly Discard[] = [
  {
    name: 'article',
    example: 'se trata de una estrategia',
    counterExample: 'un hígado, ocho riñones y dos córneas; hubo 19 casos y una defunción',
    test: (m, tokens, before) => {
      if (m.quantity.value !== 1 || !/^un[ao]?$/.test(foldAt(tokens, m.quantity.to - 1))) return false
      // «un equipo de 27 personas»
      if (foldAt(tokens, m.quantity.to + 1) === 'de' && tokens[m.quantity.to + 2]?.kind === 'number') return true
      if (isObject(m, tokens, before) || isLabel(m, tokens)) return true
      if (isEvent(m, tokens, before)) return false
      return !siblingFollows(m, tokens) && !siblingPrecedes(m, tokens, before)
    },
  },
  {
    name: 'known set',
    example: 'los tres niveles de atención',
    counterExample: 'las 35 Oficinas de Representación; los 5 centros y los tres talleres; los ocho restantes',
    test: (m, tokens, before) =>
      /^(?:los|las|sus|ambos)$/.test(foldAt(tokens, m.quantity.from - 1)) &&
      m.quantity.value < 10 &&
      tokens[m.quantity.from]?.kind === 'word' &&
      !m.phrase?.headData &&
      !isRest(foldAt(tokens, m.quantity.to)) &&
      !isJoined(m, tokens, before),
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
  {
    name: 'children of somebody',
    example: 'el chofer, padre de cuatro, donó un riñón',
    counterExample: 'la madre de cuatro niños donó; padres de 40 escuelas',
    test: (m, tokens) =>
      m.phrase === null &&
      m.quantity.value < 20 &&
      foldAt(tokens, m.quantity.from - 1) === 'de' &&
      /^(?:padre|madre|abuel[oa])$/.test(foldAt(tokens, m.quantity.from - 2)),
  },
]

const COLLECTIVES = /^(?:total|equipo|grupo|conjunto|lote|brigada|serie|minimo|maximo|promedio|paquete|red|muestra)$/

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

/** «los ocho restantes» */
const isRest = (word: string): boolean => /^(?:restantes|demas)$/.test(word)

/** «los 5 centros y los tres talleres»: joined with another count. */
const isJoined = (m: Mention, tokens: readonly Token[], before: readonly Mention[]): boolean => {
  const last = before.at(-1)
  return last !== undefined && foldAt(tokens, m.quantity.from - 2) === 'y' && last.to === m.quantity.from - 2
}

/** «19 casos y una defunción»: one death beside other counts is a count. */
const isEvent = (m: Mention, tokens: readonly Token[], before: readonly Mention[]): boolean =>
  events.has(foldAt(tokens, m.quantity.to)) &&
  foldAt(tokens, m.quantity.from - 1) === 'y' &&
  before.some(({ quantity }) => quantity.unit === 'count' && quantity.value < SMALL_COUNT)
