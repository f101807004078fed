import { describe, expect, test } from 'vitest'
import { engine, figuresOf, leadOf } from './seeds.ts'

/** A question, the figure that leads, and figures that must stand beside it; read off the bulletins by hand. */
type Row = readonly [question: string, lead: number | null, ...beside: number[]]

function checkRows(rows: readonly Row[]): void {
  test.each(rows.map(([question, lead, ...beside]) => ({ question, lead, beside })))(
    '$question',
    ({ question, lead, beside }) => {
      const answer = engine().ask(question)
      expect(['answered', 'conflict']).toContain(answer.status)
      expect(leadOf(answer)).toBe(lead)
      expect(figuresOf(answer)).toEqual(expect.arrayContaining(beside))
    },
  )
}

describe('one figure of a place, days or event', () => {
  checkRows([
    ['¿Cuántas detecciones de cáncer de cuello uterino se hicieron del 26 de abril al 2 de mayo de 2021?', 1082],
    ['¿Cuántos estudios auxiliares de diagnóstico se acumularon en las 10 jornadas de continuidad?', 48691],
    ['¿Cuántas consultas de especialidad dieron en la séptima jornada?', 17779],
    ['número de exploraciones clínicas de mama del 31 de mayo al 6 de junio', 2989],
    ['¿Cuántas representaciones participaron en la 10ª Jornada?', 35],
    ['¿Cuántos cateterismos cardiacos se hicieron en el Bajío?', 2],
    ['¿Cuántas consultas dio la UMAE de Traumatología Magdalena de las Salinas?', 606],
    ['¿Cuántos trasplantes de córnea hubo en Nuevo León?', 4],
    ['¿Cuántas salpingoclasias hubo en Sinaloa?', 162],
    ['¿Cuántas personas se trasplantaron de corazón?', 10],
    ['¿Cuántas Jornadas Nacionales de Recuperación se habían hecho al 12 de septiembre?', 7],
    ['¿Cuántos estados estaban en semáforo verde o amarillo?', 28],
  ])
})

describe('the widest figure leads, the others follow', () => {
  checkRows([
    ['¿Cuántas detecciones de diabetes se han hecho?', 2615789, 5447, 2331],
    ['¿Cuántos trasplantes de riñón?', 442, 14, 8],
    ['¿Cuántas consultas de medicina familiar se han otorgado?', 35919359, 678503, 30614, 12840],
    ['¿Cuántas consultas se dieron?', null, 35919359, 6552794],
    ['¿Cuántos trasplantes de córnea hizo el Hospital General de La Raza?', 36, 5],
  ])
})

describe('days that are not printed', () => {
  checkRows([
    ['¿Cuántas cirugías hubo en mayo de 2021?', 1919],
    ['¿Cuántos trasplantes hubo en 2022?', 195],
    ['¿Cuántas consultas de especialidad hubo en septiembre de 2021?', 17779],
    ['¿Cuántas cirugías desde el 11 de marzo de 2022?', 28105],
  ])
  test('the text says that it answers for other days', () => {
    expect(engine().ask('¿Cuántas mastografías hubo en junio de 2021?').text).toMatch(
      /^No hay cifra de todo junio de 2021/,
    )
  })
})

describe('coordination gives one value a conjunct', () => {
  checkRows([
    ['¿Cuántos trasplantes de córnea y de médula ósea hubo en la 10ª Jornada?', 10, 5],
    ['¿Cuántas cirugías hubo en la 7ª y en la 10ª Jornada?', 2537, 2590],
    ['¿Cuántas consultas y cirugías hizo Magdalena de las Salinas?', 606, 99],
  ])
})

describe('a number of the text asked back', () => {
  checkRows([
    ['¿A qué corresponde el número 442?', 442],
    ['¿Qué significa la cifra de doscientos once mil novecientos cuarenta y seis?', 211946],
    ['¿A qué se refiere la cifra 1 529 812?', 1529812],
    ['¿Qué es el 71.2 por ciento?', 71.2],
  ])
})

describe('arithmetic shows its operands', () => {
  checkRows([
    ['Suma los trasplantes de hígado y corazón de abril a septiembre de 2021', 41, 31, 10],
    ['¿Cuántas consultas familiares y de especialidad hubo en total en la 7ª Jornada?', 156936, 139157, 17779],
    ['¿Cuántos trasplantes más de riñón que de córnea hubo de abril a septiembre?', 89, 442, 353],
    ['¿Por cuánto se rebasó la meta de trasplantes en la 10ª Jornada?', 20, 30, 10],
    ['¿Cuántos trasplantes sin contar riñón hubo de abril a septiembre?', 514, 956, 442],
    ['¿Cuál fue el órgano menos trasplantado de abril a septiembre de 2021?', 10],
    ['¿Cuál detección fue la más realizada del 31 de mayo al 6 de junio?', 6281],
  ])
  test('a percent is exact in the data and rounded in the text', () => {
    const answer = engine().ask('¿Qué porcentaje de los 30 trasplantes fueron de riñón?')
    expect(leadOf(answer)).toBeCloseTo((14 / 30) * 100, 10)
    expect(answer.text).toMatch(/^46\.7 %/)
  })
  test('figures whose days overlap are not added', () => {
    const answer = engine().ask('¿Cuánto suman las cirugías de la 7ª Jornada y las del 1 de abril al 12 de septiembre?')
    expect(leadOf(answer)).toBeNull()
    expect(answer.text).toContain('se traslapan')
  })
})

test('planned figures answer only questions about plans', () => {
  expect(leadOf(engine().ask('¿Cuántos trasplantes hubo en la 10ª Jornada?'))).toBe(30)
  expect(leadOf(engine().ask('¿Cuántos trasplantes tenían previstos en la 10ª Jornada?'))).toBe(10)
})
