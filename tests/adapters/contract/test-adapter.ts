import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEngine, type SourceText } from '#core'
import { cardOf } from '../../../adapters/chat/card.ts'

/** A running adapter as a test speaks to it: plain text in, the plain text that the person sees out. */
export interface Harness {
  /** Asks as somebody, in a thread of that name; the same thread goes on. */
  ask(text: string, who?: string, thread?: string): Promise<string>
  /** Goes on where the last question was asked, as who asked it. */
  follow(text: string): Promise<string>
  /** Makes the next question fail inside, as a fault of ours would. */
  failNext(): void
  /** Everybody whom something sent so far would notify: channels, people, roles. */
  notified(): readonly string[]
  stop(): Promise<void>
}

/** Starts an adapter that answers over exactly these bulletins. */
export type MakeHarness = (bulletins: readonly SourceText[], today: string) => Promise<Harness>

const TODAY = '2026-11-28'

/** Bulletins for every adapter: one with a contradiction, one with words that would notify somebody. */
export const contractBulletins: readonly SourceText[] = [
  {
    source: 'nayarit.txt',
    text: `Jornada quirúrgica en Nayarit

Del 6 al 12 de marzo de 2023 el IMSS en Nayarit realizó 1,348 cirugías: 700 de cadera y 648 de rodilla.

Del 3 al 9 de abril de 2023 el IMSS en Nayarit realizó 977 cirugías.
`,
  },
  {
    source: 'colima.txt',
    text: `Colima suma apoyos

En enero de 2024 se entregaron 5,210 sillas de ruedas en Colima.

El delegado informó que en enero de 2024 se entregaron 5,120 sillas de ruedas en Colima.
`,
  },
  {
    source: 'avisos.txt',
    text: `Avisos de <!channel> y @everyone

En mayo de 2024 se aplicaron 2,417 vacunas en Tepic <@U024BE7LH> <@81384788765712384> @here *todas* [gratis](https://ejemplo.mx).
`,
  },
]

const questions = [
  '¿Cuántas cirugías hubo en Nayarit del 6 al 12 de marzo de 2023?',
  '¿cuantas sillas de ruedas se entregaron?',
  '¿Cuántas vacunas se aplicaron?',
  'compara las cirugías de cadera y de rodilla',
  '¿Cuántos trasplantes de pulmón hubo?',
  '¿quién va a ganar las elecciones?',
  'hola',
] as const

/** What every adapter must do: the same question gives the same answer wherever it is asked. */
export function testAdapter(name: string, makeHarness: MakeHarness): void {
  describe(`${name} keeps the adapter contract`, () => {
    const engine = createEngine({ texts: contractBulletins, today: TODAY })
    let harness: Harness
    beforeAll(async () => {
      harness = await makeHarness(contractBulletins, TODAY)
    })
    afterAll(() => harness.stop())

    test.each(questions)('%s: what the engine answers', async (question) => {
      const card = cardOf(engine.ask(question, { today: TODAY }), engine)
      const shown = await harness.ask(question, 'ana', `igual-${questions.indexOf(question)}`)
      expect(words(shown)).toContain(words(card.headline))
    })

    test('a figure comes with its sentence and its bulletin', async () => {
      const shown = await harness.ask('¿Cuántas cirugías hubo del 3 al 9 de abril de 2023?', 'ana', 'cita')
      expect(shown).toContain('977')
      expect(words(shown)).toContain(words('realizó 977 cirugías'))
      expect(words(shown)).toContain(words('Jornada quirúrgica en Nayarit'))
    })

    test('a follow-up goes on, and another thread does not', async () => {
      await harness.ask('¿Cuántas cirugías hubo del 6 al 12 de marzo de 2023?', 'ana', 'hilo')
      expect(await harness.follow('¿y de rodilla?')).toContain('648')
      expect(await harness.ask('¿y de rodilla?', 'ana', 'otro hilo')).not.toMatch(/^648 cirugías de rodilla · Colima/)
    })

    test('what is not there is refused, without a figure of something else', async () => {
      const shown = await harness.ask('¿Cuántos trasplantes de pulmón hubo en Nayarit?', 'ana', 'nada')
      expect(shown).toMatch(/no (?:dan|mencionan|hay)/)
      expect(shown).not.toMatch(/1,348 trasplantes|977 trasplantes/)
    })

    test('of a contradiction both figures are shown', async () => {
      const shown = await harness.ask('¿Cuántas sillas de ruedas se entregaron en Colima?', 'ana', 'conflicto')
      expect(shown).toContain('5,210')
      expect(shown).toContain('5,120')
    })

    test('a fault of ours is one friendly line, and the next question is answered', async () => {
      harness.failNext()
      const shown = await harness.ask('¿Cuántas vacunas se aplicaron?', 'ana', 'falla')
      expect(shown).not.toContain('2,417')
      expect(shown.trim()).not.toBe('')
      expect(shown).not.toMatch(/\bat \S+:\d+/)
      expect(await harness.ask('¿Cuántas vacunas se aplicaron?', 'ana', 'después')).toContain('2,417')
    })

    test.each(['¿'.repeat(400), '{"a":1}', '\u202e\u200b', 'a'.repeat(2500), '|||', "'; DROP TABLE documents; --"])(
      'odd words do not stop it: %j',
      async (odd) => {
        await harness.ask(odd, 'beto', 'raro')
        expect(await harness.ask('¿Cuántas vacunas se aplicaron?', 'beto', 'luego')).toContain('2,417')
      },
    )

    test('nobody is ever notified, whatever is asked or printed', async () => {
      await harness.ask('<!channel> <@U024BE7LH> @everyone ¿cuántas vacunas se aplicaron?', 'ana', 'avisos')
      await harness.ask('¿Qué dice el boletín de avisos? @here <@&81384788765712384>', 'ana', 'avisos')
      expect(harness.notified()).toEqual([])
    })
  })
}

/** Words and figures alone: no channel's marks or spacing. */
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
