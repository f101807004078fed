import { expect, test } from 'vitest'
import { type Answer, createEngine, readNumerals } from '#core'
import { ASKED, generatedQuestions } from './questions.ts'
import { engine, texts } from './seeds.ts'

const sources = new Map(texts.map((t) => [t.source, t.text]))
const questions = [...ASKED, ...generatedQuestions()]
const answers = new Map<string, Answer>()
const answerTo = (question: string): Answer => {
  const known = answers.get(question)
  if (known) return known
  const answer = engine().ask(question)
  answers.set(question, answer)
  return answer
}

test('every citation is the very text of its source', () => {
  let checked = 0
  for (const question of questions) {
    const { facts, citations, findings } = answerTo(question)
    for (const c of [...citations, ...facts.flatMap((f) => f.citations), ...findings.flatMap((f) => f.citations)]) {
      expect(sources.get(c.source)?.slice(c.start, c.end), question).toBe(c.quote)
      checked++
    }
  }
  expect(checked).toBeGreaterThan(1000)
})

/** What may hold numbers without being a figure of the answer: quotations, findings, dates, names, titles, counts. */
function stripped(answer: Answer): string {
  const { corpus } = engine()
  const { understood, parts } = answer
  const names = [
    ...[...corpus.facts].flatMap((f) => [
      f.place.node.name,
      f.programme?.text.replace(/\s+/g, ' ') ?? '',
      f.measure.name,
    ]),
    ...[...corpus.passages].flatMap((p) => [
      ...p.places.map((x) => x.node.name),
      p.programme?.text.replace(/\s+/g, ' ') ?? '',
    ]),
    ...corpus.bulletins.flatMap((b) => [b.source, b.number ?? '']),
    ...corpus.contacts.map((c) => c.text),
    ...[understood, ...parts].flatMap((q) =>
      q.selections.flatMap((s) =>
        [s.measure, s.place, s.period, s.programme, s.bulletin].map((slot) => slot?.text ?? ''),
      ),
    ),
    ...[understood, ...parts].flatMap((q) => q.corrections.flatMap((c) => [c.from, c.to])),
  ]
  const whole = [...answer.findings.map((f) => f.message), ...answer.suggestions]
  let text = whole
    .reduce((rest, said) => rest.replaceAll(said, ' '), answer.text)
    .replace(/«[^»]*»/g, ' ')
    .replace(/^.*\.txt\]$/gm, ' ')
    .replace(/\b\d{1,2}(?: [a-zé]{3})?(?: \d{4})?–\d{1,2} [a-zé]{3} \d{4}\b/g, ' ')
    .replace(/\b\d{1,2} (?:de )?[a-zé]{3,10}(?: de)? \d{4}\b/g, ' ')
  for (const name of names.filter((n) => /\d/.test(n)).sort((a, b) => b.length - a.length))
    text = text.replaceAll(name, ' ')
  return text
    .replace(/\b(?:19|20)\d{2}\b/g, ' ')
    .replace(/^\d+\. /gm, ' ')
    .replace(/\d+ días?\b/g, ' ')
    .replace(/y \d+ (?:más|cifras más)/g, ' ')
    .replace(/Se buscó en \d+ boletines(?:, [\d,]+ cifras)?/g, ' ')
}

const parsed = (digits: string): number => Number(digits.replace(/,/g, ''))
const rounded = (n: number): number => Math.round(n * 10) / 10

test('every number in a text is a figure of its answer', () => {
  let checked = 0
  const strangers: string[] = []
  for (const question of questions) {
    const answer = answerTo(question)
    const own = new Set(
      [
        ...answer.facts.flatMap(({ fact }) => [fact.quantity.value, ...fact.quantity.bounds]),
        ...answer.computed.flatMap((c) => [c.value, ...c.operands.map((o) => o.value)]),
        ...answer.findings.flatMap((f) => f.values),
      ].map(rounded),
    )
    for (const [digits] of stripped(answer).matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
      if (!own.has(parsed(digits.replace(/,$/, '')))) strangers.push(`${digits} of «${question}» in:\n${answer.text}`)
      checked++
    }
  }
  expect(strangers).toEqual([])
  expect(checked).toBeGreaterThan(400)
})

test('a note says the figures it is about', () => {
  let checked = 0
  for (const question of questions) {
    const { note, lead, facts } = answerTo(question)
    if (note === null || lead?.from !== 'facts') continue
    const value = facts[lead.index]?.fact.quantity.value
    expect(
      readNumerals(note).map((n) => n.value),
      note,
    ).toContain(value)
    checked++
  }
  expect(checked).toBeGreaterThan(30)
})

test('every suggestion and every choice has an answer', () => {
  const offered = new Set(questions.flatMap((q) => answerTo(q).suggestions))
  expect(offered.size).toBeGreaterThan(20)
  for (const question of offered) expect(['answered', 'conflict'], question).toContain(engine().ask(question).status)
})

test('texts stay within what a channel takes and say no warning twice', () => {
  for (const question of questions) {
    const { text } = answerTo(question)
    expect(text.length).toBeLessThanOrEqual(2500)
    const warnings = text.split('\n').filter((line) => line.startsWith('⚠'))
    expect(new Set(warnings).size, text).toBe(warnings.length)
  }
})

test('same corpus and question, same bytes, whatever the order of the files', () => {
  const other = createEngine({ texts: [...texts].reverse(), today: '2026-11-23' })
  for (const question of questions.filter((_, i) => i % 3 === 0))
    expect(JSON.stringify(other.ask(question))).toBe(JSON.stringify(engine().ask(question)))
})

test('the trace of an answer is lines that name its act, in Spanish throughout', () => {
  const english = /\b(?:value|figure|noun|the|of|before|after|head|default|achieved|planned|to_date|verify|rank)\b/
  for (const question of ASKED) {
    const lines = answerTo(question).trace()
    expect(lines[0]).toMatch(/^Se pide /)
    expect(lines.filter((line) => line.includes('undefined') || english.test(line))).toEqual([])
  }
})
