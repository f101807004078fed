import figures from '#data/lexicon/figures.json' with { type: 'json' }
import type { Attachment } from '../../attachment.ts'
import { type Context, type MeasureDraft, told } from '../../context.ts'
import { nounBefore, nounBeforeParenthesis } from '../../nouns.ts'
import { CHANGE } from './change.ts'
import { fromPhrase, phraseText, termsOf, whole } from './draft.ts'

/** The noun right before the figure, narrowed by what an amount is for. */
export function beforeIt(context: Context): MeasureDraft | null {
  const draft = fromPhrase(context, nounBefore(context))
  const own = draft && context.mention.quantity.unit === 'money' ? context.mention.phrase : null
  if (!draft || !own) return draft
  const narrowing = [draft.narrowing, phraseText(context)].filter(Boolean).join(' ')
  return { ...draft, modifiers: [...draft.modifiers, ...termsOf(own)], narrowing }
}

/** Attachments of shares, changes and amounts, which the words beside them name before any noun behind them. */
export const BESIDE: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'in parentheses behind its noun or figure',
    example: 'las infecciones respiratorias (32 por ciento); 47 mil personas (72 por ciento)',
    counterExample: '32 por ciento de las infecciones',
    attach: (context) => {
      const { mention, sentence, earlier, index } = context
      if (!mention.aside) return null
      const before = sentence.mentions[index - 1]
      const beside = before && mention.from - 1 - before.to <= 2 ? earlier.get(index - 1) : undefined
      return beside ? whole(beside) : fromPhrase(context, nounBeforeParenthesis(context))
    },
  },
  ...CHANGE,
  {
    name: 'noun right before a share or amount',
    example: 'una cobertura de 21.4% en mujeres; una inversión de 126 millones de pesos para equipo',
    counterExample: '21.4% de las mujeres',
    attach: (context) => (context.mention.quantity.unit === 'count' ? null : beforeIt(context)),
  },
  {
    name: 'rate of the figure before it',
    example: '701 mil permisos, un promedio de 28 mil diarios',
    counterExample: '28 mil permisos diarios',
    attach: (context) => {
      const { phrase } = context.mention
      const words = context.sentence.tokens.slice(phrase?.from ?? 0, phrase?.to ?? 0)
      const only =
        context.mention.quantity.unit === 'count' && words.length === 1 && figures.rate.includes(words[0]?.fold ?? '')
      const antecedent = only ? told(context) : null
      return antecedent && whole(antecedent)
    },
  },
]
