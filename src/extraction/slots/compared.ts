import { beginsLike, type VerbData } from '../../entity/measure/verbs.ts'
import type { PeriodMention } from '../../entity/period/period.ts'
import { BEYOND } from '../../text/closed-classes.ts'
import type { Sentence } from '../sentence/sentence.ts'

const COMPARED: ReadonlySet<string> = new Set(['respecto', 'comparado', 'comparacion', 'comparada', 'relacion'])
const COMPARATIVES: ReadonlySet<string> = new Set(
  'mas menos mayor mayores menor menores superior superiores inferior inferiores igual mejor'.split(' '),
)
/** «5.9 por ciento arriba de lo logrado en 2014» */
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
    if (BEYOND.has(word)) return /^del?$/.test(tokens[i + 1]?.fold ?? '')
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

/** «suman 29 las víctimas de la explosión ocurrida el jueves»: a participle in the singular dates that one thing. */
function isOfOneThing({ tokens, mentions }: TimedSentence, { from }: PeriodMention): boolean {
  let at = from - 1
  while (/^(?:el|en|desde|apenas|pasado)$/.test(tokens[at]?.fold ?? '')) at--
  if (!/[^l][ai]d[ao]$/.test(tokens[at]?.fold ?? '')) return false
  let noun = at - 1
  while (noun > at - NOUN_REACH && tokens[noun]?.kind === 'word' && !SINGULAR.test(tokens[noun]?.fold ?? '')) noun--
  // «33 personas en la jornada realizada el 5 de mayo» were counted there.
  const within = /^(?:en|durante)$/.test(tokens[noun - 1]?.fold ?? '')
  const counted = mentions.findLast((mention) => mention.from < noun)
  return SINGULAR.test(tokens[noun]?.fold ?? '') && noun < at - 1 && !within && counted?.quantity.unit === 'count'
}

const NOUN_REACH = 4
const SINGULAR = /^(?:el|la|del|al|su|este|esta|dicho|dicha)$/

/** «la Semana Nacional de Salud 2018»: the year is part of a name, whose days another sentence tells. */
function isNamed({ tokens }: Pick<Sentence, 'tokens'>, { from, to, shape }: PeriodMention): boolean {
  const name = tokens[from - 1]
  const inside = from > 1 && tokens[from - 2]?.kind === 'word'
  const proper = name?.kind === 'word' && inside && /^\p{Lu}\p{Ll}/u.test(name.text)
  return shape === 'year' && to === from + 1 && tokens[from]?.kind === 'number' && proper
}

/** «del 3 al 8 de mayo, la primera jornada del año»: the year only ranks what other words time. */
function isRanked({ tokens, periods }: Pick<Sentence, 'tokens' | 'periods'>, period: PeriodMention): boolean {
  const narrower = periods.some(({ shape }) => shape === 'range' || shape === 'day' || shape === 'week')
  if (period.shape !== 'year' || !narrower) return false
  const of = /^del?$/.test(tokens[period.from]?.fold ?? '') ? period.from : period.from - 1
  if (!/^del?$/.test(tokens[of]?.fold ?? '')) return false
  for (let i = of - 1; i >= Math.max(0, of - RANK_REACH); i--) {
    if (ORDINAL.test(tokens[i]?.fold ?? '')) return true
    if (tokens[i]?.kind !== 'word') return false
  }
  return false
}

const RANK_REACH = 5
const ORDINAL = /^(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven|decim|ultim|unic)[oa]?s?$/

/** «la fundación, que desde 2011 apoya al programa, aportó 90 lentes»: a clause of its own that tells no figure. */
function isAside(sentence: TimedSentence, { from, to, shape }: PeriodMention, data: VerbData): boolean {
  // «la jornada, que fue del 3 al 5 de mayo, …»: the days of what the figure is of.
  if (shape !== 'since' && shape !== 'year') return false
  const { tokens, verbs, mentions } = sentence
  const sign = (i: number): boolean => /^[,;.]$/.test(tokens[i]?.fold ?? '')
  let open = from - 1
  while (open > 0 && !sign(open)) open--
  const close = tokens.findIndex((_, i) => i >= to && sign(i))
  const relative = tokens[open]?.fold === ',' && RELATIVE.test(tokens[open + 1]?.fold ?? '')
  if (!relative || tokens[close]?.fold !== ',') return false
  const inside = tokens.slice(open, close).map((token) => token.fold)
  const main = verbs.find((verb) => verb.from > close)
  const told = mentions.some((mention) => mention.from > open && mention.to <= close)
  return !told && main?.tense === 'past' && !beginsLike(inside, data.start)
}

const RELATIVE = /^(?:que|quien|quienes)$/

/** «llegan antes de la semana 14» of a pregnancy: no week of the calendar. */
const isOfPregnancy = ({ tokens }: Pick<Sentence, 'tokens'>, { first, from }: PeriodMention): boolean =>
  first?.kind === 'week_number' &&
  first.iso &&
  (tokens.slice(Math.max(0, from - 3), from).some(({ fold }) => /^(?:antes|despues)$/.test(fold)) ||
    tokens.some(({ fold }) => /^(?:gestacion|embaraz|prenatal)/.test(fold)))

/** «cayó a 43, resultado del programa [que arrancó en marzo]»: behind the figures, when something else began. */
function isOfBeginning({ tokens, verbs, mentions }: TimedSentence, { from }: PeriodMention, data: VerbData): boolean {
  const que = tokens.findLastIndex(({ fold }, i) => i < from && fold === 'que')
  const verb = verbs.find((group) => group.from === que + 1)
  const open = tokens.slice(que, from).every(({ fold }) => !/^[,;.]$/.test(fold))
  const noun = tokens[que - 1]?.kind === 'word' && !verbs.some((group) => group.to === que)
  const behind = mentions.length > 0 && mentions.every(({ to }) => to <= que)
  return verb !== undefined && beginsLike(verb.folds, [...data.start, ...data.found, 'ech']) && noun && open && behind
}

type TimedSentence = Pick<Sentence, 'tokens' | 'periods' | 'verbs' | 'mentions'>

/** Whether a period may say when a figure was: none that it is compared with, no document's, no record's, no feast's. */
export const isOwnTime = (sentence: TimedSentence, period: PeriodMention, verbs: VerbData): boolean =>
  !isCompared(sentence, period) &&
  !isRanked(sentence, period) &&
  !isAside(sentence, period, verbs) &&
  !isSourced(sentence, period) &&
  !isRecord(sentence, period) &&
  !isNamed(sentence, period) &&
  !isOfBeginning(sentence, period, verbs) &&
  !isOfPregnancy(sentence, period) &&
  !isOfOneThing(sentence, period) &&
  !isOfSomethingElse(sentence, period, verbs)
