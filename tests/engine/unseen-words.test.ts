import { expect, test } from 'vitest'
import { createEngine, type Engine } from '#core'
import { leadOf } from './seeds.ts'

// How the words of a question meet the figures of bulletins on other subjects, with their nouns, verbs and parts left out.
const FOREST = `Comisión Forestal del Estado de Michoacán
Boletín 33/2021
Morelia, Michoacán, 5 de julio de 2021

Cierra la temporada de reforestación con más de 48 mil árboles plantados

Durante la temporada 2021 se plantaron 48 mil 316 árboles en los bosques del oriente, informó la comisión.

Este año se entregaron 61 mil 200 macetas. En 2020 fueron 52 mil 900.

De las 412 parcelas inscritas, 380 fueron aprobadas y 32 rechazadas.

De enero a junio de 2021 se combatieron 214 incendios, 150 superficiales y 64 subterráneos, frente a 240 en el mismo periodo de 2020.

Se revisaron 2 mil 400 encinos, 71.5 por ciento de lo previsto, y se confirmaron 187 plagas, de las que 64 por ciento se halló en brotes tiernos. Las lluvias llegaron a tiempo. Cada año se pierden 300 hectáreas por sequía y tala.

A los brigadistas se les hicieron 1,150 pruebas de covid-19. El parque tiene siete veterinarios. En la guardia murieron dos perros.
`
const forest: Engine = createEngine({ texts: [{ source: 'bosque.txt', text: FOREST }], today: '2021-10-01' })

test.each<[why: string, question: string, lead: number]>([
  ['a verb of the sentence before, in another word', '¿Cuántas macetas se repartieron en 2020?', 52900],
  ['a part called only by what narrows it', '¿Cuántos incendios subterráneos hubo en 2021?', 64],
  ['another part of the same list', '¿Cuántos incendios superficiales hubo en 2021?', 150],
  ['the number of a name is no figure', '¿Cuántas pruebas de covid-19 se hicieron?', 1150],
  ['the exact figure that the title rounds', '¿Cuántos árboles se plantaron?', 48316],
  [
    'the percentage of the sentence that speaks of it',
    '¿Qué porcentaje de las plagas se encontró a tiempo, en brotes tiernos?',
    64,
  ],
  ['two causes that one figure has', '¿Cuántas hectáreas se pierden por la sequía y la tala?', 300],
])('%s: %s', (_why, question, lead) => expect(leadOf(forest.ask(question))).toBe(lead))

test('what nobody says was done answers nothing', () => {
  expect(leadOf(forest.ask('¿Cuántos veterinarios murieron?'))).toBeNull()
  expect(leadOf(forest.ask('¿Cuántos brigadistas murieron en los incendios?'))).toBeNull()
  expect(leadOf(forest.ask('¿Cuántas macetas se rompieron en 2020?'))).toBeNull()
})
