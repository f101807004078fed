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
  [
    '¿En qué porcentaje aumentaron las mastografías de la semana del 26 de abril a la del 31 de mayo?',
    53.6,
    [3487, 5355],
  ],
  ['¿En qué porcentaje bajaron las cirugías entre la semana del 26 de abril y la del 31 de mayo?', -50.1, [1919, 958]],
  ['¿Qué tanto por ciento cambiaron las cirugías semanales?', -50.1, [1919, 958]],
  ['¿Cuánto le faltó a la 10ª Jornada para llegar a 140 mil atenciones?', 38, [139962, 140000]],
  ['¿Por cuánto rebasaron los 900 los trasplantes del 1 de abril al 12 de septiembre?', 56, [956, 900]],
  [
    '¿Qué tanto por ciento de más se hizo respecto a lo planeado en atenciones de la 10ª Jornada?',
    10.9,
    [139962, 126247],
  ],
  ['total de estudios de tomografía y resonancia en Magdalena de las Salinas', 23, [10, 13]],
  [
    '¿Cuánto subieron en porcentaje las consultas de medicina familiar de la semana del 26 de abril a la del 31 de mayo?',
    138.4,
    [12840, 30614],
  ],
  ['¿Cuál fue la jornada con más cirugías?', 2590, [2537]],
  ['¿En cuál de las jornadas hubo menos cirugías?', 2537, [2590]],
  ['¿Cuál fue la semana con más mastografías?', 5355, [3487]],
  ['¿Cuál es el hospital con más trasplantes de riñón?', 4, [2]],
  ['¿Cuántas atenciones menos hubo en la 10ª Jornada que en la 7ª?', 71984, [139962, 211946]],
  [
    '¿Cuántas detecciones de cáncer fueron en total, cérvico uterino y de mama por exploración, de abril a septiembre de 2021?',
    2886865,
    [955952, 1930913],
  ],
  ['¿Cuántas atenciones por jornada en promedio en las jornadas de continuidad?', 152981.2, [1529812, 10]],
] as const)('%s', (question, lead, beside) => {
  const answer = engine().ask(question)
  expect(['answered', 'conflict']).toContain(answer.status)
  expect(Math.round((leadOf(answer) ?? Number.NaN) * 10) / 10).toBe(lead)
  expect(figuresOf(answer)).toEqual(expect.arrayContaining([...beside]))
})

test('each measure of a trend is a series of its own', () => {
  const { text } = engine().ask('¿Cómo evolucionaron las mastografías y las exploraciones clínicas de mama?')
  expect(text).toContain('3,487 → 5,355 mastografías')
  expect(text).toContain('1,536 → 2,989 exploraciones clínicas de mama')
})

/** What must not be computed: no computed figure, the reason said, and each figure by itself. */
test.each([
  ['¿Cuánto suman los trasplantes totales y los de riñón de abril a septiembre de 2021?', 'su parte', [956, 442]],
  [
    'Suma las mastografías de la semana del 31 de mayo y las del 1 de abril al 12 de septiembre de 2021',
    'traslapan',
    [5355, 505437],
  ],
  ['Suma las UMAE y las cirugías del 26 de abril al 2 de mayo', 'cosas distintas', [12, 1919]],
  ['Suma las cirugías de la 7ª Jornada de Recuperación y la 10ª de Continuidad', 'programas distintos', [2537, 2590]],
  ['¿Cuál es la diferencia entre las UMAE y las cirugías del 26 de abril al 2 de mayo?', 'cosas distintas', [12, 1919]],
  ['¿Hubo más UMAE o cirugías del 26 de abril al 2 de mayo?', 'cosas distintas', [12, 1919]],
  ['¿Cuántas veces más cirugías que UMAE hubo del 26 de abril al 2 de mayo?', 'cosas distintas', [12, 1919]],
  [
    '¿En qué porcentaje cambiaron las mastografías de la semana del 31 de mayo al periodo del 1 de abril al 12 de septiembre de 2021?',
    'traslapan',
    [5355, 505437],
  ],
] as const)('refused: %s', (question, reason, beside) => {
  const answer = engine().ask(question)
  expect(answer.text).toContain(reason)
  expect([answer.lead, answer.computed]).toEqual([null, []])
  expect(figuresOf(answer)).toEqual(expect.arrayContaining([...beside]))
})

test('figures of other days are said to be so', () => {
  expect(engine().ask('¿Hubo más donaciones que trasplantes?').text).toMatch(
    /cosas distintas|periodos no son los mismos/,
  )
})
