import { filesBelow, readFile } from '../source-files.ts'
import { type DraftBulletin, type Evidence, type Slot, Writer } from './draft-bulletin.ts'

interface Marked {
  /** Words right before the first figure. */
  readonly after: string
  readonly figures: readonly (readonly [printed: string, value: number])[]
}

/** A stretch of a seed with figures that a test may change: each list is a total and its parts. */
function cut(
  seed: string,
  from: string,
  lists: readonly Marked[],
  evidence: (ids: readonly (readonly string[])[]) => Evidence[],
): DraftBulletin {
  const path = filesBelow('seeds').find((name) => name.startsWith(`seeds/${seed}`)) ?? ''
  const text = readFile(path)
  const writer = new Writer()
  let at = text.indexOf(from)
  const ids = lists.map(({ after, figures }) => {
    let next = text.indexOf(after, at) + after.length
    return figures.map(([printed, value]) => {
      next = text.indexOf(printed, next)
      if (next < at) throw new Error(`«${printed}» is not in ${path}`)
      const slot: Slot = writer.figure(value, 'press')
      writer.pieces.push(text.slice(at, next), slot)
      next += printed.length
      at = next
      return slot.id
    })
  })
  writer.pieces.push(text.slice(at))
  return { name: `seed ${seed}`, pieces: writer.pieces, evidence: evidence(ids) }
}

const sumOf = ([total = '', ...parts]: readonly string[] = []): Evidence => ({ kind: 'sum', total, parts })

const TRANSPLANTS = [
  ['956', 956],
  ['442', 442],
  ['353', 353],
  ['120', 120],
  ['31', 31],
  ['10', 10],
] as const

/** The sums of the seeds that close, each in a text without any that does not. */
export const seedDrafts = (): DraftBulletin[] => [
  cut(
    '003',
    '---',
    [
      { after: 'efectuaron ', figures: TRANSPLANTS },
      { after: 'cirugías y ', figures: TRANSPLANTS },
      {
        after: 'llevaron a cabo ',
        figures: [
          ['211 mil 946', 211_946],
          ['139 mil 157', 139_157],
          ['17 mil 779', 17_779],
          ['dos mil 537', 2_537],
          ['52 mil 473', 52_473],
        ],
      },
    ],
    ([field = [], body = [], actions]) => [
      sumOf(field),
      sumOf(body),
      sumOf(actions),
      ...field.map((a, i): Evidence => ({ kind: 'repeat', a, b: body[i] ?? '' })),
    ],
  ),
  cut(
    '004',
    'En las 10 Jornadas',
    [
      {
        after: 'un total de ',
        figures: [
          ['un millén 529 mil 812', 1_529_812],
          ['678 mil 503', 678_503],
          ['220 mil 048', 220_048],
          ['28 mil 105', 28_105],
          ['554 mil 270', 554_270],
          ['48 mil 691', 48_691],
          ['195', 195],
        ],
      },
    ],
    ([list]) => [sumOf(list)],
  ),
]
