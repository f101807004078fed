import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compileMeasures,
  headOfVerb,
  headTerm,
  isNeutral,
  measureKey,
  measureOf,
  openTerm,
  termsIn,
} from '#core/entity/measure/measure.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { tokenize } from '#core/text/token.ts'

const words = defaultLexicon.measures

describe('name', () => {
  const head = (key: string) => headTerm(words.heads.get(key) ?? { key, name: key, counts: 'unknown', forms: [] })
  const organ = { key: 'cornea', name: 'córnea', kind: 'organ' }
  const other = { key: 'rinon', name: 'riñón', kind: 'organ' }
  test.each([
    [[], 'trasplantes'],
    [[organ], 'trasplantes de córnea'],
    [[organ, other], 'trasplantes de córnea y riñón'],
    [[organ, organ], 'trasplantes de córnea'],
  ])('%j', (modifiers, expected) => {
    expect(measureOf(head('trasplante'), modifiers, words).name).toBe(expected)
  })

  test('open words end it as they were written, in twelve words at most', () => {
    const written = {
      text: '8 becas',
      narrowing: 'de posgrado para médicas del norte y del sur que estudian lejos de su casa',
    }
    const { name, counts, text } = measureOf(openTerm('becas'), [openTerm('posgrado')], words, written)
    expect(name).toBe('becas de posgrado para médicas del norte y del sur que estudian')
    expect([counts, text]).toEqual(['unknown', '8 becas'])
  })
})

test('the order of modifiers does not make another measure', () => {
  const term = fc.constantFrom('barro', 'rombo', 'cocina', 'lectura').map(openTerm)
  fc.assert(
    fc.property(fc.uniqueArray(term, { selector: (t) => t.key, maxLength: 4 }), (terms) => {
      const head = openTerm('becas')
      expect(measureKey({ head, modifiers: terms })).toBe(measureKey({ head, modifiers: [...terms].reverse() }))
    }),
  )
})

test.each([
  ['Se otorgaron consultas de Medicina Familiar', ['consulta', 'medicina-familiar']],
  ['cirugías y procedimientos quirúrgicos', ['cirugia', 'cirugia']],
  ['cáncer cérvico-uterino', ['cancer-cervicouterino']],
  ['becas de posgrado', []],
])('known phrases of «%s»', (text, keys) => {
  const found = termsIn(tokenize(text), words).filter(({ entry }) => !isNeutral(entry))
  expect(found.map(({ entry }) => entry.head?.key ?? entry.modifier?.key)).toEqual(keys)
})

test.each([
  ['trasplanto', 'trasplante'],
  ['trasplantados', 'trasplante'],
  ['invirtieron', 'inversion'],
  ['invierte', 'inversion'],
  ['costo', 'costo'],
  ['caminaron', undefined],
])('the verb form «%s» says %s', (form, key) => expect(headOfVerb(form, words)?.key).toBe(key))

test('an empty lexicon knows nothing and breaks nothing', () => {
  const none = compileMeasures({ heads: [], facets: {}, neutral: [] })
  expect(termsIn(tokenize('consultas de especialidad'), none)).toEqual([])
  expect(headOfVerb('trasplantó', none)).toBeNull()
})
