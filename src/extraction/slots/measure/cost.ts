import type { Token } from '../../../text/token.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, type MeasureDraft, told } from '../../context.ts'
import { clauseStart } from '../../sentence/nouns.ts'
import { readUnder } from './draft.ts'

const isAmount = ({ mention: { quantity, phrase } }: Context): boolean =>
  quantity.unit === 'money' || (quantity.value >= 1e6 && !phrase?.head)

const COSTS = /^(?:cuesta|cuestan|costo|costaron|costaria|costarian|costara|costaran|sale|salen|vale|valen)$/
/** «costó», no «costo» */
const isVerb = (token: Token | undefined): boolean => token?.fold !== 'costo' || token.text.toLowerCase() === 'costó'
const CLITICS = /^(?:nos|le|les|se|me|no|ya)$/
const NOUNS = /^(?:valor|costo|monto|importe|precio)$/

/** Attachments of an amount that something costs or is worth. */
export const COST: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'what something costs',
    example:
      'la reparación costaría 96 mil pesos; atender a un niño nos sale en 118 mil pesos; una dosis cuesta 77 pesos',
    counterExample: 'se gastaron 96 mil pesos en la reparación',
    attach: (context) => {
      const { sentence, mention, reading } = context
      const { tokens } = sentence
      if (!isAmount(context)) return null
      const start = clauseStart(context)
      const verb = tokens.findLastIndex(
        ({ fold }, i) => i >= start && i < mention.from && COSTS.test(fold) && isVerb(tokens[i]),
      )
      if (verb < 0 || mention.from - verb > REACH) return null
      let to = verb
      while (to > start && CLITICS.test(tokens[to - 1]?.fold ?? '')) to--
      let from = to
      while (from > start && tokens[from - 1]?.kind === 'word' && !/^(?:que|y)$/.test(tokens[from - 1]?.fold ?? ''))
        from--
      const [first, last] = [tokens[from], tokens[to - 1]]
      if (!first || !last || to <= from || to - from > MAX_SUBJECT || /^(?:esto|eso|lo)$/.test(first.fold)) return null
      return readUnder(context, 'costo', `de ${reading.text.slice(first.start, last.end).replace(/\s+/g, ' ')}`)
    },
  },
  {
    name: 'worth of what was counted',
    example:
      'se entregaron 500 equipos, con valor de 2 millones de pesos; se dieron 41 becas, con un monto de 2 millones',
    counterExample: 'se entregaron 500 equipos y se recaudaron 2 millones de pesos',
    attach: (context) => {
      const { sentence, mention } = context
      const words = sentence.tokens.slice(Math.max(0, mention.from - REACH), mention.from).map(({ fold }) => fold)
      const at = words.findLastIndex((word) => NOUNS.test(word))
      const led = /^(?:con|por|con un|por un)$/.test(
        words
          .slice(Math.max(0, at - 2), at)
          .join(' ')
          .replace(/^[^cp]\S* /, ''),
      )
      if (at < 0 || !led || words.at(-1) !== 'de' || !isAmount(context)) return null
      const antecedent = told(context, 'any unit')
      const noun = words[at] ?? ''
      return (
        antecedent &&
        readUnder(context, noun, `${words.slice(at + 1, -1).join(' ')} de ${antecedent.measure.name}`.trim())
      )
    },
  },
]

const REACH = 5
const MAX_SUBJECT = 12
