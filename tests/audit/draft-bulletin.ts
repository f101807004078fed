import { formatDigits, formatPress, spellOut } from '#core/entity/number/number-format.ts'

/** How a figure is printed: «58 mil 610», «58,610», «ocho». */
export type Style = 'press' | 'digits' | 'words'

/** A figure of a bulletin that a test writes. */
export interface Slot {
  readonly id: string
  readonly value: number
  readonly style: Style
}

/** What the text holds against a wrong figure. */
export type Evidence =
  | { readonly kind: 'sum'; readonly total: string; readonly parts: readonly string[] }
  /** The same figure in two zones. */
  | { readonly kind: 'repeat'; readonly a: string; readonly b: string }
  /** A result with its planned figure; `list` are the parts of the result, `goals` what was planned of each. */
  | {
      readonly kind: 'plan'
      readonly plan: string
      readonly result: string
      readonly list: readonly string[]
      readonly goals: readonly number[]
    }
  /** A national figure and those of units inside it. */
  | { readonly kind: 'units'; readonly whole: string; readonly parts: readonly string[] }

/** A bulletin as pieces of text and figures, so that a test can change one and print it again. */
export interface DraftBulletin {
  readonly name: string
  readonly pieces: readonly (string | Slot)[]
  readonly evidence: readonly Evidence[]
}

const written = ({ value, style }: Slot): string =>
  style === 'words' && value < 10
    ? spellOut(value, 'masculine').replace(/^uno$/, 'un')
    : style === 'press'
      ? formatPress(value)
      : formatDigits(value)

/** The text with some figures changed; a dropped one (null) takes the words around it along, up to the next comma. */
export function print(
  draft: DraftBulletin,
  changes: ReadonlyMap<string, number | null> = new Map(),
): { text: string; at: Map<string, number> } {
  let text = ''
  const at = new Map<string, number>()
  let dropping = false
  for (const piece of draft.pieces) {
    if (typeof piece === 'string') {
      text += dropping ? piece.replace(/^[^,;.]*(?:, | y )?/, '') : piece
      dropping = false
      continue
    }
    const changed = changes.get(piece.id)
    dropping = changed === null
    if (dropping) continue
    at.set(piece.id, text.length)
    text += written({ ...piece, value: changed ?? piece.value })
  }
  return { text, at }
}

/** Collects pieces: `` write`se hicieron ${figure} cirugías` ``. */
export class Writer {
  readonly pieces: (string | Slot)[] = []
  readonly evidence: Evidence[] = []
  #count = 0

  figure(value: number, style: Style): Slot {
    return { id: `f${this.#count++}`, value, style }
  }

  write(strings: TemplateStringsArray, ...inserts: readonly (string | Slot | readonly (string | Slot)[])[]): void {
    strings.forEach((text, i) => {
      this.pieces.push(text)
      const insert = inserts[i]
      if (Array.isArray(insert)) this.pieces.push(...insert)
      else if (insert !== undefined) this.pieces.push(insert as string | Slot)
    })
  }
}
