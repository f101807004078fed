import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from './bulletin.ts'

// Towns that no list has, told by what leads into a name.

const syllable = fc.constantFrom('Xo', 'Ti', 'Cal', 'Mo', 'Pe', 'Hua')
const ending = fc.constantFrom('chel', 'titlán', 'pan', 'kokob', 'ranga', 'tepec')
const name = fc
  .tuple(syllable, ending, fc.constantFrom('', ' de Rayón', ' el Alto'))
  .map(([first, last, more]) => first + last + more)
const town = fc.uniqueArray(name, { minLength: 3, maxLength: 3 })

/** Sentences with their places by number: the first town told, then the others. */
const SENTENCES: readonly ((a: string, b: string, c: string) => readonly [text: string, places: readonly string[]])[] =
  [
    (a) => [`En ${a} se entregaron 41 becas`, [a]],
    (a) => [`En ${a}, en la sierra, hay 41 becas`, [a]],
    (a) => [`Se entregaron 41 becas en la comunidad de ${a}`, [a]],
    (a) => [`Se entregaron 41 becas en el municipio de ${a}, Yucatán`, [a]],
    (a, b) => [`Hubo 41 becas en ${a} y 52 en ${b}`, [a, b]],
    (a, b) => [`Se dio beca a 41 jóvenes; en ${a} fueron 52 y en ${b} 63`, ['', a, b]],
    (a, b, c) => [`Hubo becas: 41 en ${a}, 52 en ${b} y 63 en ${c}`, [a, b, c]],
    (a, b) => [`El módulo de Tizimín recibe a 41 personas; el de ${a}, a 52, y el de ${b}, a 63`, ['Tizimín', a, b]],
  ]

test('the town of a figure is the name that leads to it, in the state of its bulletin', () => {
  fc.assert(
    fc.property(town, fc.constantFrom(...SENTENCES), ([a = '', b = '', c = ''], sentence) => {
      const [text, places] = sentence(a, b, c)
      const { facts } = read(`El IMSS en Yucatán informó. ¶ ${text}`)
      const expected = places.map((place) => (place === '' ? 'Yucatán' : `${place}, Yucatán`))
      expect(facts.map((fact) => fact.place.node.name)).toEqual(expected)
    }),
  )
})

test.each([
  'Se dieron 41 becas en Primaria',
  'Se dieron 41 becas en Pediatría',
  'Se dieron 41 consultas en Salud Mental',
  'Los Centros de Atención Primaria en Adicciones dieron 41 becas',
  'En Colima se dieron 41 becas en Tejido Fino',
])('%s: no town', (text) => {
  const [fact] = read(`El IMSS en Colima informó. ¶ ${text}`).facts
  expect(fact?.place.node.name).toBe('Colima')
})
