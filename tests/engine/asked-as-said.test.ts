import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { engine, leadOf } from './seeds.ts'

describe('forms of verbs that ask for an operation', () => {
  test.each([
    ['Súmenme las cirugías del 26 de abril al 2 de mayo y las del 31 de mayo al 6 de junio de 2021', 1919 + 958],
    ['¿me las sumarías? las consultas de medicina familiar y las de especialidad de la 7ª Jornada', 139157 + 17779],
    ['cuánto juntan las consultas de medicina familiar y las de especialidad de la séptima jornada', 139157 + 17779],
    ['¿Cuántas atenciones se juntaron del 29 al 31 de julio?', 139962],
    ['¿Cuántos trasplantes por arriba de lo previsto hubo en la 10ª Jornada?', 30 - 10],
    ['¿Cuántas atenciones más de las que se tenían programadas hubo en la 10ª Jornada?', 139962 - 126247],
    ['¿Cuál fue el grado de cumplimiento de la meta de trasplantes en la décima jornada?', 300],
  ])('%s', (question, lead) => {
    expect(leadOf(engine().ask(question))).toBe(lead)
  })
})

test('a figure of another edition never answers for the one asked', () => {
  for (const question of ['mastografías de la 10ª jornada', '¿hubo trasplantes de corazón en la décima jornada?']) {
    const answer = engine().ask(question)
    expect([question, answer.lead]).toEqual([question, null])
  }
})

test('a figure of one kind never answers for all of them', () => {
  const answer = engine().ask('¿Cuántas atenciones hubo del 31 de mayo al 6 de junio de 2021?')
  expect([answer.status, answer.lead]).toEqual(['not_found', null])
})

describe('the last bulletin', () => {
  const texts = [
    { source: 'a.txt', text: 'Toluca, Estado de México, a 3 de mayo de 2019.- Se aplicaron 310 vacunas.' },
    { source: 'b.txt', text: 'Toluca, Estado de México, a 9 de junio de 2020.- Se aplicaron 420 vacunas.' },
    { source: 'c.txt', text: 'Toluca, Estado de México, a 7 de abril de 2018.- Se aplicaron 530 vacunas.' },
  ]
  const lively = createEngine({ texts, today: '2026-11-23' })
  test.each([
    '¿Cuántas vacunas dice el último boletín?',
    '¿Cuántas vacunas se aplicaron según el comunicado más reciente?',
  ])('%s', (question) => {
    expect(leadOf(lively.ask(question))).toBe(420)
  })

  test('where the last prints no date, its figures tell its days', () => {
    expect(engine().ask('resume el último boletín').text).toContain('10ª Jornada')
  })
})

test('a name with a number is no acronym', () => {
  expect(engine().ask('¿Qué es «120 días por un solo IMSS»?').text).toContain('dos jornadas nacionales por mes')
})

test.each([
  '¿De qué trata el comunicado 185?',
  '¿Qué anuncia el boletín 185/2021?',
  'tema del documento del 5 de mayo de 2021',
])('%s', (question) => {
  const answer = engine().ask(question)
  expect(answer.status).toBe('answered')
  expect(answer.text).toContain('185/2021')
})
