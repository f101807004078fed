import { fold } from './fold.ts'

type Ending = 'ar' | 'er' | 'ir'

// How forms end after the root, folded: person, tense and number. «-aron» of «mostraron», «-iendo» of «diciendo».
const ENDINGS: Readonly<Record<Ending, ReadonlySet<string>>> = {
  ar: new Set(
    'a as o an amos e es en emos ar ado ada ados adas ando aba abas aban abamos aste aron ara aras aran are aremos aria arian arias arlo ase asen aramos'.split(
      ' ',
    ),
  ),
  er: new Set(
    'e es o en emos i io imos iste ieron er ido ida idos idas iendo yendo a as an amos ia ias ian iamos era eras eran ere eremos eria erian erias iera ieran ieras iese iesen'.split(
      ' ',
    ),
  ),
  ir: new Set(
    'e es o en imos i io iste ieron eron ir ido ida idos idas iendo yendo a as an amos ia ias ian iamos ira iras iran ire iremos iria irian irias iera ieran ieras iese iesen'.split(
      ' ',
    ),
  ),
}
// Irregular roots take the endings of every tense: «tuv-o», «teng-a», «tendr-ia».
const IRREGULAR: ReadonlySet<string> = new Set([
  // «dijeron», «trajera»
  'eron',
  ...ENDINGS.ar,
  ...ENDINGS.er,
  ...ENDINGS.ir,
])
const LONGEST_ENDING = 6
const CLITIC = /(?:me|(?<=r|ndo)te|se|le|nos|les|lo|la|los|las)$/
// What a clitic may follow: infinitive, gerund or imperative.
const BEFORE_CLITIC = /(?:r|ndo|[ae]|n)$/
const MIN_ROOT = 3

/** The irregular roots of infinitives, folded: tener → tuv, teng, tien, tendr; as a table or worked out verb by verb. */
export type IrregularRoots = Readonly<Record<string, readonly string[]>> | ((infinitive: string) => readonly string[])

type Roots = ReadonlyMap<string, readonly (readonly [endings: ReadonlySet<string>, infinitive: string])[]>

/**
 * Which of some verbs a word is a form of, as its infinitive: «murieron» → morir; null for any other word. Roots begin as
 * their verbs do, so those of a letter are made when a word with it is first asked for.
 */
export function infinitives(
  verbs: readonly string[],
  irregular: IrregularRoots = {},
): (folded: string) => string | null {
  const byInitial = Map.groupBy(verbs, (verb) => fold(verb.charAt(0)))
  const made = new Map<string, Roots>()
  const rootsWith = (initial: string): Roots => {
    const roots = made.get(initial) ?? rootsOfAll(byInitial.get(initial) ?? [], irregular)
    made.set(initial, roots)
    return roots
  }
  return (word) => {
    if (word.length <= MIN_ROOT) return null
    const roots = rootsWith(word.charAt(0))
    for (let length = 1; length <= LONGEST_ENDING && word.length - length >= MIN_ROOT; length++) {
      const known = roots.get(word.slice(0, -length))
      if (!known) continue
      const ending = word.slice(-length)
      for (const [endings, infinitive] of known) if (endings.has(ending)) return infinitive
    }
    return null
  }
}

function rootsOfAll(verbs: readonly string[], irregular: IrregularRoots): Roots {
  const roots = new Map<string, (readonly [endings: ReadonlySet<string>, infinitive: string])[]>()
  const add = (root: string, endings: ReadonlySet<string>, infinitive: string): void => {
    if (root.length < MIN_ROOT) return
    const known = roots.get(root)
    if (known) known.push([endings, infinitive])
    else roots.set(root, [[endings, infinitive]])
  }
  for (const infinitive of verbs) {
    const folded = fold(infinitive)
    for (const root of rootsOf(folded)) add(root, ENDINGS[folded.slice(-2) as Ending], infinitive)
    for (const root of irregularOf(infinitive, irregular)) add(root, IRREGULAR, infinitive)
  }
  return roots
}

const irregularOf = (infinitive: string, irregular: IrregularRoots): readonly string[] =>
  (typeof irregular === 'function' ? irregular(infinitive) : irregular[infinitive]) ?? []

/**
 * A test for every form of some verbs, with pronouns
 * behind it too: of «mostrar», «muestran», «mostraba», «muéstranosla». Short imperatives («pon») are named one by one.
 */
export function verbForms(
  verbs: readonly string[],
  irregular: IrregularRoots,
  imperatives: ReadonlySet<string>,
): (folded: string) => boolean {
  const infinitiveOf = infinitives(verbs, irregular)
  const isForm = (word: string): boolean => infinitiveOf(word) !== null
  return (word) => {
    if (isForm(word) || imperatives.has(word)) return true
    // Two pronouns at most: «muéstramelos».
    let rest = word
    for (let i = 0; i < 2; i++) {
      const next = rest.replace(CLITIC, '')
      if (next === rest) return false
      rest = next
      if (imperatives.has(rest) || (BEFORE_CLITIC.test(rest) && isForm(rest))) return true
    }
    return false
  }
}

/** Every form of the verbs that `verbForms` tests for, pronouns apart. */
export function* allForms(verbs: readonly string[], irregular: IrregularRoots): Generator<string> {
  for (const infinitive of verbs) {
    const folded = fold(infinitive)
    for (const root of rootsOf(folded)) for (const ending of ENDINGS[folded.slice(-2) as Ending]) yield root + ending
    for (const root of irregularOf(infinitive, irregular)) for (const ending of ENDINGS.er) yield root + ending
  }
}

/** The regular root and its variants: «contar» → cont, cuent; «jugar» → jueg; «publicar» → public, publiqu; «ofrecer» → ofrec, ofrezc; «construir» → constru, construy. */
function rootsOf(infinitive: string): readonly string[] {
  const root = infinitive.slice(0, -2)
  const roots = [root]
  const last = root.search(/[aeiou][^aeiou]*$/)
  const vowel = root.charAt(last)
  const changed = (to: string): string => root.slice(0, last) + to + root.slice(last + 1)
  if (vowel === 'e') roots.push(changed('ie'))
  if (vowel === 'e' && infinitive.endsWith('ir')) roots.push(changed('i'))
  if (vowel === 'o' || root === 'jug') roots.push(changed('ue'))
  if (vowel === 'o' && infinitive.endsWith('ir')) roots.push(changed('u'))
  for (const base of [...roots]) {
    if (infinitive.endsWith('car')) roots.push(`${base.slice(0, -1)}qu`)
    if (infinitive.endsWith('gar')) roots.push(`${base}u`)
    if (infinitive.endsWith('zar')) roots.push(`${base.slice(0, -1)}c`)
    if (infinitive.endsWith('cer')) roots.push(`${base.slice(0, -1)}zc`)
    if (infinitive.endsWith('guir')) roots.push(base.slice(0, -1))
    else if (infinitive.endsWith('uir')) roots.push(`${base}y`)
  }
  return roots
}
