import type { Token } from '../../../text/token.ts'
import type { Attachment } from '../../attachment.ts'
import { type Context, type MeasureDraft, textBetween, told } from '../../context.ts'
import { clauseStart } from '../../sentence/nouns.ts'
import { narrowedAs, whole } from './draft.ts'

/** «opción 6», «la paciente número mil», «hasta el día 16»: the number is a name. */
const NAMED =
  /^(?:dia|opcion|numero|num|no|cuadro|figura|grafica|tabla|base|pagina|extension|ext|articulo|clave|folio|km)$/

/** «el Halcón 1», «Periférico Sur 3469», «la 46 y la 51», «51515»: what is called by a number. */
function isName({ sentence, mention }: Context): boolean {
  const { tokens } = sentence
  const before = tokens[mention.core - 1]
  const proper = mention.from > sentence.lead + 1 && /^\p{Lu}\p{Ll}/u.test(before?.text ?? '')
  const single = /^(?:la|el)$/.test(before?.fold ?? '') && mention.quantity.unit === 'count'
  const { value, raw } = mention.quantity
  const unparted = value >= UNPARTED && /^\d+$/.test(raw)
  const year = value > EARLIEST && value < LATEST && /(?:^|\D)\d{4}$/.test(raw)
  return NAMED.test(before?.fold ?? '') || proper || single || unparted || year
}

const UNPARTED = 10_000
/** «por debajo de 2021» */
const EARLIEST = 1950
const LATEST = 2050

/** «los de 50 a 59», «de 50 a»: ends of a range. */
function isEnd({ sentence, mention }: Context): boolean {
  const { tokens } = sentence
  const opens = tokens[mention.from - 1]?.fold === 'de' && tokens[mention.to]?.fold === 'a'
  return opens || (tokens[mention.from - 1]?.fold === 'a' && tokens[mention.from - 2]?.kind === 'number')
}

const BREAKS = /^(?:[,;.:()”"»]|y|e|o)$/
const EMPTY =
  /^(?:y|e|a|al|se|de|del|con|en|un|una|el|la|los|las|ha|han|habia|habian|es|son|fue|fueron|hay|hubo|hasta|ahora|mas|casi|solo|apenas|que)$/

/** The words that alone tell the figure from the one before it: those behind it, else the last ones before it. */
function ownWords(context: Context): string {
  const { sentence, mention, index } = context
  const { tokens, taken } = sentence
  const breaks = (token: Token | undefined, i: number): boolean =>
    token === undefined || taken[i] === 1 || BREAKS.test(token.fold)
  const limit = Math.min(sentence.mentions[index + 1]?.from ?? tokens.length, mention.to + MOST_WORDS)
  let to = mention.to
  while (to < limit && !breaks(tokens[to], to)) to++
  if (to > mention.to) return textBetween(context, mention.to, to)
  const floor = clauseStart(context)
  let from = mention.from
  // «y otros, 28»
  while (from > floor && /^[,:]$/.test(tokens[from - 1]?.fold ?? '')) from--
  const end = from
  while (from > floor && end - from < MOST_BEFORE && !breaks(tokens[from - 1], from - 1)) from--
  while (from < end && EMPTY.test(tokens[from]?.fold ?? '')) from++
  return textBetween(context, from, end)
}

const MOST_WORDS = 8
const MOST_BEFORE = 3

/** The very last resort: a figure of a sentence is of what the text counted before it, told apart by its own words. */
export const GOES_ON: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'what the text goes on counting',
    example: 'Se habían visitado 870 talleres y clausurado 131',
    counterExample: 'Se habían visitado 870 talleres. El siguiente, opción 6',
    attach: (context) => {
      const { mention, sentence } = context
      const { unit } = mention.quantity
      const prose = sentence.block.kind === 'paragraph' || sentence.block.kind === 'bullet'
      // Under a heading, «Se obtuvieron 12» may begin with anything.
      const goesOn = !sentence.opensBlock || sentence.block.kind === 'bullet' || context.last !== context.main
      const clause = context.earlier.size > 0 || (goesOn && sentence.verbs.some(({ tense }) => tense !== 'other'))
      if (!prose || !clause || mention.phrase?.head || mention.aside || (unit !== 'count' && unit !== 'percent'))
        return null
      if (isName(context) || isEnd(context)) return null
      const antecedent = told(context, unit === 'percent' ? 'any unit' : 'same unit') ?? context.main
      if (!antecedent) return null
      const words = ownWords(context)
      if (words === 'por cierto') return null
      return (
        (words ? narrowedAs(context, antecedent.noun || antecedent.measure.name, words) : null) ?? whole(antecedent)
      )
    },
  },
]
