import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Query } from '#core'
import { ASKED, generatedQuestions } from './questions.ts'
import { engine } from './seeds.ts'

/** What a question asks for; a slot that is null is open. */
interface Asked {
  readonly measure: Measure
  readonly place: string | null
  readonly time: string | null
  readonly planned: boolean
}

interface Measure {
  readonly noun: string
  readonly kind: string | null
  readonly many: 'Cuántos' | 'Cuántas'
}

const MEASURES: readonly Measure[] = [
  { noun: 'trasplantes', kind: null, many: 'Cuántos' },
  { noun: 'trasplantes', kind: 'de riñón', many: 'Cuántos' },
  { noun: 'trasplantes', kind: 'de córnea', many: 'Cuántos' },
  { noun: 'trasplantes', kind: 'de pulmón', many: 'Cuántos' },
  { noun: 'consultas', kind: 'de especialidad', many: 'Cuántas' },
  { noun: 'consultas', kind: 'de medicina familiar', many: 'Cuántas' },
  { noun: 'cirugías', kind: null, many: 'Cuántas' },
  { noun: 'mastografías', kind: null, many: 'Cuántas' },
  { noun: 'vasectomías', kind: null, many: 'Cuántas' },
  { noun: 'atenciones', kind: null, many: 'Cuántas' },
]
const PLACES = ['en Torreón', 'en Sinaloa', 'en el Hospital General de La Raza', 'en Yucatán', 'en Durango'] as const
const TIMES = [
  'del 26 de abril al 2 de mayo',
  'del 31 de mayo al 6 de junio de 2021',
  'del 1 de abril al 12 de septiembre',
  'en 2022',
  'en agosto de 2021',
  'en la 7ª Jornada',
  'en la 10ª Jornada',
] as const

const nameOf = ({ noun, kind }: Measure): string => (kind ? `${noun} ${kind}` : noun)
const scopeOf = ({ place, time }: Asked): string => [place, time].map((part) => (part ? ` ${part}` : '')).join('')

const complete = (asked: Asked): string =>
  `¿${asked.measure.many} ${nameOf(asked.measure)} ${asked.planned ? 'estaban planeados' : 'hubo'}${scopeOf(asked)}?`

/** A turn that changes something of the question before it, and the whole question that it then amounts to. */
interface Step {
  readonly turn: (before: Asked) => string
  readonly after: (before: Asked) => Asked
}

// Planned is said of one figure: another measure or other days are asked of what was done.
const measureStep = fc.constantFrom(...MEASURES).map(
  (measure): Step => ({
    turn: (before) =>
      before.measure.noun === measure.noun && measure.kind ? `¿y ${measure.kind}?` : `¿y ${nameOf(measure)}?`,
    after: (before) => ({ ...before, measure, planned: false }),
  }),
)
const placeStep = fc
  .constantFrom(...PLACES)
  .map((place): Step => ({ turn: () => `¿y ${place}?`, after: (before) => ({ ...before, place }) }))
const timeStep = fc
  .constantFrom(...TIMES)
  .map((time): Step => ({ turn: () => `¿y ${time}?`, after: (before) => ({ ...before, time, planned: false }) }))
const bothStep = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...TIMES)).map(
  ([place, time]): Step => ({
    turn: () => `¿y ${place} ${time}?`,
    after: (before) => ({ ...before, place, time, planned: false }),
  }),
)
const narrowedStep = fc.tuple(fc.constantFrom(...MEASURES), fc.constantFrom(...TIMES)).map(
  ([measure, time]): Step => ({
    turn: () => `¿y ${nameOf(measure)} ${time}?`,
    after: (before) => ({ ...before, measure, time, planned: false }),
  }),
)
const plannedStep: fc.Arbitrary<Step> = fc.constant({
  turn: () => '¿y cuántos estaban planeados?',
  after: (before) => ({ ...before, planned: true }),
})
// What says no figure leaves the thread as it was.
const idleStep = fc
  .constantFrom('gracias', 'hola', '¿quién va a ganar las elecciones?')
  .map((turn): Step => ({ turn: () => turn, after: (before) => before }))
const freshStep = fc
  .record({
    measure: fc.constantFrom(...MEASURES),
    place: fc.option(fc.constantFrom(...PLACES)),
    time: fc.option(fc.constantFrom(...TIMES)),
  })
  .map((asked): Step => {
    const next: Asked = { ...asked, planned: false }
    return { turn: () => complete(next), after: () => next }
  })

const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: measureStep },
    { weight: 3, arbitrary: placeStep },
    { weight: 3, arbitrary: timeStep },
    bothStep,
    narrowedStep,
    plannedStep,
    freshStep,
  ),
  { minLength: 1, maxLength: 5 },
)

/** What an answer says, without what it says about the conversation. */
const said = ({ text, status, lead, facts, computed, findings, note, chart }: Answer) => ({
  text: text
    .split('\n')
    .filter((line) => !line.startsWith('Se mantiene') && !line.startsWith('Se leyó'))
    .join('\n'),
  status,
  lead,
  facts: facts.map(({ fact, fit }) => [fact.id, fit]),
  computed,
  findings: findings.map(({ kind, values }) => [kind, values]),
  note,
  chart,
})

/** Asks turns one after the other; the state between two is what JSON keeps of it. */
function converse(turns: readonly string[]): Answer {
  let previous: Query | null = null
  let answer: Answer | null = null
  for (const turn of turns) {
    answer = engine().ask(turn, { previous })
    previous = JSON.parse(JSON.stringify(answer.understood)) as Query
  }
  return answer as Answer
}

