import { fold } from '../../text/fold.ts'

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
    'e es o en imos i io iste ieron ir ido ida idos idas iendo yendo a as an amos ia ias ian iamos ira iras iran ire iremos iria irian irias iera ieran ieras iese iesen'.split(
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

/** The irregular roots of infinitives, folded: tener → tuv, teng, tien, tendr. */
export type IrregularRoots = Readonly<Record<string, readonly string[]>>

/**
 * A test for every form of some verbs, with pronouns
 * behind it too: of «mostrar», «muestran», «mostraba», «muéstranosla». Short imperatives («pon») are named one by one.
 */
export function verbForms(
  infinitives: readonly string[],
  irregular: IrregularRoots,
  imperatives: ReadonlySet<string>,
): (folded: string) => boolean {
  const roots = new Map<string, Set<ReadonlySet<string>>>()
  const add = (root: string, endings: ReadonlySet<string>): void => {
    if (root.length < MIN_ROOT) return
    const known = roots.get(root)
    if (known) known.add(endings)
    else roots.set(root, new Set([endings]))
  }
  for (const infinitive of infinitives) {
    const folded = fold(infinitive)
    for (const root of rootsOf(folded)) add(root, ENDINGS[folded.slice(-2) as Ending])
    for (const root of irregular[infinitive] ?? []) add(root, IRREGULAR)
  }
  const isForm = (word: string): boolean => {
    for (let length = 1; length <= LONGEST_ENDING && word.length - length >= MIN_ROOT; length++) {
      const sets = roots.get(word.slice(0, -length))
      if (!sets) continue
      const ending = word.slice(-length)
      for (const endings of sets) if (endings.has(ending)) return true
    }
    return false
  }
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
export function* allForms(infinitives: readonly string[], irregular: IrregularRoots): Generator<string> {
  for (const infinitive of infinitives) {
    const folded = fold(infinitive)
    for (const root of rootsOf(folded)) for (const ending of ENDINGS[folded.slice(-2) as Ending]) yield root + ending
    for (const root of irregular[infinitive] ?? []) for (const ending of ENDINGS.er) yield root + ending
  }
}

/** The regular root and its variants: «contar» → cont, cuent; «jugar» → jueg; «publicar» → public, publiqu; «ofrecer» → ofrec, ofrezc. */
function rootsOf(infinitive: string): readonly string[] {
  const root = infinitive.slice(0, -2)
  const roots = [root]
  const last = root.search(/[aeiou][^aeiou]*$/)
  const vowel = root.charAt(last)
  const changed = (to: string): string => root.slice(0, last) + to + root.slice(last + 1)
  if (vowel === 'e') roots.push(changed('ie'))
  if (vowel === 'e' && infinitive.endsWith('ir')) roots.push(changed('i'))
  if (vowel === 'o' || root === 'jug') roots.push(changed('ue'))
  for (const base of [...roots]) {
    if (infinitive.endsWith('car')) roots.push(`${base.slice(0, -1)}qu`)
    if (infinitive.endsWith('gar')) roots.push(`${base}u`)
    if (infinitive.endsWith('zar')) roots.push(`${base.slice(0, -1)}c`)
    if (infinitive.endsWith('cer')) roots.push(`${base.slice(0, -1)}zc`)
    if (infinitive.endsWith('guir')) roots.push(base.slice(0, -1))
  }
  return roots
}
