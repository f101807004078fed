import { beginsLike, type VerbData } from '../../entity/measure/verbs.ts'
import type { PeriodMention } from '../../entity/period/period.ts'
import type { Sentence } from '../sentence/sentence.ts'

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

/** «De acuerdo con el Panorama de la Semana 38», «según el reporte de mayo»: the date of a document, not of what it tells. */
function isSourced({ tokens }: Pick<Sentence, 'tokens'>, { from }: PeriodMention): boolean {
  for (let i = from - 1; i >= Math.max(0, from - SOURCE_REACH); i--) {
    const word = tokens[i]?.fold ?? ''
    if (word === ',' || word === ';' || word === ':') return false
    if (word === 'segun') return true
    if (word === 'acuerdo' && tokens[i - 1]?.fold === 'de') return true
  }
  return false
}

const SOURCE_REACH = 10

/** «el primero desde 2019», «la cifra más alta desde 2012»: since when there was none like it. */
const isRecord = ({ tokens }: Pick<Sentence, 'tokens'>, { from, shape }: PeriodMention): boolean =>
  shape === 'since' &&
  beginsLike(
    tokens.slice(Math.max(0, from - 2), from).map((token) => token.fold),
    RECORDS,
  )

const RECORDS: readonly string[] = ['primer', 'mayor$', 'menor$', 'alto$', 'alta$', 'bajo$', 'baja$', 'mejor$', 'unic']

/** «que se conmemora el 19 de octubre», «el hospital construido en 1974»: when something else was. */
function isOfSomethingElse(
  { tokens }: Pick<Sentence, 'tokens'>,
  { from, shape }: PeriodMention,
  verbs: VerbData,
): boolean {
  const before: string[] = []
  for (let i = from - 1; i >= Math.max(0, from - ASIDE_REACH); i--) {
    const word = tokens[i]?.fold ?? ''
    if (/^[,;.:()]$/.test(word) || tokens[i]?.kind === 'number') break
    before.unshift(word)
  }
  if (beginsLike(before, verbs.found)) return true
  const feast = before.findLastIndex((word) => beginsLike([word], verbs.commemorate))
  return feast >= 0 && (shape === 'day' || (before[feast - 1] === 'se' && before[feast - 2] === 'que'))
}

const ASIDE_REACH = 10

/** «la Semana Nacional de Salud 2018»: the year is part of a name, whose days another sentence tells. */
function isNamed({ tokens }: Pick<Sentence, 'tokens'>, { from, to, shape }: PeriodMention): boolean {
  const name = tokens[from - 1]
  const inside = from > 1 && tokens[from - 2]?.kind === 'word'
  const proper = name?.kind === 'word' && inside && /^\p{Lu}\p{Ll}/u.test(name.text)
  return shape === 'year' && to === from + 1 && tokens[from]?.kind === 'number' && proper
}

/** Whether a period may say when a figure was: none that it is compared with, no document's, no record's, no feast's. */
export const isOwnTime = (sentence: Pick<Sentence, 'tokens'>, period: PeriodMention, verbs: VerbData): boolean =>
  !isCompared(sentence, period) &&
  !isSourced(sentence, period) &&
  !isRecord(sentence, period) &&
  !isNamed(sentence, period) &&
  !isOfSomethingElse(sentence, period, verbs)