test('any path through a conversation gives the answer of the complete question that it amounts to', () => {
  fc.assert(
    fc.property(freshStep, steps, fc.option(idleStep), (start, path, idle) => {
      const opening = start.after({ measure: MEASURES[0] as Measure, place: null, time: null, planned: false })
      const turns = [complete(opening)]
      let asked = opening
      for (const [i, step] of path.entries()) {
        if (idle && i === path.length - 1) turns.push(idle.turn(asked))
        turns.push(step.turn(asked))
        asked = step.after(asked)
      }
      expect(said(converse(turns)), turns.join(' / ')).toEqual(said(engine().ask(complete(asked))))
    }),
    { numRuns: 80 },
  )
})

test('what was planned leaves no word behind where what was done is asked of another place and days', () => {
  const place = 'en el Hospital General de La Raza'
  const turns = [
    '¿Cuántos trasplantes hubo?',
    '¿y cuántos estaban planeados?',
    `¿y ${place} del 26 de abril al 2 de mayo?`,
  ]
  const whole = `¿Cuántos trasplantes hubo ${place} del 1 de abril al 12 de septiembre?`
  expect(said(converse([...turns, '¿y del 1 de abril al 12 de septiembre?']))).toEqual(said(engine().ask(whole)))
})

const OPERATIONS = [
  ['súmalos', (a: string, b: string, scope: string) => `¿Cuánto suman ${a} y ${b}${scope}?`],
  ['¿cuánto suman?', (a: string, b: string, scope: string) => `¿Cuánto suman ${a} y ${b}${scope}?`],
  [
    '¿cuál es la diferencia?',
    (a: string, b: string, scope: string) => `¿Cuál es la diferencia entre ${a} y ${b}${scope}?`,
  ],
  ['¿cuántas veces más?', (a: string, b: string, scope: string) => `¿Cuántas veces más ${a} que ${b}${scope}?`],
  ['compáralos', (a: string, b: string, scope: string) => `Compara ${a} con ${b}${scope}`],
] as const
const PAIRS = [
  ['trasplantes de riñón', 'trasplantes de córnea'],
  ['cirugías', 'mastografías'],
  ['trasplantes', 'cirugías'],
  ['UMAE', 'cirugías'],
  ['trasplantes de riñón', 'trasplantes de pulmón'],
  ['consultas de medicina familiar', 'consultas de especialidad'],
] as const

test('an operation over what was asked is that of the question that names both, in other days too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAIRS),
      fc.constantFrom(...TIMES),
      fc.constantFrom(...OPERATIONS),
      fc.option(fc.constantFrom(...TIMES)),
      ([a, b], time, [turn, whole], later) => {
        const turns = [`¿Cuántos ${a} hubo ${time}?`, `¿y ${b}?`, turn, ...(later ? [`¿y ${later}?`] : [])]
        const question = whole(a, b, ` ${later ?? time}`)
        expect(said(converse(turns)), turns.join(' / ')).toEqual(said(engine().ask(question)))
      },
    ),
    { numRuns: 80 },
  )
})

test('«nueva:» after anything answers as at the beginning, byte for byte', () => {
  fc.assert(
    fc.property(freshStep, steps, freshStep, (start, path, last) => {
      const opening = start.after({ measure: MEASURES[0] as Measure, place: null, time: null, planned: false })
      const question = complete(last.after(opening))
      let asked = opening
      const turns = [complete(opening)]
      for (const step of path) {
        turns.push(step.turn(asked))
        asked = step.after(asked)
      }
      const [fresh, alone] = [converse([...turns, `nueva: ${question}`]), engine().ask(question)]
      expect(JSON.stringify(fresh), question).toBe(JSON.stringify(alone))
    }),
    { numRuns: 20 },
  )
})

const PICKS: readonly ((choice: string, index: number) => string)[] = [
  (_, i) => String(i + 1),
  (_, i) => ['la primera', 'la segunda', 'la tercera', 'la cuarta'][i] ?? '',
  (_, i) => `la ${i + 1}`,
  (choice) => choice,
]

test('a choice completes the question that was asked back', () => {
  const { ask } = engine()
  const vague = ['¿Cuántos?', '¿cuál fue la cifra?', 'dame el número', '¿Cuántas hubo?'].map((q) => ask(q))
  const asking = vague.filter(({ status }) => status === 'clarify')
  expect(asking.length).toBeGreaterThan(0)
  for (const { suggestions, understood } of asking) {
    expect(suggestions.length).toBeGreaterThan(1)
    expect(suggestions.length).toBeLessThanOrEqual(4)
    for (const [i, choice] of suggestions.entries()) {
      const alone = ask(choice)
      expect(['answered', 'conflict'], choice).toContain(alone.status)
      for (const pick of PICKS) {
        const previous = JSON.parse(JSON.stringify(understood)) as Query
        expect(JSON.stringify(ask(pick(choice, i), { previous })), pick(choice, i)).toBe(JSON.stringify(alone))
      }
    }
  }
})

test('every suggestion is a complete question that answers', () => {
  const { ask } = engine()
  const unanswered = [...ASKED, ...generatedQuestions().slice(0, 150)].flatMap((question) =>
    ask(question).suggestions.filter((suggestion) => !['answered', 'conflict'].includes(ask(suggestion).status)),
  )
  expect(unanswered).toEqual([])
})
