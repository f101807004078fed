import { beginsLike } from '../../../entity/measure/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, type MeasureDraft, told } from '../../context.ts'
import { readUnder, whole } from './draft.ts'

const isBareCount = ({ mention }: Context): boolean => !mention.phrase?.head && mention.quantity.unit === 'count'

/** Verbs that say which kind comes first. */
const LEADING: readonly string[] = ['manti', 'mantuv', 'encabez', 'lider', 'predomin', 'destac', 'sigue$', 'siguio$']

/** The kind of the lexicon between article and comma before «con»: «el [riñón], con 196»; null where none is. */
function kindBefore({ sentence, mention, lexicon, reading }: Context): string | null {
  const { tokens } = sentence
  const to = mention.from - 2
  if (tokens[to]?.fold !== ',') return null
  let from = to
  while (
    from > 0 &&
    tokens[from - 1]?.kind === 'word' &&
    !lexicon.grammar.determiners.has(tokens[from - 1]?.fold ?? '')
  )
    from--
  const known = lexicon.measures.phrases.matchAt(tokens, from)
  const kind = known?.to === to && known.entry.modifier !== null
  return kind ? reading.text.slice(tokens[from]?.start, tokens[to - 1]?.end) : null
}

/** Attachments of a bare figure that «con» leads in an order of kinds or units. */
export const ORDERED: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'kind that leads a ranking',
    example:
      'Se dieron 4 mil trasplantes. La córnea se mantiene adelante, con dos mil 391; la lectura encabeza, con 90',
    counterExample: 'Se dieron 4 mil trasplantes. La clínica se mantiene abierta, con 12 camas',
    attach: (context) => {
      const { mention, sentence, verb, lexicon, reading } = context
      const led = [mention.from - 2, mention.from - 1].map((i) => sentence.tokens[i]?.fold).join(' ')
      if (!isBareCount(context) || led !== ', con' || !verb || !beginsLike(verb.folds, LEADING)) return null
      const from = lexicon.grammar.determiners.has(sentence.tokens[verb.from - 2]?.fold ?? '') ? verb.from - 1 : -1
      const [kind, antecedent] = [sentence.tokens[from], told(context)]
      if (!kind || !antecedent) return null
      return readUnder(context, antecedent.noun, `de ${reading.text.slice(kind.start, kind.end)}`)
    },
  },
  {
    name: 'next in an order',
    example:
      'La clínica con más demanda atiende a 29 mil pacientes; le siguen la 34, con 24 mil 615, y la 3, con 21 mil 902',
    counterExample: 'La clínica atiende a 29 mil pacientes, con 24 mil consultas',
    attach: (context) => {
      const { mention, sentence, earlier } = context
      const led = sentence.tokens[mention.from - 1]?.fold === 'con' && !mention.phrase
      const follows = sentence.tokens
        .slice(0, mention.from)
        .some((token, i) => /^(?:sig|seg)/.test(token.fold) && /^les?$/.test(sentence.tokens[i - 1]?.fold ?? ''))
      const before = [...earlier.values()].findLast((other) => !other.locative)
      // «la Universidad, con 40 grupos; la Expo, con 24»
      const parallel =
        before && before.mention.quantity.unit === 'count' && sentence.tokens[before.mention.from - 1]?.fold === 'con'
      if (!led || !before || !(follows || parallel)) return null
      // «después, el riñón, con 196»: another kind of it.
      const kind = kindBefore(context)
      return kind === null ? whole(before) : readUnder(context, before.noun, `de ${kind}`)
    },
  },
]
