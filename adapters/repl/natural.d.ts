// natural has no types for its parts, and the whole costs 0.65 s to import: we import parts and type what we use.
declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface Options {
    readonly restricted?: boolean
    readonly damerau?: boolean
  }
  export function LevenshteinDistance(source: string, target: string, options?: Options): number
  export function DamerauLevenshteinDistance(source: string, target: string, options?: Options): number
}
