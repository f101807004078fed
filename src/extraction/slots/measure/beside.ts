import figures from '#data/lexicon/figures.json' with { type: 'json' }
import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import type { Attachment } from '../../attachment.ts'
import { type Antecedent, type Context, type MeasureDraft, previousInList, told } from '../../context.ts'
import { openTownBefore } from '../../document/town.ts'
import { chainUpTo, nounBefore, nounBeforeParenthesis } from '../../sentence/nouns.ts'
import { rankedBy } from '../../sentence/themes.ts'
import { CHANGE } from './change.ts'
import { fromPhrase, phraseText, readUnder, termsOf, whole } from './draft.ts'

/** The noun right before the figure, narrowed by what an amount is for. */
export function beforeIt(context: Context): MeasureDraft | null {
  const draft = fromPhrase(context, nounBefore(context))
  const own = draft && context.mention.quantity.unit === 'money' ? context.mention.phrase : null
  if (!draft || !own) return draft
  const narrowing = [draft.narrowing, phraseText(context)].filter(Boolean).join(' ')
  return { ...draft, modifiers: [...draft.modifiers, ...termsOf(own)], narrowing }
}

/** «(91 por ciento de ocupación)»: a noun in the singular, without article, is the rate itself. */
function rateOf({ mention, sentence }: Context): NounPhrase | null {
  const { phrase, quantity } = mention
  const noun = sentence.tokens[phrase?.from ?? -1]
  const bare = phrase && sentence.tokens[phrase.from - 1]?.fold === 'de' && phrase.from === quantity.to + 1
  return bare && quantity.unit === 'percent' && noun && !noun.fold.endsWith('s') && /^\p{Ll}/u.test(noun.text)
    ? phrase
    : null
}

/** «Durango: 34 (91% de ocupación)» ¶ «Colima: 20 (88%)»: what stood in the same place of the item above, where it says its own. */
function aboveIt({ above, index, mention, sentence }: Context): Antecedent | null {
  const other = above.length === sentence.mentions.length ? above[index] : undefined
  const before = above[index - 1]
  const own = other && before && other.measure.head.key !== before.measure.head.key
  return own && !other.elided && other.mention.quantity.unit === mention.quantity.unit ? other : null
}

const REST = /^(?:resto|demás|demas|restantes|otros|otras)$/i

/** «los connacionales radicados fuera del país (2 mil 14)»: the noun that the words before the parenthesis tell of. */
function chainInFront(context: Context): NounPhrase | null {
  const { tokens } = context.sentence
  const chain = openTownBefore(context) ? null : chainUpTo(context, context.mention.from - 1)
  const article = context.lexicon.grammar.determiners.has(tokens[(chain?.from ?? 0) - 1]?.fold ?? '')
  return chain && (article || context.lexicon.grammar.determiners.has(tokens[chain.from]?.fold ?? '')) ? chain : null
}

/** Attachments of shares, changes and amounts, which the words beside them name before any noun behind them. */
export const BESIDE: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'in parentheses behind its noun or figure',
    example:
      'las infecciones respiratorias (32 por ciento); 47 mil personas (72 por ciento); Reynosa (8), Peña Zarca (7)',
    counterExample: '32 por ciento de las infecciones',
    attach: (context) => {
      const { mention, sentence, earlier, index } = context
      if (!mention.aside || (mention.phrase?.head && mention.quantity.unit === 'count')) return null
      const rate = rateOf(context)
      if (rate) return fromPhrase(context, rate)
      const above = aboveIt(context)
      if (above) return whole(above)
      const before = sentence.mentions[index - 1]
      const beside = before && mention.from - 1 - before.to <= 2 ? earlier.get(index - 1) : undefined
      if (beside) return whole(beside)
      const noun = nounBeforeParenthesis(context) ?? chainInFront(context)
      // «las demás (61 mil 500)», «el resto (54)»
      if (noun?.head && REST.test(noun.head.name)) {
        const antecedent = previousInList(context) ?? told(context)
        return antecedent && whole(antecedent)
      }
      const sibling = earlier.get(index - 1)
      if (noun?.head && !(sibling?.mention.aside && openTownBefore(context))) return fromPhrase(context, noun)
      // «unidades de Reynosa (8), Matamoros (7)»; «Cirugía General (28,100), Ginecología (15,622)»
      if (!noun || noun.head) return sibling ? whole(sibling) : null
      const ranked = fromPhrase(context, rankedBy(context, noun.from))?.noun ?? sibling?.noun
      const kind = context.reading.text.slice(noun.start, noun.end)
      return ranked === undefined ? null : readUnder(context, ranked, `de ${kind}`)
    },
  },
  ...CHANGE,
  {
    name: 'amount of what was counted',
    example: 'colocó 310 créditos por 9 millones de pesos',
    counterExample: 'colocó 310 créditos y ahorró 9 millones de pesos',
    attach: ({ mention, sentence, earlier, index }) => {
      const before = earlier.get(index - 1)
      const by = before && mention.from === before.mention.to + 1 && sentence.tokens[before.mention.to]?.fold === 'por'
      return by && mention.quantity.unit === 'money' ? whole(before) : null
    },
  },
  {
    name: 'noun right before a share or amount',
    example: 'una cobertura de 21.4% en mujeres; una inversión de 126 millones de pesos para equipo',
    counterExample: '21.4% de las mujeres',
    attach: (context) =>
      context.mention.quantity.unit === 'percent' || context.mention.quantity.unit === 'money'
        ? beforeIt(context)
        : null,
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
