import { porter } from './porter.ts'

const stems = new Map<string, string>()

/**
 * The Spanish stem of a folded word, the same for singular and plural, feminine and masculine:
 * «cirugias» and «cirugia» → one stem. Two words compare by stem wherever no lexicon names them.
 */
export function stem(folded: string): string {
  let s = stems.get(folded)
  if (s === undefined) {
    const one = singular(folded)
    s = folded.length <= 3 || WHOLE.has(one) ? one : trimmed(porter(one))
    stems.set(folded, s)
  }
  return s
}

// Porter takes «familiar» for an infinitive of «familia», and makes one of «partida» and «parto», «casa» and «caso»,
// «costa» and «costo», «estudiante» and «estudio», «especialista» and «especialidad».
const WHOLE: ReadonlySet<string> = new Set(
  'familiar partida partido parte casa costa estudiante especialista'.split(' '),
)

// Porter stems «exploraciones» and «exploracion» apart, so the plural goes first.
function singular(word: string): string {
  if (word.length < 5) return /^..[ao]s$/.test(word) ? word.slice(0, -1) : word
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`
  if (/[lrndjsy]es$/.test(word)) return word.slice(0, -2)
  return /[aeo]s$/.test(word) ? word.slice(0, -1) : word
}

const trimmed = (s: string): string => (s.length > 4 ? s.replace(/e$/, '') : s)
