import { describe, expect, test } from 'vitest'
import { SUPERSESSION_RULES, supersessionOf } from '../../src/correction/supersession.ts'
import { readBulletin } from '../../src/extraction/document/read-bulletin.ts'

const read = (text: string) => readBulletin({ source: 'prueba.txt', text: `${text}\n` })

/** What the words are read as: kind, number, and the words that said it. */
function check(text: string, expected: readonly [kind: string, number: string | null, words: string] | null) {
  const bulletin = read(text)
  const found = supersessionOf(bulletin)
  const words = found && bulletin.reading.text.slice(found.span.start, found.span.end)
  expect(found && [found.kind, found.number, words]).toEqual(expected)
}

const BODY = 'Del 1 al 5 de mayo de 2023 se realizaron 500 cirugías en las unidades médicas del estado.'

describe('who takes the place of whom', () => {
  test.each<[text: string, expected: readonly [string, string | null, string] | null]>([
    ['Fe de erratas del boletín No. 185/2021', ['erratum', '185/2021', 'Fe de erratas']],
    [
      'FE DE ERRATAS\n\nEn el comunicado de prensa número 210 se informó otra cifra.',
      ['erratum', null, 'FE DE ERRATAS'],
    ],
    ['Boletín No. 185/2021 (versión corregida)', ['corrected', '185/2021', 'versión corregida']],
    ['Comunicado 44/2019. CORREGIDO', ['corrected', '44/2019', '9. CORREGIDO']],
    ['Corrige IMSS cifras del comunicado 210/2023', ['corrected', '210/2023', 'Corrige IMSS cifras del comunicado']],
    [
      `Realiza IMSS 500 cirugías\n\n${BODY}\n\nEste comunicado sustituye al boletín No. 12/2021.`,
      ['replacement', '12/2021', 'sustituye al boletín'],
    ],
    [
      `Realiza IMSS 500 cirugías\n\n${BODY}\n\nLa presente reemplaza a la nota informativa 7 de ayer.`,
      ['replacement', '7', 'reemplaza a la nota informativa'],
    ],
    [
      `Realiza IMSS 500 cirugías\n\n${BODY}\n\nSustituye a la versión anterior.`,
      ['replacement', null, 'Sustituye a la versión anterior'],
    ],
    [`Corrige IMSS escoliosis a 30 menores\n\n${BODY}`, null],
    [`Realiza IMSS 500 cirugías\n\n${BODY}\n\nLa prótesis sustituye a la articulación de la cadera.`, null],
    [
      `Realiza IMSS 500 cirugías\n\n${BODY}\n\n${BODY}\n\n${BODY}\n\nLa versión corregida del padrón se publicará después.`,
      null,
    ],
    ['', null],
  ])('%s', check)

  test('every rule fires on its example and not on its counter-example', () => {
    for (const rule of SUPERSESSION_RULES) {
      expect(supersessionOf(read(rule.example))?.rule).toBe(rule.name)
      const inBody = `Realiza IMSS 500 cirugías\n\n${BODY}\n\n${BODY}\n\n${BODY}\n\n${rule.counterExample}.`
      expect(supersessionOf(read(inBody))).toBeNull()
    }
  })
})

test('what was said and what was meant', () => {
  const { reading } = read('Fe de erratas\n\nDonde dice: “412 mil 500 cirugías”, debe decir: “421 mil 500 cirugías”.')
  const found = supersessionOf(read(reading.source))
  const words = found?.corrections.map(({ said, meant }) =>
    [said, meant].map(({ start, end }) => reading.text.slice(start, end)),
  )
  expect(words).toEqual([['412 mil 500 cirugías', '421 mil 500 cirugías']])
})
