import fc from 'fast-check'
import { expect, test } from 'vitest'
import acronyms from '#data/lexicon/acronyms.json' with { type: 'json' }
import { type AcronymData, definitionsIn } from '../../src/entity/name/acronym.ts'

/** The definitions of the text: acronym, expansion and the words that hold both. */
const checkDefinitions = (text: string, expected: readonly (readonly [string, string, string])[]) => {
  const found = definitionsIn(text)
  expect(found.map(({ acronym, expansion, start, end }) => [acronym, expansion, text.slice(start, end)])).toEqual(
    expected,
  )
  for (const { expansion, expansionSpan } of found) {
    expect(text.slice(expansionSpan.start, expansionSpan.end)).toBe(expansion)
  }
}

test.each([
  ['16 Unidades Médicas de Alta Especialidad (UMAE).', 'UMAE', 'Unidades Médicas de Alta Especialidad'],
  ['se hicieron 162 Oclusión Tubaria Bilateral (OTB)', 'OTB', 'Oclusión Tubaria Bilateral'],
  [
    '19 Órganos de Operación Administrativa Desconcentrada (OOAD)',
    'OOAD',
    'Órganos de Operación Administrativa Desconcentrada',
  ],
  ['el Instituto Mexicano del Seguro Social (IMSS)', 'IMSS', 'Instituto Mexicano del Seguro Social'],
  [
    'de seguridad: el Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado (ISSSTE)',
    'ISSSTE',
    'Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado',
  ],
  ['del Instituto de Salud para el Bienestar (INSABI)', 'INSABI', 'Instituto de Salud para el Bienestar'],
  ['por Síndrome de Inmunodeficiencia Adquirida (SIDA)', 'SIDA', 'Síndrome de Inmunodeficiencia Adquirida'],
  ['con diabetes mellitus tipo 2 (DM2)', 'DM2', 'diabetes mellitus tipo 2'],
  ['la enfermedad pulmonar obstructiva crónica (EPOC)', 'EPOC', 'enfermedad pulmonar obstructiva crónica'],
  [
    'la Comisión Federal para la Protección contra Riesgos Sanitarios (Cofepris)',
    'Cofepris',
    'Comisión Federal para la Protección contra Riesgos Sanitarios',
  ],
  [
    'Hospital General de Zona con Medicina Familiar (HGZ/MF)',
    'HGZ/MF',
    'Hospital General de Zona con Medicina Familiar',
  ],
])('%s', (text, acronym, expansion) => {
  checkDefinitions(text, [[acronym, expansion, `${expansion} (${acronym})`]])
})

test.each([
  ['del (CMN) Centro Médico Nacional Siglo XXI', 'CMN', 'Centro Médico Nacional', '(CMN) Centro Médico Nacional'],
  [
    'el IMSS (Instituto Mexicano del Seguro Social) dio',
    'IMSS',
    'Instituto Mexicano del Seguro Social',
    'IMSS (Instituto Mexicano del Seguro Social)',
  ],
])('%s', (text, ...definition) => checkDefinitions(text, [definition]))

test.each([
  'en Torreón (Coahuila) y Directores (as) de unidades',
  'la segunda dosis (AstraZeneca) contra COVID-19',
  'Se dieron 45 consultas (ISSSTE)',
  'El Centro Médico Nacional. (CMN)',
  'consultas (15 por ciento)',
  '() ( ) (((',
])('%s defines nothing', (text) => checkDefinitions(text, []))

test('the list of known acronyms names each once', () => {
  const list: AcronymData['acronyms'] = acronyms.acronyms
  expect(new Set(list.map(({ acronym }) => acronym)).size).toBe(list.length)
})

test('any text: every definition lies inside it', () => {
  const word = fc.constantFrom(
    '(',
    ')',
    'IMSS',
    'Instituto',
    'Mexicano',
    'del',
    'Seguro',
    'Social',
    '.',
    'CMN',
    'Centro',
    'Médico',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        for (const { acronym, expansion, expansionSpan, start, end } of definitionsIn(text)) {
          expect(text.slice(start, end)).toContain(expansion)
          expect(text.slice(start, end).replace(/\s/g, '')).toContain(acronym)
          expect(text.slice(expansionSpan.start, expansionSpan.end)).toBe(expansion)
        }
      },
    ),
  )
})
