import { stem } from '#core/text/stem.ts'
import { randomOf } from './random.ts'

/** A measure that no lexicon knows: «servicios de tabalina pulona». */
export interface MadeMeasure {
  readonly name: string
  readonly head: string
  readonly modifiers: readonly string[]
}

const NOUNS =
  'talleres becas sesiones entregas equipos visitas materiales cursos paquetes servicios raciones muestras asesorías lentes sillas credenciales folletos uniformes licencias despensas'.split(
    ' ',
  )
const SYLLABLES =
  'ba be bo ca co cu da de di fa fe fo ga go la le li lo lu ma me mi mo mu na ne no pa pe pi po pu ra re ri ro sa so su ta te ti to va ve vi za zo'.split(
    ' ',
  )

/** Words that nobody writes, but could: «tabalina». Three and four syllables, no two of one stem. */
function madeWords(count: number): string[] {
  const random = randomOf(7)
  const syllable = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] as string
  const stems = new Set<string>()
  const words: string[] = []
  while (words.length < count) {
    const word = `${syllable()}${syllable()}${random() < 0.5 ? syllable() : ''}${['lina', 'dura', 'mento', 'teria'][Math.floor(random() * 4)]}`
    if (stems.has(stem(word))) continue
    stems.add(stem(word))
    words.push(word)
  }
  return words
}

/** How many distinct measures so many facts have: texts bring new words ever more slowly (Heaps). */
export const measuresFor = (facts: number): number => Math.round(4 * facts ** 0.6)

/** Distinct measures, the commonest first. */
export function madeMeasures(count: number): MadeMeasure[] {
  const words = madeWords(Math.ceil(count / 2))
  return Array.from({ length: count }, (_, i) => {
    const noun = NOUNS[i % NOUNS.length] as string
    const word = words[i % words.length] as string
    const second = words[(i * 7 + 3) % words.length] as string
    const modifiers = i < words.length ? [word] : [word, second]
    return { name: `${noun} de ${modifiers.join(' y ')}`, head: noun, modifiers: modifiers.map(stem) }
  })
}
