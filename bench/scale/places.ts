import { type PlaceNode, placeMentions } from '#core/entity/place/place.ts'
import { defaultLexicon, lexiconData } from '#core/lexicon.ts'
import { tokenize } from '#core/text/token.ts'

const CITIES =
  'Monterrey Guadalajara Mérida Puebla Tijuana Hermosillo Culiacán Torreón Saltillo Morelia Oaxaca Acapulco Veracruz Xalapa Toluca Cuernavaca Pachuca Tepic Durango Zacatecas Colima Campeche Chetumal Villahermosa Tampico Reynosa Chihuahua Mexicali León Celaya'.split(
    ' ',
  )

/** The nation, every state, and hospitals of every number that a bulletin may print: as bulletins and questions name them. */
export function madePlaces(): readonly PlaceNode[] {
  const states = lexiconData.places.states.map(({ name }) => `en ${name}`)
  const units = CITIES.flatMap((city, i) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `en el Hospital General de Zona ${i * 10 + n} de ${city}`),
  )
  return [...states, ...units].flatMap((words) => placeMentions(tokenize(words), defaultLexicon.places)[0]?.node ?? [])
}
