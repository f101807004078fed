import { expect, test } from 'vitest'
import { kindAsked } from '#core/query/slots/asked-kind.ts'
import { tokenize } from '#core/text/token.ts'

test.each([
  ['¿Cuántas recolectó cada institución?', 'institucion', 'each'],
  ['¿Qué municipio tiene más visitas?', 'municipio', 'which'],
  ['¿Cuál es el tipo de préstamo con la tasa más baja?', 'prestamo', 'which'],
  ['Ordena los municipios por dosis', 'municipios', 'which'],
  ['Dosis aplicadas por oficina', 'oficina', 'by'],
  ['Dosis aplicadas por cada oficina', 'oficina', 'by'],
])('%s asks by %s', (question, noun, said) => {
  expect(kindAsked(tokenize(question))).toEqual({ noun, said })
})

test.each([
  'Consultas por año',
  'Consultas por mes',
  'Los detectados por cada mil',
  'Dime las consultas, por favor',
  '¿Qué porcentaje fue de riñón?',
  '¿Qué tanto creció?',
])('%s names no kind', (question) => {
  expect(kindAsked(tokenize(question))).toBeNull()
})
