import figures from '#data/lexicon/figures.json' with { type: 'json' }
import { openTerm } from '../../../entity/measure.ts'
import type { NounPhrase } from '../../../entity/noun-phrase.ts'
import { beginsLike } from '../../../entity/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import { bindingOf } from '../../binding.ts'
import { type Context, lastCounted, lastEarlier, type MeasureDraft, previousInList, told } from '../../context.ts'
import {
  clauseAfter,
  clauseStart,
  nounAt,
  nounBefore,
  nounBeforeParenthesis,
  rankedBy,
  subjectOf,
  topicBefore,
} from '../../nouns.ts'
import { fromPhrase, headOnly, isPlannedPhrase, narrowedBy, phraseText, verbMeasure, whole } from './draft.ts'

const isChangeNoun = (phrase: NounPhrase | null): boolean =>
  phrase?.head?.kind === 'open' && beginsLike([phrase.head.name], figures.changeNouns)

/** «un incremento de 18 por ciento»: what changed is said behind it («en cirugías») or was said before. */
function changed(context: Context, noun: NounPhrase): MeasureDraft | null {
  const { mention, sentence, lexicon } = context
  const { modifiers } = noun
  const first = modifiers[0]
  if (first) {
    const known = lexicon.measures.heads.get(first.key)
    const narrowing = context.reading.text.slice(noun.headEnd, noun.end).trim().replace(/^(?:en|de|del)\s+/i, '')
    const inner = nounAt(context, sentence.tokens.findIndex((t) => t.start >= noun.headEnd) + 1, noun.to)
    const draft = inner ? fromPhrase(context, inner) : null
    if (draft) return { ...draft, change: true }
    return { head: known ? { key: known.key, name: known.name, kind: 'head' } : first, modifiers: modifiers.slice(1), narrowing, noun: first.name, span: noun, change: true }
  }
  const at = mention.quantity.to
  const link = sentence.tokens[at]?.fold ?? ''
  const begin = /^(?:el|la|los|las)$/.test(sentence.tokens[at + 1]?.fold ?? '') ? at + 2 : at + 1
  const object = /^(?:en|de|del)$/.test(link) ? nounAt(context, begin, sentence.tokens.length) : null
  const draft = fromPhrase(context, object) ?? (context.mention.phrase?.head ? fromPhrase(context, context.mention.phrase) : null)
  if (draft) return { ...draft, change: true }
  const antecedent = told(context)
  return antecedent ? { ...whole(antecedent), change: true } : fromPhrase(context, noun)
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
  {
    name: 'difference from the figure before it',
    example: '42 mil sesiones, 12 por ciento más que en 2023; 9 mil niños, cifra 6.4 por ciento mayor a la anterior',
    counterExample: '42 mil sesiones y 12 talleres',
    attach: (context) => {
      const { mention, sentence, lexicon } = context
      const compares = lexicon.grammar.isComparative(sentence.tokens, mention.quantity.to)
      const antecedent = compares ? lastCounted(context) : null
      return antecedent && { ...whole(antecedent), change: true }
    },
  },
  {
    name: 'what a change led to',
    example: 'la mortalidad bajó de 21.8 a 9.4 por ciento',
    counterExample: 'descuentos de 10 a 50 por ciento',
    attach: ({ sentence, mention, earlier, index }) => {
      const before = sentence.mentions[index - 1]
      const former = earlier.get(index - 1)
      const led = before && former && before.to === mention.from - 1 && sentence.tokens[before.to]?.fold === 'a'
      return led ? whole(former) : null
    },
  },
  {
    name: 'noun of change before it',
    example: 'una disminución de 15% en las muertes maternas; el crecimiento en cirugías fue de 6.8 por ciento',
    counterExample: 'una cobertura de 15% en las mujeres',
    attach: (context) => {
      const noun = [nounBefore(context), subjectOf(context, context.verb)].find(isChangeNoun)
      return noun ? changed(context, noun) : null
    },
  },
  {
    name: 'noun right before a share or amount',
    example: 'una cobertura de 21.4% en mujeres; una inversión de 126 millones de pesos para equipo',
    counterExample: '21.4% de las mujeres',
    attach: (context) => (context.mention.quantity.unit === 'count' ? null : beforeIt(context)),
  },
]

/** The noun right before the figure, narrowed by what an amount is for. */
function beforeIt(context: Context): MeasureDraft | null {
  const draft = fromPhrase(context, nounBefore(context))
  const own = draft && context.mention.quantity.unit === 'money' ? context.mention.phrase : null
  if (!draft || !own) return draft
  const narrowing = [draft.narrowing, phraseText(context)].filter(Boolean).join(' ')
  return { ...draft, modifiers: [...draft.modifiers, ...termsOf(own)], narrowing }
}

