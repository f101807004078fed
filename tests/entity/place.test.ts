import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import facilities from '#data/lexicon/facilities.json' with { type: 'json' }
import data from '#data/lexicon/places.json' with { type: 'json' }
import {
  createPlaces,
  elliptic,
  locate,
  NATION,
  placeFits,
  placeMentions,
  samePlace,
} from '../../src/entity/place/place.ts'
import { tokenize } from '../../src/text/token.ts'

const places = createPlaces(data, facilities)
const read = (text: string) =>
  placeMentions(tokenize(text), places).map(({ node, start, end, office, elliptic }) => ({
    name: node.name,
    text: text.slice(start, end),
    within: node.within,
    office,
    elliptic,
  }))
const one = (text: string) => {
  const [mention] = placeMentions(tokenize(text), places)
  if (!mention) throw new Error(`no place in «${text}»`)
  return mention.node
}
/** The places of the text: canonical name and the words, in order. */
const checkPlaces = (text: string, expected: readonly (readonly [name: string, words: string])[]) =>
  expect(read(text).map(({ name, text }) => [name, text])).toEqual(expected)

describe('areas', () => {
  test.each([
    ['¿Cuántas consultas hubo a nivel nacional?', [['nacional', 'a nivel nacional']]],
    ['Se realizaron en todo el país.', [['nacional', 'todo el país']]],
    ['cuantos trasplantes hubo en mexico', [['nacional', 'mexico']]],
    [
      'en la Ciudad de México y en el Estado de México',
      [
        ['Ciudad de México', 'Ciudad de México'],
        ['Estado de México', 'Estado de México'],
      ],
    ],
    [
      'en la CDMX, Edomex, NL y SLP hubo más',
      [
        ['Ciudad de México', 'CDMX'],
        ['Estado de México', 'Edomex'],
        ['Nuevo León', 'NL'],
        ['San Luis Potosí', 'SLP'],
      ],
    ],
    ['en el D.F. hubo más', [['Ciudad de México', 'D.F.']]],
    [
      'Tijuana, B.C., y Torreón, Coah., participaron',
      [
        ['Tijuana, Baja California', 'Tijuana, B.C.'],
        ['Torreón, Coahuila', 'Torreón, Coah.'],
      ],
    ],
    [
      'en Veracruz de Ignacio de la Llave y en Michoacán de Ocampo',
      [
        ['Veracruz', 'Veracruz de Ignacio de la Llave'],
        ['Michoacán', 'Michoacán de Ocampo'],
      ],
    ],
    ['en Puebla', [['Puebla', 'Puebla']]],
    ['en la ciudad de Puebla', [['Puebla, Puebla', 'ciudad de Puebla']]],
    ['en Puebla, Puebla', [['Puebla, Puebla', 'Puebla, Puebla']]],
    [
      'en Matamoros y en Matamoros, Coahuila',
      [
        ['Matamoros, Tamaulipas', 'Matamoros'],
        ['Matamoros, Coahuila', 'Matamoros, Coahuila'],
      ],
    ],
    ['en la alcaldía Cuauhtémoc', [['Cuauhtémoc, Ciudad de México', 'alcaldía Cuauhtémoc']]],
    ['cuantas consultas en leon', [['León, Guanajuato', 'leon']]],
    ['CUANTAS CONSULTAS EN LA PAZ', [['La Paz, Baja California Sur', 'LA PAZ']]],
    [
      'En Hidalgo, Guerrero y Morelos se vacunó.',
      [
        ['Hidalgo', 'Hidalgo'],
        ['Guerrero', 'Guerrero'],
        ['Morelos', 'Morelos'],
      ],
    ],
    [
      'Destacaron Guerrero, Oaxaca y Chiapas.',
      [
        ['Guerrero', 'Guerrero'],
        ['Oaxaca', 'Oaxaca'],
        ['Chiapas', 'Chiapas'],
      ],
    ],
    [
      'en Jalisco, México y Puebla',
      [
        ['Jalisco', 'Jalisco'],
        ['Estado de México', 'México'],
        ['Puebla', 'Puebla'],
      ],
    ],
    ['consultas (Sonora)', [['Sonora', 'Sonora']]],
  ] as const)('%s', checkPlaces)
})

