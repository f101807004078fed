import { BEYOND } from '../../text/closed-classes.ts'
import type { Token } from '../../text/token.ts'

/** Which way a question says that something went: «¿aumentaron…?», «¿cuánto bajó…?»; null where it says none or asks which. */
export type Turn = 'rose' | 'fell'

const ROSE = /^(?:sub(?:io|ieron|ido|e|en|ir)|aument|crec[ieí]|increment|repunt|mejor(?:o|aron|ado)$|recuper)/
const FELL = /^(?:baj(?:aron|ado|an|ar)$|dismin|redu[cj]|cay|descend|decrec|empeor)/

/** The way that the verbs of a question say. */
export function turnOf(tokens: readonly Token[]): Turn | null {
  const rose = tokens.some(({ fold }) => ROSE.test(fold))
  const fell = tokens.some((token, i) => FELL.test(token.fold) || isFell(tokens, i))
  return rose === fell ? null : rose ? 'rose' : 'fell'
}

/** «¿Bajó la mortalidad?», «cuanto bajo la espera», but not «bajo el programa». */
function isFell(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.fold !== 'bajo') return false
  if (token.text.endsWith('ó')) return true
  return OPENERS.has(tokens[at - 1]?.fold ?? '') && /^(?:el|la|los|las|en|de)$/.test(tokens[at + 1]?.fold ?? '')
}

const OPENERS = new Set(['', '¿', 'ya', 'si', 'cuanto', 'tanto', 'porcentaje', 'que'])

const MEANS = /^(?:media|promedio)$/
const COMPARATIVES = new Set([...BEYOND, 'superior', 'inferior', 'mayor', 'menor'])

/** «¿está por arriba de la media nacional?» */
export const comparesWithMean = (tokens: readonly Token[]): boolean =>
  tokens.some(({ fold }, i) => MEANS.test(fold) && COMPARATIVES.has(tokens[i - 3]?.fold ?? ''))
