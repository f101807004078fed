import stopData from '#data/lexicon/stop-words.json' with { type: 'json' }
import families from '#data/lexicon/word-families.json' with { type: 'json' }
import { type MeasureWords, termsIn } from '../entity/measure/measure.ts'
import { numeralsIn } from '../entity/number/numeral.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import type { Token } from '../text/token.ts'

/** A key under which a stretch of text is found: a stem («activ»), a term («t:rinon»), a number («#120») or an ordinal («o:8»). */
export interface TokenFeature {
  readonly key: string
  readonly from: number
  readonly to: number
}

/** Whether a key is a number's: «#120», «o:8». */
export const isNumberKey = (key: string): boolean => /^(?:#|o:)/.test(key)

const concepts = new Map<string, string>()
for (const group of families.same) {
  const key = stem(fold(group[0] ?? ''))
  for (const word of group) concepts.set(stem(fold(word)), key)
}

/** Words that say nothing by themselves: articles, prepositions, auxiliaries. */
export const isFunctionWord: (folded: string) => boolean = (() => {
  const words = new Set(stopData.function.map(fold))
  return (folded: string) => words.has(folded)
})()

/** The stem of a word, the same for synonyms: «comenzó», «arrancaron» → one key. */
export const conceptOf = (folded: string): string => conceptOfStem(stem(folded))

/** The concept that a stem stands for: a verb's for its nouns. */
export const conceptOfStem = (s: string): string => concepts.get(s) ?? concepts.get(verbOf(s)) ?? verbOf(s)

/** «participación» and «participan», «recuperación» and «recuperar» say one thing. */
const verbOf = (s: string): string => (s.length >= 10 && s.endsWith('acion') ? s.slice(0, -5) : s)

/** Whether a word belongs to a group of synonyms: it may then carry a question by itself («participa»). */
export const isConcept = (folded: string): boolean => concepts.has(stem(folded))

/** Every feature of a text; stems and terms may overlap, so that «hepático» is found as «hígado» and as itself. */
export function featuresOf(tokens: readonly Token[], words: MeasureWords): TokenFeature[] {
  const features: TokenFeature[] = []
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'word' && !isFunctionWord(token.fold)) {
      features.push({ key: conceptOf(token.fold), from: i, to: i + 1 })
    }
  }
  for (const { entry, from, to } of termsIn(tokens, words)) {
    const keys = new Set([entry.head?.key, entry.modifier?.key])
    for (const key of keys) if (key !== undefined) features.push({ key: `t:${key}`, from, to })
  }
  for (const numeral of numeralsIn(tokens)) {
    const key = numeral.kind === 'ordinal' ? `o:${numeral.value}` : `#${numeral.value}`
    features.push({ key, from: numeral.from, to: numeral.to })
  }
  return features
}
