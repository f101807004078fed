import ocr from '#data/lexicon/ocr.json' with { type: 'json' }

interface Confusion {
  readonly printed: string
  readonly meant: string
  readonly at?: string
  readonly weak?: boolean
}

const confusions: readonly Confusion[] = ocr.confusions.flatMap(({ printed, meant, ...where }) =>
  meant.map((letters) => ({ printed, meant: letters, ...where })),
)

/** What a printed word may have been; `weak` where a letter was undone that is far more often right than misread. */
export interface Candidate {
  readonly word: string
  readonly weak: boolean
}

/** A word never has more readings than this: a long line of letters is no word. */
const READINGS = 2000
const LONGEST = 32

/**
 * What a printed word may have been before `depth` of its letters were misread: «rifidén» at depth 2 gives «riñón» among
 * others. Capitals stay capitals unless the confusion is one of a capital («Ilevaron» → «llevaron»).
 */
export function confusedFor(printed: string, depth: number): Candidate[] {
  if (printed.length > LONGEST) return []
  let readings: ReadonlyMap<string, boolean> = new Map([[printed, false]])
  for (let step = 0; step < depth; step++) {
    const next = new Map<string, boolean>()
    for (const [word, weak] of readings) {
      for (const confusion of confusions) {
        const isWeak = weak || confusion.weak === true
        for (const undone of undo(word, confusion)) {
          if (next.size < READINGS) next.set(undone, isWeak && next.get(undone) !== false)
        }
      }
    }
    readings = next
  }
  return Array.from(readings, ([word, weak]) => ({ word, weak }))
}

function undo(word: string, { printed, meant, at }: Confusion): string[] {
  const text = /\p{Lu}/u.test(printed) ? word : word.toLowerCase()
  const readings: string[] = []
  for (let i = text.indexOf(printed); i >= 0; i = text.indexOf(printed, i + 1)) {
    if (at === 'start' && i > 0) continue
    if (at === 'end' && i + printed.length < word.length) continue
    const before = word.slice(i, i + printed.length)
    const capital = text !== word && before !== printed
    readings.push(word.slice(0, i) + (capital ? capitalised(meant) : meant) + word.slice(i + printed.length))
  }
  return readings
}

const capitalised = (letters: string): string => letters.charAt(0).toUpperCase() + letters.slice(1)
