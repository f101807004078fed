import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { leadOf } from './seeds.ts'

// Written for these tests: kinds of one noun, kinds under «los siguientes…», places in brackets, labelled lines.
const TEXT = `Biblioteca Pública del Estado
Comunicado 12/2022
Guadalajara, Jalisco, 8 de junio de 2022

La biblioteca presenta su informe

En animación lectora se impartieron 410 sesiones escolares, 96 vespertinas y 71 sabatinas.

El acervo tiene 26 mil 840 libros. Los talleres de 2021 reunieron a 51 mil lectores.

Por vía de ingreso, el reparto del acervo es el siguiente: donación, 18 mil libros; compra, 7 mil; canje, mil 200, y depósito, 640.

Los técnicos restauraron 88 mapas antiguos, la mayoría en Colima (41), Nayarit (22) y Sinaloa (9).

Durante la feria se atendieron las siguientes solicitudes: 350 de préstamo; 120 de consulta y 45 de reproducción.

El servicio funciona en 14 delegaciones y 9 bibliotecas.

Becas de archivo entregadas: 60
Becas de museo entregadas: 25
Becas de fonoteca entregadas: 12
`
const engine = createEngine({ texts: [{ source: 'x.txt', text: TEXT }], today: '2022-10-01' })
const valuesOf = (question: string): readonly number[] =>
  engine.ask(question).facts.map(({ fact }) => fact.quantity.value)

describe('figures that a text prints side by side', () => {
  test.each<[question: string, values: readonly number[]]>([
    ['¿Cómo se repartieron las sesiones de animación lectora?', [410, 96, 71]],
    ['¿En qué se dividen las sesiones de animación lectora?', [410, 96, 71]],
    ['¿Cómo se reparte el acervo por vía de ingreso?', [26840, 18000, 7000, 1200, 640]],
    ['¿Qué solicitudes se atendieron en la feria?', [350, 120, 45]],
    ['¿Cómo se repartieron las becas entregadas?', [60, 25, 12]],
  ])('are given together: %s', (question, values) => {
    expect([...valuesOf(question)].sort((a, b) => b - a)).toEqual(values)
  })

  test.each<[question: string, lead: number]>([
    ['¿Qué estado tuvo más mapas restaurados?', 41],
    ['¿Cuál fue el estado con menos mapas antiguos?', 9],
    ['¿Qué vía de ingreso tuvo menos libros?', 640],
    ['¿Cuál fue la solicitud más numerosa de la feria?', 350],
    ['¿Qué estado tiene más mapas antiguos para los técnicos?', 41],
  ])('are ranked: %s', (question, lead) => {
    expect(leadOf(engine.ask(question))).toBe(lead)
  })

  test('the figure that they add up to heads them, wherever it stands', () => {
    const { text } = engine.ask('¿Por qué vías de ingreso llegaron los libros y cuántos de cada una?')
    expect(text.split('\n')[0]).toMatch(/^26,840 libros/)
    for (const part of ['18,000', '7,000', '1,200', '640']) expect(text).toContain(part)
  })

  test('a figure of them all is no rival of its places', () => {
    expect(valuesOf('¿Cuáles fueron los tres estados con más mapas restaurados?')).not.toContain(88)
  })

  test('where something is done is no kind of it', () => {
    expect(valuesOf('¿Qué solicitudes son las más pedidas en las delegaciones?')).not.toContain(14)
  })
})

const NAMED = `Servicios de Parques
Comunicado 7/2023
Morelia, Michoacán, 4 de mayo de 2023

Rinde parques su informe

De acuerdo con la especie se plantaron 930 árboles de fresno; 410 de jacaranda; 255 por trueno, y 61 de otras variedades.

Por vivero, el reparto de plantas es el siguiente: Valle Alto, 52 mil plantas; Costa, 31 mil; Loma, 17 mil, y Ribera, 8 mil.

Recibieron constancia 46 voluntarios: 19 vecinos y 27 maestros, ediles y comerciantes.

En la Copa de Otoño se entregaron 90 trofeos: 40 de oro, 30 de plata y 20 de bronce.

En la Copa de Invierno se entregaron 66 trofeos: 26 de oro, 25 de plata y 15 de bronce.
`
const parks = createEngine({ texts: [{ source: 'p.txt', text: NAMED }], today: '2023-10-01' })

