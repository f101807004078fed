import fc from 'fast-check'
import { expect, test } from 'vitest'
import { engine } from './seeds.ts'

// What the bulletins count, and what they do not: as nouns, and as kinds of a noun that they have.
const COUNTED = [
  'mastografías',
  'cirugías',
  'vasectomías',
  'trasplantes de riñón',
  'consultas de especialidad',
] as const
const ABSENT = [
  'endoscopías',
  'radiografías',
  'biopsias',
  'hemodiálisis',
  'partos',
  'incapacidades',
  'trasplantes de pulmón',
  'trasplantes de páncreas',
  'consultas de nutrición',
  'detecciones de glaucoma',
] as const

const FORMS: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `¿Hubo más ${a} que ${b}?`,
  (a, b) => `¿Cuántas más ${a} que ${b} hubo?`,
  (a, b) => `¿Cuántas veces más ${a} que ${b} hubo?`,
  (a, b) => `¿Cuánto suman ${a} y ${b}?`,
  (a, b) => `Compara ${a} con ${b}`,
  (a, b) => `${a} contra ${b}`,
  (a, b) => `¿Cuál es la diferencia entre ${a} y ${b}?`,
  (a, b) => `¿Qué hubo más: ${a} o ${b}?`,
  (a, b) => `¿Las ${a} superaron a las ${b}?`,
  (a, b) => `Ordena de mayor a menor ${a} y ${b}`,
  (a, b) => `¿Hubo menos ${a} que ${b} del 31 de mayo al 6 de junio?`,
  (a, b) => `¿En qué porcentaje superan las ${a} a las ${b}?`,
]

/** The word that sets the absent one apart: «pulmón» of «trasplantes de pulmón». */
const ownWord = (noun: string): string => noun.split(' ').at(-1)?.slice(0, -1) ?? noun

test('an operand that no bulletin prints is said to be missing, whichever side it stands on', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...COUNTED),
      fc.constantFrom(...ABSENT),
      fc.constantFrom(...FORMS),
      fc.boolean(),
      (counted, absent, form, first) => {
        const question = first ? form(absent, counted) : form(counted, absent)
        const { status, lead, computed, text } = engine().ask(question)
        expect([status, lead, computed], question).toEqual(['not_found', null, []])
        expect(text, question).toContain(ownWord(absent))
      },
    ),
    { numRuns: 200 },
  )
})
