/** Words that decide how figures of a list stand to their total. Stems match the beginning of a word. */

interface Cue {
  readonly words: string
  readonly example: string
  readonly stem?: true
}

/** The list names some of what the total holds, so that nothing has to add up. */
const INCOMPLETE: readonly Cue[] = [
  { words: 'entre otr', example: '956 trasplantes: 442 de riñón, 353 de córnea, entre otros', stem: true },
  { words: 'entre ell', example: '900 trasplantes, entre ellos 442 de riñón', stem: true },
  { words: 'entre las que', example: '900 acciones, entre las que se cuentan 300 consultas' },
  { words: 'entre los que', example: '900 apoyos, entre los que hay 300 becas' },
  { words: 'entre las cuales', example: '900 acciones, entre las cuales 300 consultas' },
  { words: 'entre los cuales', example: '900 apoyos, entre los cuales 300 becas' },
  { words: 'destac', example: '900 acciones; destacan 300 consultas', stem: true },
  { words: 'sobresal', example: '900 acciones; sobresalen 300 consultas', stem: true },
  { words: 'resalt', example: 'de las que resaltan 300 consultas', stem: true },
  { words: 'principal', example: 'principalmente 300 consultas y 200 cirugías', stem: true },
  { words: 'en su mayoria', example: '900 pacientes, en su mayoría 500 mujeres' },
  { words: 'mayoritariamente', example: 'mayoritariamente 500 mujeres' },
  { words: 'sobre todo', example: 'sobre todo 300 consultas' },
  { words: 'por ejemplo', example: 'por ejemplo 300 consultas' },
  { words: 'tales como', example: 'acciones tales como 300 consultas' },
  { words: 'encabez', example: 'encabezan la lista 300 consultas', stem: true },
  { words: 'lider', example: 'lidera la lista Jalisco con 300', stem: true },
  { words: 'figura', example: 'entre las que figuran 300 consultas', stem: true },
  { words: 'inclu', example: '900 acciones, incluidas 300 consultas', stem: true },
  { words: 'etcetera', example: '300 consultas, 200 cirugías, etcétera' },
  { words: 'etc', example: '300 consultas, 200 cirugías, etc.' },
  { words: 'el resto', example: '300 de riñón, 200 de córnea y el resto de otros tejidos' },
  { words: 'los demas', example: '300 de riñón y los demás de otros tejidos' },
  { words: 'las demas', example: '300 de mama y las demás de otras' },
  { words: 'otros mas', example: '300 de riñón y otros más' },
  { words: 'ademas de otr', example: '300 de riñón, además de otros', stem: true },
  { words: 'mas frecuente', example: 'las más frecuentes fueron 300 de cadera', stem: true },
  { words: 'mayor demanda', example: 'con mayor demanda: 300 de cadera' },
  { words: 'cinco primer', example: 'los cinco primeros lugares', stem: true },
]

/** What follows came out of the total, and is no part of it. */
const OUTCOME: readonly Cue[] = [
  { words: 'obtuv', example: '230 donaciones, de las que se obtuvieron 400 riñones', stem: true },
  { words: 'procura', example: '30 donaciones, de las cuales se procuraron 60 córneas', stem: true },
  { words: 'benefici', example: '30 cirugías, con las que se benefició a 28 niños', stem: true },
  { words: 'permit', example: '30 donaciones, lo que permitió 90 trasplantes', stem: true },
]

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

function hasCue(text: string, { words, stem }: Cue): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (!isLetter(text[at - 1]) && (stem || !isLetter(text[end]))) return true
  }
  return false
}

/** Whether folded words say that a list is no whole one. */
export const saysIncomplete = (text: string): boolean => INCOMPLETE.some((cue) => hasCue(text, cue))

/** Whether folded words lead from a total to what it made possible: «230 donaciones, de las que se obtuvieron 400 riñones». */
export const saysOutcome = (text: string): boolean => OUTCOME.some((cue) => hasCue(text, cue))
