import commonVerbs from '#data/lexicon/common-verbs.json' with { type: 'json' }
import kinData from '#data/lexicon/kin.json' with { type: 'json' }
import { possibleVerbs } from '../text/deverbal.ts'
import { fold } from '../text/fold.ts'
import { irregularRootsOf } from '../text/irregular-verbs.ts'
import { once } from '../text/once.ts'
import { numbersAndGenders } from '../text/plural.ts'
import { stem } from '../text/stem.ts'
import { infinitives } from '../text/verb-forms.ts'

const INFINITIVE = /^\p{L}{2,}[aeií]r$/u

interface KinGroups {
  /** Groups by each number and gender of their nouns, folded, by the stem of these, and by infinitive. */
  readonly byNoun: ReadonlyMap<string, readonly string[]>
  readonly byStem: ReadonlyMap<string, readonly string[]>
  readonly byVerb: ReadonlyMap<string, readonly string[]>
  readonly verbOf: (folded: string) => string | null
}

/** The groups of `data/lexicon/kin.json`: nouns and adjectives as printed, verbs as infinitives. */
const kinGroups = once((): KinGroups => {
  const byNoun = new Map<string, string[]>()
  const byStem = new Map<string, string[]>()
  const byVerb = new Map<string, string[]>(commonVerbs.map((verb) => [fold(verb), []]))
  const add = (map: Map<string, string[]>, key: string, group: string): void => {
    const known = map.get(key)
    if (!known) map.set(key, [group])
    else if (!known.includes(group)) known.push(group)
  }
  for (const [i, line] of Object.values(kinData).flat().entries()) {
    for (const word of line.split(', ')) {
      if (INFINITIVE.test(word)) add(byVerb, fold(word), `g:${i}`)
      else {
        for (const form of numbersAndGenders(word)) add(byNoun, fold(form), `g:${i}`)
        add(byStem, stem(fold(word)), `g:${i}`)
      }
    }
  }
  const verbs = [...byVerb.keys()]
  const formOf = infinitives(verbs, Object.fromEntries(verbs.map((verb) => [verb, irregularRootsOf(verb)])))
  const verbOf = (folded: string): string | null =>
    formOf(folded) ?? possibleVerbs(folded).find((verb) => byVerb.has(verb)) ?? null
  return { byNoun, byStem, byVerb, verbOf }
})

/** The known verb that a word is a form of, or a noun made of it: «detectaron», «detección» → detectar; else null. */
export const verbOf = (folded: string): string | null => kinGroups().verbOf(folded)

/**
 * The groups of a word, whose others may answer for it: those of the noun that it is, else of the verb that it is a form
 * or a noun of («asegurados» are insured, «aseguraron» and «aseguramiento» are of seizing too), else of its stem.
 */
export function kinGroupsOf(folded: string): readonly string[] {
  const { byNoun, byStem, byVerb } = kinGroups()
  const known = byNoun.get(folded) ?? byVerb.get(verbOf(folded) ?? '')
  if (known || VERBAL.test(folded)) return known ?? []
  return byStem.get(stem(folded)) ?? []
}

// The stem of a verb that no list has may be that of a noun: «planteadas» and «plantas».
const VERBAL = /(?:[ai]d[oa]s?|ndo|ron|[aei]r)$/
