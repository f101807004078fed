import { describe, expect, test } from 'vitest'
import { type Answer, createEngine } from '#core'
import { converseWith } from './seeds.ts'

// Written for these tests: sentences with people, events and figures of their own, beside figures of the whole state.
const TEXT = `Secretaría de Salud de Durango
Comunicado 31/2023
Durango, Durango, 14 de agosto de 2023

Avanza la campaña de salud visual

Del 7 al 11 de agosto de 2023 se realizaron mil 240 consultas, 310 cirugías y 95 entregas de lentes en todo el estado.

En el Hospital General de Gómez Palacio se obtuvieron dos córneas de un donador de 41 años, las cuales se injertaron a una maestra jubilada en el Hospital General de Lerdo; la receptora recuperó la vista y fue dada de alta.

Entre los municipios con mejor respuesta sobresalieron Canatlán, Nombre de Dios y Vicente Guerrero, con más de 400 consultas cada uno.

Las brigadas itinerantes, que arrancaron el 3 de julio, recorrieron 58 comunidades de la sierra.
`
const engine = createEngine({ texts: [{ source: 'x.txt', text: TEXT }], today: '2024-12-01' })
const converse = (turns: readonly string[]): Answer => converseWith(engine, turns)
const CORNEAS = '¿Qué pasó con las córneas de Gómez Palacio?'

describe('the sentence last quoted', () => {
  test.each<[turns: readonly string[], says: string]>([
    [[CORNEAS, '¿y cómo está la receptora?'], 'fue dada de alta'],
    [[CORNEAS, '¿en qué hospital las injertaron?'], 'Hospital General de Lerdo'],
    [[CORNEAS, '¿dónde las injertaron?', 'gracias', '¿y qué dicen del donador?'], '41 años'],
    [['¿Qué municipios sobresalieron?', '¿con cuántas consultas?'], 'más de 400 consultas'],
    [['¿Cuántas comunidades recorrieron las brigadas?', '¿cuándo arrancaron?'], '3 de julio'],
  ])('%s', (turns, says) => {
    const { status, text } = converse(turns)
    expect([status, text]).toEqual(['answered', expect.stringContaining(says)])
  })

  test.each<[turns: readonly string[], lead: number]>([
    // A question of its own, or one of other days and places, is no question about that sentence.
    [['¿Qué municipios sobresalieron?', '¿Cuántas consultas hubo en total?'], 1240],
    [[CORNEAS, '¿Cuántas cirugías se hicieron?'], 310],
    [['¿Cuántas cirugías hubo?', '¿y consultas?'], 1240],
  ])('%s is not asked of it', (turns, lead) => {
    const { facts, lead: at } = converse(turns)
    expect(facts[at?.index ?? -1]?.fact.quantity.value).toBe(lead)
  })

  test('what it does not say is refused as ever', () => {
    expect(converse([CORNEAS, '¿y cómo se llama la enfermera?']).status).toBe('not_found')
  })
})
