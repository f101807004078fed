import { ARTICLES, COPULAS, WHICH } from '../../text/closed-classes.ts'
import type { Token } from '../../text/token.ts'

/** What tells the parts of what is asked apart, and by which words it is named. */
export interface AskedKind {
  /** «oficina», «institucion», «prestamo». */
  readonly noun: string
  /** «cada institución», «¿qué municipio…?», «por oficina»; «ordena los municipios» chooses as «¿qué municipio…?» does. */
  readonly said: 'each' | 'which' | 'by'
}

/** Where a kind is named, the surest first: «¿cuántas recolectó cada institución?», «¿qué tipo de préstamo…?», «por oficina». */
export function kindAsked(tokens: readonly Token[]): AskedKind | null {
  const opens: Readonly<Record<AskedKind['said'], (word: string, at: number) => boolean>> = {
    each: (word, at) => word === 'cada' && tokens[at - 1]?.fold !== 'por',
    // «ordena los municipios por dosis» asks for municipalities.
    which: (word) => WHICH.has(word) || ORDERS.test(word),
    by: (word) => word === 'por',
  }
  for (const said of ['each', 'which', 'by'] as const)
    for (const [at, { fold }] of tokens.entries()) {
      const noun = opens[said](fold, at) ? nounFrom(tokens, at + 1) : null
      if (noun !== null) return { noun, said }
    }
  return null
}

/** «municipio», «[son los] sectores», «[de los] hospitales», «[tipo de] préstamo». */
function nounFrom(tokens: readonly Token[], from: number): string | null {
  let at = from
  while (isLeading(tokens[at]?.fold ?? '')) at++
  while (SORTS.has(tokens[at]?.fold ?? '') && tokens[at + 1]?.fold === 'de') at += 2
  const token = tokens[at]
  return token?.kind === 'word' && !NO_KIND.test(token.fold) ? token.fold : null
}

const isLeading = (word: string): boolean => ARTICLES.has(word) || COPULAS.has(word) || word === 'de'

const ORDERS = /^(?:orden|acomod|jerarqui|clasifi|rank)/

const SORTS = new Set(['tipo', 'tipos', 'clase', 'clases', 'forma', 'formas'])

/** Words behind which no kind stands: what asks for a sort of figure, a time, or is no noun. */
const NO_KIND =
  /^(?:porcentajes?|proporcion|ciento|parte|tanto|tan|tasa|numero|cantidad|monto|total|cifras?|dia|fecha|mes|ano|semana|hora|vez|bimestre|trimestre|semestre|periodo|un[oa]?s?|que|se|no|lo|le|hay|ha|han|hubo|favor|ejemplo|[a-z]{1,2}|mil|cien|millon)$/
