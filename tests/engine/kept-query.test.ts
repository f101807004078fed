import { expect, test } from 'vitest'
import { keptQuery, outlineOf } from '#core'
import { ASKED, generatedQuestions } from './questions.ts'
import { engine } from './seeds.ts'

test('a kept query, written out and read back, gives what the question gave', () => {
  const differing = [...ASKED, ...generatedQuestions()].filter((question) => {
    const answer = engine().ask(question)
    const kept = JSON.parse(JSON.stringify(answer.parts.map((query) => keptQuery(query, engine()))))
    // The text may name days and programmes otherwise; figures and sources may not differ.
    const [before, after] = [answer, engine().resolve(kept)].map((a) => ({
      ...outlineOf(a, engine().corpus),
      text: '',
    }))
    return JSON.stringify(before) !== JSON.stringify(after)
  })
  expect(differing).toEqual([])
})

test('keeping what was kept changes nothing', () => {
  for (const question of ASKED) {
    const kept = engine()
      .ask(question)
      .parts.map((query) => keptQuery(query, engine()))
    expect(kept.map((query) => keptQuery(query, engine()))).toEqual(kept)
  }
})

/** Asserts that none of the words stands anywhere in the kept queries of a question. */
function checkForgotten(question: string, words: readonly string[]): void {
  const kept = engine()
    .ask(question)
    .parts.map((query) => keptQuery(query, engine()))
  const written = JSON.stringify(kept).toLowerCase()
  for (const word of words) expect(written, `${word} in ${question}`).not.toContain(word.toLowerCase())
}

test.each<[question: string, forgotten: readonly string[]]>([
  [
    '¿Cuántos trasplantes le hicieron a mi prima Xitlali Zurrutia en Sinaloa?',
    ['xitlali', 'zurrutia', 'prima', 'hicieron'],
  ],
  [
    'soy el paciente jeronimo hernandez, nss 12345678901, cuantas cirujias hubo',
    ['jeronimo', 'hernandez', '12345678901', 'cirujias'],
  ],
  ['cirugías en el Hospital General Dr. Eleuterio Zurrutia', ['eleuterio', 'zurrutia']],
  ['¿Cuántas consultas dio la Jornada Nacional Eleuterio Zurrutia?', ['eleuterio', 'zurrutia']],
  ['mastografías, avisar a zurrutia@correo.mx', ['zurrutia', 'correo']],
])('%s', checkForgotten)

test('two questions of one line are replayed together, under an id of their own', () => {
  const both = engine().ask('¿Cuántas cirugías hubo? ¿Y cuántas mastografías hubo?')
  const second = engine().ask('¿Cuántas mastografías hubo?')
  expect(both.id).not.toBe(second.id)
  expect(JSON.stringify(engine().resolve(both.parts))).toBe(JSON.stringify(both))
})
