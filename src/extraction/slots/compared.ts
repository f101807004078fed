import type { Sentence } from '../sentence.ts'

const COMPARED: ReadonlySet<string> = new Set(['respecto', 'comparado', 'comparacion', 'comparada', 'relacion'])
const COMPARATIVES: ReadonlySet<string> = new Set(
  'mas menos mayor mayores menor menores superior superiores inferior inferiores igual mejor'.split(' '),
)
const REACH = 7

/**
 * «12% más que en 2020», «respecto a 2019», «superior a la de Jalisco»: what a figure is compared with is neither when
 * nor where it was. «informó que en 2020» compares nothing.
 */
export function isCompared({ tokens }: Pick<Sentence, 'tokens'>, entity: { readonly from: number }): boolean {
  for (let i = entity.from - 1; i >= Math.max(0, entity.from - REACH); i--) {
    const word = tokens[i]?.fold ?? ''
    if (word === '.' || word === ';' || word === ',' || tokens[i]?.kind === 'number') return false
    if (COMPARED.has(word)) return true
    if (COMPARATIVES.has(word)) {
      const between = tokens.slice(i + 1, entity.from).map((token) => token.fold)
      return between.includes('que') || ((between[0] === 'a' || between[0] === 'al') && between.length <= 6)
    }
  }
  return false
}
