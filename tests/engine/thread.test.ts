import { describe, expect, test } from 'vitest'
import { type Answer, createEngine, type Engine } from '#core'
import { converseWith, rounded } from './seeds.ts'

// A series of events, the last with a plan, units and a list of what was done; written for these tests.
const TEETH = `Secretaría de Salud de Tlaxcala
Boletín 210/2024
Tlaxcala, Tlaxcala, 18 de noviembre de 2024

Concluye la 4ª Jornada Estatal de Salud Bucal

Durante la 4ª Jornada Estatal de Salud Bucal, del 11 al 15 de noviembre de 2024, se realizaron 9 mil 480 acciones de las 9 mil planeadas: 5 mil 120 aplicaciones de flúor, 2 mil 640 limpiezas dentales, mil 310 extracciones y 410 resinas.

En el Hospital General de Apizaco se realizaron 320 extracciones y 150 resinas. En el Hospital General de Huamantla se realizaron 210 extracciones y 90 resinas.

En las cuatro Jornadas Estatales de Salud Bucal, que comenzaron el 19 de febrero de 2024, se han realizado 36 mil 900 acciones: 20 mil 300 aplicaciones de flúor, 10 mil 100 limpiezas dentales, 5 mil 200 extracciones y mil 300 resinas.
`
// Parts of one noun told apart by who got them, how grave they were and in which town.
const DOSES = `Secretaría de Salud de Colima
Comunicado 77/2023
Colima, Colima, 20 de octubre de 2023

Aplica Colima 12 mil 500 dosis en una semana

Del 2 al 6 de octubre de 2023 la Secretaría de Salud aplicó 12 mil 500 dosis contra la influenza: 6 mil 200 a mayores de 60 años, 3 mil 800 a maestros, mil 900 a embarazadas y 600 a choferes.

En Manzanillo se aplicaron 5 mil 100 dosis; en Tecomán, 3 mil 400, y en Armería, 900.

De enero a septiembre de 2023 se confirmaron 840 casos de dengue: 610 no graves, 180 con signos de alarma y 50 graves.
`
const over = (text: string): Engine => createEngine({ texts: [{ source: 'x.txt', text }], today: '2024-12-01' })
const teeth = over(TEETH)
const doses = over(DOSES)

const converse = (turns: readonly string[], engine: Engine = teeth): Answer => converseWith(engine, turns)

