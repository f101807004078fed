import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'

// Lists whose labels are of a printed kind: in a sentence, a table, records. What is asked by that kind finds them.

const engineOver = (text: string) => createEngine({ texts: [{ source: 'lista.txt', text }], today: '2026-11-23' })

const opening = (about: string) =>
  `Secretaría de Desarrollo Rural\nBoletín 61\n\n${about}\n\nPachuca, Hgo., 9 de mayo de 2019.- La Secretaría de Desarrollo Rural dio a conocer su informe de 2018.\n\n`

const engines = {
  sentences: engineOver(
    `${opening('Reparten semilla y fertilizante en el estado')}En 2018 se repartieron 21 mil 400 costales de semilla. Por dependencia, la SADER entregó 9 mil 800 costales; la CONAFOR y los viveros estatales, 6 mil 150; el DIF, 3 mil 950, y las asociaciones ganaderas, mil 500.

Por municipio, la cabecera recibió 4 mil 210 plantas; Zempoala, 2 mil 75; Singuilucan, 980, y Epazoyucan, 655.

Al terminar el año las bodegas tenían 940 bombas de aspersión y por oficina corresponden 410 a Ixmiquilpan, 305 a Actopan, 140 a Zimapán y 85 a Huichapan.

En cuanto a los cultivos con mayor crecimiento anual destacan el maguey con 12.5%, la cebada con 8.1% y el nopal con 3.4%.`,
  ),
  table: engineOver(
    `${opening('Siembran árboles en el estado')}Situación por entidad

| Entidad | Brigadas | Viveros |
|---|---:|---:|
| Hidalgo | 1,240 | 31 |
| Puebla | 990 | 48 |
| Tlaxcala | 415 | 12 |

El informe completo se publica en junio.`,
  ),
  shares: engineOver(
    `${opening('Crece el riego en el estado')}La dependencia enumeró el avance del riego tecnificado por municipio: Ixmiquilpan riega de manera tecnificada 22.5 por ciento de sus parcelas; Huichapan, 17.5, y Zimapán, 11.2; en el otro extremo están Tecozautla, con 4.6, Alfajayucan, con 3.1, y Nopala, con 0.8 por ciento.`,
  ),
  records: engineOver(
    `${opening('Abren apoyos para el campo')}Los montos y plazos por modalidad son:

Paquete avícola
Hasta 45 mil pesos
Tasa de interés: 7.5 por ciento
Cupos aprobados: 320

Paquete forestal
Hasta 90 mil pesos
Tasa de interés: 6.25 por ciento
Cupos aprobados: 140

Paquete pesquero
Hasta 60 mil pesos
Tasa de interés: 8 por ciento
Cupos aprobados: 95

Las solicitudes se reciben hasta el 30 de junio.`,
  ),
}

type Text = keyof typeof engines

const valuesOf = (text: Text, question: string): readonly number[] =>
  engines[text].ask(question).facts.map(({ fact }) => fact.quantity.value)

const leadOf = (text: Text, question: string): number | null => {
  const { lead, facts, computed } = engines[text].ask(question)
  if (!lead) return null
  return (lead.from === 'facts' ? facts[lead.index]?.fact.quantity.value : computed[lead.index]?.value) ?? null
}

describe('all figures of a list are given, with what tells them apart', () => {
  test.each<[Text, string, readonly number[], readonly string[]]>([
    ['sentences', '¿Cuántos costales entregó cada dependencia?', [9800, 6150, 3950, 1500], ['SADER', 'CONAFOR', 'DIF']],
    ['sentences', '¿Cómo se reparten los costales por dependencia?', [9800, 6150, 3950, 1500], ['ganaderas']],
    ['sentences', '¿Cómo se distribuyen las bombas de aspersión por oficina?', [410, 305, 140, 85], ['Zimapán']],
    ['table', '¿Cuántas brigadas tiene cada entidad?', [1240, 990, 415], ['Puebla']],
  ])('%s: %s', (over, question, values, words) => {
    const { text } = engines[over].ask(question)
    expect(valuesOf(over, question)).toEqual(expect.arrayContaining([...values]))
    for (const word of words) expect(text).toContain(word)
  })
})

describe('one of a list is chosen', () => {
  test.each<[Text, string, number]>([
    ['sentences', '¿Qué dependencia entregó más costales?', 9800],
    ['sentences', '¿Qué dependencia entregó menos costales de semilla?', 1500],
    ['sentences', '¿Qué municipio recibió más plantas?', 4210],
    ['sentences', '¿Qué municipio, sin contar la cabecera, recibió más plantas?', 2075],
    ['sentences', '¿Qué cultivos crecieron más?', 12.5],
    ['table', '¿Qué estado tiene más brigadas?', 1240],
    ['table', '¿Qué entidad tiene más viveros?', 48],
    ['table', '¿Cuál es el estado con menos viveros?', 12],
    ['records', '¿Qué tipo de paquete tiene la tasa más baja?', 6.25],
    ['records', '¿Qué paquete tiene más cupos aprobados?', 320],
  ])('%s: %s → %d', (over, question, value) => {
    expect(leadOf(over, question)).toBe(value)
  })
})

describe('what is asked of other things is not answered with a list', () => {
  test.each<[Text, string]>([
    ['sentences', '¿Qué municipio recibió más tractores?'],
    ['sentences', '¿Cuántas vacas entregó cada dependencia?'],
    ['table', '¿Qué estado tiene más incendios?'],
    ['records', '¿Qué paquete tiene más quejas?'],
  ])('%s: %s', (over, question) => {
    expect(engines[over].ask(question).lead).toBeNull()
  })
})

test('members of a list that a question names are added, and are no total and its part', () => {
  expect(leadOf('sentences', '¿Cuántas plantas suman Zempoala y Singuilucan?')).toBe(3055)
  expect(leadOf('sentences', '¿Cuántos costales suman la SADER y el DIF?')).toBe(13750)
})

describe('a label that is named gives its figure', () => {
  test.each<[Text, string, number]>([
    ['sentences', '¿Cuántas plantas le tocan a Singuilucan?', 980],
    // A percentage is compared as it is printed, and is a share of nothing.
    ['shares', '¿Qué porcentaje de riego tecnificado tiene Huichapan?', 17.5],
    ['shares', '¿Quién tiene mayor porcentaje de riego tecnificado, Tecozautla o Alfajayucan?', 4.6],
  ])('%s: %s → %d', (over, question, value) => {
    expect(leadOf(over, question)).toBe(value)
  })

  test.each<[Text, string]>([
    ['sentences', '¿Cuántos tractores entregó el DIF?'],
    ['shares', '¿Qué porcentaje de créditos tiene Huichapan?'],
  ])('%s: %s has none', (over, question) => {
    expect(leadOf(over, question)).toBeNull()
  })

  test('a share of one label is of what all of them add up to', () => {
    expect(leadOf('sentences', '¿Qué porcentaje de los costales entregó la SADER?')).toBeCloseTo((9800 / 21400) * 100)
  })
})
