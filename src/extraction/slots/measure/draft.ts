import { type HeadData, headOfVerb, headTerm, openTerm, type Term } from '../../../entity/measure/measure.ts'
import { type NounPhrase, nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import { stem } from '../../../text/stem.ts'
import { tokenize } from '../../../text/token.ts'
import type { Antecedent, Context, MeasureDraft } from '../../context.ts'
import type { Told } from '../../sentence/nouns.ts'
import { topicBefore } from '../../sentence/themes.ts'

/** The noun phrase behind the figure, as printed. */
export const phraseText = ({ mention, reading }: Context): string =>
  mention.phrase ? reading.text.slice(mention.phrase.start, mention.phrase.end) : ''

/** «estudios» of «estudios de tomografía»: what a later figure elides is the noun alone. */
const nounOf = ({ reading }: Context, phrase: NounPhrase): string =>
  reading.text
    .slice(phrase.start, phrase.headEnd)
    .replace(ARTICLE, '')
    .split(/ del? /i)[0] ?? ''

const ARTICLE = /^(?:el|la|los|las|un|una|unos|unas|sus?) +/i

const narrowingOf = ({ reading }: Context, phrase: NounPhrase): string =>
  reading.text.slice(phrase.headEnd, phrase.end).trim()

/** The measure that a noun phrase of the text says. */
export const fromPhrase = (context: Context, phrase: NounPhrase | null): MeasureDraft | null =>
  phrase?.head
    ? {
        head: phrase.head,
        modifiers: phrase.modifiers,
        narrowing: narrowingOf(context, phrase),
        noun: nounOf(context, phrase),
        span: { start: phrase.start, end: phrase.end },
      }
    : null

/** The measure of an earlier figure as it is. */
export const whole = ({ measure, noun, told }: Antecedent): MeasureDraft => ({
  head: measure.head,
  modifiers: measure.modifiers,
  narrowing: measure.name.split(' ').slice(1).join(' '),
  noun,
  told,
  span: null,
})

/**
 * The phrase read again with the head that it elides: «estudios» + «de Resonancia Magnética», «trasplantes» + «de córnea».
 * So whatever the lexicon knows of the whole («estudio de resonancia») is found.
 */
export function readUnder({ lexicon }: Context, noun: string, written: string): MeasureDraft | null {
  const tokens = tokenize(`${noun} ${written}`)
  const phrase = nounPhraseAt(tokens, 0, lexicon.measures, lexicon.grammar, () => false)
  return phrase?.head ? { head: phrase.head, modifiers: phrase.modifiers, narrowing: written, noun, span: null } : null
}

/** The same, narrowed by the words as they stand even where no noun among them does: «visitas» + «de 5 a 9». */
export function narrowedAs(context: Context, noun: string, written: string): MeasureDraft | null {
  const read = readUnder(context, noun, written)
  return read && read.modifiers.length === 0 ? { ...read, modifiers: [openTerm(written)] } : read
}

/** What the noun phrase after the figure says, under a head that a verb gives. */
export function underVerb(context: Context, head: HeadData): MeasureDraft {
  const { phrase } = context.mention
  const verbs = (head.verbs ?? []).map((verb) => stem(verb).slice(0, 6))
  // «pacientes trasplantados de médula ósea»: the participle is the head itself.
  const modifiers = (phrase?.modifiers ?? []).filter((m) => !verbs.some((verb) => m.key.startsWith(verb)))
  const narrowing = phrase?.head ? narrowingOf(context, phrase) : phraseText(context)
  return { head: headTerm(head), modifiers, narrowing, noun: head.forms[0] ?? head.name, span: null }
}

/** The antecedent's head alone: a part is of it, whatever narrowed the total. */
export const headOnly = (antecedent: Antecedent): MeasureDraft => ({
  ...whole(antecedent),
  modifiers: [],
  narrowing: '',
})

/** The measure that a verb of the clause or a participle after the figure names: «trasplantó», «trasplantados». */
export function verbMeasure({ verb, mention, sentence, lexicon }: Context): HeadData | null {
  if (verb && beginsLike(verb.folds, lexicon.verbs.finding)) return null
  const { tokens, lead } = sentence
  const names = lexicon.measures.phrases.matchAll(tokens.slice(0, mention.to)).filter((m) => m.to - m.from > 1)
  // «donador fallecido» names a kind of donor, no death.
  const own = tokens
    .slice(mention.quantity.to, mention.to)
    .filter((_, i) => !names.some((m) => m.from <= mention.quantity.to + i && mention.quantity.to + i < m.to))
  // «Invierte Guanajuato 412 millones», a title: its verb is in the present.
  const title = verb ? null : headOfVerb(tokens[lead]?.fold ?? '', lexicon.measures)
  if (title?.counts === 'money') return title
  const words = [...(verb?.folds ?? []), ...own.map((token) => token.fold)]
  for (const word of words) {
    const head = headOfVerb(word, lexicon.measures)
    if (head) return head
  }
  return null
}

/** A draft narrowed by what a clause tells: «pacientes» + «recibieron trombolisis». */
export function narrowedBy(
  context: Context,
  draft: MeasureDraft,
  { verb, text }: Pick<Told, 'verb' | 'text'>,
): MeasureDraft {
  if (verb === null) {
    const read = readUnder(context, draft.noun, `${draft.narrowing} ${text}`.trim())
    if (!read || read.modifiers.length > 0) return read ?? draft
    return { ...read, modifiers: [openTerm(text.split(/\s+/).at(-1) ?? text)], narrowing: text }
  }
  const object = nounPhraseAt(tokenize(text), 0, context.lexicon.measures, context.lexicon.grammar, () => false)
  const told: Term[] = [
    openTerm(verb.split(/\s+/).at(-1) ?? verb),
    ...(object?.head ? [object.head] : []),
    ...(object?.modifiers ?? []),
  ]
  return {
    ...draft,
    modifiers: [...draft.modifiers, ...told],
    narrowing: [draft.narrowing, 'que', verb, text].filter(Boolean).join(' '),
    told: verb,
  }
}

/** Whether a word tells of a plan: «programadas». */
export const isPlannedWord = ({ lexicon }: Pick<Context, 'lexicon'>, word: string): boolean =>
  /(?:[ai]d|ist)[oa]s?$/.test(word) && beginsLike([word], lexicon.verbs.planned)

/** «las 126 mil planeadas»: only the plan is said of the figure, its noun is elided. */
export const isPlannedPhrase = (context: Context): boolean => {
  const { mention, sentence } = context
  // «de las 135 mil que estaban programadas», «112 por ciento de lo programado»
  for (let i = mention.quantity.to; i < mention.quantity.to + 4; i++) {
    const word = sentence.tokens[i]?.fold ?? ''
    if (isPlannedWord(context, word)) return true
    if (!PLAN_LEADS.has(word)) return false
  }
  return false
}

const PLAN_LEADS: ReadonlySet<string> = new Set(
  'que se estaban estaba tenian tenia habian habia de lo fueron inicialmente'.split(' '),
)

/** «la meta, que es de 580 mil»: a goal noun leads to the figure. */
export function isGoal({ mention, sentence, lexicon }: Context): boolean {
  const before = sentence.tokens.slice(Math.max(0, mention.from - GOAL_REACH), mention.from)
  const at = before.findLastIndex((token) => lexicon.verbs.plannedNouns.includes(token.fold))
  const linked = before
    .slice(at + 1)
    .every(
      (token, i, link) =>
        (token.fold === 'al' ? GOAL_ENDS.test(link[i + 1]?.fold ?? '') : GOAL_LINK.test(token.fold)) ||
        lexicon.grammar.isInfinitive(token) ||
        isPlannedWord({ lexicon }, token.fold),
    )
  return at >= 0 && linked
}

const GOAL_REACH = 12

const GOAL_ENDS = /^(?:cierre|final|fin|termino)$/

const GOAL_LINK =
  /^(?:de|del|son|es|era|fue|sera|seria|:|a|cabo|para|este|año|en|,|que|la|el|anual|mensual|semanal|nacional|estatal|inicial|general|institucional|cierre|final|fin|termino|esta|temporada|campaña|ciclo|sexenio|administracion|\d{4})$/

/** All terms of a phrase, its head among them. */
export const termsOf = (phrase: NounPhrase | null) =>
  phrase ? [...(phrase.head ? [phrase.head] : []), ...phrase.modifiers] : []

/** What the parts of the list are said to be parts of: «de las mastografías, 19 mil…». */
export const topicOf = (context: Context): MeasureDraft | null =>
  fromPhrase(
    context,
    topicBefore(context, context.sentence.mentions[context.list?.parts[0] ?? -1]?.from ?? context.mention.from),
  )
