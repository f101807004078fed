import { fold } from '#core/text/fold.ts'

// Every place that the seeds name by another of its kind: states, representations, cities, medical centres, units.

const STATES = {
  Oaxaca: 'Tlaxcala',
  Sinaloa: 'Nayarit',
  Aguascalientes: 'Colima',
  Tamaulipas: 'Zacatecas',
  Coahuila: 'Durango',
  Querétaro: 'Tabasco',
  Yucatán: 'Chiapas',
  Sonora: 'Jalisco',
  Jalisco: 'Nuevo León',
  'Nuevo León': 'Guanajuato',
  Guanajuato: 'Sonora',
}

const REPRESENTATIONS = {
  'Estado de México Poniente': 'Estado de México Oriente',
  'Veracruz Sur': 'Veracruz Norte',
}

const CITIES = {
  Torreón: 'Gómez Palacio',
  Mérida: 'Tuxtla Gutiérrez',
  Obregón: 'Puerto Vallarta',
  Guadalajara: 'Monterrey',
  Monterrey: 'Celaya',
  Puebla: 'Campeche',
}

const CENTRES = {
  'La Raza': 'Siglo XXI',
  'Siglo XXI': 'La Raza',
  'CMN de Occidente': 'CMN del Noreste',
  'del Bajío': 'del Noroeste',
  'Magdalena de las Salinas': 'Lomas Verdes',
  'Victorio de la Fuente Narváez': 'Luis Castelazo Ayala',
}

const UNITS = {
  'Zona 33': 'Zona 47',
  'No. 71': 'No. 62',
  'Pediatría 48': 'Pediatría 59',
  'Regional 1': 'Regional 6',
  'Especialidades 25': 'Especialidades 14',
}

const PRINTED: Readonly<Record<string, string>> = { ...STATES, ...REPRESENTATIONS, ...CITIES, ...CENTRES, ...UNITS }

// Some units are known by what the text does not say: their town, or how a name goes on.
const NAMED: Readonly<Record<string, string>> = {
  ...PRINTED,
  León: 'Ciudad Obregón',
  'Ciudad Obregón': 'Puerto Vallarta',
  'UMAE 71': 'UMAE 62',
  'Especialidades 25, Monterrey, Nuevo León': 'Especialidades 14, Veracruz, Veracruz',
  'Magdalena de las Salinas, Ciudad de México': 'Lomas Verdes, Naucalpan, Estado de México',
}

/** All at once, the longer the first; over line ends, and in a text whose accents a scanner took for other letters. */
function swapped(text: string, names: Readonly<Record<string, string>>): string {
  const longest = Object.keys(names).sort((a, b) => b.length - a.length)
  const forms = longest.map((name) => name.replaceAll(' ', '\\s+').replace(/[áéíóú]/g, '[áéíóúad]'))
  const of = (printed: string): string | undefined => {
    const plain = printed.replace(/\s+/g, ' ')
    return names[plain] ?? names[longest.find((name) => loose(name) === loose(plain)) ?? '']
  }
  return text.replace(new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'gu'), (at) => of(at) ?? at)
}

const loose = (name: string): string => fold(name).replace(/[aeioud]/g, '')

/** The text with all that it places put elsewhere. */
export const elsewhere = (text: string): string => swapped(text, PRINTED)

/** What a place of the text is called once the text is put elsewhere. */
export const nameElsewhere = (name: string): string => swapped(name, NAMED)
