import { locate, NATION, type PlaceMention, type PlaceNode, placeMentions } from '../../entity/place/place.ts'
import { type Token, tokenize } from '../../text/token.ts'
import type { Attachment } from '../attachment.ts'
import { type Context, lastEarlier, type PlaceDraft } from '../context.ts'
import { openTownBefore, townDraft } from '../document/town.ts'
import { bindingOf, isInOrder } from '../sentence/binding.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { type Cell, isBare, isPlaceColumn, isStateColumn } from '../sentence/table.ts'
import { isCompared } from './compared.ts'
import { POINTED, UNNAMED } from './place/unnamed.ts'

/** «Nuevo León, el Hospital General de Zona 33»: a facility lies in the state that its sentence names before it. */
function located(context: Context, place: PlaceMention): PlaceNode {
  if (place.node.level !== 'facility') return place.node
  const area = context.sentence.places.find(
    (p) => p.to <= place.from && (p.node.level === 'state' || p.node.level === 'city'),
  )
  return area ? locate(place.node, area.node) : place.node
}

const draft = (context: Context, place: PlaceMention): PlaceDraft => ({
  node: located(context, place),
  also: [],
  span: { start: place.start, end: place.end },
})

const isLocator = (word: string): boolean => /^(?:,|en|de|del|la|el|alcaldia|municipio|ciudad|\()$/.test(word)

/** Of places that tell one another's location the facility: «el HGR 220, en Toluca», «en Nuevo León, el HGZ 33». */
function precise(context: Context, place: PlaceMention): PlaceDraft {
  const { places, tokens } = context.sentence
  const touches = (a: PlaceMention, b: PlaceMention): boolean =>
    b.from - a.to <= 4 && tokens.slice(a.to, b.from).every((token) => isLocator(token.fold))
  const at = places.indexOf(place)
  const [before, after] = [places[at - 1], places[at + 1]]
  if (place.node.level === 'facility') {
    if (after && after.node.level !== 'facility' && touches(place, after)) {
      return { ...draft(context, place), node: locate(place.node, after.node) }
    }
    return draft(context, place)
  }
  if (before?.node.level === 'facility' && touches(before, place)) {
    return { ...draft(context, before), node: locate(before.node, place.node) }
  }
  if (after?.node.level === 'facility' && after.from - place.to <= 2) return draft(context, after)
  return draft(context, place)
}

/** «18 enfermeras provenientes de Puebla»: whence, not where. */
const isOrigin = ({ tokens }: Sentence, { from }: PlaceMention): boolean =>
  tokens
    .slice(Math.max(0, from - 3), from)
    .some((token) => /^(?:provenien|proceden|originari|trasladad|enviad)/.test(token.fold))

/** «concentra 23 por ciento de los casos del país»: what the share is of, not where it was. */
const isWhole = ({ mention, sentence }: Context, { node, from }: PlaceMention): boolean =>
  mention.quantity.unit === 'percent' &&
  node.level === 'nation' &&
  from >= mention.quantity.to &&
  sentence.tokens.slice(from - 1, from + 1).some((token) => /^del?$/.test(token.fold))

/** «teniendo como sedes a Colima, Jalisco y Yucatán, con 18 mil atletas»: a list that no «en» leads has no place of the figure's own. */
function isOneOfList({ places, tokens }: Sentence, place: PlaceMention): boolean {
  let first = places.indexOf(place)
  let last = first
  const joined = (i: number): boolean => {
    const gap = tokens.slice(places[i - 1]?.to, places[i]?.from).map(({ fold }) => fold)
    return i > 0 && gap.length > 0 && gap.length <= 2 && gap.every((word) => /^[,ye]$/.test(word))
  }
  while (joined(first)) first--
  while (last + 1 < places.length && joined(last + 1)) last++
  return last - first + 1 >= LISTED && places[first]?.preposition !== 'en'
}

const LISTED = 3

/** The places that a figure may be of, and the figure each stands with. */
function bound(context: Context, side: 'before' | 'after', mention: number): PlaceMention[] {
  const { sentence } = context
  return sentence.places.filter((place) => {
    if (isCompared(sentence, place) || isOrigin(sentence, place) || isWhole(context, place)) return false
    if (side === 'after' && isOneOfList(sentence, place)) return false
    const binding = bindingOf(sentence, place)
    return binding.side === side && binding.mention === mention
  })
}

/** Whether an item of the figure's list has a place of its own: «160 mil en Juárez, 131 mil en la capital». */
const isDistributed = (context: Context): boolean =>
  // «se abrirán 12 hospitales en el país, con 430 camas»: what they have is there too.
  context.sentence.tokens[context.mention.from - 1]?.fold !== 'con' &&
  (context.list?.parts ?? []).slice(0, -1).some((part) => bound(context, 'before', part).length > 0)

/** «Municipio | Dosis ¶ San Marcos | 1,075 ¶ Total | 2,310» */
function labelledPlace(cell: Cell, { home, lexicon, reading }: Context): PlaceDraft | null {
  const { label } = cell
  const whole = isStateColumn(cell) ? NATION : home?.node
  if (isBare(label, () => false)) return whole ? { node: whole, also: [], span: null } : null
  const words = label.tokens.slice(label.range.from, label.range.to)
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
  // «Sonora» is a given name too: only what leads it, here its column, makes it a place.
  const led = tokenize(`en ${reading.text.slice(span.start, span.end)}`)
  const known = placeMentions(led, lexicon.places).find((place) => place.from === 1 && place.to === led.length)
  return known ? { node: known.node, also: [], span } : townDraft(words, home)
}

/** Words that say the figure of each place of the list before it: «todas con más de siete mil». */
const DISTRIBUTIVE = new Set(['todas', 'todos', 'cada'])

/** A label of so many words may be the name of a town. */
const MAX_NAME = 5
const SMALL = /^(?:de|del|la|las|los|el)$/
const isProper = (token: Token): boolean => /^\p{Lu}\p{Ll}/u.test(token.text)

/** How a figure gets its place, the surest first. */
export const PLACE: readonly Attachment<Context, PlaceDraft>[] = [
  {
    name: 'row label or column head',
    example: 'Municipio | Dosis ¶ Acapulco | 1,350',
    counterExample: 'Servicio | Dosis ¶ Vacunación | 1,350',
    attach: (context) => {
      const { cell, sentence } = context
      if (!cell) return null
      const place = cell.label.place ?? cell.column?.place
      if (!place) return isPlaceColumn(cell) ? labelledPlace(cell, context) : null
      const area = sentence.places.find(
        (p) => p !== place && p.node.level !== 'facility' && p.from - place.to <= 2 && p.from >= place.to,
      )
      const node = area ? locate(place.node, area.node) : place.node
      return { node, also: [], span: { start: place.start, end: place.end } }
    },
  },
  {
    name: 'each of the places listed before',
    example: 'Nuevo León, Coahuila y Querétaro, todas con más de siete mil acciones',
    counterExample: 'Coahuila, donde todas las consultas',
    attach: (context) => {
      const { sentence, mention } = context
      const before = sentence.places.filter((p) => p.to <= mention.from)
      const [first, last] = [before[0], before.at(-1)]
      if (!first || !last || before.length < 2) return null
      const gap = sentence.tokens.slice(last.to, mention.from).map((token) => token.fold)
      if (gap.length > 5 || !gap.some((word) => DISTRIBUTIVE.has(word))) return null
      return {
        node: last.node,
        also: before.slice(0, -1).map((p) => p.node),
        span: { start: first.start, end: last.end },
      }
    },
  },
  {
    name: 'in the order of the places',
    example: 'Monterrey y Puebla, con 12 y 15 casos, respectivamente',
    counterExample: 'Monterrey y Puebla, con 12 casos',
    attach: (context) => {
      const { sentence, list, index } = context
      const parts = list?.parts ?? []
      if (parts.length < 2 || !isInOrder(sentence)) return null
      const first = sentence.mentions[parts[0] ?? 0]?.from ?? 0
      const before = sentence.places.filter((p) => p.to <= first).slice(-parts.length)
      const after = sentence.places.filter((p) => p.from >= first).slice(0, parts.length)
      const places = before.length === parts.length ? before : after
      const place = places.length === parts.length ? places[parts.indexOf(index)] : undefined
      return place ? draft(context, place) : null
    },
  },
  ...POINTED,
  {
    name: 'right after the figure',
    example: '48 en Tizimín; 160 mil dosis se aplicaron en Ciudad Juárez; 2 mil, en Mazatlán; mil, en Los Mochis',
    counterExample: 'dos trasplantes, y en el Hospital General de Zona 1 tres',
    attach: (context) => {
      const place = bound(context, 'before', context.index)[0]
      return place ? precise(context, place) : null
    },
  },
  {
    name: 'right before the figure',
    example: 'en Valladolid se atendió a 48 pacientes; en Tizimín, a 21; en Ticul, a 17',
    counterExample: '48 en Valladolid y 21 en Tizimín',
    attach: (context) => {
      const place = bound(context, 'after', context.index).at(-1)
      return place ? precise(context, place) : null
    },
  },
  ...UNNAMED,
  {
    name: 'town of the list that no lexicon knows',
    example: 'Los municipios con más casos son Tepic con 84 y Peña Zarca con 18',
    counterExample: 'Los municipios con más casos son Tepic con 84 y el resto con 18',
    attach: (context) => townDraft(openTownBefore(context) ?? [], context.home),
  },
  {
    name: 'label of an item under the label of a place',
    example: '• Apodaca: 28 aulas ¶ • Los Herrera: 22 aulas',
    counterExample: '• Apodaca: 28 aulas ¶ • Resto de los municipios: 22 aulas',
    attach: ({ above, sentence, home }) => {
      const at = sentence.tokens.findIndex((token) => token.fold === ':')
      const words = sentence.tokens.slice(0, at).filter((token) => token.kind === 'word')
      const named = at > 0 && at <= MAX_NAME && words.every((token) => SMALL.test(token.fold) || isProper(token))
      if (!named || sentence.places.length > 0 || above[0]?.place?.node.level !== 'city') return null
      return townDraft(words, home)
    },
  },
  {
    name: 'beside its noun in parentheses',
    example: 'en Colima hubo 48 casos (12 por ciento)',
    counterExample: '(en Colima, 12 por ciento)',
    attach: ({ mention, earlier, index }) => (mention.aside ? (earlier.get(index - 1)?.place ?? null) : null),
  },
  {
    name: 'after the list it stands in',
    example: '123 consultas y 45 cirugías en Jalisco',
    counterExample: '123 consultas en Colima y 45 cirugías en Jalisco',
    attach: (context) => {
      const last = context.list?.parts.at(-1)
      if (last === undefined || last === context.index || isDistributed(context)) return null
      const place = bound(context, 'before', last)[0]
      return place ? precise(context, place) : null
    },
  },
  {
    name: 'that of its total',
    example: 'atendió 845 partos en Mérida, de los cuales 312 fueron cesáreas',
    counterExample: 'atendió 845 partos en Mérida; en Umán, 312',
    attach: ({ total }) => total?.place ?? null,
  },
  {
    name: 'last place before the figure',
    example: 'En Nuevo León, el Hospital General de Zona 33 realizó cuatro trasplantes y 12 cirugías',
    counterExample: 'se aplicaron 160 mil dosis en Juárez, 131 mil en la capital',
    attach: (context) => {
      const { sentence, mention, index, lexicon } = context
      if (isDistributed(context)) return null
      // «en cuatro puntos: Chiapas (5) y Oaxaca (2), por lo que hubo 90 consultas»: those are of the figures beside them.
      const enclosed = (p: PlaceMention): boolean => {
        const { side, mention: own } = bindingOf(sentence, p)
        return side === 'after' && own !== index && sentence.mentions[own]?.aside === true
      }
      const before = sentence.places.filter(
        (p) => p.to <= mention.from && !isCompared(sentence, p) && !enclosed(p) && !isOneOfList(sentence, p),
      )
      const place = before.findLast((p) => bindingOf(sentence, p).side !== 'before') ?? before.at(-1)
      if (!place) return null
      // A place of an earlier figure goes on where both are compared or listed together, not into another clause.
      const binding = bindingOf(sentence, place)
      const own =
        binding.side !== 'before' ||
        binding.mention === index ||
        lexicon.grammar.isComparative(sentence.tokens, mention.quantity.to)
      return own || context.list?.parts.includes(binding.mention)
        ? precise(context, place)
        : (lastEarlier(context)?.place ?? null)
    },
  },
  {
    name: 'carried from the paragraph',
    example: 'El Hospital de Torreón hizo dos trasplantes. También atendió 15 partos',
    counterExample: 'El Hospital de Torreón hizo dos trasplantes. ¶ Se atendieron 15 partos',
    attach: ({ scope }) => (scope.place ? { node: scope.place.node, also: [], span: scope.place.span } : null),
  },
]
