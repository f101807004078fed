import { locate, type PlaceMention, type PlaceNode } from '../../entity/place.ts'
import type { Attachment } from '../attachment.ts'
import type { Context, PlaceDraft } from '../context.ts'

/** «Nuevo León, el Hospital General de Zona 33»: a facility lies in the state that its sentence names before it. */
function located(context: Context, place: PlaceMention): PlaceNode {
  if (place.node.level !== 'facility') return place.node
  const area = context.sentence.places.find((p) => p.to <= place.from && (p.node.level === 'state' || p.node.level === 'city'))
  return area ? locate(place.node, area.node) : place.node
}

const draft = (context: Context, place: PlaceMention): PlaceDraft => ({
  node: located(context, place),
  also: [],
  span: { start: place.start, end: place.end },
})

/** Words that say the figure of each place of the list before it: «todas con más de siete mil». */
const DISTRIBUTIVE = new Set(['todas', 'todos', 'cada'])

export const PLACE: readonly Attachment<Context, PlaceDraft>[] = [
  {
    name: 'each of the places listed before',
    example: 'Nuevo León, Coahuila y Querétaro, todas con más de siete mil acciones',
    counterExample: 'Coahuila, donde todas las consultas',
    attach: (context) => {
      const { sentence, mention } = context
      const before = sentence.places.filter((p) => p.to <= mention.from)
      const last = before.at(-1)
      if (!last || before.length < 2) return null
      const gap = sentence.tokens.slice(last.to, mention.from).map((token) => token.fold)
      if (gap.length > 5 || !gap.some((word) => DISTRIBUTIVE.has(word))) return null
      return { node: last.node, also: before.slice(0, -1).map((p) => p.node), span: { start: (before[0] as PlaceMention).start, end: last.end } }
    },
  },
  {
    name: 'right after the figure',
    example: 'se realizaron dos trasplantes en el Hospital General de Zona 1',
    counterExample: 'dos trasplantes, y en el Hospital General de Zona 1 tres',
    attach: (context) => {
      const { sentence, mention } = context
      const place = sentence.places.find((p) => p.from >= mention.to)
      if (!place || place.from - mention.to > 4) return null
      const gap = sentence.tokens.slice(mention.to, place.from).map((token) => token.fold)
      if (!gap.every((word) => /^(?:en|de|del|el|la|los|las|por|a|corresponden|corresponde|fueron|son|se|ubican|concentran)$/.test(word))) return null
      return draft(context, withLocation(sentence.places, place))
    },
  },
  {
    name: 'last place before the figure',
    example: 'En Nuevo León, el Hospital General de Zona 33 realizó cuatro trasplantes',
    counterExample: 'se realizaron cuatro trasplantes',
    attach: (context) => {
      const { sentence, mention } = context
      const place = sentence.places.filter((p) => p.to <= mention.from).at(-1)
      return place ? draft(context, place) : null
    },
  },
  {
    name: 'carried from the paragraph',
    example: 'El Hospital de Torreón hizo dos trasplantes. También atendió 15 partos',
    counterExample: 'El Hospital de Torreón hizo dos trasplantes. ¶ Se atendieron 15 partos',
    attach: ({ scope }) => (scope.place ? { node: scope.place.node, also: [], span: scope.place.span } : null),
  },
]

// «el Hospital General en Monterrey»: the more precise of two places that touch.
const withLocation = (places: readonly PlaceMention[], place: PlaceMention): PlaceMention => {
  const next = places.find((p) => p.from >= place.to && p.from - place.to <= 2 && place.node.level !== 'facility')
  return next?.node.level === 'facility' ? next : place
}
