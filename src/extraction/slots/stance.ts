import type { Stance } from '../../facts/fact.ts'
import type { Attachment } from '../attachment.ts'
import type { Context } from '../context.ts'
import { beginsLike } from '../../entity/verbs.ts'

const foldsBetween = (context: Context, from: number, to: number): string[] =>
  context.sentence.tokens.slice(Math.max(0, from), to).map((token) => token.fold)

/** The words after the figure that still speak of it: up to the next figure, comma or main verb. */
function tail(context: Context): string[] {
  const { sentence, mention, index } = context
  const limit = sentence.mentions[index + 1]?.from ?? sentence.tokens.length
  const words: string[] = []
  for (let i = mention.to; i < Math.min(limit, mention.to + 8); i++) {
    const word = sentence.tokens[i]?.fold ?? ''
    if (word === ',' || word === ';' || word === '.') break
    words.push(word)
  }
  return words
}

const GOAL_LINK = /^(?:de|del|son|es|era|fue|:|a|cabo|para|este|año|en|\d{4})$/

export const STANCE: readonly Attachment<Context, Stance>[] = [
  {
    name: 'planned participle with the figure',
    example: 'las 126 mil planeadas; los 10 que se tenían considerados',
    counterExample: '126 mil consultas realizadas',
    attach: (context) => {
      const { mention, lexicon } = context
      const words = [...foldsBetween(context, mention.quantity.to, mention.to), ...tail(context)]
      return beginsLike(words, lexicon.verbs.planned) ? 'planned' : null
    },
  },
  {
    name: 'goal noun before the figure',
    example: 'una meta de 126 mil consultas',
    counterExample: 'superó la meta al realizar 139 mil',
    attach: (context) => {
      const { mention, sentence, lexicon } = context
      const before = sentence.tokens.slice(Math.max(0, mention.from - 6), mention.from)
      const at = before.findLastIndex((token) => lexicon.verbs.plannedNouns.includes(token.fold))
      const gap = before.slice(at + 1)
      const linked = gap.every((token) => GOAL_LINK.test(token.fold) || lexicon.grammar.isInfinitive(token))
      return at >= 0 && linked ? 'planned' : null
    },
  },
  {
    name: 'capacity noun before the figure',
    example: 'con capacidad para 120 pacientes',
    counterExample: 'la capacidad creció y atendió a 120 pacientes',
    attach: (context) => {
      const before = foldsBetween(context, context.mention.from - 4, context.mention.from)
      return before.some((word) => context.lexicon.verbs.capacityNouns.includes(word)) ? 'capacity' : null
    },
  },
  {
    name: 'planning verb',
    example: 'se tenía considerado llevar a cabo 10',
    counterExample: 'se llevaron a cabo 10',
    attach: ({ verb, lexicon }) => (verb && beginsLike(verb.folds, lexicon.verbs.planned) ? 'planned' : null),
  },
  {
    name: 'estimating verb',
    example: 'se estima atender a 300 personas',
    counterExample: 'se atendió a 300 personas',
    attach: ({ verb, lexicon }) => (verb && beginsLike(verb.folds, lexicon.verbs.estimated) ? 'estimated' : null),
  },
  {
    name: 'future verb',
    example: 'se llevarán a cabo dos jornadas',
    counterExample: 'se llevaron a cabo dos jornadas',
    attach: ({ verb }) => (verb?.tense === 'future' ? 'planned' : null),
  },
]
