import { type NounPhrase, nounPhraseAt } from '../../entity/measure/noun-phrase.ts'
import type { VerbGroup } from '../../entity/measure/verbs.ts'
import type { Token } from '../../text/token.ts'
import type { Context } from '../context.ts'

/** What the noun finders look at. */
export type Around = Pick<Context, 'sentence' | 'mention' | 'lexicon' | 'reading'>

/** The noun phrase with a head that begins at token `from` and ends before `limit`, places and periods left out. */
export function nounAt({ sentence, lexicon }: Around, from: number, limit: number): NounPhrase | null {
  const first = sentence.tokens[from]
  if (first && lexicon.grammar.isInfinitive(first)) return null
  // «se espera»: part of a verb, whatever noun it looks like.
  if (sentence.verbs.some((verb) => verb.from <= from && from < verb.to)) return null
  const phrase = nounPhraseAt(
    sentence.tokens,
    from,
    lexicon.measures,
    lexicon.grammar,
    (i) => i >= limit || sentence.taken[i] === 1,
  )
  return phrase?.head ? phrase : null
}

/** The longest noun phrase that ends right before token `to`, and begins no earlier than `floor`. */
function nounEndingAt(around: Around, to: number, floor: number): NounPhrase | null {
  let found: NounPhrase | null = null
  for (let i = to - 1; i >= floor && to - i <= 16; i--) {
    const phrase = nounAt(around, i, to)
    if (phrase?.to === to) found = phrase
    else if (found && around.sentence.tokens[i]?.kind === 'symbol') break
  }
  return found && isLight(around, found) ? null : found
}

/** «un monto de», «la cifra»: a noun that says nothing but that a figure follows. */
export const isLight = ({ lexicon }: Around, phrase: NounPhrase): boolean =>
  isTime(phrase) ||
  (phrase.modifiers.length === 0 && phrase.head?.kind === 'open' && lexicon.grammar.lightNouns.has(phrase.head.name))

/** «88 por ciento de un año antes», «en los de un año»: when, not what. */
export const isTime = ({ head }: NounPhrase): boolean => head?.kind === 'open' && TIMES.test(head.name)

const TIMES = /^(?:años?|mes(?:es)?|semanas?|días?|dias?|trimestres?|semestres?|bimestres?|décadas?)$/

/** Where the figure before this one ends: what stands further left belongs to that. */
export function clauseStart({ sentence, mention }: Around): number {
  let start = sentence.lead
  for (const other of sentence.mentions) if (other.to <= mention.from && !other.aside) start = Math.max(start, other.to)
  return start
}

const JOINTS: ReadonlySet<string> = new Set(['de', 'por', 'del', 'a', 'al', ':'])

