import type { ProgrammeMention } from '../../entity/name/programme.ts'
import type { Attachment } from '../attachment.ts'
import type { Context, ProgrammeDraft } from '../context.ts'

const drafted = (mention: ProgrammeMention): ProgrammeDraft => ({
  programme: mention.programme,
  span: { start: mention.start, end: mention.end },
})

/** How a figure gets its programme, the surest first. */
export const PROGRAMME: readonly Attachment<Context, ProgrammeDraft>[] = [
  {
    name: 'named before the figure',
    example: 'En la 7ª Jornada Nacional se hicieron 2 mil cirugías',
    counterExample: 'se hicieron 2 mil cirugías. Mañana empieza la 7ª Jornada',
    attach: ({ sentence, mention }) => {
      const before = sentence.programmes.filter((p) => p.from < mention.to && p.from <= mention.from).at(-1)
      return before ? drafted(before) : null
    },
  },
  {
    name: 'named by the figure itself or right after it',
    example: 'se realizaron 2 mil cirugías en la 7ª Jornada Nacional',
    counterExample: '2 mil cirugías, y comenzó la 8ª Jornada',
    attach: ({ sentence, mention }) => {
      const after = sentence.programmes.find((p) => p.from >= mention.quantity.from && p.from - mention.to <= 3)
      if (!after) return null
      const gap = sentence.tokens.slice(mention.to, after.from)
      return gap.every((token) => token.kind === 'word' && token.fold !== 'y') ? drafted(after) : null
    },
  },
  {
    name: 'carried with its period or section',
    example: 'La 7ª Jornada, del 10 al 12 de septiembre… Se otorgaron 17 mil consultas',
    counterExample: 'La 7ª Jornada… ¶ Balance anual ¶ Se otorgaron 17 mil consultas',
    attach: (context) => {
      const { scope, sentence, mention } = context
      if (!scope.programme) return null
      // A period of its own takes the figure out of the carried event.
      const ownPeriod = sentence.periods.some((p) => p.to <= mention.from && p.shape !== 'anaphoric')
      return ownPeriod ? null : { programme: scope.programme.programme, span: scope.programme.span }
    },
  },
]