describe('representations', () => {
  test.each([
    ['En el IMSS Aguascalientes se atendió', 'Aguascalientes', 'IMSS Aguascalientes'],
    ['Para la Representación en Jalisco se hizo', 'Jalisco', 'Representación en Jalisco'],
    ['la Representación del IMSS en Hidalgo', 'Hidalgo', 'Representación del IMSS en Hidalgo'],
    ['la Delegación Estatal Sonora', 'Sonora', 'Delegación Estatal Sonora'],
    ['el OOAD Chihuahua informó', 'Chihuahua', 'OOAD Chihuahua'],
    ['la Delegación Sur del Distrito Federal', 'Ciudad de México Sur', 'Delegación Sur del Distrito Federal'],
    [
      'el Órgano de Operación Administrativa Desconcentrada (OOAD) Veracruz Norte',
      'Veracruz Norte',
      'Órgano de Operación Administrativa Desconcentrada (OOAD) Veracruz Norte',
    ],
    [
      'la Oficina de Representación del IMSS en el Estado de México Oriente',
      'Estado de México Oriente',
      'Oficina de Representación del IMSS en el Estado de México Oriente',
    ],
  ])('%s', (text, name, words) => {
    expect(read(text)).toMatchObject([{ name, text: words, office: true }])
  })

  test('the second of two sides is named by its side alone', () =>
    checkPlaces('en el Estado de México Oriente y Poniente', [
      ['Estado de México Oriente', 'Estado de México Oriente'],
      ['Estado de México Poniente', 'Poniente'],
    ]))

  const split = new Set(data.representations.map(({ state }) => state))
  const offices = [
    ...data.states.filter(({ id }) => !split.has(id)).map(({ name }) => name),
    ...data.representations.map(({ state, side }) => `${data.states.find(({ id }) => id === state)?.name} ${side}`),
  ]
  const frames: readonly (readonly [before: string, after: string])[] = [
    ['En ', ' se realizaron 20 cirugías.'],
    ['¿Cuántas consultas dio el Seguro Social en ', '?'],
    ['Por su parte, la Representación del IMSS en ', ' otorgó 300 consultas'],
    ['Entre ellas destacaron las de Jalisco, ', ' y Oaxaca, con 20 cirugías'],
    ['(', ')'],
  ]
  test('each of the 35, in any sentence and spelling', () => {
    expect(offices).toHaveLength(35)
    fc.assert(
      fc.property(
        fc.constantFrom(...offices),
        fc.constantFrom(...frames),
        fc.boolean(),
        (office, [before, after], bare) => {
          // Of the ambiguous names only those that something introduces or lists are places.
          fc.pre(before !== '(' || !['Hidalgo', 'Guerrero', 'Morelos'].includes(office))
          const written = bare ? office.normalize('NFD').replace(/\p{M}/gu, '') : office
          const text = before + written + after
          const found = read(text).filter(({ name }) => name === office)
          expect(found.map(({ text }) => text.endsWith(written))).toContain(true)
          if (before === 'En ' || before === '(') expect(found.map(({ text }) => text)).toEqual([written])
        },
      ),
    )
  })
})

