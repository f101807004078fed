import questions from '#data/lexicon/questions.json' with { type: 'json' }
import { ARTICLES, COPULAS, WHICH } from '../../text/closed-classes.ts'
import { fold } from '../../text/fold.ts'
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

/** «municipio», «[cada] oficina», «[son los] sectores», «[de los] hospitales», «[tipo de] préstamo». */
function nounFrom(tokens: readonly Token[], from: number): string | null {
  let at = from
  while (isLeading(tokens[at]?.fold ?? '')) at++
  while (SORTS.has(tokens[at]?.fold ?? '') && tokens[at + 1]?.fold === 'de') at += 2
  const token = tokens[at]
  return token?.kind === 'word' && !isNoKind(token.fold) ? token.fold : null
}

const isLeading = (word: string): boolean => ARTICLES.has(word) || COPULAS.has(word) || word === 'de' || word === 'cada'

const ORDERS = /^(?:orden|acomod|jerarqui|clasifi|rank)/

const SORTS = new Set(['tipo', 'tipos', 'clase', 'clases', 'forma', 'formas'])

/** What is no kind: a sort of figure, a time, or no noun at all («por ciento», «por mes», «por favor»). */
const isNoKind = (word: string): boolean => NO_KINDS.has(word) || /^[a-z]{1,2}$/.test(word)

const NO_KINDS = new Set(questions.notKinds.map(fold))
