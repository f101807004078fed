import { expect, test } from 'vitest'
import { compileLexicon, createEngine, lexiconData } from '#core'
import { leadOf } from './seeds.ts'

const text =
  'Ciudad de México, lunes 7 de junio de 2021.\n\nBOLETÍN DE PRENSA\n\nAvanza el taller\n\nDel 31 de mayo al 6 de junio se realizaron 840 zurcidos y 90 bordados.\n'
const { heads } = lexiconData.measures
const measures = {
  ...lexiconData.measures,
  heads: [...heads, { key: 'zurcido', name: 'zurcidos', counts: 'procedures', forms: ['zurcido', 'pespunteo'] }],
}
const engine = createEngine({
  texts: [{ source: 'x.txt', text }],
  lexicon: compileLexicon({ ...lexiconData, measures }),
})

test.each(['¿Cuántos zurcidos hubo?', '¿Cuántos pespunteos hubo?', '¿Cuántos pespunetos hubo?'])(
  'a word of the own lexicon is known and mended to: %s',
  (question) => {
    expect(leadOf(engine.ask(question))).toBe(840)
  },
)
