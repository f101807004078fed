import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'

const BULLETIN = `Entrega el ISSSTE equipo y atiende a 4,120 derechohabientes en Durango

Durango, Durango, a 14 de marzo de 2019. No. 77

En enero y febrero de 2019 se distribuyeron 5,310 preservativos y 260 cobertores, y el control de la glucosa se logró en 812 pacientes.

Los hospitales cuentan con 14 mastógrafos. Se visitaron 96 establecimientos mercantiles y se registraron 45 nacimientos.

De las personas que solicitaron tratamiento, 310 fueron por consumo de alcohol y 128 por marihuana; 72 adultos mayores recibieron lentes.
`

const engine = createEngine({ texts: [{ source: 'durango.txt', text: BULLETIN }] })
const ask = (question: string) => {
  const answer = engine.ask(question, { today: '2026-11-28' })
  const lead = answer.lead?.from === 'facts' ? answer.facts[answer.lead.index] : undefined
  return { status: answer.status, value: lead?.fact.quantity.value ?? null, text: answer.text }
}

describe('an everyday word is read as the one that the bulletins print', () => {
  test.each([
    ['¿Cuántos condones se repartieron?', 5310, 'Se leyó «condones» como «preservativos»'],
    ['¿Cuántas cobijas se entregaron?', 260, 'Se leyó «cobijas» como «cobertores»'],
    ['¿Cuántos aparatos de mastografía hay?', 14, 'Se leyó «aparatos de mastografía» como «mastógrafos»'],
    ['¿A cuántos negocios se visitó?', 96, 'Se leyó «negocios» como «establecimientos»'],
    ['¿Cuántos abuelitos recibieron lentes?', 72, 'Se leyó «abuelitos» como «adultos mayores»'],
    ['¿Cuántos casos fueron por mota?', 128, 'Se leyó «mota» como «marihuana»'],
  ])('%s', (question, value, said) => {
    const answer = ask(question)
    expect(answer).toMatchObject({ status: 'answered', value })
    expect(answer.text).toContain(said)
  })

  test('a word that is printed stays as it is', () => {
    expect(ask('¿Cuántos preservativos se distribuyeron?').text).not.toContain('Se leyó')
  })

  test('no name is a synonym', () => {
    expect(ask('¿Cuántos nacimientos hubo en el Hospital de la Mujer?').text).not.toContain('Se leyó')
  })
})

describe('a common word is no slip of a rarer one', () => {
  test.each(['azúcar', 'negocios', 'condones', 'camiones', 'semáforo', 'borracho', 'temblores', 'guajolotes'])(
    '%s',
    (word) => {
      const { corrections } = engine.ask(`¿Cuántos ${word} hubo?`).understood
      expect(corrections.filter(({ from, to }) => from === word && !WORDS.has(to))).toEqual([])
    },
  )
  const WORDS = new Set(['glucosa', 'establecimientos', 'preservativos'])
})
