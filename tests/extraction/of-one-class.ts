import { placeMentions } from '#core/entity/place/place.ts'
import { defaultLexicon, lexiconData } from '#core/lexicon.ts'
import { tokenize } from '#core/text/token.ts'
import { replaced } from './replace.ts'

// Words that a lexicon knows by others that it knows in the same way: what a rule needs of them is their class.

const { heads, facets } = lexiconData.measures
const persons = heads.filter((head) => head.person).map(({ forms }) => forms[0] ?? '')

/** The one that comes next in a list of names. */
const next = (names: readonly string[], at: number): string => names[(at + 1) % names.length] ?? ''

const withNumberOf = (like: string, noun: string): string =>
  like.endsWith('s') && !noun.endsWith('s') ? `${noun}${/[aeiouáéíóú]$/.test(noun) ? 's' : 'es'}` : noun

/** Nouns of places that say by themselves where a figure is. */
const AREAS = ['estados', 'entidades']

/** Other people for people, another area for an area, another organ for an organ, another illness for an illness. */
export function ofOneClass(text: string): string {
  const tokens = tokenize(text)
  const { phrases } = defaultLexicon.measures
  const areas = tokens
    .filter(({ fold }) => AREAS.includes(fold))
    .map(({ fold, start, end }) => ({ start, end, by: next(AREAS, AREAS.indexOf(fold)) }))
  return replaced(text, [
    ...areas,
    ...phrases.matchAll(tokens).flatMap(({ entry, start, end }) => {
      const printed = text.slice(start, end)
      const by = (noun: string) => [{ start, end, by: withNumberOf(printed, noun) }]
      if (entry.head?.person) return by(next(persons, persons.indexOf(entry.head.forms[0] ?? '')))
      const kin = facets[entry.modifier?.kind ?? ''] ?? []
      if (entry.head || kin.length < 2) return []
      return by(
        next(
          kin.map(({ name }) => name),
          kin.findIndex(({ key }) => key === entry.modifier?.key),
        ),
      )
    }),
  ])
}

const STATES = ['Campeche', 'Tlaxcala', 'Nayarit', 'Chiapas', 'Tabasco', 'Morelos']
const CITIES = ['Tepic', 'Culiacán', 'Toluca', 'Ensenada', 'Saltillo', 'Uruapan']

/** Another state for a state, another city for a city, another number for a numbered unit. */
export function placedElsewhere(text: string): string {
  const mentions = placeMentions(tokenize(text), defaultLexicon.places)
  const order = [...new Set(mentions.map(({ node }) => node.id))]
  return replaced(
    text,
    mentions.flatMap(({ node, start, end }) => {
      const names = node.level === 'state' ? STATES : CITIES
      if (node.level === 'state' || node.level === 'city') {
        return [{ start, end, by: names[order.indexOf(node.id) % names.length] ?? '' }]
      }
      const number = node.level === 'facility' ? /\d+/.exec(text.slice(start, end)) : null
      if (!number) return []
      const from = start + number.index
      return [{ start: from, end: from + number[0].length, by: String(Number(number[0]) + 3) }]
    }),
  )
}

/** Every year by the next. */
export const aYearLater = (text: string): string =>
  text.replace(/(?<![\d.,$])(?:19|20)\d\d(?![\d%]|[.,]\d)/g, (year) => String(Number(year) + 1))
