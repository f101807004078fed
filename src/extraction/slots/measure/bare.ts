import { openTerm } from '../../../entity/measure/measure.ts'
import type { Attachment } from '../../attachment.ts'
import type { Context, MeasureDraft } from '../../context.ts'
import { AGAIN } from './again.ts'
import { AROUND } from './around.ts'
import { BESIDE_ANOTHER } from './beside-another.ts'
import { phraseText, termsOf } from './draft.ts'
import { GOES_ON } from './goes-on.ts'
import { LAST, OPEN } from './rest.ts'

/** Attachments of a figure without a noun behind it. */
export const BARE: readonly Attachment<Context, MeasureDraft>[] = [
  ...BESIDE_ANOTHER,
  ...OPEN,
  ...AROUND,
  ...AGAIN,
  {
    name: 'modifier that stands as the noun',
    example: 'se obtuvieron dos riñones',
    counterExample: 'dos de riñón',
    attach: (context) => {
      const { phrase } = context.mention
      const first = phrase?.modifiers[0]
      const opens = context.lexicon.grammar.tight.has(context.sentence.tokens[phrase?.from ?? -1]?.fold ?? '')
      if (!phrase || !first || opens || first.kind === 'open') return null
      const noun = context.reading.text.slice(phrase.start, phrase.headEnd)
      const narrowing = context.reading.text.slice(phrase.headEnd, phrase.end).trim()
      return {
        head: { ...first, name: noun.toLowerCase() },
        modifiers: phrase.modifiers.slice(1),
        narrowing,
        noun,
        span: null,
      }
    },
  },
  {
    name: 'amount of money',
    example: 'se perdieron 86 millones de pesos en equipo',
    counterExample: '86 millones de personas',
    attach: (context) => {
      const { quantity, phrase } = context.mention
      if (quantity.unit !== 'money') return null
      return {
        head: openTerm('pesos'),
        modifiers: termsOf(phrase),
        narrowing: phraseText(context),
        noun: 'pesos',
        span: null,
      }
    },
  },
  ...LAST,
  ...GOES_ON,
]
