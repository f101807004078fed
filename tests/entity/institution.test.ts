import { expect, test } from 'vitest'
import data from '#data/lexicon/institutions.json' with { type: 'json' }
import { createInstitutions, institutionMentions, publisherOf } from '../../src/entity/name/institution.ts'
import { tokenize } from '../../src/text/token.ts'

const institutions = createInstitutions(data)

/** The institutions of the text: short name and the words, in order. */
const checkInstitutions = (text: string, expected: readonly (readonly [name: string, words: string])[]) =>
  expect(
    institutionMentions(tokenize(text), institutions).map(({ name, start, end }) => [name, text.slice(start, end)]),
  ).toEqual(expected)

test.each([
  ['¿Cuántos trasplantes hizo el ISSSTE?', [['ISSSTE', 'ISSSTE']]],
  ['cuantos hizo el imss', [['IMSS', 'imss']]],
  ['El Instituto Mexicano del Seguro Social (IMSS) informó', [['IMSS', 'Instituto Mexicano del Seguro Social (IMSS)']]],
  ['las unidades del Seguro Social', [['IMSS', 'Seguro Social']]],
  [
    'hospitales del IMSS-Bienestar y del IMSS',
    [
      ['IMSS-Bienestar', 'IMSS-Bienestar'],
      ['IMSS', 'IMSS'],
    ],
  ],
  ['IMSS Bienestar', [['IMSS-Bienestar', 'IMSS Bienestar']]],
  [
    'la Secretaria de Salud y la SSA',
    [
      ['Secretaría de Salud', 'Secretaria de Salud'],
      ['Secretaría de Salud', 'SSA'],
    ],
  ],
  [
    'Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado',
    [['ISSSTE', 'Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado']],
  ],
  [
    'el Centro Nacional de Trasplantes (CENATRA) e INEGI',
    [
      ['CENATRA', 'Centro Nacional de Trasplantes (CENATRA)'],
      ['INEGI', 'INEGI'],
    ],
  ],
  [
    'personal de Sedena, Semar, Pemex y la Cruz Roja Mexicana',
    [
      ['SEDENA', 'Sedena'],
      ['SEMAR', 'Semar'],
      ['PEMEX', 'Pemex'],
      ['Cruz Roja', 'Cruz Roja Mexicana'],
    ],
  ],
  ['al 12 sep 2021', []],
  ['la recuperación de los servicios de salud diferidos y la salud social', []],
] as const)('%s', checkInstitutions)

test.each([
  ['Refuerza IMSS estrategia\n\nEl Instituto Mexicano del Seguro Social (IMSS) informó', 'IMSS'],
  [
    'Firman convenio ISSSTE e IMSS\n\nEl Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado (ISSSTE) informó que el IMSS',
    'ISSSTE',
  ],
  ['La Secretaría de Salud y el IMSS', 'Secretaría de Salud'],
  ['Realizan cirugías en Colima', null],
])('publisher of «%s»: %s', (text, name) => {
  expect(publisherOf(tokenize(text), institutions)).toBe(name)
})

test('each full name and alias is read as its institution', () => {
  for (const { name, fullName, aliases } of data.institutions) {
    for (const phrase of [name, fullName, ...aliases]) {
      const [first] = institutionMentions(tokenize(`el ${phrase}`), institutions)
      expect([phrase, first?.name]).toEqual([phrase, name])
    }
  }
})
