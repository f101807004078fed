import { recallSupersession, type Supersession, supersessionOf } from '../correction/supersession.ts'
import type { Bulletin, SourceText } from '../facts/bulletin.ts'
import { pack, unpack } from '../facts/packed.ts'
import { type Block, blocksOf } from '../text/layout/block.ts'
import type { Reading } from '../text/reading.ts'

/** What a bulletin is, without its text. */
export interface KeptHead extends Omit<Bulletin, 'reading' | 'blocks'> {
  readonly supersession: Supersession | null
}

/** How a reading leads back to the record. */
interface Layout extends Pick<Reading, 'marks' | 'repairs'> {
  readonly steps: readonly number[]
}

export function headOf(bulletin: Bulletin): KeptHead {
  const { id, source, title, number, date, institution, url, origin, supersedes } = bulletin
  const supersession = supersessionOf(bulletin)
  return { id, source, title, number, date, institution, url, origin, supersedes, supersession }
}

/** A reading as a text: its layout as a line of JSON, then what is read; the text of record is left out. */
export function keepReading({ text, marks, repairs, offsets }: Reading): string {
  const layout: Layout = { marks, repairs, steps: stepsOf(offsets) }
  return `${JSON.stringify(pack(layout))}\n${text}`
}

/** A bulletin whose text is looked at where somebody quotes it: there are many, and most are never quoted. */
export class KeptBulletin implements Bulletin {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly number: Bulletin['number']
  readonly date: Bulletin['date']
  readonly institution: Bulletin['institution']
  readonly url: Bulletin['url']
  readonly origin: Bulletin['origin']
  readonly supersedes: Bulletin['supersedes']
  readonly #kept: string
  readonly #textAt: number
  readonly #record: SourceText
  #reading: Reading | null = null

  /** The text of record says its address and what it takes the place of as they are now. */
  constructor(head: KeptHead, kept: string, record: SourceText) {
    this.id = head.id
    this.source = head.source
    this.title = head.title
    this.number = head.number
    this.date = head.date
    this.institution = head.institution
    this.url = record.metadata?.url ?? head.url
    this.origin = head.origin
    this.supersedes = record.metadata?.supersedes ?? null
    this.#kept = kept
    this.#textAt = kept.indexOf('\n') + 1
    this.#record = record
    recallSupersession(this, head.supersession)
  }

  /** A stretch of what is read. */
  words(from: number, to: number): string {
    return this.#kept.slice(this.#textAt + from, this.#textAt + to)
  }

  get reading(): Reading {
    this.#reading ??= this.#read()
    return this.#reading
  }

  get blocks(): readonly Block[] {
    return blocksOf(this.reading)
  }

  #read(): Reading {
    const { steps, ...layout } = unpack(JSON.parse(this.#kept.slice(0, this.#textAt - 1))) as Layout
    return { source: this.#record.text, text: this.#kept.slice(this.#textAt), ...layout, offsets: offsetsOf(steps) }
  }
}

/** Offsets that mostly rise by one, as pairs of a length and the offset that the run begins with. */
function stepsOf(offsets: readonly number[]): number[] {
  const steps: number[] = []
  for (let from = 0; from < offsets.length; ) {
    let to = from + 1
    while (to < offsets.length && offsets[to] === (offsets[to - 1] as number) + 1) to++
    steps.push(to - from, offsets[from] as number)
    from = to
  }
  return steps
}

function offsetsOf(steps: readonly number[]): number[] {
  const offsets: number[] = []
  for (let i = 0; i < steps.length; i += 2) {
    for (let k = 0; k < (steps[i] as number); k++) offsets.push((steps[i + 1] as number) + k)
  }
  return offsets
}
