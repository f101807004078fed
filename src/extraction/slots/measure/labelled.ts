import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, lastEarlier, type MeasureDraft, textBetween, told } from '../../context.ts'
import { openTownBefore } from '../../document/town.ts'
import { clauseStart, nounAt, rankedBy } from '../../sentence/nouns.ts'
import { beforeIt } from './beside.ts'
import { fromPhrase, readUnder, termsOf, whole } from './draft.ts'

/** The noun before «con» in a ranking: «transportes y comunicaciones con 6.3%». */
function itemBefore(context: Context): NounPhrase | null {
  const { mention } = context
  const floor = clauseStart(context)
  let found: NounPhrase | null = null
  for (let i = mention.from - 2; i >= floor; i--) {
    const phrase = nounAt(context, i, mention.from - 1)
    if (phrase?.to === mention.from - 1) found = phrase
    else if (!isLink(context, i)) break
  }
  return found
}

/** «transportes [y] comunicaciones», «industria [de la] construcción» */
const isLink = ({ sentence, lexicon: { grammar } }: Context, i: number): boolean =>
  [grammar.tight, grammar.conjunctions, grammar.determiners].some((words) => words.has(sentence.tokens[i]?.fold ?? ''))

/** «Hospital de la Madre y el Niño: 702», «• HGZ 8: 31» */
const isFacilityLabel = ({ sentence, mention }: Context): boolean =>
  sentence.tokens[mention.from - 1]?.fold === ':' &&
  sentence.places.some(({ node, from }) => node.level === 'facility' && from === sentence.lead)

const REST = /^(?:otros|otras|resto|demas)$/

/** «[las] aportaciones, 30»: with its article a label is what is counted. */
const isArticle = ({ lexicon }: Context, word: string): boolean => lexicon.grammar.determiners.has(word)

/** Attachments of a bare figure that a label before it names, by a comma, a colon, an article or «con». */
export const LABELLED: readonly Attachment<Context, MeasureDraft>[] = [
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
      return led && before && (follows || parallel) ? whole(before) : null
    },
  },
  {
    name: 'label and comma before the figure',
    example:
      'Por grupo: adultos mayores, 402 mil dosis; maestros, 79 mil, y embarazadas, mil 44; las cuotas aportaron 90 pesos; las aportaciones, 30',
    counterExample: 'Por grupo, 402 mil dosis',
    attach: (context) => {
      const { mention, sentence, earlier } = context
      const before = [...earlier.values()].findLast((other) => !other.locative)
      if (mention.phrase?.head || !before || sentence.tokens[mention.from - 1]?.fold !== ',') return null
      const floor = clauseStart(context)
      let from = mention.from - 1
      while (from > floor && !/^[,;:.]$/.test(sentence.tokens[from - 1]?.fold ?? '')) from--
      while (from < mention.from && /^(?:y|e)$/.test(sentence.tokens[from]?.fold ?? '')) from++
      const opens = /^(?:[,;:]|y|e)$/.test(sentence.tokens[from - 1]?.fold ?? '')
      const label = opens && from > floor ? nounAt(context, from, mention.from - 1) : null
      if (!label || label.to !== mention.from - 1) return null
      // «en San Marcos, 641; Altepexi, 388»: a town.
      if (/^\p{Lu}/u.test(sentence.tokens[from]?.text ?? '') && label.head?.kind === 'open') return whole(before)
      const named = isArticle(context, sentence.tokens[from]?.fold ?? '')
      return named
        ? fromPhrase(context, label)
        : readUnder(context, before.noun, `a ${context.reading.text.slice(label.start, label.end)}`)
    },
  },
  {
    name: 'article for the noun before',
    example: 'la ocupación de camas generales es de 36 por ciento y la de camas con ventilador, de 32',
    counterExample: 'la ocupación es de 36 por ciento y la lista de espera, de 32',
    attach: (context) => {
      const { sentence, mention } = context
      const antecedent = lastEarlier(context)
      const start = clauseStart(context)
      for (let i = start; antecedent && i < mention.from - 2 && i < start + 4; i++) {
        const article = /^(?:el|la|los|las)$/.test(sentence.tokens[i]?.fold ?? '')
        if (!article || sentence.tokens[i + 1]?.fold !== 'de') continue
        const phrase = nounAt(context, i + 2, mention.from)
        const head = antecedent.measure.head
        if (phrase) {
          const text = context.reading.text.slice(phrase.start, phrase.end)
          const own = phrase.head ? [phrase.head, ...phrase.modifiers] : phrase.modifiers
          return {
            head,
            modifiers: own,
            narrowing: `de ${text}`,
            noun: antecedent.noun,
            span: { start: phrase.start, end: phrase.end },
          }
        }
      }
      return null
    },
  },
  {
    name: 'label and colon before the figure',
    example: 'Consultas de especialidad: 1,234',
    counterExample: 'a las 10:30',
    attach: (context) => {
      const { lexicon } = context
      const { tokens } = context.sentence
      let to = context.mention.from
      while (to > 0 && tokens[to - 1]?.fold === ':') to--
      if (context.mention.phrase?.head || to === context.mention.from) return null
      let from = to
      while (from > 0 && tokens[from - 1]?.kind === 'word' && to - from < 10) from--
      // «89 mil dosis de Pfizer: 53 mil…»: the words before the colon are the total's.
      if (context.total && context.list?.cue === ':') return null
      // «Hospital de la Madre y el Niño: 702»: a place; «Otros hospitales: 445»: the rest of them.
      if (isFacilityLabel(context)) return null
      if (REST.test(tokens[from]?.fold ?? '')) {
        const antecedent = told(context)
        return antecedent && whole(antecedent)
      }
      if (from === to) return null
      const kind = lexicon.measures.phrases.matchAt(tokens, from)
      const source = kind?.to === to && kind.entry.modifier && !kind.entry.head ? told(context) : null
      // «Becas por especialidad» ¶ «Medicina Familiar: 2 mil 195»
      return source
        ? readUnder(context, source.noun, `de ${textBetween(context, from, to)}`)
        : fromPhrase(context, nounAt(context, from, to))
    },
  },
  {
    name: 'noun right before the figure',
    example: 'reservas por 480 mil millones; un total de camas de 120',
    counterExample: 'se destinaron 126 millones',
    attach: (context) => (context.mention.phrase?.head || isFacilityLabel(context) ? null : beforeIt(context)),
  },
  {
    name: 'item of a ranking',
    example: 'los sectores con mayor crecimiento son transportes con 6.3 por ciento y comercio con 4.5',
    counterExample: 'los sectores con mayor crecimiento suman 6 por ciento',
    attach: (context) => {
      const { sentence, mention } = context
      const ranked = rankedBy(context, mention.from)
      if (openTownBefore(context)) return null
      if (!ranked || sentence.tokens[mention.from - 1]?.fold !== 'con') return null
      const draft = fromPhrase(context, ranked)
      const item = itemBefore(context)
      if (!draft || !item) return draft
      const text = context.reading.text.slice(item.start, item.end)
      return {
        ...draft,
        modifiers: [...draft.modifiers, ...termsOf(item)],
        narrowing: `${draft.narrowing} en ${text}`.trim(),
      }
    },
  },
]
