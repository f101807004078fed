import { expect, test } from 'vitest'
import { possibleVerbs } from '#core/text/deverbal.ts'
import { irregularRootsOf } from '#core/text/irregular-verbs.ts'
import { infinitives } from '#core/text/verb-forms.ts'

const VERBS = new Set(
  `asegurar atender capacitar clausurar conceder construir contratar detectar distribuir extender hospedar inscribir
  invertir inyectar nacer participar proteger quemar reducir rendir solicitar suspender vacunar`.split(/\s+/),
)

test.each([
  ['aseguramiento', 'asegurar'],
  ['aseguramientos', 'asegurar'],
  ['vacunacion', 'vacunar'],
  ['vacunadoras', 'vacunar'],
  ['distribucion', 'distribuir'],
  ['deteccion', 'detectar'],
  ['inyecciones', 'inyectar'],
  ['proteccion', 'proteger'],
  ['reducciones', 'reducir'],
  ['construccion', 'construir'],
  ['suspension', 'suspender'],
  ['inversiones', 'invertir'],
  ['concesion', 'conceder'],
  ['extension', 'extender'],
  ['atenciones', 'atender'],
  ['inscripcion', 'inscribir'],
  ['nacimientos', 'nacer'],
  ['rendimiento', 'rendir'],
  ['hospedaje', 'hospedar'],
  ['quemadura', 'quemar'],
  ['participantes', 'participar'],
  ['solicitante', 'solicitar'],
  ['riñon', null],
  ['hospital', null],
  ['gente', null],
  ['millones', null],
])('%s is made of %s', (noun, verb) => {
  expect([...possibleVerbs(noun)].find((one) => VERBS.has(one)) ?? null).toBe(verb)
})

const IRREGULAR = ['obtener', 'reponer', 'intervenir', 'deshacer', 'introducir', 'contraer', 'inscribir', 'reabrir']
const infinitiveOf = infinitives(IRREGULAR, Object.fromEntries(IRREGULAR.map((verb) => [verb, irregularRootsOf(verb)])))

test.each([
  ['obtuvieron', 'obtener'],
  ['obtendra', 'obtener'],
  ['repusieron', 'reponer'],
  ['repuesta', 'reponer'],
  ['intervino', 'intervenir'],
  ['intervengan', 'intervenir'],
  ['deshizo', 'deshacer'],
  ['introdujeron', 'introducir'],
  ['contrajo', 'contraer'],
  ['inscrito', 'inscribir'],
  ['reabiertas', 'reabrir'],
  ['obtusos', null],
])('%s is a form of %s', (form, verb) => expect(infinitiveOf(form)).toBe(verb))
