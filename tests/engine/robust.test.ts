import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, createEngine } from '#core'
import { engine, leadOf, texts } from './seeds.ts'

const QUESTIONS = [
  '¿Cuántos trasplantes de riñón hubo en la 10ª Jornada de Continuidad?',
  '¿Cuántas mastografías se hicieron del 31 de mayo al 6 de junio de 2021?',
  '¿Cuántas consultas de especialidad hubo en la séptima jornada?',
  '¿Cuántas detecciones de hipertensión van desde abril de 2021?',
  '¿Cuántas vasectomías se hicieron en Sinaloa?',
  '¿Cuántas camas tiene el IMSS?',
  '¿Hubo trasplantes de corazón?',
  '¿Qué especialidades tuvieron mayor demanda del 26 de abril al 2 de mayo?',
]

const signature = (answer: Answer): string => `${answer.status} ${leadOf(answer)}`
const same = (question: string, variant: string): void =>
  expect(signature(engine().ask(variant)), variant).toBe(signature(engine().ask(question)))

test.each(QUESTIONS)('spelling, capitals and courtesies cost nothing: %s', (question) => {
  const bare = question.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  same(question, bare)
  same(question, bare.toLowerCase().replace(/[¿?]/g, ''))
  same(question, question.toUpperCase())
  same(question, `oye porfa ${question} 🙏🏽`)
  same(question, `Hola, buenas tardes. ${question} Muchas gracias`)
})

/** Words of six letters or more that are no number: one edit in them is a slip that has to be mended. */
const SLIPS = [
  ['¿Cuántos trasplantes de riñón hubo en la 10ª Jornada de Continuidad?', 'trasplantes', 'trasplntes'],
  ['¿Cuántas mastografías se hicieron del 31 de mayo al 6 de junio de 2021?', 'mastografías', 'mastografias'],
  ['¿Cuántas mastografías se hicieron del 31 de mayo al 6 de junio de 2021?', 'hicieron', 'hiceiron'],
  ['¿Cuántas consultas de especialidad hubo en la séptima jornada?', 'especialidad', 'espesialidad'],
  ['¿Cuántas consultas de especialidad hubo en la séptima jornada?', 'Cuántas', 'Cuntas'],
  ['¿Cuántas detecciones de hipertensión van desde abril de 2021?', 'hipertensión', 'ipertencion'],
  ['¿Cuántas vasectomías se hicieron en Sinaloa?', 'Sinaloa', 'Sinoloa'],
  ['¿Cuántas vasectomías se hicieron en Sinaloa?', 'vasectomías', 'basectomias'],
] as const

test.each(SLIPS)('%s with «%s» as «%s»', (question, word, slip) => same(question, question.replace(word, slip)))

test('any text gets an answer within bounds, with exact citations', () => {
  const sources = new Map(texts.map((t) => [t.source, t.text]))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 })), (question) => {
      const answer = engine().ask(question)
      expect(answer.text.length).toBeLessThanOrEqual(2500)
      for (const c of [...answer.citations, ...answer.facts.flatMap((f) => f.citations)]) {
        expect(sources.get(c.source)?.slice(c.start, c.end)).toBe(c.quote)
      }
    }),
    { numRuns: 150 },
  )
})

test('words of the bulletins in any order get an answer', () => {
  const words = [
    'cuántos',
    'trasplantes',
    'de',
    'riñón',
    'y',
    'sin',
    'más',
    'que',
    'la',
    '7ª',
    'Jornada',
    'no',
    'en',
    'Torreón',
    'mayo',
    '2021',
    '956',
    '%',
    '¿',
    '?',
    'por',
    'día',
    'suma',
    'meta',
    'boletín',
    'UMAE',
    'qué',
    'es',
    ',',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (picked) => {
      expect(engine().ask(picked.join(' ')).text.length).toBeLessThanOrEqual(2500)
    }),
    { numRuns: 400 },
  )
})

test('the longest question is read', () => {
  const [once, often] = ['trasplantes de riñón', 'trasplantes de riñón '.repeat(2000)].map((q) => engine().ask(q))
  expect(once?.lead).not.toBeNull()
  expect([often?.status, often?.facts[0]?.fact.id]).toEqual([once?.status, once?.facts[0]?.fact.id])
})

test('the order of the files does not matter', () => {
  const other = createEngine({ texts: [...texts].reverse(), today: '2026-11-23' })
  for (const question of QUESTIONS)
    expect(JSON.stringify(other.ask(question))).toBe(JSON.stringify(engine().ask(question)))
})

test('one question in two wordings has one id', () => {
  expect(engine().ask('¿Cuántos trasplantes de corazón hubo?').id).toBe(engine().ask('trasplantes cardiacos').id)
})
