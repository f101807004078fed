import { beginsLike } from '../../../entity/measure/verbs.ts'
import { locate, NATION, type PlaceNode, type Places, placeMentions } from '../../../entity/place/place.ts'
import { type Token, tokenize } from '../../../text/token.ts'
import type { Attachment } from '../../attachment.ts'
import type { Context, PlaceDraft } from '../../context.ts'
import { townDraft } from '../../document/town.ts'
import { clauseStart } from '../../sentence/nouns.ts'

/** «en la entidad», «de la entidad anfitriona», «en el estado»; «el estado de salud» is another thing. */
function homeAt(tokens: readonly Token[], i: number): boolean {
  const [lead, article, noun, next] = [0, 1, 2, 3].map((k) => tokens[i + k]?.fold ?? '')
  if (!/^(?:en|a|de|para)$/.test(lead ?? '')) return false
  if (noun === 'entidad') return /^(?:la|esta|dicha)$/.test(article ?? '')
  return (
    lead === 'en' &&
    /^(?:el|este)$/.test(article ?? '') &&
    noun === 'estado' &&
    !/^(?:de|del|general)$/.test(next ?? '')
  )
}

const atHome = ({ home }: Context, token: Token | undefined): PlaceDraft | null =>
  home && token ? { node: home.area, also: [], span: { start: token.start, end: token.end } } : null

/** The home that the words between two tokens point at. */
function homeWithin(context: Context, from: number, to: number): PlaceDraft | null {
  const { tokens } = context.sentence
  for (let i = to - 1; i >= from; i--) if (homeAt(tokens, i)) return atHome(context, tokens[i + 2])
  return null
}

/** Attachments of places told right with the figure, stronger than any name elsewhere. */
export const POINTED: readonly Attachment<Context, PlaceDraft>[] = [
  {
    name: 'state of the bulletin right behind the figure',
    example: 'El IMSS en Yucatán informó. La planta de Puebla ha enviado dos lotes a la entidad',
    counterExample: 'El IMSS en Yucatán informó. La planta de Puebla ha enviado dos lotes a Tabasco',
    attach: (context) => homeWithin(context, context.mention.quantity.to, context.mention.to + 1),
  },
  {
    name: 'so many states',
    example: 'El IMSS en Yucatán informó. Veinte estados firmaron el convenio con Yucatán',
    counterExample: 'El IMSS en Yucatán informó. Veinte escuelas firmaron el convenio',
    attach: ({ mention }) =>
      mention.quantity.unit === 'count' && /^(?:estados|entidades)$/.test(headOf(mention))
        ? { node: NATION, also: [], span: null }
        : null,
  },
  {
    name: 'average of the nation',
    example: 'El IMSS en Yucatán informó. La tasa es de 41, mientras que la media nacional es de 14',
    counterExample: 'El IMSS en Yucatán informó. La tasa es de 41 en la red nacional',
    attach: (context) => {
      const { tokens } = context.sentence
      const at = tokens.findIndex(
        ({ fold }, i) =>
          i > clauseStart(context) && i < context.mention.from && fold === 'nacional' && isAverage(tokens[i - 1]),
      )
      const [noun, word] = [tokens[at - 1], tokens[at]]
      return noun && word ? { node: NATION, also: [], span: { start: noun.start, end: word.end } } : null
    },
  },
  {
    name: 'unit called by its number',
    example: 'La UMF 20 atiende a 900 personas; le siguen la 34, con 615, y la 3, con 302',
    counterExample: 'La UMF 20 atiende a 900 personas, con 34 médicos',
    attach: (context) => {
      const { sentence, scope, mention, lexicon } = context
      const { tokens } = sentence
      const known = sentence.places.findLast(({ node, to }) => node.facility?.number && to <= mention.from)?.node
      const unit = known ?? scope.facility?.node
      const at = numberBefore(context)
      const number = tokens[at]
      return at >= 0 && number && unit?.facility?.number
        ? { node: sibling(unit, number.text, lexicon.places), also: [], span: { start: number.start, end: number.end } }
        : null
    },
  },
  {
    name: 'unit that elides its type',
    example: 'El Hospital General de Tepic hizo 171 cirugías; el Regional del Valle, 94',
    counterExample: 'El Hospital General de Tepic hizo 171 cirugías; el personal, 94 visitas',
    attach: (context) => {
      const { sentence, mention, lexicon } = context
      const before = sentence.places.findLast(({ node, to }) => node.level === 'facility' && to <= mention.from)
      const type = sentence.tokens[before?.from ?? -1]?.text
      const label = type ? labelBefore(context) : null
      const [unit] = label ? placeMentions(tokenize(`${type} ${textOf(label)}`), lexicon.places) : []
      if (!label || unit?.node.level !== 'facility') return null
      return { node: unit.node, also: [], span: { start: label[0]?.start ?? 0, end: label.at(-1)?.end ?? 0 } }
    },
  },
]

