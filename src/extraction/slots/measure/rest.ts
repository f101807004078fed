import { beginsLike } from '../../../entity/measure/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import { type Antecedent, type Context, type MeasureDraft, previousInList, told, toldAgain } from '../../context.ts'
import { isInOrder } from '../../sentence/binding.ts'
import { chainUpTo, clauseStart, nounAt } from '../../sentence/nouns.ts'
import { fromPhrase, whole } from './draft.ts'

const foldAt = ({ sentence }: Context, i: number): string => sentence.tokens[i]?.fold ?? ''
const isBareCount = ({ mention }: Context): boolean => !mention.phrase?.head && mention.quantity.unit === 'count'

const LEFT = /^(?:restantes|demas|existentes|faltantes|adicionales|anteriores|vigentes)$/

/** «la de 44 observada un año antes», «los 88 registrados en mayo»: a participle that only says that it was told. */
function isReported({ mention: { phrase }, sentence, lexicon }: Context): boolean {
  const word = sentence.tokens[phrase?.from ?? -1]
  if (!phrase || !word || phrase.from !== phrase.to - 1 || !/[ai]d[oa]s?$/.test(word.fold)) return false
  const told = beginsLike([word.fold], [...lexicon.verbs.light, ...lexicon.verbs.occur, 'observ', 'obten', 'logr'])
  return told && lexicon.measures.phrases.matchAt(sentence.tokens, phrase.from) === null
}

/** Attachments of a figure that is the rest of what was counted. */
export const REST: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'rest of what was counted',
    example:
      'La zona norte dio 806 becas, la sur 415 y las demás zonas las restantes 211; hubo 26 de la UNAM y los ocho restantes',
    counterExample: 'La zona norte dio 806 becas y 211 zonas',
    attach: (context) => {
      const { mention } = context
      const behind = LEFT.test(foldAt(context, mention.quantity.to)) || isReported(context)
      const before = /^(?:restantes|demas)$/.test(foldAt(context, mention.from - 1)) && !mention.phrase?.head
      const antecedent = behind || before ? (previousInList(context) ?? told(context)) : null
      return antecedent && whole(antecedent)
    },
  },
]

/** Figures that what is counted again may be: levels that say more than where. */
const counted = (figures: readonly Antecedent[]): Antecedent[] =>
  figures.filter(({ figure, locative, partOf }) => figure === 'level' && !locative && partOf === null)

/** Attachments of a bare figure whose noun only the sentences before, or the words that open its own, tell. */
export const OPEN: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'in the order of the figures before',
    example: 'Hubo 19 casos y dos brotes. En 2021 se presentaron 284 y 22, respectivamente',
    counterExample: 'Hubo 19 casos y dos brotes. En 2021 se presentaron 284',
    attach: (context) => {
      const { list, index, previous, earlier, sentence } = context
      const parts = list?.parts ?? []
      const bare = parts.every((part) => !sentence.mentions[part]?.phrase?.head)
      if (!isBareCount(context) || parts.length < 2 || !bare) return null
      const own = counted([...earlier.values()]).filter(
        ({ mention }) => mention.from < (sentence.mentions[parts[0] ?? 0]?.from ?? 0),
      )
      const source = own.length >= parts.length ? own.slice(-parts.length) : counted(previous)
      const first = sentence.mentions[parts[0] ?? 0]?.from
      // «En 2021 fueron 1.6, 24 y 83 millones»
      const again = /^(?:fueron|eran|son)$/.test(foldAt(context, (first ?? 0) - 1)) && source.length === parts.length
      const ordered = again || (isInOrder(sentence) && source.length >= parts.length)
      const antecedent = ordered ? source.slice(-parts.length)[parts.indexOf(index)] : undefined
      return antecedent ? whole(antecedent) : null
    },
  },
  {
    name: 'field that the clause opens with',
    example: 'El gasto en medicinas sumó 71 millones, y en obra pública se ejercieron 16, contra 11 de 2021',
    counterExample: 'El gasto en medicinas sumó 71 millones, y en mayo se ejercieron 16',
    attach: (context) => {
      const { verb, sentence } = context
      const at = clauseStart(context)
      if (!isBareCount(context) || !verb || verb.from < at) return null
      const lead = sentence.tokens.findIndex((token, i) => i >= at && i < verb.from && token.fold === 'en')
      const opens = lead >= 0 && (lead === sentence.lead || /^(?:[,;]|y)$/.test(foldAt(context, lead - 1)))
      const noun = opens ? nounAt(context, lead + 1, verb.from) : null
      return noun?.to === verb.from ? fromPhrase(context, noun) : null
    },
  },
  {
    name: 'subject before the colon',
    example: 'Los créditos de vivienda se mantienen: en enero y febrero se otorgaron 41 mil',
    counterExample: 'Los créditos de vivienda se mantienen. En enero y febrero se otorgaron 41 mil',
    attach: (context) => {
      const { sentence, verb, mention, lexicon } = context
      const colon = sentence.tokens.findLastIndex((token, i) => i < mention.from && token.fold === ':')
      if (!isBareCount(context) || colon < 0 || !verb || verb.from < colon) return null
      if (sentence.mentions.some((other) => other.from < mention.from && other.from > colon)) return null
      if (!beginsLike(verb.folds, lexicon.verbs.light)) return null
      const first = sentence.verbs.findLast((group) => group.to <= colon && !group.infinitive)
      return first ? fromPhrase(context, chainUpTo(context, first.from)) : null
    },
  },
]

/** The last resort for a bare figure: what the text counts. */
export const LAST: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'object of a verb that counts what the text does',
    example: 'Hubo 341 bodas. El Registro realizó 97; se espera cerrar el año con 500',
    counterExample: 'Hubo 341 bodas. ¶ ## Feria ¶ Se obtuvieron 97',
    attach: (context) => {
      const { sentence, verb, mention, lexicon, main, scope } = context
      if (!isBareCount(context) || mention.phrase || !verb) return null
      // «y se espera pasar de las 2 mil» goes on with what the sentence counted.
      if (context.earlier.size > 0 && !beginsLike(verb.folds.slice(-1), REACHING)) return null
      const gap = sentence.tokens.slice(verb.to, mention.from)
      const doing = beginsLike(verb.folds.slice(-1), [...lexicon.verbs.light, ...REACHING])
      const near = gap.every(({ fold }, i) => sentence.taken[verb.to + i] === 1 || LINKS.test(fold))
      if (!doing || !near || beginsLike(verb.folds, lexicon.verbs.speech)) return null
      const actor =
        sentence.institutions.some(({ to }) => to <= verb.from) || sentence.places.some(({ to }) => to <= verb.from)
      if (sentence.opensBlock && !actor && context.earlier.size === 0) return null
      const antecedent =
        sentence.opensBlock && scope.place === null && context.earlier.size === 0
          ? (main ?? toldAgain(context))
          : toldAgain(context)
      return antecedent && whole(antecedent)
    },
  },
]

/** «cerrar el año con 120», «pasar de las 2 mil» */
const REACHING: readonly string[] = [
  'cerrar$',
  'cerro$',
  'terminar$',
  'concluir$',
  'pasar$',
  'super',
  'rebas',
  'alcanz',
  'lleg',
  'dar$',
  'ofrec',
]
const LINKS = /^(?:a|al|de|del|el|la|las|los|con|en|año|mes|,|entidad|estado|pais|hasta|mas)$/
