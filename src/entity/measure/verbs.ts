import type { Token } from '../../text/token.ts'
import type { Grammar } from './grammar.ts'

/** The shape of data/lexicon/verbs.json. All words folded unless accents decide. */
export interface VerbData {
  /** Forms that count as verbs whatever their ending. */
  readonly auxiliaries: readonly string[]
  readonly perfect: readonly string[]
  /** Roots whose present ends like a future without accent: «prepar-an», «consider-an». */
  readonly presentRoots: readonly string[]
  readonly accentedFuture: readonly string[]
  readonly futureEndings: readonly string[]
  /** Beginnings of words by which a text plans: «planeadas», «se tenía considerado». */
  readonly planned: readonly string[]
  readonly plannedNouns: readonly string[]
  readonly estimated: readonly string[]
  /** Beginnings of verbs that grant money for a time to come: «para 2024 se autorizaron 530 millones». */
  readonly granted: readonly string[]
  readonly capacityNouns: readonly string[]
  /** Beginnings of verbs that open a stretch of time: «comenzaron el 11 de marzo». */
  readonly start: readonly string[]
  /** Nouns of a beginning: «desde su apertura». */
  readonly opening: readonly string[]
  /** Beginnings of verbs that close one: «que concluirá el 19 de marzo». */
  readonly finish: readonly string[]
  /** Beginnings of verbs that lead to an accumulated figure: «para sumar 36». */
  readonly accumulate: readonly string[]
  /** Forms of verbs that count on through the year: «iban 42 mil al 30 de noviembre». */
  readonly counting: readonly string[]
  /** Beginnings of verbs that add nothing to what is counted: «se practicaron». */
  readonly light: readonly string[]
  /** Beginnings of verbs that bring somebody's words: «informó». */
  readonly speech: readonly string[]
  /** Beginnings of verbs whose date is of a feast, not of a figure: «que se conmemora el 19 de octubre». */
  readonly commemorate: readonly string[]
  /** Participles and verbs whose time is of what they found, build or decree: «el hospital construido en 1974». */
  readonly found: readonly string[]
  /** Beginnings of verbs that a «no» makes a printed zero: «no se registró ningún caso». */
  readonly occur: readonly string[]
  /** Beginnings of verbs of a state that sets people apart: «esperan un riñón». */
  readonly states: readonly string[]
  /** Beginnings of verbs that find people: «se detectaron 640 personas con sobrepeso» counts people. */
  readonly finding: readonly string[]
  /** Beginnings of verbs that lead from a subject to its figure: «las ventas ascendieron a». */
  readonly measuring: readonly string[]
  /** Past forms and endings; what has neither, and is no perfect or future, is present. */
  readonly pastForms: readonly string[]
  readonly pastEndings: readonly string[]
}

/** When a verb puts what it says. */
export type Tense = 'past' | 'present' | 'perfect' | 'future' | 'other'

/** Verbal words that stand together: «se tenían considerados», «se logró efectuar», «se llevarán a cabo». */
export interface VerbGroup {
  readonly from: number
  readonly to: number
  readonly tense: Tense
  readonly folds: readonly string[]
  /** Whether it is an infinitive alone, which takes its time from the verb before it: «se invertirán … para rehabilitar». */
  readonly infinitive: boolean
  /** Whether «no» stands before it. */
  readonly denied: boolean
}

const PARTICIPLE = /(?:[ai]d|vist)[oa]s?$/

/** The verb groups of a sentence in order. */
export function verbGroups(tokens: readonly Token[], grammar: Grammar, verbs: VerbData): VerbGroup[] {
  const auxiliaries = new Set(verbs.auxiliaries)
  const groups: VerbGroup[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!opensGroup(tokens, i, grammar, auxiliaries)) continue
    let to = i + 1
    while (to < tokens.length && continuesGroup(tokens, to, grammar, auxiliaries)) to++
    const words = tokens.slice(i, to)
    if (words.some((word) => word.fold !== 'se')) {
      groups.push({
        from: i,
        to,
        tense: isBareFuture(words, tokens[i - 1]?.fold ?? '', verbs) ? 'future' : tenseOf(words, verbs),
        folds: words.map((word) => word.fold),
        infinitive: words.every((word) => grammar.isInfinitive(word)),
        denied: tokens[i - 1]?.fold === 'no',
      })
    }
    i = to - 1
  }
  return groups
}

const opensGroup = (
  tokens: readonly Token[],
  i: number,
  grammar: Grammar,
  auxiliaries: ReadonlySet<string>,
): boolean => {
  const token = tokens[i] as Token
  if (token.kind !== 'word') return false
  const before = tokens[i - 1]?.fold ?? ''
  // «en lista de espera», «en espera», «la suma», «a cuenta»: a noun there, whatever verb it looks like.
  const led = [grammar.tight, grammar.determiners, grammar.loose].some((words) => words.has(before))
  if (auxiliaries.has(token.fold)) return !led || (grammar.loose.has(before) && token.fold.endsWith('r'))
  if (grammar.isFiniteVerb(token)) return true
  return grammar.isInfinitive(token) && (before === 'al' || before === 'para' || before === 'de')
}

const continuesGroup = (
  tokens: readonly Token[],
  i: number,
  grammar: Grammar,
  auxiliaries: ReadonlySet<string>,
): boolean => {
  const token = tokens[i] as Token
  if (token.kind !== 'word') return false
  if (token.fold === 'a' || token.fold === 'cabo')
    return tokens[i - 1]?.fold.startsWith('llev') || tokens[i - 1]?.fold === 'a'
  // «se construye», «se le otorga»: what follows «se» is a verb whatever its ending.
  if (tokens[i - 1]?.fold === 'se') return !grammar.tight.has(token.fold) && !grammar.conjunctions.has(token.fold)
  return (
    auxiliaries.has(token.fold) ||
    grammar.isFiniteVerb(token) ||
    PARTICIPLE.test(token.fold) ||
    grammar.isInfinitive(token)
  )
}

/** «se llevaran a cabo» without its accent is a future where no «que» makes it a subjunctive. */
function isBareFuture(words: readonly Token[], before: string, verbs: VerbData): boolean {
  const [pronoun, verb] = words
  if (pronoun?.fold !== 'se' || before === 'que' || !verb || verb.text.toLowerCase() !== verb.fold) return false
  // «se preparan 14 mil litros»: the present of «preparar».
  if (verbs.presentRoots.some((root) => verb.fold === `${root}a` || verb.fold === `${root}an`)) return false
  return verb.fold.length > 5 && !/iera/.test(verb.fold) && verbs.futureEndings.some((end) => verb.fold.endsWith(end))
}

function tenseOf(words: readonly Token[], verbs: VerbData): Tense {
  if (words.some((word) => verbs.perfect.includes(word.fold))) return 'perfect'
  if (words.some((word) => verbs.accentedFuture.some((ending) => word.text.toLowerCase().endsWith(ending))))
    return 'future'
  if (!words.some((word) => word.fold === 'se' || word.fold.length > 3)) return 'other'
  const past = (word: Token): boolean =>
    verbs.pastForms.includes(word.fold) || verbs.pastEndings.some((ending) => word.text.toLowerCase().endsWith(ending))
  return words.some(past) ? 'past' : 'present'
}

/** Whether any of the words begins as an entry of the table does; an entry with «$» is a whole word. */
export const beginsLike = (folds: readonly string[], beginnings: readonly string[]): boolean =>
  folds.some((word) =>
    beginnings.some((entry) => (entry.endsWith('$') ? word === entry.slice(0, -1) : word.startsWith(entry))),
  )
