import { formatLong } from '#core/entity/period/period-format.ts'
import type { MadeFigure } from './bulletins.ts'

/** A kind of question, made of a figure that the corpus has. The last of several turns is the one that is timed. */
export interface QuestionKind {
  readonly name: string
  readonly turns: (figure: MadeFigure) => readonly string[]
  /** Whether the figure itself is the answer. */
  readonly finds: boolean
}

const where = ({ place }: MadeFigure): string => (place.level === 'nation' ? '' : ` en ${place.name}`)
const when = ({ days }: MadeFigure): string => formatLong(days)

/** Drops a letter near the end: «tabalina» → «tabaina». */
const misspelt = (name: string): string => name.slice(0, -3) + name.slice(-2)

export const KINDS: readonly QuestionKind[] = [
  {
    name: 'slots filled',
    turns: (f) => [`¿Cuántas ${f.measure.name} hubo${where(f)} ${when(f)}?`],
    finds: true,
  },
  {
    name: 'misspelt',
    turns: (f) => [`¿Cuántas ${misspelt(f.measure.name)} hubo${where(f)} ${when(f)}?`],
    finds: true,
  },
  { name: 'underspecified', turns: (f) => [`¿Cuántas ${f.measure.name} hubo?`], finds: false },
  { name: 'refused', turns: (f) => [`¿Cuántas ${f.measure.name} hubo en Tapachula ${when(f)}?`], finds: false },
  {
    name: 'follow-up',
    turns: (f) => [`¿Cuántas ${f.measure.name} hubo ${when(f)}?`, `¿Y${where(f)}?`],
    finds: false,
  },
]
