import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { leadOf } from './seeds.ts'

// Written for these tests: kinds of one noun, kinds under «los siguientes…», places in brackets, labelled lines.
const TEXT = `Biblioteca Pública del Estado
Comunicado 12/2022
Guadalajara, Jalisco, 8 de junio de 2022

La biblioteca presenta su informe

En animación lectora se impartieron 410 sesiones escolares, 96 vespertinas y 71 sabatinas.

El acervo creció en 26 mil 840 libros. Los talleres de 2021 reunieron a 51 mil lectores.

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
    ['¿Cómo se reparte el acervo por vía de ingreso?', [18000, 7000, 1200, 640]],
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