/** The noun that the figure is said of right before it: «una ocupación de 95 por ciento», «créditos por 36 millones». */
export function nounBefore(around: Around): NounPhrase | null {
  const { mention, sentence } = around
  let to = mention.from
  while (to > 0 && /^(?:el|la|los|las|un|una|entre|[($])$/.test(sentence.tokens[to - 1]?.fold ?? '')) to--
  // «firmaron el convenio para replicar el modelo: ocho ya operan» goes on with another clause.
  const clause = sentence.verbs.some((verb) => verb.from === mention.to || verb.from === mention.to + 1)
  const sign = sentence.tokens[to - 1]?.fold ?? ''
  const joint = JOINTS.has(sign) && !(sign === ':' && clause && !mention.phrase)
  if (sign === ':' && !joint) return null
  // «una tasa de éxito superior a 90 por ciento»: the hedge joins them.
  if (!joint && mention.core === mention.from) return null
  // «la cifra de bodas en la región superó 90»: the hedge is the verb, its subject is told.
  if (!joint && sentence.verbs.some((verb) => verb.from === mention.from))
    return chainBefore(around, to, clauseStart(around))
  return nounEndingAt(around, joint ? to - 1 : to, clauseStart(around))
}

/** The noun phrase that ends right before token `to` and begins no earlier than `floor`. */
export const nounUpTo = nounEndingAt

/** The noun right before the parenthesis in which the figure stands: «las infecciones respiratorias (32 por ciento)». */
export function nounBeforeParenthesis(around: Around): NounPhrase | null {
  const to = around.mention.from - 1
  const noun = nounEndingAt(around, to, clauseStart(around))
  if (noun) return noun
  // «Ginecología (15,622)»: a kind that stands for itself.
  const { sentence, lexicon } = around
  for (let i = clauseStart(around); i < to; i++) {
    const phrase = nounPhraseAt(
      sentence.tokens,
      i,
      lexicon.measures,
      lexicon.grammar,
      (k) => k >= to || sentence.taken[k] === 1,
    )
    if (phrase?.to === to && phrase.modifiers.length > 0 && opensNoun(around, i)) return phrase
  }
  return null
}

/** The subject of the verb that leads to the figure: «la lista de espera se redujo a 212», «la meta, que es de 580 mil». */
export function subjectOf(around: Around, verb: VerbGroup | null): NounPhrase | null {
  const floor = clauseStart(around)
  if (!verb || verb.infinitive || verb.from < floor) return null
  const { tokens, taken } = around.sentence
  let to = verb.from
  if (tokens[to - 1]?.fold === 'no') to--
  if (tokens[to - 1]?.fold === 'que') to--
  // «Los casos en Nayarit durante 2022 sumaron 300»: places and times may stand between.
  while (
    to > floor &&
    (taken[to - 1] === 1 || (taken[to] === 1 && /^(?:en|de|del|durante|,|a|al)$/.test(tokens[to - 1]?.fold ?? '')))
  )
    to--
  while (tokens[to - 1]?.fold === ',') to = beforeAside(tokens, to - 1, floor)
  return chainBefore(around, beforeRelative(around, floor, to), floor)
}

/** «El hospital[, que es el de mayor demanda,] sumó»: where the clause begins that the comma at `close` ends; that comma where none does. */
function beforeAside(tokens: readonly Token[], close: number, floor: number): number {
  const open = tokens.findLastIndex(({ fold }, i) => i > floor && i < close && fold === ',')
  return open > floor && /^(?:que|quien|quienes)$/.test(tokens[open + 1]?.fold ?? '') ? open : close
}

/** «La cuota [que paga el Instituto a los prestadores] es de 90 pesos»: where the clause begins that tells of the subject. */
function beforeRelative({ sentence }: Around, floor: number, to: number): number {
  const { tokens, verbs } = sentence
  const at = tokens.findLastIndex((token, i) => i > floor && i < to && token.fold === 'que')
  // «que paga el Instituto»: a verb that no ending tells, for its subject follows.
  const next = tokens[at + 2]?.fold ?? ''
  const verbal = verbs.some((verb) => verb.from === at + 1) || /^(?:el|la|los|las|un|una|a|al)$/.test(next)
  const clause = at > 0 && verbal && /^\p{L}/u.test(tokens[at - 1]?.fold ?? '')
  const open = tokens.slice(at, to).every((token) => !/^[,;.:]$/.test(token.fold))
  return clause && open ? at : to
}

/** The noun phrase that hangs together before a token of the same sentence, whatever figures stand between: «Las cuotas». */
export const chainUpTo = (around: Around, to: number): NounPhrase | null =>
  chainBefore(around, to, around.sentence.lead)

/** The first noun of the words that hang together before token `to`: «La sobrevida del injerto a un año (es)». */
function chainBefore(around: Around, to: number, floor: number): NounPhrase | null {
  const { tokens } = around.sentence
  const { grammar } = around.lexicon
  let from = to
  while (from > floor) {
    const token = tokens[from - 1]
    const fold = token?.fold ?? ''
    const base = rateBaseBefore(tokens, from, floor)
    if (base >= 0) {
      from = base
      continue
    }
    const hyphen = fold === '-' && token?.spaced === false
    if ((token?.kind !== 'word' && !hyphen) || grammar.stops.has(fold) || (token && grammar.isFiniteVerb(token))) break
    // «45 minutos y la mortalidad», «en enero y febrero pasados la mortalidad»: another subject begins.
    const opens = grammar.determiners.has(tokens[from]?.fold ?? '') && !grammar.determiners.has(fold)
    const led = [grammar.tight, grammar.loose, grammar.binding].some((words) => words.has(fold))
    if (opens && !led) break
    from--
  }
  for (let i = from; i < to; i++) {
    const phrase = opensNoun(around, i) ? nounAt(around, i, to) : null
    if (phrase) return isLight(around, phrase) ? null : underLight(around, phrase)
  }
  return null
}

/** «la cifra de hospitalizaciones»: hospitalizaciones. */
function underLight(around: Around, phrase: NounPhrase): NounPhrase {
  const { lightNouns, determiners, tight } = around.lexicon.grammar
  const { tokens } = around.sentence
  let at = phrase.from
  while (determiners.has(tokens[at]?.fold ?? '')) at++
  const light = phrase.head?.kind === 'open' && lightNouns.has(tokens[at]?.fold ?? '')
  if (!light || !tight.has(tokens[at + 1]?.fold ?? '')) return phrase
  return nounAt(around, at + 2, phrase.to) ?? phrase
}

/** Where «por cada 10 mil» begins that ends right before the token; -1: «la tasa de bodas por cada 10 mil habitantes». */
function rateBaseBefore(tokens: readonly Token[], to: number, floor: number): number {
  let i = to
  while (i > floor && (tokens[i - 1]?.kind === 'number' || tokens[i - 1]?.fold === 'mil')) i--
  const each = tokens[i - 1]?.fold === 'cada' ? i - 1 : i
  return i < to && tokens[each - 1]?.fold === 'por' && each - 1 > floor ? each - 1 : -1
}

const opensNoun = ({ sentence, lexicon }: Around, i: number): boolean => {
  const fold = sentence.tokens[i]?.fold ?? ''
  const { grammar } = lexicon
  return ![grammar.tight, grammar.loose, grammar.binding, grammar.conjunctions].some((words) => words.has(fold))
}

/** Past «por lo menos», «al menos»: «947 tienen [por lo menos] un médico». */
function pastAtLeast(tokens: readonly Token[], at: number): number {
  const words = [0, 1, 2].map((i) => tokens[at + i]?.fold ?? '').join(' ')
  return words === 'por lo menos' ? at + 3 : /^(?:al|cuando) menos /.test(words) ? at + 2 : at
}

/** What a clause behind the figure tells of it: its verb where it says something, and its words. */
export interface Told {
  readonly verb: string | null
  /** Whether a verb leads it, even one that says nothing: «736 [presentan] signos de alarma». */
  readonly led: boolean
  readonly text: string
}

/** «812 recibieron trombolisis» → recibieron, trombolisis; «210 mil se practicaron en turnos nocturnos» → en turnos nocturnos. */
export function clauseAfter(around: Around, from: number, isLightVerb: (verb: VerbGroup) => boolean): Told | null {
  const { sentence, mention, lexicon, reading } = around
  const { tokens, verbs, taken, mentions } = sentence
  const verb = verbs.find((v) => v.from === from || (v.from === from + 1 && tokens[from]?.kind === 'word'))
  const begin = pastAtLeast(tokens, verb ? verb.to : from)
  const stop = mentions.find((m) => m.from > mention.from)?.from ?? tokens.length
  const { grammar, measures } = lexicon
  let at = begin
  const open = (i: number): boolean => i >= stop || taken[i] === 1
  let phrase = open(at) ? null : nounPhraseAt(tokens, at, measures, grammar, open)
  // «en el Oriente», «con una dosis», «un riñón»
  if (!phrase && (grammar.loose.has(tokens[at]?.fold ?? '') || grammar.tight.has(tokens[at]?.fold ?? ''))) at++
  if (!phrase && !open(at)) phrase = nounPhraseAt(tokens, at, measures, grammar, open)
  // «cinco por iniciar»
  const pending = tokens[begin + 1]
  if (!phrase && at > begin && pending && grammar.isInfinitive(pending)) {
    return { verb: null, led: false, text: reading.text.slice(tokens[begin]?.start, pending.end) }
  }
  const words = (i: number, end: number): string => reading.text.slice(tokens[i]?.start ?? end, end)
  // «290 de ellos para recibir un riñón»
  if (verb?.infinitive && verb.from === from + 1 && /^(?:para|por)$/.test(tokens[from]?.fold ?? '')) {
    const end = phrase?.end ?? tokens[verb.to - 1]?.end
    return { verb: null, led: false, text: reading.text.slice(tokens[from]?.start, end) }
  }
  const said = verb && !isLightVerb(verb) ? words(verb.from, tokens[verb.to - 1]?.end ?? 0) : null
  // «947 tienen un médico»: those with one.
  const having = said === null && verb?.folds.some((word) => /^t(?:ien|uv)/.test(word)) && begin > verb.to ? 'con ' : ''
  return phrase || said
    ? {
        verb: said,
        led: verb !== undefined,
        text: phrase ? `${having}${words(begin, phrase.end)}`.replace(OTHERS, '') : '',
      }
    : null
}

/** «37 siguen sin luz y otros [12 reportan daños]»: the next figure's. */
const OTHERS = /,? y otr[oa]s?$/