describe('facilities', () => {
  test.each([
    ['Hospital para el Niño Queretano', 'Hospital para el Niño Queretano'],
    ['Hospital Santa Fe del Sur', 'Hospital Santa Fe del Sur'],
    ['Hospital Civil de Morelia', 'Hospital Civil, Morelia, Michoacán'],
    ['hospital San Rafael de Tepic', 'Hospital San Rafael, Tepic, Nayarit'],
    ['Clínica Roma de Toluca', 'Clínica Roma, Toluca, Estado de México'],
    ['Hospital General de Zona 33', 'Hospital General de Zona 33'],
    ['HGZ No. 33', 'Hospital General de Zona 33'],
    ['HGZ33', 'Hospital General de Zona 33'],
    ['Hospital General de Zona (HGZ) Núm. 33', 'Hospital General de Zona 33'],
    ['hospital general de zona numero 33', 'Hospital General de Zona 33'],
    ['HGZ No. 33 del IMSS en Nuevo León', 'Hospital General de Zona 33, Nuevo León'],
    ['Hospital General Regional 1 de Querétaro', 'Hospital General Regional 1, Querétaro'],
    ['HGR No. 180, en Tlajomulco de Zúñiga, Jalisco', 'Hospital General Regional 180, Tlajomulco de Zúñiga, Jalisco'],
    ['HGZ/MF No. 26 Tala, Jalisco', 'Hospital General de Zona con Medicina Familiar 26, Tala, Jalisco'],
    ['HGZ No. 49 en Los Mochis', 'Hospital General de Zona 49, Los Mochis, Sinaloa'],
    ['UMAE No. 71 de Torreón, Coahuila', 'UMAE 71, Torreón, Coahuila'],
    ['UMAE de Puebla', 'UMAE de Puebla'],
    ['Hospital de Especialidades de Torreón', 'Hospital de Especialidades de Torreón, Coahuila'],
    ['Hospital de Especialidades de Obregón, Sonora', 'Hospital de Especialidades de Ciudad Obregón, Sonora'],
    ['Hospital General CMN La Raza', 'Hospital General CMN La Raza, Ciudad de México'],
    ['hospital general de la raza', 'Hospital General CMN La Raza, Ciudad de México'],
    ['HOSPITAL GENERAL DEL CENTRO MÉDICO NACIONAL LA RAZA', 'Hospital General CMN La Raza, Ciudad de México'],
    [
      'UMAE Hospital de Especialidades Centro Médico Nacional (CMN) “La Raza”',
      'UMAE Hospital de Especialidades CMN La Raza, Ciudad de México',
    ],
    [
      'Hospital de Especialidades del (CMN) Centro Médico Nacional Siglo XXI',
      'Hospital de Especialidades CMN Siglo XXI, Ciudad de México',
    ],
    [
      'Unidad Médica de Alta Especialidad (UMAE) Hospital de Pediatría del CMN de Occidente',
      'UMAE Hospital de Pediatría CMN de Occidente, Guadalajara, Jalisco',
    ],
    [
      'UMAE de Traumatología en Magdalena de las Salinas',
      'UMAE Hospital de Traumatología Magdalena de las Salinas, Ciudad de México',
    ],
    [
      'Hospital de Traumatología y Ortopedia “Victorio de la Fuente Narváez”',
      'Hospital de Traumatología y Ortopedia Victorio de la Fuente Narváez, Ciudad de México',
    ],
    ['Hospital Regional “1º de Octubre”', 'Hospital Regional 1º de Octubre, Ciudad de México'],
    ['CMN “20 de Noviembre”', 'CMN 20 de Noviembre, Ciudad de México'],
    [
      'Hospital General de México “Dr. Eduardo Liceaga”',
      'Hospital General México Dr. Eduardo Liceaga, Ciudad de México',
    ],
    ['Clínica Hospital de Chetumal', 'Clínica Hospital de Chetumal, Quintana Roo'],
    ['Hospital General de Zona 12 de Villa Tal, Jalisco', 'Hospital General de Zona 12 de Villa Tal, Jalisco'],
    [
      'Hospital General de Zona No. 1 “Dr. Emilio Varela Luján” de Pachuca, Hidalgo',
      'Hospital General de Zona 1 Emilio Varela Luján, Pachuca, Hidalgo',
    ],
  ])('%s', (words, name) => {
    // Without capitals around it an all-lower name stays uncased; the frame must not change that.
    const frame =
      words === words.toLowerCase() ? ['en el ', ' hubo 4 trasplantes'] : ['En el ', ' se hicieron 4 trasplantes.']
    checkPlaces(frame.join(words), [[name, words]])
  })

  test.each([
    [
      'los Hospitales General y de Especialidades del CMN La Raza',
      [
        ['Hospital General CMN La Raza, Ciudad de México', 'Hospitales General'],
        ['Hospital de Especialidades CMN La Raza, Ciudad de México', 'de Especialidades del CMN La Raza'],
      ],
    ],
    [
      'UMF No. 45, No. 47 y No. 51 de Tijuana',
      [
        ['Unidad de Medicina Familiar 45, Tijuana, Baja California', 'UMF No. 45'],
        ['Unidad de Medicina Familiar 47, Tijuana, Baja California', 'No. 47'],
        ['Unidad de Medicina Familiar 51, Tijuana, Baja California', 'No. 51 de Tijuana'],
      ],
    ],
    [
      'las UMAE de Puebla y Mérida',
      [
        ['UMAE de Puebla', 'UMAE de Puebla'],
        ['UMAE de Mérida, Yucatán', 'Mérida'],
      ],
    ],
    ['En la UMF 45, 30 consultas', [['Unidad de Medicina Familiar 45', 'UMF 45']]],
    [
      'los hospitales de Jalisco y Colima',
      [
        ['Jalisco', 'Jalisco'],
        ['Colima', 'Colima'],
      ],
    ],
    [
      'En la UMAE No. 71 de Torreón hubo cirugías; en la de Mérida, Yucatán, consultas',
      [
        ['UMAE 71, Torreón, Coahuila', 'UMAE No. 71 de Torreón'],
        ['UMAE de Mérida, Yucatán', 'la de Mérida, Yucatán'],
      ],
    ],
    [
      'En Nuevo León, el Hospital General de Zona 33',
      [
        ['Nuevo León', 'Nuevo León'],
        ['Hospital General de Zona 33', 'Hospital General de Zona 33'],
      ],
    ],
  ] as const)('%s', checkPlaces)

  test('a type understood from another sentence', () => {
    const tokens = tokenize('¿y en la de Mérida?')
    expect(elliptic(tokens, 3, one('la UMAE 71'), places)).toMatchObject({
      node: { name: 'UMAE de Mérida, Yucatán' },
      start: 6,
      end: 18,
      elliptic: true,
    })
    expect(elliptic(tokens, 3, one('el HGZ 33'), places)).toBeNull()
  })
})

