import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDossier, type SourceText } from '#core'
import type { Fact } from '#core/facts/fact.ts'
import { Ledger } from '#core/facts/ledger/ledger.ts'
import { writeSheet } from '#core/facts/ledger/sheet-text.ts'
import { byteOf, numberIn, signsOf } from '#core/facts/ledger/signs.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { madeBulletins } from '../../bench/scale/bulletins.ts'
import { ERRATUM, texts } from '../engine/seeds.ts'

/** What is read of a text, entered in a ledger. */
function entered(text: SourceText, ledger: Ledger, change: (fact: Fact) => Fact = (fact) => fact) {
  const { bulletin, extraction, terms } = readDossier(text, defaultLexicon)
  const { id, source, title, reading } = bulletin
  const facts = extraction.facts.map(change)
  const lines = writeSheet({ extraction: { ...extraction, facts }, terms }, { id, source, title, text: reading.text })
  return {
    sheet: ledger.enter(lines, { id, source, title, words: (from, to) => reading.text.slice(from, to) }),
    facts,
    extraction,
    terms,
  }
}

describe('figures and sentences come out of a ledger as they were read', () => {
  const salaries =
    'Sube el salario\n\nEl salario promedio fue de 530.5 pesos, 10.75 por ciento más que los 479 de 2022.'

  test.each([...texts, ERRATUM, { source: 'salarios.txt', text: salaries }])('of $source', (text) => {
    const ledger = new Ledger()
    // Beside another bulletin: what the two share is one value.
    entered(texts[0] as SourceText, ledger)
    const { sheet, facts, extraction, terms } = entered(text, ledger)
    expect(sheet.extraction()).toEqual({ facts: facts.map(asFact), passages: extraction.passages })
    expect(sheet.terms()).toEqual(terms)
    expect(facts.map(({ id }) => sheet.indexOfFact(id))).toEqual(facts.map((_, n) => n))
    expect(extraction.passages.map(({ id }) => sheet.indexOfPassage(id))).toEqual(extraction.passages.map((_, n) => n))
    for (const [n, { measure, place, period, programme, quantity }] of facts.entries()) {
      const { head, modifiers, name, counts } = measure
      const kind = { head, modifiers, name, counts }
      expect(sheet.factSlots(n)).toMatchObject({ measure: kind, place, period, programme, value: quantity.value })
    }
  })

  test('with whatever their slots may hold', () => {
    const number = fc.oneof(fc.nat(), fc.double({ noNaN: true }), fc.constantFrom(Infinity, -Infinity, 9.6, -3))
    fc.assert(
      fc.property(number, number, number, fc.string(), fc.string(), (value, low, high, words, id) => {
        const ledger = new Ledger()
        const { sheet, facts } = entered(texts[0] as SourceText, ledger, (fact) => ({
          ...fact,
          id: `${fact.id}${id}`,
          quantity: { ...fact.quantity, value: value + 0, bounds: [low + 0, high + 0], raw: words },
          attributedTo: words,
        }))
        expect(sheet.extraction().facts).toEqual(facts.map(asFact))
      }),
      { numRuns: 30 },
    )
  })

  test('with any number in their sentences, also half ones', () => {
    const text = `${texts[0]?.text}\n\nLa tasa pasó de 8.5 a 12.5 por ciento; hubo 1,234.5 toneladas.`
    const { sheet, terms } = entered({ source: 'medios.txt', text }, new Ledger())
    expect(sheet.terms()).toEqual(terms)
  })

  test('of made bulletins', () => {
    const ledger = new Ledger()
    for (const { dossier } of madeBulletins(300)) {
      const { bulletin, extraction, terms } = dossier
      const { id, source, title, reading } = bulletin
      const lines = writeSheet({ extraction, terms }, { id, source, title, text: reading.text })
      const sheet = ledger.enter(lines, { id, source, title, words: (from, to) => reading.text.slice(from, to) })
      const { facts, passages } = extraction
      expect([sheet.extraction(), sheet.terms()]).toEqual([{ facts, passages }, terms])
    }
  })
})

/** A quantity may know its tokens, which are nobody's business later. */
const asFact = (fact: Fact): Fact => {
  const { value, unit, precision, bounds, raw, numeral, start, end } = fact.quantity
  return { ...fact, quantity: { value, unit, precision, bounds, raw, numeral, start, end } }
}

test('numbers as signs: nearly all take one or two', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      const signs = numbers.map(signsOf).join('')
      expect(signs).toMatch(/^[!-~]*$/)
      const bytes = Uint8Array.from(signs, (_, at) => byteOf(signs, at))
      const place = { at: 0 }
      expect(numbers.map(() => numberIn(bytes, place))).toEqual(numbers)
      expect(place.at).toBe(signs.length)
    }),
  )
  expect([0, 63, 64, 1919, 1920].map((number) => signsOf(number).length)).toEqual([1, 1, 2, 2, 3])
})
