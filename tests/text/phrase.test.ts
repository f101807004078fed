import { expect, test } from 'vitest'
import { PhraseTable } from '#core/text/phrase.ts'
import { tokenize } from '#core/text/token.ts'

const places = new PhraseTable<string>()
places.add('Estado de México', 'state')
places.add('Estado de México Poniente', 'representation')
places.add('México', 'nation')

const measures = new PhraseTable<string>('stem')
measures.add('cirugía', 'surgery')
measures.add('cáncer cérvico-uterino', 'cervical cancer')

const check = (table: PhraseTable<string>, text: string, expected: readonly (readonly [string, string])[]): void => {
  const found = table.matchAll(tokenize(text))
  expect(found.map((match) => [match.entry, text.slice(match.start, match.end)])).toEqual(expected)
}

test.each<[string, [string, string][]]>([
  [
    'el Estado de México Poniente y México',
    [
      ['representation', 'Estado de México Poniente'],
      ['nation', 'México'],
    ],
  ],
  ['ESTADO DE MEXICO, Oriente', [['state', 'ESTADO DE MEXICO']]],
  ['Estado de', []],
])('the longest phrase wins: %s', (text, expected) => check(places, text, expected))

test.each<[string, [string, string][]]>([
  ['958 cirugías', [['surgery', 'cirugías']]],
  ['cáncer cérvico uterino', [['cervical cancer', 'cáncer cérvico uterino']]],
  ['cancer cérvico – uterino', [['cervical cancer', 'cancer cérvico – uterino']]],
])('inflections and hyphens match: %s', (text, expected) => check(measures, text, expected))
