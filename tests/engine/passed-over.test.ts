import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'

const BULLETIN = `Aplican en Nayarit 8,410 dosis y entregan 1,275 lentes

Tepic, Nayarit, a 20 de mayo de 2018. No. 41

Del 1 al 15 de mayo de 2018 se aplicaron 8,410 dosis contra la influenza, se entregaron 1,275 lentes y se hicieron 362 cirugías de catarata.

En el estado, 9,600 personas padecen diabetes. Se habilitarán 14 módulos de lectura.

En la jornada participaron 58 médicos y 120 pacientes pasaron la noche en el albergue.
`

const engine = createEngine({ texts: [{ source: 'nayarit.txt', text: BULLETIN }] })
const ask = (question: string) => {
  const answer = engine.ask(question, { today: '2026-11-28' })
  const lead = answer.lead?.from === 'facts' ? answer.facts[answer.lead.index] : undefined
  return { value: lead?.fact.quantity.value ?? null, text: answer.text }
}

describe('a verb that only leads up to a thing is passed over, and the answer says so', () => {
  test.each([
    ['¿Cuántas dosis contra la influenza terminaron aplicando?', 8410, 'terminaron'],
    ['¿Cuántos lentes acabaron entregándose en mayo?', 1275, 'acabaron'],
    ['¿Cuántas cirugías de catarata figuretearon?', 362, 'figuretearon'],
    ['¿Cuántos lentes andaban chancleando?', 1275, 'chancleando'],
    ['¿Cuántas dosis contra la influenza empiezan a aplicarse?', 8410, 'empiezan'],
    ['¿Cuántos lentes se terminarán entregando?', 1275, 'terminarán'],
    ['¿Cuántos módulos de lectura van a funcionar?', 14, 'funcionar'],
    ['¿Cuántas personas viven con diabetes?', 9600, 'viven'],
  ])('%s', (question, value, verb) => {
    const answer = ask(question)
    expect(answer.value).toBe(value)
    expect(answer.text).toContain(`«${verb}»`)
  })
})

describe('what is done to a thing, or by people, is what is asked', () => {
  test.each([
    '¿Cuántas dosis robaron?',
    '¿Cuántas dosis caducaron?',
    '¿Cuántas cirugías cancelaron?',
    '¿Cuántas cirugías de catarata fracasaron?',
    '¿Cuántos lentes extraviaron?',
    '¿Cuántos médicos renunciaron?',
    '¿Cuántos médicos chanclearon?',
    '¿Cuántos médicos terminaron?',
    '¿Cuántas dosis se van a tirar?',
    '¿Cuántos lentes venden?',
    '¿Cuántos pacientes murieron?',
    '¿Cuántos pacientes figuretearon?',
    '¿Cuántos semáforos chanclearon?',
  ])('%s', (question) => expect(ask(question).value).toBeNull())
})
