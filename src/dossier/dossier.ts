import type { Examined } from '../audit/examine.ts'
import { recallSupersession, type Supersession, supersessionOf } from '../correction/supersession.ts'
import type { Bulletin, SourceText } from '../facts/bulletin.ts'
import type { Fingerprint } from '../facts/copies.ts'
import type { Extraction } from '../facts/fact.ts'
import { pack, unpack } from '../facts/packed.ts'
import type { Terms } from '../facts/terms.ts'
import { blocksOf } from '../text/layout/block.ts'
import type { Reading } from '../text/reading.ts'

/** All that was read from one bulletin, by itself: with the others' it makes a corpus without reading any text again. */
export interface Dossier {
  readonly bulletin: Bulletin
  readonly extraction: Extraction
  readonly examined: Examined
  readonly terms: Terms
  /** What copies of it are told by. */
  readonly print: Fingerprint
}

/**
 * A dossier as it may be kept, each part one line of JSON; the text of record itself is left out, for whoever keeps this
 * has it. To be forgotten whenever the text, what reads it or the vocabulary is another.
 */
export interface KeptDossier {
  readonly facts: string
  /** The reading text with its line marks: parsed only where something is quoted. */
  readonly reading: string
}

const toJson = (data: unknown): string => JSON.stringify(pack(data))
const ofJson = (json: string): unknown => unpack(JSON.parse(json))

/** A dossier as two texts: its facts, and its reading. */
export function keepDossier({ bulletin, extraction, examined, terms, print }: Dossier): KeptDossier {
  const { reading, blocks: _, ...head } = bulletin
  const { text, marks, repairs, offsets } = reading
  return {
    facts: toJson({
      head,
      supersession: supersessionOf(bulletin),
      extraction,
      examined,
      words: terms.words.map(([word]) => word),
      counts: terms.words.map(([, count]) => count),
      features: terms.features,
      shingles: [...print.shingles],
      figures: [...print.figures],
    }),
    reading: toJson({ text, marks, repairs, steps: stepsOf(offsets) }),
  }
}

interface KeptFacts extends Pick<Dossier, 'extraction' | 'examined'> {
  readonly head: Omit<Bulletin, 'reading' | 'blocks'>
  readonly supersession: Supersession | null
  readonly words: readonly string[]
  readonly counts: readonly number[]
  readonly features: readonly (readonly string[])[]
  readonly shingles: readonly number[]
  readonly figures: readonly number[]
}

interface KeptReading extends Pick<Reading, 'text' | 'marks' | 'repairs'> {
  readonly steps: readonly number[]
}

/**
 * The dossier again. The text of record is asked for only where something is quoted; its address and what it takes the
 * place of are whatever they are said to be now.
 */
export function openDossier(kept: KeptDossier, text: SourceText): Dossier {
  const facts = ofJson(kept.facts) as KeptFacts
  const { supersession, extraction, examined, words, counts, features, shingles, figures } = facts
  const { url, supersedes } = text.metadata ?? {}
  const head = { ...facts.head, url: url ?? facts.head.url, supersedes: supersedes ?? null }
  const bulletin = lazyBulletin(head, () => {
    const { steps, ...reading } = ofJson(kept.reading) as KeptReading
    return { source: text.text, ...reading, offsets: offsetsOf(steps) }
  })
  recallSupersession(bulletin, supersession)
  return {
    bulletin,
    extraction,
    examined,
    terms: { words: words.map((word, i) => [word, counts[i] as number]), features },
    print: { shingles: new Set(shingles), figures: new Set(figures) },
  }
}

/** A bulletin whose reading is made when it is first looked at. */
function lazyBulletin(head: Omit<Bulletin, 'reading' | 'blocks'>, read: () => Reading): Bulletin {
  let reading: Reading | undefined
  const made = (): Reading => {
    reading ??= read()
    return reading
  }
  return {
    ...head,
    get reading() {
      return made()
    },
    get blocks() {
      return blocksOf(made())
    },
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
