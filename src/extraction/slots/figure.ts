import data from '#data/lexicon/figures.json' with { type: 'json' }
import { beginsLike } from '../../entity/measure/verbs.ts'
import type { Figure } from '../../facts/fact.ts'
import type { Attachment } from '../attachment.ts'
import type { Context } from '../context.ts'

/** The words around the figure, no further than a comma or another figure. */
function around({ sentence, mention, index }: Context, before: number, after: number): string[] {
  const limit = sentence.mentions[index + 1]?.from ?? sentence.tokens.length
  const ahead = sentence.tokens.slice(mention.to, Math.min(limit, mention.to + after)).map((token) => token.fold)
  const comma = ahead.findIndex((word) => word === ',' || word === ';')
  return [
    ...sentence.tokens.slice(Math.max(0, mention.from - before), mention.to).map((token) => token.fold),
    ...(comma < 0 ? ahead : ahead.slice(0, comma)),
  ]
}

/** The words behind the number itself, those of its noun phrase too: «28 mil diarios». */
const behind = ({ sentence, mention }: Context): string[] => {
  // «71.2 por ciento de la productividad anual» is no rate, «11 por ciento anual» is one.
  const end = mention.quantity.unit === 'percent' ? mention.quantity.to + 1 : mention.to + 3
  return sentence.tokens.slice(mention.quantity.to, end).map((token) => token.fold)
}

const says = (words: readonly string[], phrases: readonly string[]): boolean => {
  const text = ` ${words.join(' ')} `
  return phrases.some((phrase) => text.includes(` ${phrase} `))
}

/** A context with what its measure says of it. */
export type FigureContext = Context & { readonly changes: boolean }

/** How the kind of a figure is told, the surest first; none is a level. */
export const FIGURE: readonly Attachment<FigureContext, Figure>[] = [
  {
    name: 'noun of change',
    example: 'el crecimiento en cirugías fue de 6.8 por ciento',
    counterExample: 'la cobertura en mujeres fue de 6.8 por ciento',
    attach: ({ changes }) => (changes ? 'change' : null),
  },
  {
    name: 'compared with another time or place',
    example: 'hubo 24 donaciones más que en 2020',
    counterExample: 'más de 24 millones',
    attach: (context) => (says(around(context, 0, 5), data.comparison) ? 'change' : null),
  },
  {
    name: 'verb or noun of change before it',
    example: 'un incremento de 12 por ciento; aumentó 300 camas',
    counterExample: 'se realizaron 300 cirugías',
    attach: (context) => {
      const { sentence, mention, verb } = context
      // «bajó a 212», «aumentó de 300 a 500»: the level that it reached.
      const level = /^(?:a|de)$/.test(sentence.tokens[mention.from - 1]?.fold ?? '')
      const words = around(context, 4, 0).slice(0, Math.min(4, mention.from))
      const near = verb && verb.to >= mention.from - 3 ? verb.folds : []
      if (beginsLike(near, data.change)) return level ? null : 'change'
      if (beginsLike(words, data.changeNouns)) return 'change'
      // «Disminuye 38 por ciento la mortalidad», a title: its present is no verb by its ending.
      const [before] = words.slice(-1)
      return before !== undefined && beginsLike([before], data.change) ? 'change' : null
    },
  },
  {
    name: 'for each unit of time or head',
    example: 'dos jornadas nacionales por mes',
    counterExample: 'dos jornadas en el mes',
    attach: (context) =>
      says(behind(context), data.rate) || says(around(context, 3, 0), ['promedio de']) ? 'rate' : null,
  },
  {
    name: 'part of a whole in percent',
    example: '71.2 por ciento de la productividad anual',
    counterExample: 'aumentó 71.2 por ciento',
    attach: (context) => (context.mention.quantity.unit === 'percent' ? 'share' : null),
  },
]
