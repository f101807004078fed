import type { NounPhrase } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike, type VerbGroup } from '../../../entity/measure/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, type MeasureDraft, told } from '../../context.ts'
import { chainUpTo, subjectOf } from '../../sentence/nouns.ts'
import { townAsSubject } from '../place/unnamed.ts'
import { fromPhrase, phraseText, termsOf, verbMeasure, whole } from './draft.ts'
import { LABELLED } from './labelled.ts'
import { TOLD } from './told.ts'

/** What may stand between a verb and its figure: «ascendió a», «fue de», «se redujo de 540 a». */
const LEADS =
  /^(?:a|al|de|del|en|los|las|el|la|un|una|hasta|:|\$|\d[\d.,]*|mil|millones|millon|casi|ya|solo|apenas|entonces|hoy|cerca)$/

/** «en el pico de enero llegó a 74»: a preposition before it makes it no subject. */
function isLed({ sentence, lexicon: { grammar } }: Context, { from }: NounPhrase): boolean {
  let at = from - 1
  while (grammar.determiners.has(sentence.tokens[at]?.fold ?? '')) at--
  const word = sentence.tokens[at]?.fold ?? ''
  return word === 'en' || word === 'desde' || word === 'hasta' || word === 'durante' || word === 'segun'
}

/** «las muertes suponían entonces cerca del 57 por ciento», «la economía se desplomó un 8.5»: whatever verb leads to a share. */
const isShareOf = ({ mention, lexicon }: Context, verb: VerbGroup): boolean =>
  mention.quantity.unit === 'percent' &&
  !mention.phrase?.head &&
  !verb.infinitive &&
  verb.folds[0] !== 'es' &&
  !beginsLike(verb.folds, lexicon.verbs.speech)

/** Attachments of a bare figure that other words of its clause name: a clause behind it, a label, its subject, its verb. */
export const AROUND: readonly Attachment<Context, MeasureDraft>[] = [
  ...TOLD,
  ...LABELLED,
  {
    name: 'subject of its verb',
    example: 'la lista de espera se redujo a 212; los donadores sumaron 640; la tarifa es de 90 pesos',
    counterExample: 'la jefa dijo que hubo 212',
    attach: (context) => {
      const { mention, sentence, verb, lexicon } = context
      if (mention.phrase?.head && mention.quantity.unit === 'count') return null
      if (!verb || !(beginsLike(verb.folds, lexicon.verbs.measuring) || isShareOf(context, verb))) return null
      // «Xanabá acumula 106»: a town, not what is counted.
      if (!mention.phrase?.head && townAsSubject(context)) return null
      const near = sentence.tokens.slice(verb.to, mention.from).every((token) => LEADS.test(token.fold))
      const subject = near || mention.quantity.unit !== 'count' ? subjectOf(context, verb) : null
      // «con lo que el Instituto pasará de 35 mil a 36 mil»: of what was counted before.
      const agent = subject && lexicon.grammar.agents.has(sentence.tokens[subject.to - 1]?.fold ?? '')
      if (agent && !mention.phrase) {
        const antecedent = told(context)
        return antecedent && whole(antecedent)
      }
      const draft = subject && isLed(context, subject) ? null : fromPhrase(context, subject)
      if (!draft || subject?.headData?.person) return draft && near ? draft : null
      return draft
    },
  },
  {
    name: 'subject that only points back',
    example: 'Hay 41 mil socios. Esta cifra se redujo 18 por ciento; hubo 900 bodas, y la cifra disminuyó 5 por ciento',
    counterExample: 'Hay 41 mil socios. Esta cifra de talleres se redujo 18 por ciento',
    attach: (context) => {
      const { mention, sentence, verb, lexicon } = context
      const near = verb && sentence.tokens.slice(verb.to, mention.from).every((token) => LEADS.test(token.fold))
      if (!near || mention.phrase?.head || beginsLike(verb.folds, lexicon.verbs.speech)) return null
      const noun = sentence.tokens[verb.from - 1]?.fold ?? ''
      const led = sentence.tokens[verb.from - 2]?.fold ?? ''
      if (
        !/^(?:cifra|numero|cantidad|total|proporcion|porcentaje)$/.test(noun) ||
        !lexicon.grammar.determiners.has(led)
      )
        return null
      const antecedent = told(context, 'any unit')
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'amount that a subject is told with',
    example:
      'Las cuotas representaron el 42% de los ingresos, con 527 mil millones; el seguro es deficitario, con 48 mil millones',
    counterExample: 'Se atendió a 40 mil personas con 527 millones',
    attach: (context) => {
      const { mention, sentence } = context
      const [comma, led] = [mention.from - 2, mention.from - 1].map((i) => sentence.tokens[i]?.fold ?? '')
      const amount = mention.quantity.unit === 'money' || (mention.quantity.value >= 1e6 && !mention.phrase?.head)
      if (comma !== ',' || led !== 'con' || !amount) return null
      const verb = sentence.verbs.findLast((v) => v.to <= mention.from && !v.infinitive && v.folds[0] !== 'se')
      const subject = verb ? chainUpTo(context, verb.from) : null
      return fromPhrase(context, subject)
    },
  },
  {
    name: 'clause on what was counted',
    example: 'El superávit es superior en 9 millones de pesos al anterior, que fue de 22 millones',
    counterExample: 'El superávit es superior en 9 millones de pesos; la nómina fue de 22 millones',
    attach: (context) => {
      const { mention, sentence, verb, lexicon } = context
      if (mention.phrase?.head || !verb || sentence.tokens[verb.from - 1]?.fold !== 'que') return null
      const near = sentence.tokens.slice(verb.to, mention.from).every((token) => LEADS.test(token.fold))
      const antecedent =
        near && beginsLike(verb.folds, lexicon.verbs.measuring) ? [...context.earlier.values()].at(-1) : null
      return antecedent ? whole(antecedent) : null
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
