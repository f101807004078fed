import { beginsLike } from '../../../entity/measure/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, lastCounted, type MeasureDraft, told } from '../../context.ts'
import { nounAt } from '../../sentence/nouns.ts'
import { fromPhrase, whole } from './draft.ts'

const isBareShare = ({ mention }: Context): boolean => mention.quantity.unit === 'percent' && !mention.phrase?.head

/** Attachments of a share that names nothing itself. */
export const SHARE: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'share beside its figure',
    example: 'se había instruido a mil 656 personas, el 69 por ciento.',
    counterExample: 'se había instruido a mil 656 personas, y el 69 por ciento aprobó',
    attach: (context) => {
      const { sentence, mention, earlier, index } = context
      const before = sentence.mentions[index - 1]
      const gap = sentence.tokens.slice(before?.to ?? 0, mention.from).map(({ fold }) => fold)
      const closed = /^(?:[.;,)]|)$/.test(sentence.tokens[mention.to]?.fold ?? '')
      const beside = before && /^, (?:el|un)$/.test(gap.join(' ')) && closed
      const antecedent = beside && isBareShare(context) ? earlier.get(index - 1) : undefined
      return antecedent ? whole(antecedent) : null
    },
  },
  {
    name: 'share that a place represents',
    example: 'En el país hay 7 mil 950 casos, por lo que la entidad representa 57.4 por ciento.',
    counterExample: 'En el país hay 7 mil 950 casos, y la entidad representa 57.4 por ciento de las muertes',
    attach: (context) => {
      const { verb } = context
      const says = verb && beginsLike(verb.folds, ['represent', 'equival', 'concentr', 'aport'])
      if (!isBareShare(context) || context.mention.phrase || !says) return null
      const antecedent = context.earlier.size > 0 ? lastCounted(context) : told(context, 'any unit')
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'what those of a share are',
    example: 'El 61 por ciento de quienes la reciben son mujeres',
    counterExample: 'El 61 por ciento de los pacientes recibe becas',
    attach: (context) => {
      const { sentence, mention, lexicon } = context
      const { tokens } = sentence
      const led = tokens
        .slice(mention.quantity.to, mention.quantity.to + 3)
        .map(({ fold }) => fold)
        .join(' ')
      if (!isBareShare(context) || !/^de (?:quienes|l[ao]s que)\b/.test(led)) return null
      const copula = tokens.findIndex(
        ({ fold }, i) =>
          i > mention.quantity.to && i < mention.quantity.to + REACH && lexicon.grammar.copulas.has(fold),
      )
      return copula < 0 ? null : fromPhrase(context, nounAt(context, copula + 1, tokens.length))
    },
  },
]

const REACH = 10