describe('a thread', () => {
  test.each<[turns: readonly string[], lead: number]>([
    // The last event of the series that was asked about.
    [['¿Cuántas extracciones hubo en las cuatro jornadas?', '¿y en la última?'], 1310],
    [['¿Cuántas resinas hubo en la última jornada?'], 410],
    [['¿Cuántas resinas hubo en las cuatro jornadas?', '¿y en la jornada más reciente?'], 410],
    [
      [
        '¿Cuántas extracciones hubo en las cuatro jornadas?',
        '¿y en la última?',
        '¿qué porcentaje de las de las cuatro jornadas es?',
      ],
      25.2,
    ],
    // Orders with pronouns, whatever the verb's form.
    [['extracciones en Apizaco', '¿y resinas?', 'súmelas por favor'], 470],
    [['extracciones en Apizaco', '¿y resinas?', 'sumándolas cuánto da'], 470],
    [['extracciones en Apizaco', '¿y resinas?', 'réstenlas'], 170],
    // What a count of the figures given stands for.
    [['extracciones en Apizaco', 'gracias, y en Huamantla', '¿cuánto suman las dos?'], 530],
    [['extracciones en Apizaco', 'ok, ¿y en Huamantla?', 'las dos juntas'], 530],
    [['¿Cuántas extracciones hizo Apizaco?', '¿Cuántas resinas hizo Apizaco?', 'súmalas'], 470],
    [['extracciones en Apizaco', '¿y en Huamantla?', '¿cuánto suman los dos hospitales?'], 530],
    [['extracciones en Apizaco', '¿y resinas?', 'el total de las dos', '¿qué porcentaje son resinas?'], 31.9],
    [['extracciones en Apizaco', '¿y resinas?', '¿y en Huamantla?', '¿cuánto suman esas dos?'], 240],
    // Of figures in order the one at their end.
    [['¿Qué se hizo más en la 4ª Jornada?', '¿y el segundo?', '¿y el último?'], 410],
    [['¿Cuál fue el servicio menos realizado en la 4ª Jornada?', '¿y el último?'], 5120],
    // What was refused before is none of the figures given.
    [['extracciones en Calpulalpan', '¿y en Apizaco?', '¿y en Huamantla?', 'súmalas'], 530],
    // What corrects the question before keeps the rest of it.
    [['extracciones en Apizaco', 'no, resinas'], 150],
    [['extracciones en Apizaco', 'perdón, me refería a Huamantla'], 210],
    [['extracciones en Apizaco', 'ay, me equivoqué, eran resinas'], 150],
    [['extracciones en Apizaco', 'mejor dame las de Huamantla'], 210],
    [['extracciones en Apizaco', 'perdón, ¿cuántas limpiezas hubo en la 4ª Jornada?'], 2640],
    // What figures come to, how far one is from a number, how many of what was most or least.
    [['extracciones en Apizaco', '¿y en Huamantla?', '¿cuánto da en total?'], 530],
    [['extracciones en Apizaco', '¿y en Huamantla?', 'júntalas'], 530],
    [['acciones en la 4ª Jornada', '¿cuánto falta para 10 mil?'], 520],
    [['¿Cuál fue el servicio menos realizado en la 4ª Jornada?', '¿cuántas fueron?'], 410],
    [['¿Se cumplió la meta de la 4ª Jornada?', '¿cuántas de más?'], 480],
    // Up to now, after one event of a series.
    [['¿Cuántas resinas hubo en la 4ª Jornada?', '¿y en el acumulado?'], 1300],
    // An edition whose noun is left out, in a first question too.
    [['¿Cuántas resinas hubo en la 4ª?'], 410],
    [['¿Cuántas resinas hizo Apizaco?', '¿Cuántas limpiezas hubo en la cuarta?'], 2640],
    [['extracciones más resinas de la 4ª Jornada'], 1720],
    [['Entre extracciones y resinas, ¿cuántas hubo en la 4ª Jornada?'], 1720],
    [['¿Qué hospitales hicieron extracciones?', '¿cuál hizo menos?'], 210],
    [['¿Qué hospitales hicieron extracciones?', '¿y resinas?', '¿cuál hizo más?'], 150],
    // Where and when the figure given was counted.
    [['¿Cuántas extracciones hizo el Hospital General de Apizaco?', '¿cuántas resinas se hicieron ahí?'], 150],
    [['¿Cuántas extracciones hizo el Hospital General de Apizaco?', '¿Cuántas limpiezas hubo en esa jornada?'], 2640],
    [['¿Cuántas extracciones hizo el Hospital General de Apizaco?', '¿y resinas en ese hospital?'], 150],
    [['¿Cuántas extracciones hizo el Hospital General de Apizaco?', '¿Cuántas resinas hubo esos días?'], 410],
    // What came of a plan.
    [['¿Cuántas acciones se planearon?', '¿y cuántas se lograron?'], 9480],
    [['¿Cuántas acciones se planearon?', '¿y cuántas se hicieron?', '¿cuál es la diferencia?'], 480],
    // The share of what was just added, of a whole that is named or printed.
    [['¿Cuánto suman las extracciones y las resinas de la 4ª Jornada?', '¿qué porcentaje de las acciones son?'], 18.1],
    [['¿Qué porcentaje de las acciones de la 4ª Jornada son juntas las extracciones y las resinas?'], 18.1],
    [
      ['¿Cuántas acciones hubo en la 4ª Jornada?', '¿cuántas fueron limpiezas?', '¿y resinas?', '¿qué porcentaje es?'],
      4.3,
    ],
    // Of all that was done somewhere.
    [['¿Qué se hizo más en la 4ª Jornada?'], 5120],
    [['¿Cuál fue el servicio menos realizado en las cuatro jornadas?'], 1300],
    [['¿Qué fue lo que menos se hizo en el Hospital General de Huamantla?'], 90],
  ])('%s', (turns, lead) => expect(rounded(converse(turns))).toBe(lead))

  test.each<[turns: readonly string[], lead: number]>([
    [['dosis aplicadas a maestros', '¿y a choferes?'], 600],
    [['dosis a maestros', '¿y a embarazadas?', '¿cuánto suman las dos?'], 5700],
    [['¿Cuántas dosis se aplicaron?', '¿y a maestros?', '¿y a embarazadas?', 'súmalas'], 5700],
    [['¿Cuántos casos de dengue se confirmaron?', '¿cuántos son graves?'], 50],
    [['¿Cuántos casos de dengue se confirmaron?', '¿cuántos son graves?', '¿qué porcentaje representan?'], 6],
    [['casos de dengue graves', '¿y los no graves?'], 610],
    [['dosis en Manzanillo', '¿y en Tecomán?', '¿qué porcentaje del total es?'], 27.2],
    [['¿Qué municipio aplicó más dosis?'], 5100],
    [['¿En qué municipio se aplicaron menos dosis?'], 900],
  ])('%s', (turns, lead) => expect(rounded(converse(turns, doses))).toBe(lead))

  test('towns are put in order by what was done in them', () => {
    const { facts } = converse(['ordena los municipios por dosis'], doses)
    expect(facts.map((f) => f.fact.quantity.value)).toEqual([5100, 3400, 900])
  })

  test.each([
    // How something was done is no new figure, and no remark on the one before.
    [['extracciones en Apizaco', '¿y exitosas?']],
    [['¿Cuántas extracciones hubo en la 4ª Jornada?', '¿y diferidas?']],
    // Another event's figure answers for none that has not got it.
    [['¿Cuántas resinas hubo en la 3ª Jornada?']],
  ])('%s is refused', (turns) => {
    const answer = converse(turns)
    expect(answer.status).toBe('not_found')
    expect(answer.lead).toBeNull()
  })

  test('a ranking of all that was done lists it in order', () => {
    const { facts } = converse(['ordena los servicios de la última jornada'])
    expect(facts.map((f) => f.fact.quantity.value)).toEqual([5120, 2640, 1310, 410])
  })
})