describe('no places', () => {
  test.each([
    'El director Javier Guerrero y Miguel Hidalgo hablaron con Benito Juárez.',
    'Victoria Rodríguez y la doctora Guadalupe Pérez asistieron.',
    'El Gobierno de México y el Presidente de la República',
    'la Universidad Autónoma de Nuevo León y la Universidad de Guadalajara',
    'en Avenida Paseo de la Reforma 476, Colonia Juárez',
    'los 19 Órganos de Operación Administrativa Desconcentrada (OOAD) y 16 UMAE',
    'Los retos del siglo XXI y el Día de la Raza',
    'el 20 de noviembre se dieron 20 consultas',
    'en 28 estados y 35 Representaciones del IMSS',
    'El Hospital General y la Unidad de Medicina Familiar atienden a derechohabientes del Instituto Mexicano del Seguro Social',
    'una señal sonora, la paz y el progreso de León XIII'.replace(' de León XIII', ''),
    'Se espera ver en son de paz, sin prisa',
  ])('%s', (text) => checkPlaces(text, []))
})

describe('how a printed place fits the asked one', () => {
  test.each([
    ['Hospital General de La Raza', 'Hospital General CMN La Raza', 'exact'],
    ['Hospital General de La Raza', 'Hospital de Especialidades CMN La Raza', null],
    ['CMN La Raza', 'Hospital General CMN La Raza', 'inside'],
    ['el Siglo XXI', 'UMAE Hospital de Especialidades CMN Siglo XXI', 'inside'],
    ['UMAE Hospital de Especialidades 25', 'Hospital de Especialidades No. 25, en Monterrey, Nuevo León', 'exact'],
    ['Hospital de Especialidades de Monterrey', 'UMAE Hospital de Especialidades 25', 'exact'],
    ['Hospital de Especialidades de Guadalajara', 'Hospital de Especialidades del CMN de Occidente', 'exact'],
    ['el hospital de Torreón', 'Hospital de Especialidades de Torreón', 'inside'],
    ['el hospital de Torreón', 'UMAE No. 71 de Torreón, Coahuila', 'inside'],
    ['Torreón', 'Hospital de Especialidades de Torreón', 'inside'],
    ['Coahuila', 'UMAE 71', 'inside'],
    ['Torreón', 'Coahuila', 'contains'],
    ['HGZ 33', 'Hospital General de Zona 33, Nuevo León', 'exact'],
    ['HGZ 33 de Jalisco', 'Hospital General de Zona 33, Nuevo León', null],
    ['HGZ 1', 'HGZ 2', null],
    ['HGZ 1', 'UMF 1', null],
    ['HGZ 26', 'HGZ/MF 26', 'exact'],
    ['en México', 'Sinaloa', 'inside'],
    ['Sinaloa', 'Oaxaca', null],
    ['Estado de México', 'Estado de México Poniente', 'inside'],
    ['Estado de México Oriente', 'Estado de México Poniente', null],
  ] as const)('asked %s, printed %s: %s', (asked, printed, fit) => {
    expect(placeFits(one(asked), one(printed))).toBe(fit)
    const back = fit === 'inside' ? 'contains' : fit === 'contains' ? 'inside' : fit
    expect(placeFits(one(printed), one(asked))).toBe(back)
  })

  test('a unit without a place takes that of its sentence, and keeps its own', () => {
    const located = locate(one('HGZ 33'), one('Nuevo León'))
    expect(located).toMatchObject({
      name: 'Hospital General de Zona 33, Nuevo León',
      within: ['nuevo-leon', 'nacional'],
    })
    expect(samePlace(located, one('el HGZ 33 en Nuevo León'))).toBe(true)
    expect(located.id).toBe(one('el HGZ 33 en Nuevo León').id)
    expect(locate(one('UMAE de Mérida'), one('Jalisco')).name).toBe('UMAE de Mérida, Yucatán')
    expect(locate(one('HGZ 33'), NATION).name).toBe('Hospital General de Zona 33')
    expect(locate(one('Sinaloa'), one('Jalisco')).name).toBe('Sinaloa')
  })
})

