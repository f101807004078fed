import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexiconData } from '#core/lexicon.ts'
import { spellerFor } from '#core/query/spelling/vocabulary.ts'
import { fold } from '#core/text/fold.ts'
import { type Token, tokenize } from '#core/text/token.ts'
import { ASKED } from './questions.ts'
import { engine, leadOf, texts } from './seeds.ts'

// One edit in a long word that is no acronym, ordinal or number and whose result is no word changes neither status nor lead.

const QUESTIONS = [
  ...ASKED,
  '¿Qué pasó en Mérida en la semana del 26 de abril?',
  '¿Cuándo empezó la estrategia de recuperación?',
  '¿Cuántas detecciones de cáncer cérvico uterino se hicieron en la semana del 31 de mayo?',
  '¿Cuántos estudios de tomografía hizo Magdalena de las Salinas?',
  '¿Cuál fue la detección menos frecuente del 26 de abril al 2 de mayo?',
  '¿Cuántas especialidades se activaron en el Estado de México Poniente?',
  '¿Cuántos estados estaban en semáforo amarillo o verde?',
  '¿Quiénes participan en la estrategia de continuidad?',
  '¿Cuáles fueron las especialidades con mayor demanda en consulta externa?',
  '¿Cuántas jornadas nacionales por mes se llevarán a cabo a partir de septiembre?',
  '¿El IMSS superó la meta de la 10ª Jornada Nacional?',
  '¿Qué puedes hacer?',
]

const KINDS = ['insert', 'delete', 'substitute', 'transpose'] as const
const LETTERS = [...'abcdefghijklmnñopqrstuvwxyz']
const NUMBER =
  /^(?:un|prim|segund|terc|cuart|quint|sext|septim|octav|noven|decim|mil|cien|[a-z]+cient|veint|treint|[a-z]+enta|dieci|catorce|quince)/

/** A word with one letter lost, added, changed or exchanged with the next. */
function edited(word: string, kind: (typeof KINDS)[number], at: number, letter: string): string {
  const i = at % word.length
  const [head, tail] = [word.slice(0, i), word.slice(i)]
  if (kind === 'insert') return head + letter + tail
  if (kind === 'delete') return head + tail.slice(1)
  if (kind === 'substitute') return head + letter + tail.slice(1)
  return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)
}

const isLong = ({ kind, text, fold }: Token): boolean =>
  kind === 'word' && text.length >= 6 && text !== text.toUpperCase() && !NUMBER.test(fold)

const outcomes = new Map<string, string>()
const outcome = (question: string): string => {
  const answer = engine().ask(question)
  return `${answer.status} ${leadOf(answer)}`
}

const slips = fc.record({
  question: fc.constantFrom(...QUESTIONS.filter((q) => tokenize(q).some(isLong))),
  which: fc.nat(),
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  letter: fc.constantFrom(...LETTERS),
})

// Many questions, none of them slow: on a busy machine they need more than the usual time together.
const PATIENCE = 180_000

test('one slip costs nothing', { timeout: PATIENCE }, () => {
  const { corpus } = engine()
  const { measures, places, facilities, institutions } = lexiconData
  const speller = spellerFor(corpus.catalogue, measures, [places, facilities, institutions])
  const printed = new Set(texts.flatMap(({ text }) => tokenize(text).map((t) => t.fold)))
  let tried = 0
  fc.assert(
    fc.property(slips, ({ question, which, kind, at, letter }) => {
      const long = tokenize(question).filter(isLong)
      const token = long[which % long.length] as Token
      const slip = edited(token.text, kind, at, letter)
      fc.pre(fold(slip) !== token.fold && !speller.has(fold(slip)) && !printed.has(fold(slip)))
      tried++
      const expected = outcomes.get(question) ?? outcome(question)
      outcomes.set(question, expected)
      const noisy = question.slice(0, token.start) + slip + question.slice(token.end)
      expect(outcome(noisy), noisy).toBe(expected)
    }),
    { numRuns: 1500, seed: 20281, endOnFailure: true },
  )
  expect(tried).toBeGreaterThan(1000)
})

/** Slips whose nearest word by letters is another: what stands beside them decides. */
test.each([
  ['¿Qué cifras hay de la seana del 26 de abril al 2 de mayo?', 'seana', 'semana'],
  ['¿Qué cifras hay de la demana del 26 de abril al 2 de mayo?', 'demana', 'semana'],
  ['¿Cuáles fueron las especialidades con mayor demada?', 'demada', 'demanda'],
  ['¿Cuáno empezó la estrategia?', 'Cuáno', 'Cuándo'],
  ['¿Cuáno suman los trasplantes de riñón y de hígado de la 10ª Jornada?', 'Cuáno', 'Cuánto'],
  ['juantos trasplantes de córnea hubo', 'juantos', 'cuantos'],
  ['¿Qué pasó en érida?', 'érida', 'Mérida'],
  ['¿Cuántas especialidades se activaron en el Estdo de México Poniente?', 'Estdo', 'Estado'],
  ['¿Cuántas especialidades se activaron en el Estado de México oniente?', 'oniente', 'Poniente'],
  ['¿En cuántos estanos había semáforo amarillo o verde?', 'estanos', 'estados'],
  ['¿Cuántas jornadas nacionales por mes se llevarán a cabo a partr de septiembre?', 'partr', 'partir'],
  ['¿Cuántos trasplantes de córtea hubo?', 'córtea', 'córnea'],
  ['¿Qué puees hacer?', 'puees', 'puedes'],
  ['Dame un esumen del boletín de septiembre de 2021.', 'esumen', 'resumen'],
  ['Suma las mastografías de las dos semanas eportadas', 'eportadas', 'reportadas'],
  ['¿Cuántas consultas hubo, suamndo familiares y de especialidad, en la 7ª jornada?', 'suamndo', 'sumando'],
] as const)('%s', (noisy, slip, word) => expect(outcome(noisy)).toBe(outcome(noisy.replace(slip, word))))

/** What people do and no bulletin tells is no slip of what it tells. */
test.each([
  '¿Quién presumió la estrategia?',
  '¿Quién elogió la estrategia?',
  '¿Cuántos pacientes fumaron?',
  '¿Cuántas cirugías se hundieron?',
  '¿Cuántos pacientes insultaron al personal?',
])('%s', (question) => expect(outcome(question)).toBe('not_found null'))
