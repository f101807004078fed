import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexiconData } from '#core/lexicon.ts'
import { spellerFor } from '#core/query/spelling/vocabulary.ts'
import { fold } from '#core/text/fold.ts'
import { engine, leadOf } from '../engine/seeds.ts'

const QUESTIONS = [
  '¿Cuántas mastografías se hicieron del 31 de mayo al 6 de junio?',
  '¿Cuántos trasplantes de córnea hubo en la décima jornada?',
  '¿Cuántas vasectomías se realizaron en Sinaloa?',
  '¿Cuántas detecciones de hipertensión hubo del 26 de abril al 2 de mayo?',
  '¿Cuántos trasplantes de pulmón se hicieron?',
] as const

const outcome = (question: string): string => {
  const answer = engine().ask(question)
  return `${answer.status} ${leadOf(answer)}`
}

test.each([
  ['kuantas mastografias isieron dl 31 d mayo al 6 d junio xfa', QUESTIONS[0]],
  ['KUANTAS MASTOGRAFIAS HISIERON DEL 31 DE MAYO AL 6 DE JUNIO', QUESTIONS[0]],
  ['q onda, kiero saver cuantos transplantes d kornea ubo en la desima jornada', QUESTIONS[1]],
  ['👁️‍🗨️ ¿cuántos trasplantes de córnea hubo en la décima jornada? 🙏🏽🇲🇽', QUESTIONS[1]],
  ['basektomias en cinaloa, cuantas fueron??', QUESTIONS[2]],
  ['oiga, disculpe, ¿me podría decir cuántas vasectomías se realizaron en Sinaloa? muchas gracias', QUESTIONS[2]],
  ['detexiones de ipertension del 26 de avril al 2 de mayo', QUESTIONS[3]],
  ['cuantos tranzplantes de pulmon isieron', QUESTIONS[4]],
  // Drawn out, and spoken without a pause.
  ['oyeee este cuaaantos trasplantes de córnea hubooo en la décima jornada', QUESTIONS[1]],
  ['detecciones de hipertensión en la semaaa del 26 de abril al 2 de mayooo', QUESTIONS[3]],
  ['buenas tardes cuántos trasplantes de córnea hubo en la jornada diez gracias', QUESTIONS[1]],
  ['trasplantes de córnea en la jornada número diez', QUESTIONS[1]],
  ['y en la jornada 10 cuántos trasplantes de córnea hubo', QUESTIONS[1]],
])('«%s» is «%s»', (noisy, plain) => expect(outcome(noisy)).toBe(outcome(plain)))

const KEEP = /^(?:decima|mayo|junio|abril)$/
const letters = 'abcdefghijlmnopqrstuvz'

/** A word with one letter lost, added, changed or exchanged with its neighbour; its first letter stays. */
const slip = (word: string, at: number, how: number, letter: string): string => {
  const i = 1 + (at % (word.length - 2))
  const [head, tail] = [word.slice(0, i), word.slice(i)]
  if (how === 0) return head + tail.slice(1)
  if (how === 1) return head + letter + tail
  if (how === 2) return head + letter + tail.slice(1)
  return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)
}

test('a slip of one letter in a long word that makes no other word costs nothing', () => {
  const { corpus } = engine()
  const { measures, places, facilities, institutions } = lexiconData
  const speller = spellerFor(corpus.catalogue, measures, [places, facilities, institutions])
  fc.assert(
    fc.property(
      fc.constantFrom(...QUESTIONS),
      fc.nat(),
      fc.nat(),
      fc.nat(3),
      fc.constantFrom(...letters),
      (question, which, at, how, letter) => {
        const words = [...question.matchAll(/\p{L}{7,}/gu)].filter((m) => !KEEP.test(fold(m[0])))
        const match = words[which % words.length] as RegExpMatchArray & { index: number }
        const slipped = slip(match[0], at, how, letter)
        fc.pre(!speller.has(fold(slipped)))
        const noisy = question.slice(0, match.index) + slipped + question.slice(match.index + match[0].length)
        expect(outcome(noisy), noisy).toBe(outcome(question))
      },
    ),
    { numRuns: 150 },
  )
})
