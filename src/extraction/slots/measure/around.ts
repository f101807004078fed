import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import { nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, lastEarlier, type MeasureDraft, previousInList, textBetween, told } from '../../context.ts'
import { openTownBefore } from '../../document/town.ts'
import { clauseAfter, clauseStart, nounAt, rankedBy, subjectOf } from '../../sentence/nouns.ts'
import { beforeIt } from './beside.ts'
import {
  fromPhrase,
  headOnly,
  narrowedBy,
  phraseText,
  readUnder,
  termsOf,
  topicOf,
  verbMeasure,
  whole,
} from './draft.ts'

/** What may stand between a verb and its figure: «ascendió a», «fue de», «se redujo de 540 a». */
const LEADS = /^(?:a|al|de|del|en|los|las|el|la|un|una|hasta|:|\$|\d[\d.,]*|mil|millones|millon|casi)$/

const OPENING = 3

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

/** Attachments of a bare figure that other words of its clause name: a clause behind it, a label, its subject, its verb. */
export const AROUND: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'verb gapped by a comma',
    example: '35 mil derechohabientes reciben diálisis peritoneal y 24 mil, hemodiálisis',
    counterExample: '35 mil derechohabientes y 24 mil, en promedio',
    attach: (context) => {
      const { mention, sentence, lexicon } = context
      const { tokens } = sentence
      const gapped = !mention.phrase && tokens[mention.to]?.fold === ','
      const antecedent = gapped ? (previousInList(context) ?? [...context.earlier.values()].at(-1)) : null
      // «y a 8 mil 206, el auditivo»
      const lead = tokens[mention.from - 1]?.fold === 'a' ? mention.from - 2 : mention.from - 1
      if (!antecedent || !/^[ye;]$/.test(tokens[lead]?.fold ?? '')) return null
      const { measures, grammar } = lexicon
      // «5 mil dosis correspondieron a niños; 7 mil, a personas mayores»
      const dative = tokens[mention.to + 1]?.fold === 'a'
      const phrase = nounPhraseAt(tokens, mention.to + 1, measures, grammar, (i) => sentence.taken[i] === 1)
      const closed =
        phrase &&
        (dative || !grammar.loose.has(tokens[phrase.from]?.fold ?? '')) &&
        /^(?:[.;,]|y|)$/.test(tokens[phrase.to]?.fold ?? '')
      const link = dative ? '' : 'con '
      return closed
        ? readUnder(context, antecedent.noun, `${link}${context.reading.text.slice(phrase.start, phrase.end)}`)
        : null
    },
  },
  {
    name: 'part told by a clause',
    example: 'De éstas, 210 mil se practicaron en turnos nocturnos; mil 46 pacientes; 812 recibieron trombolisis',
    counterExample: 'De éstas se habló en 210 foros',
    attach: (context) => {
      const { mention, lexicon, list } = context
      // «63 mil perdieron la vida»: a sentence that opens with the figure goes on with those before.
      const opens = mention.from <= context.sentence.lead + OPENING && context.earlier.size === 0
      const source = mention.phrase
        ? null
        : (context.total ?? topicOf(context) ?? previousInList(context) ?? (opens ? told(context) : null))
      const light = (folds: readonly string[]): boolean => beginsLike(folds.slice(-1), lexicon.verbs.light)
      const clause = source && clauseAfter(context, mention.quantity.to, (verb) => light(verb.folds))
      if (!clause) return null
      const placed = clause.verb === null && /^en (?:el |la |los |las )?\p{Lu}/u.test(clause.text)
      const listed = clause.verb === null && list?.total === null && !context.total
      // Without a verb only the place is told: «131 mil en la capital», «780 en el Oriente».
      if (placed || (listed && !/^por /i.test(clause.text)))
        return /^en /i.test(clause.text) ? ('measure' in source ? whole(source) : placed ? source : null) : null
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
    attach: (context) => (context.mention.phrase?.head ? null : beforeIt(context)),
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
  {
    name: 'subject of its verb',
    example: 'la lista de espera se redujo a 212; los donadores sumaron 640; la tarifa es de 90 pesos',
    counterExample: 'la jefa dijo que hubo 212',
    attach: (context) => {
      const { mention, sentence, verb, lexicon } = context
      if (mention.phrase?.head && mention.quantity.unit === 'count') return null
      if (!verb || !beginsLike(verb.folds, lexicon.verbs.measuring)) return null
      const near = sentence.tokens.slice(verb.to, mention.from).every((token) => LEADS.test(token.fold))
      const subject = near || mention.quantity.unit !== 'count' ? subjectOf(context, verb) : null
      // «con lo que el Instituto pasará de 35 mil a 36 mil»: of what was counted before.
      const agent = subject && lexicon.grammar.agents.has(sentence.tokens[subject.to - 1]?.fold ?? '')
      if (agent && !mention.phrase) {
        const antecedent = told(context)
        return antecedent && whole(antecedent)
      }
      const draft = fromPhrase(context, subject)
      if (!draft || subject?.headData?.person) return draft && near ? draft : null
      return draft
    },
  },
  {
    name: 'money of a verb',
    example: 'se invirtieron 86 millones de pesos en hospitales',
    counterExample: 'se perdieron 86 millones de pesos',
    attach: (context) => {
      const { mention, sentence } = context
      const millions =
        /^(?:millon|millones|mdp)$/.test(sentence.tokens[mention.quantity.to - 1]?.fold ?? '') && !mention.phrase?.head
      const head = mention.quantity.unit === 'money' || millions ? verbMeasure(context) : null
      if (head?.counts !== 'money') return null
      const own = context.mention.phrase
      const noun = { key: head.key, name: head.name, kind: 'head' }
      return { head: noun, modifiers: termsOf(own), narrowing: phraseText(context), noun: head.name, span: null }
    },
  },
]
