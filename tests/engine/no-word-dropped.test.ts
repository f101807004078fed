import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'
import { engine } from './seeds.ts'

// A content word that matches nothing is never ignored: it is refused, or the answer names it.

const INVENTED = ['zurcidos', 'rombonas', 'tefoladas', 'piluminas', 'grumetizas', 'dracónicas'] as const
/** The lexicon knows them, the bulletins give no figure of them. */
const ABSENT = ['radiografías', 'partos', 'biopsias', 'ultrasonidos', 'hemodiálisis', 'vacunas'] as const
const MEASURES = ['mastografías', 'cirugías', 'trasplantes', 'vasectomías', 'consultas de especialidad'] as const

type Form = (measure: string, word: string) => string

/** A second thing beside the first: each has to be spoken of. */
const BESIDE: readonly Form[] = [
  (m, w) => `¿Cuántas ${m} y ${w} hubo?`,
  (m, w) => `${m} y ${w}`,
  (m, w) => `¿Cuántas ${m} y cuántas ${w} se hicieron del 31 de mayo al 6 de junio?`,
  (m, w) => `¿Hubo más ${m} que ${w}?`,
  (m, w) => `más ${w} que ${m}`,
  (m, w) => `¿Cuánto suman ${m} y ${w}?`,
  (m, w) => `¿Cuál es la diferencia entre ${m} y ${w}?`,
  (m, w) => `Compara ${m} con ${w}`,
  (m, w) => `¿Cuántas veces más ${m} que ${w}?`,
  (m, w) => `ordena ${m}, ${w} y donaciones`,
  (m, w) => `¿Qué porcentaje de ${m} son ${w}?`,
]

/** A word that narrows the measure or the whole question. */
const NARROWING: readonly Form[] = [
  (m, w) => `¿Cuántas ${m} ${w} hubo?`,
  (m, w) => `¿Cuántas ${m} de ${w} hubo en la 10ª Jornada?`,
  (m, w) => `promedio diario de ${m} ${w}`,
  (m, w) => `¿Cómo han evolucionado las ${m} ${w}?`,
  (m, w) => `¿Se cumplió la meta de ${m} ${w}?`,
  (m, w) => `desglose de ${m} ${w}`,
  (m, w) => `¿Hubo ${m} ${w} en Sinaloa?`,
  (m, w) => `¿Cuántas ${m} para ${w} hubo?`,
  (m, w) => `¿Dónde hubo ${m} ${w}?`,
  (m, w) => `¿Cuándo hubo ${m} ${w}?`,
]

/** Refused, or the text names the word. */
function accountsFor(question: string, word: string): void {
  const answer = engine().ask(question)
  const stem = fold(word).slice(0, -2)
  const spoken = fold(answer.text).includes(stem)
  const refused = answer.status === 'not_found' || answer.status === 'clarify' || answer.status === 'out_of_scope'
  expect(spoken || refused, `${question} → ${answer.status}: ${answer.text.slice(0, 200)}`).toBe(true)
}

test.each(BESIDE.map((form, i) => [form('A', 'B'), i] as const))('a second thing is not dropped: %s', (_, i) => {
  for (const measure of MEASURES)
    for (const word of [...INVENTED, ...ABSENT]) accountsFor((BESIDE[i] as Form)(measure, word), word)
})

test.each(NARROWING.map((form, i) => [form('A', 'B'), i] as const))('what narrows is not dropped: %s', (_, i) => {
  for (const measure of MEASURES) for (const word of INVENTED) accountsFor((NARROWING[i] as Form)(measure, word), word)
})

const SYLLABLES = ['bra', 'cor', 'dul', 'fen', 'gli', 'mop', 'nuz', 'pra', 'quil', 'tro', 'ñul', 'xev'] as const

test('an invented word is accounted for wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...[...BESIDE, ...NARROWING].keys()),
      fc.constantFrom(...MEASURES),
      fc.array(fc.constantFrom(...SYLLABLES), { minLength: 3, maxLength: 4 }),
      (form, measure, syllables) => {
        const word = `${syllables.join('')}as`
        accountsFor(([...BESIDE, ...NARROWING][form] as Form)(measure, word), word)
      },
    ),
    { numRuns: 150 },
  )
})

test('what neither the answer nor its sentence says is reported', () => {
  const { text, status } = engine().ask('¿Se cumplió la meta de trasplantes del director?')
  expect(status).toBe('answered')
  expect(text).toContain('Sin tomar en cuenta la palabra «director»')
})

test('a number that nothing bears is reported, one of the sentence is not', () => {
  expect(engine().ask('¿Cuántas cirugías hubo en 44 hospitales?').text).toContain('Sin tomar en cuenta la palabra «44»')
  expect(engine().ask('¿Cuántos de los 956 trasplantes fueron de riñón?').text).not.toContain('Sin tomar en cuenta')
})
