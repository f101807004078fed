import { expect, test } from 'vitest'
import { converse, leadOf } from '../engine/seeds.ts'

/** A conversation opens with the same figure as the complete question it amounts to. */
test.each([
  // Only where or when was named before: the measure completes it.
  [
    ['¿Qué se hizo en Torreón?', '¿cuántos trasplantes de riñón fueron?'],
    '¿Cuántos trasplantes de riñón hubo en Torreón?',
  ],
  [['¿Qué hubo en Sinaloa?', '¿cuántas vasectomías?'], '¿Cuántas vasectomías hubo en Sinaloa?'],
  [
    ['¿Qué se hizo en Torreón?', '¿cuántos trasplantes de riñón hubo en todo el país?'],
    '¿Cuántos trasplantes de riñón hubo?',
  ],
  // A complete question inherits nothing.
  [
    ['¿Cuántas cirugías hubo en la 7ª Jornada?', '¿Cuántos trasplantes de riñón hubo?'],
    '¿Cuántos trasplantes de riñón hubo?',
  ],
  [
    ['¿Cuántas atenciones hubo en la 10ª Jornada?', '¿y cuál era la meta?'],
    '¿Cuál era la meta de atenciones de la 10ª Jornada?',
  ],
  [
    ['¿Cuántos trasplantes de córnea hubo en la 10ª Jornada?', '¿qué porcentaje del total de trasplantes es?'],
    '¿Qué porcentaje de los trasplantes de la 10ª Jornada fue de córnea?',
  ],
  [
    ['¿Cuántas OTB hubo en Sinaloa?', '¿y vasectomías?', '¿de cuánto es la diferencia?'],
    '¿Cuál es la diferencia entre las OTB y las vasectomías de Sinaloa?',
  ],
  [
    ['¿Cuántos trasplantes de riñón hubo en la 10ª Jornada?', '¿y de hígado?', '¿cuánto suman?'],
    '¿Cuánto suman los trasplantes de riñón y de hígado de la 10ª Jornada?',
  ],
  [
    ['Compara las OTB con las vasectomías de Sinaloa', '¿de cuánto es la diferencia?'],
    '¿Cuál es la diferencia entre las OTB y las vasectomías de Sinaloa?',
  ],
] as const)('%j', (turns, complete) => {
  const lead = leadOf(converse(turns))
  expect(lead).not.toBeNull()
  expect(lead).toBe(leadOf(converse([complete])))
})
