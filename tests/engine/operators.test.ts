import { expect, test } from 'vitest'
import { engine, figuresOf, leadOf } from './seeds.ts'

/** A question, its lead and the figures beside it, worked out by hand from the bulletins. */
test.each([
  [
    '¿De cuánto es la diferencia entre las dos cifras de cirugías del boletín de septiembre de 2021?',
    450,
    [475725, 475275],
  ],
  ['¿Cuál fue el tercer órgano más trasplantado del 1 de abril al 12 de septiembre de 2021?', 120, [442, 353]],
  ['¿De qué órgano hubo menos trasplantes en la 10ª Jornada?', 1, [14, 10, 5]],
  ['¿En qué porcentaje se rebasó la meta de trasplantes de la 10ª Jornada?', 200, [30, 10]],
  ['¿Qué porcentaje de la meta de trasplantes se alcanzó en la 10ª Jornada?', 300, [30, 10]],
  ['¿Cuánto suman la OTB y las vasectomías de Sinaloa?', 177, [162, 15]],
  ['trasplantes sin contar riñón del 1 de abril al 12 de septiembre', 514, [956, 442]],
  ['¿Cuántos riñones se obtuvieron en Querétaro?', 2, []],
  ['¿Cuántas atenciones por jornada en promedio en las jornadas de continuidad?', 152981.2, [1529812, 10]],
] as const)('%s', (question, lead, beside) => {
  const answer = engine().ask(question)
  expect(['answered', 'conflict']).toContain(answer.status)
  expect(leadOf(answer)).toBe(lead)
  expect(figuresOf(answer)).toEqual(expect.arrayContaining([...beside]))
})

test('each measure of a trend is a series of its own', () => {
  const { text } = engine().ask('¿Cómo evolucionaron las mastografías y las exploraciones clínicas de mama?')
  expect(text).toContain('3,487 → 5,355 mastografías')
  expect(text).toContain('1,536 → 2,989 exploraciones clínicas de mama')
})
