import { type NounPhrase, nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { ARTICLES } from '../../../text/closed-classes.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, lastEarlier, type MeasureDraft, textBetween, told } from '../../context.ts'
import { openTownBefore } from '../../document/town.ts'
import { chainUpTo, clauseStart, isTime, nounAt } from '../../sentence/nouns.ts'
import { rankedBy } from '../../sentence/themes.ts'
import { beforeIt } from './beside.ts'
import { fromPhrase, narrowedAs, narrowedBy, readUnder, termsOf, whole } from './draft.ts'
import { ENUMERATED } from './enumerated.ts'
import { ORDERED } from './ordered.ts'

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

/** The last figure of the sentence that says more than where. */
const lastTold = ({ earlier }: Context) => [...earlier.values()].findLast((other) => !other.locative) ?? null

/** Where the item begins that ends in a comma right before the figure: «; maestros, 79 mil», «así: niñas de seis años, 48»; -1. */
function itemStart(context: Context): number {
  const { sentence, mention } = context
  const { tokens } = sentence
  if (tokens[mention.from - 1]?.fold !== ',') return -1
  const floor = clauseStart(context)
  let from = mention.from - 1
  while (from > floor && !/^[,;:.]$/.test(tokens[from - 1]?.fold ?? '')) from--
  while (from < mention.from && /^(?:y|e)$/.test(tokens[from]?.fold ?? '')) from++
  const opens = /^(?:[,;:.]|y|e)$/.test(tokens[from - 1]?.fold ?? '')
  return opens && from > floor && from < mention.from - 1 ? from : -1
}

/** The noun of which the items are kinds: that of the item before, or the subject before the colon. */
function sourceOf(context: Context): string | null {
  const before = lastTold(context)
  if (before) return before.noun
  const { tokens, verbs } = context.sentence
  const colon = tokens.findLastIndex((token, i) => i < context.mention.from && token.fold === ':')
  const verb = colon < 0 ? undefined : verbs.find((group) => group.to <= colon && !group.infinitive)
  if (verb) return fromPhrase(context, chainUpTo(context, verb.from))?.noun ?? null
  // «Por ocupación: empleados, 4 mil 120; amas de casa, mil 830»: of what the bulletin is about.
  const broken = colon > 0 && tokens[context.sentence.lead]?.fold === 'por'
  return broken ? ((context.main ?? told(context))?.noun ?? null) : null
}

/** The measure that a label alone is: «obesidad», «personal de salud»; null where it is no noun phrase up to `to`. */
function kindAt(context: Context, from: number, to: number): MeasureDraft | null {
  const { sentence, lexicon, reading } = context
  const open = (i: number): boolean => i >= to || sentence.taken[i] === 1
  const phrase = nounPhraseAt(sentence.tokens, from, lexicon.measures, lexicon.grammar, open)
  if (phrase?.to !== to) return null
  const [first, ...others] = termsOf(phrase)
  const noun = reading.text.slice(phrase.start, phrase.end)
  const elided = lexicon.grammar.tight.has(sentence.tokens[from]?.fold ?? '')
  return first && !elided
    ? {
        head: { ...first, name: noun.toLowerCase() },
        modifiers: others,
        narrowing: '',
        noun,
        span: { start: phrase.start, end: phrase.end },
      }
    : null
}

/** Whether the words up to the comma before the figure are a kind of the lexicon: «ginecología», «médula ósea». */
const isKindAt = ({ sentence, mention, lexicon }: Context, from: number): boolean => {
  const known = lexicon.measures.phrases.matchAt(sentence.tokens, from)
  return known?.to === mention.from - 1 && known.entry.modifier !== null && known.entry.head === null
}

/** «niñas de seis a ocho años», «de 5 a 9», «personas de 60 y más», «mayores de 65». */
function isAgeGroup({ sentence, mention, lexicon }: Context, from: number): boolean {
  const words = sentence.tokens.slice(from, mention.from - 1)
  const aged = words.some(({ fold }) => AGED.test(fold)) || /^de \S+ a \S+$/.test(words.map((w) => w.fold).join(' '))
  const verbal = sentence.verbs.some((verb) => verb.from >= from && verb.to <= mention.from)
  const opens = words[0]?.fold === 'de' || lexicon.grammar.persons.has(words[0]?.fold ?? '')
  return aged && opens && !verbal && words.length <= MAX_LABEL
}

const AGED = /^(?:años?|meses|mas|menores|mayores)$/
const MAX_LABEL = 12

/** «la capital, 744», «el resto, 64»: where or which, not what. */
const isPlaceNoun = ({ head }: NounPhrase): boolean =>
  head !== null && /^(?:capital|resto|puerto|sierra|costa)$/i.test(head.name)

const REST = /^(?:otros|otras|resto|demas)$/

/** «[las] aportaciones, 30»: with its article a label is what is counted. */
const isArticle = ({ lexicon }: Context, word: string): boolean => lexicon.grammar.determiners.has(word)

/** «Muestras médicas» as it is written inside a sentence; «VIH» stays. */
const lowered = (label: string): string => label.replace(/^\p{Lu}(?=\p{Ll}|$)/u, (first) => first.toLowerCase())

/** Attachments of a bare figure that a label before it names, by a comma, a colon, an article or «con». */
export const LABELLED: readonly Attachment<Context, MeasureDraft>[] = [
  ...ORDERED,
  {
    name: 'age group and comma before the figure',
    example:
      'Los talleres se repartieron así: niñas de seis a ocho años, 480; personas de 60 y más, 215. De 0 a 4 años, 214 casos; de 5 a 9, 83',
    counterExample: 'A los 15 años, 480 talleres',
    attach: (context) => {
      const { mention, reading, sentence } = context
      const from = mention.phrase?.head ? -1 : itemStart(context)
      const source = from < 0 ? null : sourceOf(context)
      if (source === null || !isAgeGroup(context, from)) return null
      const { tokens } = sentence
      const label = reading.text.slice(tokens[from]?.start, tokens[mention.from - 2]?.end).replace(/\s+/g, ' ')
      return narrowedAs(context, source, /^de /i.test(label) ? label : `a ${label}`)
    },
  },
  ...ENUMERATED,
  {
    name: 'label and comma before the figure',
    example:
      'Por grupo: adultos mayores, 402 mil dosis; maestros, 79 mil, y embarazadas, mil 44; las cuotas aportaron 90 pesos; las aportaciones, 30',
    counterExample: 'Por grupo, 402 mil dosis',
    attach: (context) => {
      const { mention, sentence } = context
      const from = mention.phrase?.head ? -1 : itemStart(context)
      const before = lastTold(context)
      const source = from < 0 ? null : sourceOf(context)
      // «hipertensión, 21 por ciento; obesidad, 18»: the label itself is what has the share.
      const shares = [...context.earlier.values()].some((other) => other.mention.quantity.unit === 'percent')
      const share = mention.quantity.unit === 'percent' || shares
      const kind = share && from >= 0 ? kindAt(context, from, mention.from - 1) : null
      if (kind) return kind
      if (source === null) return null
      const { tokens } = sentence
      const named = isArticle(context, tokens[from]?.fold ?? '')
      // «en San Marcos, 641; Altepexi, 388», «la UMAE 14 del IMSS, 11; el de Tepic, 9»: a town or unit.
      const name = named && tokens[from + 1] ? from + 1 : from
      const label = nounAt(context, from, mention.from - 1)
      const item = label?.to === mention.from - 1 ? label : null
      const proper = /^\p{Lu}/u.test(tokens[name]?.text ?? '') && (named || item?.head?.kind === 'open')
      const elliptic = named && (/^del?$/.test(tokens[from + 1]?.fold ?? '') || tokens[from + 1]?.kind === 'number')
      // «y el año del arranque, 60»: a time.
      const plain = proper || elliptic || (item && (isTime(item) || isPlaceNoun(item)))
      if (plain) return before && whole(before)
      // «y ginecología, 402»: a kind that no noun heads.
      if (!item && isKindAt(context, name))
        return readUnder(context, source, `de ${textBetween(context, name, mention.from - 1)}`)
      if (!item) return null
      return named
        ? fromPhrase(context, item)
        : readUnder(context, source, `a ${context.reading.text.slice(item.start, item.end)}`)
    },
  },
  {
    name: 'article for the noun before',
    example: 'la ocupación de camas generales es de 36 por ciento y la de camas con ventilador, de 32',
    counterExample: 'la ocupación es de 36 por ciento y la lista de espera, de 32',
    attach: (context) => {
      const { sentence, mention } = context
      const antecedent = lastEarlier(context)
      // «el módulo de Huauchinango recibe a 118 personas; el de Chignahuapan, a 97»
      if (antecedent && openTownBefore(context)) return whole(antecedent)
      const start = clauseStart(context)
      for (let i = start; antecedent && i < mention.from - 2 && i < start + 4; i++) {
        const article = ARTICLES.has(sentence.tokens[i]?.fold ?? '')
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
    name: 'kind of what the list breaks down',
    example: 'Se retiraron 90 anuncios, por los siguientes motivos: ¶ • Sin permiso: 60 ¶ • Vencidos: 30',
    counterExample: 'Se retiraron 90 anuncios. ¶ • Sin permiso: 60 ¶ • Consultas: 30',
    attach: (context) => {
      const { itemised, sentence, mention, lexicon } = context
      const first = sentence.tokens[sentence.lead]
      if (!itemised || mention.phrase?.head || !first || sentence.places.length > 0) return null
      const kind = lexicon.measures.phrases.matchAt(sentence.tokens, sentence.lead)
      // «Consultas: 30»: counted by itself.
      if (kind?.entry.head) return null
      const { grammar } = lexicon
      const led = [grammar.tight, grammar.loose, grammar.binding].some((words) => words.has(first.fold))
      const text = lowered(textBetween(context, sentence.lead, mention.from - 1).replace(/[“”"«»]/g, ''))
      const label = led || grammar.isAdjective(first) ? text : `de ${text}`
      return narrowedBy(context, whole(itemised), { verb: null, text: label })
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
