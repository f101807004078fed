import demonyms from '#data/lexicon/demonyms.json' with { type: 'json' }
import everyday from '#data/lexicon/everyday-words.json' with { type: 'json' }
import data from '#data/lexicon/generic-nouns.json' with { type: 'json' }
import { fold } from '../text/fold.ts'
import { once } from '../text/once.ts'
import { stem } from '../text/stem.ts'

const stems = (words: readonly string[]) => once(() => new Set(words.map((word) => stem(fold(word)))))

const people = stems([...data.people, ...Object.values(demonyms).flat()])
const things = stems(data.things)
const amounts = stems(data.amounts)

/** «gente», «personas», «sonorenses»: who dies, falls ill or is vaccinated is one without the text saying so. */
export const isPersonNoun = (folded: string): boolean => people().has(stem(folded))

const everybody = once(() => new Set(everyday.people.split(' ').map((word) => stem(fold(word)))))

/** «pacientes», «albañiles»: whoever is counted is a person of some sort. */
export const isPeopleNoun = (folded: string): boolean => isPersonNoun(folded) || everybody().has(stem(folded))

/** «casos», «apoyos», «unidades»: stands for whatever is counted. */
export const isThingNoun = (folded: string): boolean => things().has(stem(folded))

/** «porcentaje», «monto»: says what sort of figure is asked for. */
export const isAmountNoun = (folded: string): boolean => amounts().has(stem(folded))