const isAverage = (token: Token | undefined): boolean =>
  /^(?:media|tasa|promedio|indice|prevalencia)$/.test(token?.fold ?? '')
const headOf = ({ phrase }: Context['mention']): string => phrase?.head?.name.split(' ')[0]?.toLowerCase() ?? ''

/** The token of «34» in «la 34, con 615»; -1 where none leads to the figure. */
function numberBefore(context: Context): number {
  const { tokens } = context.sentence
  for (let i = context.mention.from - 2; i > clauseStart(context); i--) {
    const led = /^(?:la|el)$/.test(tokens[i - 1]?.fold ?? '') && /^(?:,|con)$/.test(tokens[i + 1]?.fold ?? '')
    if (led && /^\d{1,3}$/.test(tokens[i]?.fold ?? '')) return i
  }
  return -1
}

/** The unit of the same type with another number, in the same state. */
function sibling(unit: PlaceNode, number: string, { nodes }: Places): PlaceNode {
  const own = unit.facility?.number ?? ''
  const label = (unit.facility?.label ?? '').replace(own, number)
  const node: PlaceNode = {
    id: `${unit.id.split(`-${own}`)[0]}-${number}`,
    name: label,
    level: 'facility',
    within: [NATION.id],
    facility: { types: unit.facility?.types ?? [], number, complex: null, name: null, label },
  }
  const state = nodes.get(unit.within.at(-2) ?? '')
  return state ? locate(node, state) : node
}

/** «el Regional del Valle, 94»: the name behind the article that opens the item, up to its comma. */
function labelBefore({ sentence, mention }: Context): Token[] | null {
  const { tokens } = sentence
  const comma = mention.from - 1
  if (mention.phrase?.head || tokens[comma]?.fold !== ',') return null
  let from = comma
  while (from > 0 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.fold !== 'y') from--
  const label = tokens.slice(from + 1, comma)
  const article = /^(?:el|la)$/.test(tokens[from]?.fold ?? '') && /^(?:;|,|y)$/.test(tokens[from - 1]?.fold ?? '')
  const named = /^\p{Lu}|^del?$/u.test(label[0]?.text ?? '') && label.some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
  return article && named && label.length <= MAX_LABEL ? label : null
}

const MAX_LABEL = 8
const textOf = (label: readonly Token[]): string => label.map(({ text }) => text).join(' ')

/** Attachments of places that the clause before the figure tells without a name of the lexicon. */
export const UNNAMED: readonly Attachment<Context, PlaceDraft>[] = [
  {
    name: 'town before its verb',
    example: 'El IMSS en Yucatán informó. Xanabá acumula 106 casos; Tixkokob, 41',
    counterExample: 'El IMSS en Yucatán informó. La vacunación acumula 106 dosis',
    attach: (context) => townDraft(townAsSubject(context) ?? [], context.home),
  },
  {
    name: 'state of the bulletin in the clause',
    example: 'El IMSS en Yucatán informó. En la entidad hay 106 casos',
    counterExample: 'El IMSS en Yucatán informó. En entidad alguna hay 106 casos',
    attach: (context) => homeWithin(context, clauseStart(context), context.mention.from),
  },
]

/** The capitalised words without article that are the subject of a verb of having: a name that no list of places knows. */
export function townAsSubject(context: Context): Token[] | null {
  const { sentence, mention, verb, lexicon } = context
  const { tokens, taken, institutions, lead } = sentence
  if (!verb || mention.from - verb.to > 1 || !beginsLike(verb.folds, HAVING)) return null
  let from = verb.from
  while (from > lead && taken[from - 1] === 0 && /^\p{Lu}\p{Ll}/u.test(tokens[from - 1]?.text ?? '')) from--
  const opens = from === lead || /^(?:[;,.•-]|y|en)$/.test(tokens[from - 1]?.fold ?? '')
  const named = institutions.some((other) => other.from < verb.from && other.to > from)
  const known = lexicon.measures.phrases.matchAt(tokens, from) !== null
  return from < verb.from && opens && !named && !known ? tokens.slice(from, verb.from) : null
}

const HAVING: readonly string[] = [
  'acumul',
  'concentr',
  'registr',
  'report',
  'suma$',
  'sumo$',
  'tiene$',
  'encabez',
  'aport',
]
