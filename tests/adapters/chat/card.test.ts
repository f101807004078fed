import { describe, expect, test } from 'vitest'
import { createEngine, type LineRole, linesOf } from '#core'
import { cardOf } from '../../../adapters/chat/card.ts'
import { engine as seeds, texts } from '../../engine/seeds.ts'
import { contractBulletins } from '../contract/test-adapter.ts'

const engine = createEngine({ texts: contractBulletins, today: '2026-11-28' })
const cardFor = (question: string) => cardOf(engine.ask(question, { today: '2026-11-28' }), engine)
const seedCard = (question: string) => cardOf(seeds().ask(question), seeds())

describe('the lines of an answer', () => {
  test.each<[string, LineRole]>([
    ['353 trasplantes de córnea · nacional', 'text'],
    ['  «Del 1 de abril […] 353 de córnea»', 'quote'],
    ['  IMSS, boletín 185/2021, Título (5 may 2021) [185.txt]', 'source'],
    ['Lo más reciente: 10 · 29–31 jul 2022', 'latest'],
    ['También: 2 · 31 may–6 jun 2021', 'alternative'],
    ['    ⚠ Aviso: El boletín imprime cifras distintas: 2 y 3.', 'warning'],
    ['No hay cifra de todo mayo.', 'remark'],
    ['Se leyó «cirujias» como «cirugías».', 'remark'],
    ['Se mantiene de la pregunta anterior: trasplantes.', 'remark'],
    ['Se buscó en 5 boletines.', 'remark'],
    ['Con respuesta: ¿a? · ¿b?', 'suggestions'],
    ['  442 trasplantes de riñón [sic] · nacional', 'text'],
  ])('%s: %s', (line, role) => {
    expect(linesOf(line)).toEqual([{ role, text: line, warning: null }])
  })

  test('an alternative’s warning stands apart', () => {
    expect(linesOf('También: 2 · Sonora   ⚠ Aviso: no suma.')).toEqual([
      { role: 'alternative', text: 'También: 2 · Sonora', warning: '⚠ Aviso: no suma.' },
    ])
  })
})

describe('a card', () => {
  test('opens with the figure, with its quotation and source under it', () => {
    const card = cardFor('¿Cuántas cirugías hubo del 3 al 9 de abril de 2023?')
    expect(card.headline).toMatch(/^977 cirugías/)
    expect(card.lines.slice(0, 2).map(({ role }) => role)).toEqual(['quote', 'source'])
    expect(card.sources[0]).toEqual({
      before: 'Del 3 al 9 de abril de 2023 el IMSS en Nayarit realizó ',
      figure: '977 cirugías',
      after: '.',
      file: 'nayarit.txt',
      line: 5,
      title: 'Jornada quirúrgica en Nayarit',
      url: null,
      repaired: false,
    })
    expect(card.why.length).toBeGreaterThan(1)
  })

  test('has its alternatives as rows, without their opening', () => {
    const { rows, lines } = seedCard('cuantos trasplantes de cornea')
    const said = lines.filter(({ role }) => role === 'alternative' || role === 'latest')
    expect(rows).toHaveLength(said.length)
    expect(rows.length).toBeGreaterThan(1)
    for (const { value, label } of rows) {
      expect(value).toMatch(/^\d/)
      expect(label).not.toMatch(/También|⚠/)
    }
    expect(rows.some(({ warning }) => warning?.startsWith('⚠ Aviso:'))).toBe(true)
  })

  test('a remark before the figure does not take its place', () => {
    const card = seedCard('¿Cuántas cirugías hubo en todo 2021?')
    expect(card.headline).toMatch(/^[\d,]+ cirugías/)
    expect(card.lines.some(({ role }) => role === 'remark')).toBe(true)
  })

  test.each([
    'cuantos trasplantes de cornea',
    '¿qué contradicciones hay?',
    'compara trasplantes de riñón y córnea',
    'hola',
    '¿Cuántos trasplantes de pulmón hubo?',
    '¿Cuántas fueron?',
    '¿Dónde se hicieron trasplantes?',
    'resume el boletín más reciente',
  ])('of «%s» loses no line but those that are buttons', (question) => {
    const card = seedCard(question)
    const shown = [card.headline, ...card.lines.map(({ text }) => text), ...card.suggestions].join(' ')
    for (const line of card.text.split('\n')) {
      for (const word of line.replace(/^Con respuesta: /, '').split(/[\s·]+/)) {
        if (!/^\d\.$/.test(word)) expect(shown).toContain(word)
      }
    }
    expect(card.suggestions.length).toBeLessThanOrEqual(4)
  })

  test('marks each figure where the text of record prints it', () => {
    const records = new Map(texts.map(({ source, text }) => [source, text]))
    for (const { figure, file, line, repaired } of seedCard('cuantos trasplantes de cornea').sources) {
      const record = records.get(file) ?? ''
      const printed = record
        .split('\n')
        .slice(line - 1, line + 2)
        .join(' ')
        .replace(/\s+/g, ' ')
      if (!repaired) expect(printed).toContain(figure)
    }
  })
})
