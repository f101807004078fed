import { expect, test } from 'vitest'
import { createEngine } from '#core'
import { placesOfEvent } from '#core/answer/passage/place-of-event.ts'
import { stem } from '#core/text/stem.ts'

const heading =
  'Ciudad de México, lunes 7 de junio de 2021.\n\nBOLETÍN DE PRENSA\n\nAvanza IMSS en la recuperación de servicios\n\n'

/** A sentence, a word of the event, and the places that it is put at, outermost names only. */
const ROWS: readonly (readonly [string, string, ...string[]])[] = [
  [
    'En el Hospital General Regional 1 de Querétaro se obtuvieron tres córneas, las cuales se trasplantaron en el Hospital General de Zona 24 de Durango.',
    'trasplantaron',
    'Durango',
  ],
  [
    'En el Hospital General Regional 1 de Querétaro se obtuvieron tres córneas, las cuales se trasplantaron en el Hospital General de Zona 24 de Durango.',
    'obtuvieron',
    'Querétaro',
  ],
  [
    'Se hicieron jornadas de salpingoclasia en las unidades médicas de Colima y Nayarit durante la semana.',
    'salpingoclasia',
    'Colima',
    'Nayarit',
  ],
  ['En Yucatán se realizaron biopsias, mientras que en Sonora se aplicaron vacunas.', 'biopsias', 'Yucatán'],
  ['En Yucatán se realizaron biopsias, mientras que en Sonora se aplicaron vacunas.', 'vacunas', 'Sonora'],
  ['Se realizaron biopsias y cirugías de rodilla.', 'biopsias'],
]

test.each(ROWS)('%s · %s', (sentence, word, ...places) => {
  const { corpus } = createEngine({ texts: [{ source: 'a.txt', text: `${heading}${sentence}\n` }] })
  const passage = [...corpus.passages].find((p) => p.text.includes(sentence.slice(0, 20)))
  expect(passage).toBeDefined()
  if (!passage) return
  const names = placesOfEvent(passage, [stem(word)]).map((p) => p.node.name)
  expect(names).toHaveLength(places.length)
  for (const [i, place] of places.entries()) expect(names[i]).toContain(place)
})
