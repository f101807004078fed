/**
 * How adjectives are made of nouns: what stands at the end of the adjective, the shortest root before it, and what the
 * noun may have there instead. «-ico» of «diarreico», «diabético», «anémico» → diarrea, diabetes, anemia.
 */
const SUFFIXES: readonly (readonly [adjective: RegExp, root: number, noun: readonly string[]])[] = [
  [/[aio]tic[oa]s?$/, 3, ['a']],
  [/ic[oa]s?$/, 4, ['a', 'ia', 'es', 'is', 'ismo', 'o', '']],
  [/tic[oa]s?$/, 4, ['sia']],
  [/ios[oa]s?$/, 4, ['ion', 'ia']],
  [/os[oa]s?$/, 4, ['', 'a', 'e', 'o', 'osis']],
  [/(?<=[en]s)[oa]s?$/, 4, ['ion', 'idad']],
  [/ari[oa]s?$/, 4, ['', 'o', 'a']],
]

/** The nouns that a folded adjective may be made of, whether there are such nouns or not: «hipertensos» → hipertension. */
export function possibleNouns(adjective: string): readonly string[] {
  return SUFFIXES.flatMap(([ending, root, nouns]) => {
    const at = adjective.search(ending)
    return at < root ? [] : nouns.map((noun) => adjective.slice(0, at) + noun)
  })
}
