import commonVerbs from '#data/lexicon/common-verbs.json' with { type: 'json' }
import kinData from '#data/lexicon/kin.json' with { type: 'json' }
import { possibleVerbs } from '../text/deverbal.ts'
import { fold } from '../text/fold.ts'
import { irregularRootsOf } from '../text/irregular-verbs.ts'
import { once } from '../text/once.ts'
import { stem } from '../text/stem.ts'
import { infinitives } from '../text/verb-forms.ts'

const INFINITIVE = /^..+[aeií]r$/

interface KinGroups {
  /** Groups by noun or adjective, and by verb, folded as they are listed. */
  readonly byNoun: ReadonlyMap<string, readonly string[]>
  readonly byVerb: ReadonlyMap<string, readonly string[]>
}

/** The groups of `data/lexicon/kin.json`: nouns and adjectives as printed, verbs as infinitives. */
const kinGroups = once((): KinGroups => {
  const byNoun = new Map<string, string[]>()
  const byVerb = new Map<string, string[]>(commonVerbs.map((verb) => [fold(verb), []]))
  for (const [i, line] of Object.values(kinData).flat().entries()) {
    for (const word of fold(line).split(', ')) {
      const map = INFINITIVE.test(word) ? byVerb : byNoun
      const known = map.get(word)
      if (known) known.push(`g:${i}`)
      else map.set(word, [`g:${i}`])
    }
  }
  return { byNoun, byVerb }
})

const byStem = once(() => Map.groupBy(kinGroups().byNoun.keys(), stem))

const formOf = once(() => infinitives([...kinGroups().byVerb.keys()], irregularRootsOf))

/** The known verb that a word is a form of, or a noun made of it: «detectaron», «detección» → detectar; else null. */
export const verbOf = (folded: string): string | null =>
  formOf()(folded) ?? possibleVerbs(folded).find((verb) => kinGroups().byVerb.has(verb)) ?? null

/**
 * The groups of a word, whose others may answer for it: those of the noun that it is, else of the verb that it is a form
 * or a noun of («asegurados» are insured, «aseguraron» and «aseguramiento» are of seizing too), else of its stem.
 */
export function kinGroupsOf(folded: string): readonly string[] {
  const { byNoun, byVerb } = kinGroups()
  const noun = singulars(folded).find((form) => byNoun.has(form))
  const known = noun === undefined ? byVerb.get(verbOf(folded) ?? '') : byNoun.get(noun)
  if (known || VERBAL.test(folded)) return known ?? []
  return (byStem().get(stem(folded)) ?? []).flatMap((listed) => byNoun.get(listed) ?? [])
}

/** A noun as it may be listed: «niñas» as itself, «niña» and «niño», «mujeres» as «mujer», «veces» as «vez». */
function singulars(folded: string): readonly string[] {
  const one = folded.replace(/s$/, '')
  return [folded, one, one.replace(/a$/, 'o'), folded.replace(/es$/, ''), folded.replace(/ces$/, 'z')]
}

// The stem of a verb that no list has may be that of a noun: «planteadas» and «plantas».
const VERBAL = /(?:[ai]d[oa]s?|ndo|ron|[aei]r)$/
