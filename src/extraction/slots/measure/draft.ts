import { type HeadData, headOfVerb, headTerm, openTerm, type Term } from '../../../entity/measure.ts'
import { type NounPhrase, nounPhraseAt } from '../../../entity/noun-phrase.ts'
import { beginsLike } from '../../../entity/verbs.ts'
import { stem } from '../../../text/stem.ts'
import { tokenize } from '../../../text/token.ts'
import type { Antecedent, Context, MeasureDraft } from '../../context.ts'
import type { Told } from '../../nouns.ts'

/** The noun phrase behind the figure, as printed. */
export const phraseText = ({ mention, reading }: Context): string =>
  mention.phrase ? reading.text.slice(mention.phrase.start, mention.phrase.end) : ''

const nounOf = ({ reading }: Context, phrase: NounPhrase): string =>
  reading.text.slice(phrase.start, phrase.headEnd).replace(ARTICLE, '')

const ARTICLE = /^(?:el|la|los|las|un|una|unos|unas|sus?) +/i

export const narrowingOf = ({ reading }: Context, phrase: NounPhrase): string =>
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
export const headOnly = (antecedent: Antecedent): MeasureDraft => ({ ...whole(antecedent), modifiers: [], narrowing: '' })

/** The measure that a verb of the clause or a participle after the figure names: «trasplantó», «trasplantados». */
export function verbMeasure({ verb, mention, sentence, lexicon }: Context): HeadData | null {
  const words = [
    ...(verb?.folds ?? []),
    ...sentence.tokens.slice(mention.quantity.to, mention.to).map((token) => token.fold),
  ]
  for (const word of words) {
    const head = headOfVerb(word, lexicon.measures)
    if (head) return head
  }
  return null
}

/** A draft narrowed by what a clause tells: «pacientes» + «recibieron trombolisis». */
export function narrowedBy(context: Context, draft: MeasureDraft, { verb, text }: Told): MeasureDraft {
  if (verb === null) {
    const read = readUnder(context, draft.noun, `${draft.narrowing} ${text}`.trim())
    return read ?? draft
  }
  const object = nounPhraseAt(tokenize(text), 0, context.lexicon.measures, context.lexicon.grammar, () => false)
  const told: Term[] = [openTerm(verb.split(/\s+/).at(-1) ?? verb), ...(object?.head ? [object.head] : []), ...(object?.modifiers ?? [])]
  return {
    ...draft,
    modifiers: [...draft.modifiers, ...told],
    narrowing: [draft.narrowing, 'que', verb, text].filter(Boolean).join(' '),
    told: verb,
  }
}

export const isPlannedWord = ({ lexicon }: Context, word: string): boolean =>
  /(?:[ai]d|ist)[oa]s?$/.test(word) && beginsLike([word], lexicon.verbs.planned)

/** «las 126 mil planeadas»: only the plan is said of the figure, its noun is elided. */
export const isPlannedPhrase = (context: Context): boolean => {
  const { mention, sentence } = context
  const first = sentence.tokens[mention.quantity.to]
  return first !== undefined && isPlannedWord(context, first.fold)
}
