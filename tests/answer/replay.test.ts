import { expect, test } from 'vitest'
import { compareReplay, createEngine, type Outline, outlineOf, type StoredBulletin } from '#core'

const versions = { engine: '1', corpus: 'a' }
const { corpus } = createEngine({
  texts: [{ source: 'uno.txt', text: 'Uno\n\nEl 6 de marzo de 2023 el IMSS realizó 5 cirugías.\n' }],
})
const here = corpus.bulletins.map(({ id, source, title }) => ({ id, source, title }))
const other = { id: 'otro', source: 'otro.txt', title: 'Otro' }

const five = { value: 5, said: '5 cirugías' }
const six = { value: 6, said: '6 cirugías' }
const before: Outline = { status: 'answered', lead: five, figures: [five], bulletins: here, text: 't' }
const stored = (more: Partial<StoredBulletin>): StoredBulletin => ({
  ...other,
  state: 'published',
  supersedes: null,
  addedAt: '2026-11-24T00:00:00.000Z',
  ...more,
})

interface Case {
  readonly past?: Partial<Outline>
  readonly now?: Partial<Outline>
  readonly versions?: Partial<typeof versions>
  readonly stored?: readonly StoredBulletin[]
}

/** Asserts the line said of an answer of 23 November 2026 that is given again. */
function checkSaid(given: Case, said: string): void {
  const past = {
    id: 'c-1',
    at: '2026-11-23T12:00:00.000Z',
    day: '23 nov 2026',
    versions,
    outline: { ...before, ...given.past },
  }
  const now = { ...before, ...given.now }
  const replay = compareReplay(past, now, { ...versions, ...given.versions }, corpus, given.stored ?? [])
  expect(replay.said).toBe(said)
  expect(replay.identical).toBe(said.startsWith('Idéntica'))
}

const head = 'Cambió desde la respuesta c-1 (23 nov 2026):'

test.each<[name: string, given: Case, said: string]>([
  ['nothing', {}, 'Idéntica a la respuesta c-1 (23 nov 2026).'],
  [
    'only bulletins that do not matter',
    { versions: { corpus: 'b' } },
    'Idéntica a la respuesta c-1 (23 nov 2026), aunque desde entonces cambió el corpus.',
  ],
  [
    'the lead, by a correction',
    {
      past: { bulletins: [other] },
      now: { lead: six, figures: [six] },
      versions: { corpus: 'b' },
      stored: [stored({ state: 'superseded' }), stored({ ...here[0], supersedes: 'otro' })],
    },
    `${head} antes 5 cirugías, ahora 6 cirugías. Qué lo cambió: «Otro» (otro.txt) fue sustituido por «Uno» (uno.txt).`,
  ],
  [
    'the answer itself, by a withdrawal',
    {
      past: { bulletins: [other] },
      now: { status: 'not_found', lead: null, figures: [], bulletins: [] },
      stored: [stored({ state: 'withdrawn' })],
    },
    `${head} antes con respuesta, ahora sin respuesta; antes 5 cirugías, ahora ninguna cifra. Qué lo cambió: «Otro» (otro.txt) fue retirado.`,
  ],
  [
    'figures beside the lead, by a new bulletin',
    {
      past: { bulletins: [] },
      now: { figures: [five, six] },
      stored: [stored({ ...here[0] })],
    },
    `${head} ahora también da 6 cirugías. Qué lo cambió: «Uno» (uno.txt) se agregó después.`,
  ],
  [
    'the sources, by a bulletin of which nothing is known',
    { past: { bulletins: [other] } },
    `${head} las mismas cifras, de otros boletines. Qué lo cambió: «Otro» (otro.txt) ya no está.`,
  ],
  [
    'the text, by the engine',
    { now: { text: 'u' }, versions: { engine: '2' } },
    `${head} las mismas cifras y fuentes, con otro texto. Qué lo cambió: la versión de Cotejo, antes 1 y ahora 2.`,
  ],
])('%s', (_, given, said) => checkSaid(given, said))

test('an outline holds the figures as said, the bulletins cited, and the lead', () => {
  const engine = createEngine({
    texts: [{ source: 'uno.txt', text: 'Uno\n\nEl 6 de marzo de 2023 el IMSS realizó 5 cirugías.\n' }],
  })
  const outline = outlineOf(engine.ask('¿Cuántas cirugías hubo?'), engine.corpus)
  const figure = { value: 5, said: '5 cirugías · nacional · 6 mar 2023' }
  expect(outline).toMatchObject({ status: 'answered', lead: figure, figures: [figure], bulletins: here })
})