/** Attachments of a figure without a noun behind it. */
export const BARE: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'so many of a set',
    example: '11 de los 14 centros de salud',
    counterExample: '11 de los centros de salud',
    attach: (context) => {
      const { mention, sentence, index } = context
      const next = sentence.mentions[index + 1]
      const link = sentence.tokens.slice(mention.quantity.to, next?.from).map((token) => token.fold)
      const set = link.length === 2 && link[0] === 'de' && (link[1] === 'los' || link[1] === 'las')
      return set && next?.phrase && !isPlannedPhrase({ ...context, mention: next }) ? fromPhrase(context, next.phrase) : null
    },
  },
  {
    name: 'the figure before it, elided whole',
    example: '139 mil atenciones de las 126 mil planeadas',
    counterExample: '139 mil atenciones en 126 mil',
    attach: (context) => {
      const antecedent = isPlannedPhrase(context) ? lastEarlier(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'part told by a clause',
    example: 'De éstas, 210 mil se practicaron en turnos nocturnos; mil 46 pacientes; 812 recibieron trombolisis',
    counterExample: 'De éstas se habló en 210 foros',
    attach: (context) => {
      const { mention, lexicon, list } = context
      const source = mention.phrase ? null : (context.total ?? topicOf(context) ?? previousInList(context))
      const light = (folds: readonly string[]): boolean => beginsLike(folds, lexicon.verbs.light)
      const clause = source && clauseAfter(context, mention.quantity.to, (verb) => light(verb.folds))
      if (!clause) return null
      const placed = clause.verb === null && /^en (?:el |la |los |las )?\p{Lu}/u.test(clause.text)
      const listed = clause.verb === null && list?.total === null && !context.total
      // Without a verb only the place is told: «131 mil en la capital», «780 en el Oriente».
      if (placed || listed) return 'measure' in source && /^en /i.test(clause.text) ? whole(source) : null
      return narrowedBy(context, 'measure' in source ? headOnly(source) : source, clause)
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
          return { head, modifiers: own, narrowing: `de ${text}`, noun: antecedent.noun, span: { start: phrase.start, end: phrase.end } }
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
      const { tokens } = context.sentence
      let to = context.mention.from
      while (to > 0 && tokens[to - 1]?.fold === ':') to--
      if (context.mention.phrase?.head || to === context.mention.from) return null
      let from = to
      while (from > 0 && tokens[from - 1]?.kind === 'word' && to - from < 10) from--
      return from < to ? fromPhrase(context, nounAt(context, from, to)) : null
    },
  },
  {
    name: 'noun right before the figure',
    example: 'reservas por 480 mil millones; un total de camas de 120',
    counterExample: 'se destinaron 126 millones',
    attach: (context) => (context.mention.phrase?.head ? null : beforeIt(context)),
  },
  {
    name: 'item of a ranking',
    example: 'los sectores con mayor crecimiento son transportes con 6.3 por ciento y comercio con 4.5',
    counterExample: 'los sectores con mayor crecimiento suman 6 por ciento',
    attach: (context) => {
      const { sentence, mention } = context
      const ranked = rankedBy(context, mention.from)
      if (!ranked || sentence.tokens[mention.from - 1]?.fold !== 'con') return null
      const draft = fromPhrase(context, ranked)
      const item = itemBefore(context)
      if (!draft || !item) return draft
      const text = context.reading.text.slice(item.start, item.end)
      return { ...draft, modifiers: [...draft.modifiers, ...termsOf(item)], narrowing: `${draft.narrowing} en ${text}`.trim() }
    },
  },
  {
    name: 'subject of its verb',
    example: 'la lista de espera se redujo a 212; los donadores sumaron 640; la tarifa es de 90 pesos',
    counterExample: 'la jefa dijo que hubo 212',
    attach: (context) => {
      const { mention, sentence, verb, lexicon } = context
      if (mention.phrase?.head && mention.quantity.unit === 'count') return null
      if (!verb || beginsLike(verb.folds, lexicon.verbs.speech)) return null
      const near = sentence.tokens.slice(verb.to, mention.from).every((token) => LEADS.test(token.fold))
      const subject = near || mention.quantity.unit !== 'count' ? subjectOf(context, verb) : null
      const draft = fromPhrase(context, subject)
      if (!draft || subject?.headData?.person) return draft && near ? draft : null
      return draft
    },
  },
  {
    name: 'figure of a listed place or item',
    example: 'en Valladolid se atendió a 48 pacientes; en Tizimín, a 21. Los municipios con más casos son Tepic con 84 y Compostela con 18',
    counterExample: 'en Valladolid, a las 21 horas',
    attach: (context) => {
      const { mention, sentence, index } = context
      if (mention.phrase || mention.quantity.unit === 'money') return null
      const placed = sentence.places.some((place) => {
        const binding = bindingOf(sentence, place)
        return binding.side !== 'free' && binding.mention === index
      })
      const ranked = placed ? rankedBy(context, mention.from) : null
      if (ranked) return fromPhrase(context, ranked)
      const source = placed ? (previousInList(context) ?? context.total ?? topicOf(context) ?? lastEarlier(context)) : null
      return source && ('measure' in source ? whole(source) : source)
    },
  },
  {
    name: 'money of a verb',
    example: 'se invirtieron 86 millones de pesos en hospitales',
    counterExample: 'se perdieron 86 millones de pesos',
    attach: (context) => {
      const head = context.mention.quantity.unit === 'money' ? verbMeasure(context) : null
      if (head?.counts !== 'money') return null
      const own = context.mention.phrase
      const noun = { key: head.key, name: head.name, kind: 'head' }
      return { head: noun, modifiers: termsOf(own), narrowing: phraseText(context), noun: head.name, span: null }
    },
  },
  {
    name: 'bare figure after an accumulating verb',
    example: 'trasplantó cinco pacientes de córnea para sumar 36',
    counterExample: 'trasplantó cinco, 36 años después',
    attach: (context) => {
      const { mention, verb, lexicon } = context
      if (mention.phrase || !verb || !beginsLike(verb.folds, lexicon.verbs.accumulate)) return null
      const antecedent = lastEarlier(context)
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'same measure at another time',
    example: 'en 2019 se hicieron 19 trasplantes; en 2018 fueron 41; 96 por ciento, frente a 92 por ciento en 2018',
    counterExample: 'en 2019 se hicieron 19 trasplantes, 41 años después',
    attach: (context) => {
      const { mention, sentence, index } = context
      if (mention.phrase) return null
      const timed = sentence.periods.some((period) => {
        const binding = bindingOf(sentence, period)
        return binding.side !== 'free' && binding.mention === index
      })
      const before = sentence.tokens.slice(Math.max(0, mention.from - 3), mention.from).map((token) => token.fold)
      const opposed = before.some((word) => OPPOSED.has(word))
      const antecedent = timed || opposed ? told(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'others of what was counted',
    example: 'contrató a 3 mil 500 enfermeras y prevé sumar otras 500',
    counterExample: 'otras 500 camas',
    attach: (context) => {
      const { mention, sentence } = context
      const other = /^otr[ao]s$/.test(sentence.tokens[mention.from - 1]?.fold ?? '')
      const antecedent = other && !mention.phrase ? ([...context.earlier.values()][0] ?? context.last) : null
      return antecedent && whole(antecedent)
    },
  },
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
      return { head: { ...first, name: noun.toLowerCase() }, modifiers: phrase.modifiers.slice(1), narrowing, noun, span: null }
    },
  },
  {
    name: 'amount of money',
    example: 'se perdieron 86 millones de pesos en equipo',
    counterExample: '86 millones de personas',
    attach: (context) => {
      const { quantity, phrase } = context.mention
      if (quantity.unit !== 'money') return null
      return { head: openTerm('pesos'), modifiers: termsOf(phrase), narrowing: phraseText(context), noun: 'pesos', span: null }
    },
  },
]

const OPPOSED: ReadonlySet<string> = new Set(['contra', 'frente', 'versus', 'anterior'])

/** What may stand between a verb and its figure: «ascendió a», «fue de», «se redujo de 540 a». */
const LEADS = /^(?:a|al|de|del|en|los|las|el|la|un|una|hasta|:|\$|\d[\d.,]*|mil|millones|millon|casi)$/

const termsOf = (phrase: NounPhrase | null) => (phrase ? [...(phrase.head ? [phrase.head] : []), ...phrase.modifiers] : [])

/** The noun before «con» in a ranking: «transportes y comunicaciones con 6.3%». */
function itemBefore(context: Context): NounPhrase | null {
  const { mention } = context
  const floor = clauseStart(context)
  let found: NounPhrase | null = null
  for (let i = mention.from - 2; i >= floor; i--) {
    const phrase = nounAt(context, i, mention.from - 1)
    if (phrase?.to === mention.from - 1) found = phrase
    else break
  }
  return found
}

const topicOf = (context: Context): MeasureDraft | null =>
  fromPhrase(context, topicBefore(context, context.sentence.mentions[context.list?.parts[0] ?? -1]?.from ?? context.mention.from))
