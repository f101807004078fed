import { fold } from './fold.ts'

const VOWEL_END = /[aeioué]$/
const STRESSED_END = /[áéíóú](?=[ns]$)/

/** «cirugía» → «cirugías», «hospital» → «hospitales», «riñón» → «riñones», «vez» → «veces». */
export function pluralOf(word: string): string {
  if (VOWEL_END.test(word)) return `${word}s`
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`
  return `${word.replace(STRESSED_END, (vowel) => fold(vowel))}es`
}

/** A noun or adjective with its plural, and the feminine of «-o»: «médico», «médicos», «médica», «médicas». */
export const numbersAndGenders = (word: string): readonly string[] =>
  word.endsWith('o') ? [word, `${word}s`, `${word.slice(0, -1)}a`, `${word.slice(0, -1)}as`] : [word, pluralOf(word)]