describe('members of one printed group by their short names', () => {
  test.each<[question: string, lead: number]>([
    ['¿Cuántos casos más hubo de jacaranda que de trueno?', 155],
    ['¿Cuántas plantas más se entregan para Costa que para Ribera?', 23000],
    ['¿Cuánto suman los vecinos y los maestros, ediles y comerciantes?', 46],
    ['¿Cuántos oros más que platas hubo en la Copa de Otoño?', 10],
    ['¿Cuántos oros más que bronces hubo en la Copa de Invierno?', 11],
  ])('%s', (question, lead) => {
    expect(leadOf(parks.ask(question))).toBe(lead)
  })

  test.each<[question: string]>([
    ['¿Cuántas plantas más se entregan para Costa que para Pradera?'],
    ['¿Cuántos casos más hubo de jacaranda que de encino?'],
  ])('a name that is not printed is worked out with nothing: %s', (question) => {
    expect(parks.ask(question).computed).toEqual([])
  })
})

const SHARES = `Instituto de Archivos
Comunicado 3/2024
Morelia, Michoacán, 4 de mayo de 2024

Rinde el instituto su informe

Se aplicaron 4 mil encuestas a usuarios de las salas y de ellas resultaron 360 con quejas.

Los resultados del programa son los siguientes:

Expedientes coloniales en catálogo: 900
Expedientes coloniales digitalizados: 450
Expedientes judiciales en catálogo: 1,200
Expedientes judiciales digitalizados: 240

De enero a abril se ordenaron 8 mil 300 cajas, lo que representa 62 por ciento de lo programado para el año.

Según su origen se recibieron 500 donativos: 300 de parroquias, 150 de escuelas y 50 de gremios.
`
const archives = createEngine({ texts: [{ source: 'a.txt', text: SHARES }], today: '2024-10-01' })

test.each<[question: string, lead: number]>([
  ['¿Qué porcentaje de los expedientes coloniales en catálogo está digitalizado?', 50],
  ['¿Qué porcentaje de los expedientes judiciales en catálogo está digitalizado?', 20],
  ['De las encuestas aplicadas a usuarios, ¿qué porcentaje dio quejas?', 9],
  ['¿Qué porcentaje de lo programado de cajas se ha cumplido?', 62],
  ['¿Qué porcentaje de los donativos vino de escuelas?', 30],
])('a part of a whole by where the words stand: %s', (question, lead) => {
  expect(leadOf(archives.ask(question))).toBe(lead)
})

test('a percentage that the question gives is no answer to it', () => {
  expect(leadOf(archives.ask('¿Qué porcentaje de lo programado de cajas pasó de 62 %?'))).not.toBe(62)
})

const SUMS = `Instituto de Danza
Comunicado 9/2023
Xalapa, Veracruz, 4 de julio de 2023

Rinde el instituto su informe

En formación docente se dieron 210 talleres de teoría, 95 de montaje y 40 de ensayo.

En el concurso se inscribieron 120 parejas: 70 de danzón y 50 de son.

En Xalapa y Coatepec se presentaron 880 funciones durante junio de 2023.

En Orizaba y Córdoba se presentaron 610 funciones durante junio de 2023.

En acompañamiento musical hubo 64 ensayos de piano, 18 de coro y 21 de orquesta.

El consultorio dio 512 revisiones de medicina general y 133 de nutrición.

En 2021 se otorgaron 300 becas y en 2022 se otorgaron 340 becas.
`
const dance = createEngine({ texts: [{ source: 'd.txt', text: SUMS }], today: '2023-10-01' })

test.each<[question: string, lead: number]>([
  ['¿Cuántos talleres de formación docente fueron en total?', 345],
  ['¿Cuántos talleres de montaje fueron en total?', 95],
  ['¿Cuántas parejas fueron en total?', 120],
  ['¿Cuántos ensayos de acompañamiento musical fueron en total?', 103],
  ['¿Cuántos ensayos fueron en total?', 103],
  ['¿Cuántas revisiones hubo en total, juntando generales y de nutrición?', 645],
  ['¿Cuántas revisiones de nutrición hubo en total?', 133],
  ['¿Cuántas revisiones de medicina general hubo en total?', 512],
  ['¿Cuántas funciones más hubo en Xalapa y Coatepec que en Orizaba y Córdoba?', 270],
])('sums and differences of what is printed together: %s', (question, lead) => {
  expect(leadOf(dance.ask(question))).toBe(lead)
})

test('of days after those compared with nothing is printed: no years before them take their place', () => {
  expect(leadOf(dance.ask('¿Cuántas becas más van que en 2022?'))).toBeNull()
})

test.each([
  '¿Cuánto suman los libros de compra y los de canje en 2019?',
  '¿Cuántos libros más de donación que de compra hubo en marzo de 2021?',
])('members of a group of other days are no operands: %s', (question) => {
  expect(leadOf(engine.ask(question))).toBeNull()
})
