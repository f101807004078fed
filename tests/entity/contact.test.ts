import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contactsIn } from '../../src/entity/name/contact.ts'

/** The contacts of the text: kind and words, in order. */
const checkContacts = (text: string, expected: readonly (readonly [kind: string, words: string])[]) => {
  const found = contactsIn(text)
  expect(found.map(({ kind, text }) => [kind, text])).toEqual(expected)
  for (const { text: words, start, end } of found) expect(text.slice(start, end)).toBe(words)
}

test.each([
  ['Para mayores informes, está a disposición la línea telefónica 800 623 2323.', '800 623 2323'],
  ['marcar al 01 800 623 23 23, opción 5', '01 800 623 23 23, opción 5'],
  ['Tel. 55 5238 2700 ext. 12345.', '55 5238 2700 ext. 12345'],
  ['al teléfono (55) 1234-5678', '(55) 1234-5678'],
  ['Teléfono: 52382700 y 5238-2700', '5238-2700'],
  ['por WhatsApp 5512345678', '5512345678'],
  ['llamando al +52 55 1234 5678', '+52 55 1234 5678'],
  ['conmutador 442 211 2300', '442 211 2300'],
  ['en caso de urgencia, marque al 911', '911'],
])('%s', (text, words) => checkContacts(text, [['telephone', words]]))

test.each([
  ['Escriba a prensa.nacional@imss.gob.mx, por favor', 'email', 'prensa.nacional@imss.gob.mx'],
  ['Visite www.imss.gob.mx.', 'url', 'www.imss.gob.mx'],
  ['(https://www.gob.mx/issste/prensa?id=3)', 'url', 'https://www.gob.mx/issste/prensa?id=3'],
  ['consulte imss.gob.mx/derechoH', 'url', 'imss.gob.mx/derechoH'],
])('%s', (text, kind, words) => checkContacts(text, [[kind, words]]))

test.each([
  'se realizaron 6 millones 552 mil 794 consultas',
  '442 353 1209',
  '442 353 120 31 10',
  '28 de septiembre de 2021, No. 185/2021',
  'la cuenta @Tu_IMSS y el archivo images-Foto_418-1.jpg',
  'a 911 pacientes de COVID-19',
  'de 2020 2021',
  'redirect_from: /news/187955',
])('%s holds no contact', (text) => checkContacts(text, []))

test('any text: contacts in order, none overlapping', () => {
  const piece = fc.constantFrom(
    'tel',
    '55',
    '5238',
    '2700',
    '(',
    ')',
    '-',
    '+',
    'ext',
    '.',
    '@',
    'a.mx',
    'www.x.mx',
    ',',
    '800',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        let last = 0
        for (const { start, end } of contactsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      },
    ),
  )
})
