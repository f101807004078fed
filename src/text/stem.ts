import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_es.js'

const VOWELS: ReadonlySet<string> = new Set('aeiouáéíóúAEIOUÁÉÍÓÚ')

// Natural's own answers to these three make a pattern or a sorted list each time, dozens a word.
const porter: typeof stemmer = Object.assign(Object.create(stemmer), {
  isVowel: (letter: string): boolean => VOWELS.has(letter),
  endsInArr(word: string, suffixes: readonly string[]): string {
    let longest = ''
    for (const suffix of suffixes) if (suffix.length > longest.length && word.endsWith(suffix)) longest = suffix
    return longest
  },
  // A folded word has none.
  removeAccent: (word: string): string => word,
})

const stems = new Map<string, string>()

/**
 * The Spanish stem of a folded word, the same for singular and plural, feminine and masculine:
 * «cirugias» and «cirugia» → one stem. Two words compare by stem wherever no lexicon names them.
 */
export function stem(folded: string): string {
  let s = stems.get(folded)
  if (s === undefined) {
    const one = singular(folded)
    s = folded.length <= 3 || WHOLE.has(one) ? one : trimmed(porter.stem(one))
    stems.set(folded, s)
  }
  return s
}

// Porter takes «familiar» for an infinitive of «familia», and makes one of «partida» and «parto», «casa» and «caso».
const WHOLE: ReadonlySet<string> = new Set(['familiar', 'partida', 'partido', 'parte', 'casa'])

// Porter stems «exploraciones» and «exploracion» apart, so the plural goes first.
function singular(word: string): string {
  if (word.length < 5) return word
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`
  if (/[lrndjsy]es$/.test(word)) return word.slice(0, -2)
  return /[aeo]s$/.test(word) ? word.slice(0, -1) : word
}

const trimmed = (s: string): string => (s.length > 4 ? s.replace(/e$/, '') : s)