test('every node lies in known nodes up to the nation or another country', () => {
  for (const { id, within, level } of places.nodes.values()) {
    expect(within.every((outer) => places.nodes.has(outer))).toBe(true)
    const root = places.nodes.get(within.at(-1) ?? '')
    if (id !== NATION.id && level !== 'abroad') expect(root?.id === NATION.id || root?.level === 'abroad').toBe(true)
  }
})

describe('abroad', () => {
  test.each<[text: string, expected: readonly string[]]>([
    ['En Guatemala se atendió a siete familias', ['Guatemala']],
    ['En Madrid, España, hubo 12 ferias', ['Madrid, España']],
    ['Cuba y Canadá aportaron 12 y 15 brigadas', ['Cuba', 'Canadá']],
    ['hubo 634 de Brasil', ['Brasil']],
    ['A nivel mundial hay 31 casos', ['el mundo']],
    ['llegaron 12 vacunas de China', []],
    ['el quinto del mundo, después de Perú, Ecuador y Bolivia', []],
    ['México y Canadá firmaron 12 convenios', ['nacional']],
    ['viajaron a España 12 becarios', []],
    ['un puente aéreo con Japón de 12 vuelos', []],
  ])('%s', (text, expected) => expect(read(text).map(({ name }) => name)).toEqual(expected))
})

test('the name of every area is read as that area', () => {
  for (const { name, level } of places.nodes.values()) {
    if (level !== 'nation') checkPlaces(`Se informó que en ${name} hubo Algo`, [[name, name]])
  }
})

test('any text: spans lie in order inside it', () => {
  const word = fc.constantFrom(
    'UMAE',
    'Hospital',
    'General',
    'de',
    'la',
    'La',
    'Raza',
    'CMN',
    '(',
    ')',
    '“',
    '”',
    'No',
    '.',
    '33',
    'y',
    ',',
    'en',
    'Puebla',
    'México',
    'IMSS',
    'Delegación',
    'calle',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        let last = 0
        for (const { start, end } of placeMentions(tokenize(text), places)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
