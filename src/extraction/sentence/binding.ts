import type { Mention } from './mention.ts'
import type { Sentence } from './sentence.ts'

/** A place or period of a sentence: token indexes, `to` exclusive. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** How strongly a word or sign parts what stands before it from what stands after. */
const SEPARATORS: Readonly<Record<string, number>> = {
  '.': 6,
  ';': 5,
  mientras: 4,
  tanto: 4,
  contra: 4,
  frente: 4,
  cuando: 4,
  y: 2,
  e: 2,
  o: 2,
  u: 2,
  ademas: 2,
  asi: 2,
  ',': 1,
  ':': 1,
  ')': 1,
}

/** How far apart the tokens `from`..`to` set their two sides: 0 nothing, 1 a comma, 2 «y», 3 «, y», 5 «;». */
function separation(sentence: Sentence, from: number, to: number): number {
  let strongest = 0
  for (let i = from; i < to; i++) {
    const fold = sentence.tokens[i]?.fold ?? ''
    const rank = (SEPARATORS[fold] ?? 0) + (SEPARATORS[fold] === 2 && sentence.tokens[i - 1]?.fold === ',' ? 1 : 0)
    strongest = Math.max(strongest, rank)
  }
  return strongest
}

/** Which figure a place or period belongs to: the one before it, the one after it, or none. */
export interface Binding {
  readonly side: 'before' | 'after' | 'free'
  /** Index of the figure that it belongs to; of `free`, of the next one. */
  readonly mention: number
}

/**
 * Of two figures around a place or period the one that less stands between: «48 en Tizimín; en Ticul, 17» and
 * «48 en Tizimín, 17 en Ticul» are told apart by their signs, not by their order.
 */
export function bindingOf(sentence: Sentence, entity: Stretch): Binding {
  const { mentions } = sentence
  const next = mentions.findIndex((m) => m.from >= entity.to)
  const right = next < 0 ? mentions.length : next
  let left = right - 1
  // A share in parentheses belongs to its own noun: «72 mil (12 por ciento) en Jalisco».
  while (left > 0 && mentions[left]?.aside) left--
  const before = mentions[left]
  const after = mentions[right]
  if (!before || before.from >= entity.from) return { side: after ? 'after' : 'free', mention: right }
  const toLeft = separation(sentence, Math.min(before.to, entity.from), entity.from)
  // «dijo sí el 68 por ciento (en 2011, el 63)», «320 participantes de Puebla (68) y Tlaxcala (41)»
  if (after && isEnclosedWith(sentence, entity, after)) return { side: 'after', mention: right }
  if (!after)
    return { side: toLeft <= 1 && reaches(sentence, before.to, entity.from) ? 'before' : 'free', mention: left }
  const toRight = separation(sentence, entity.to, after.from)
  if (toLeft > toRight) return { side: 'after', mention: right }
  if (toLeft < toRight || toLeft === 0) {
    return reaches(sentence, before.to, entity.from)
      ? { side: 'before', mention: left }
      : { side: 'after', mention: right }
  }
  return { side: 'after', mention: right }
}

/** Whether the figure behind a place or period stands with it in parentheses, or alone in those that follow at once. */
function isEnclosedWith({ tokens, mentions }: Sentence, { from, to }: Stretch, after: Mention): boolean {
  const foldAt = (i: number): string => tokens[i]?.fold ?? ''
  const list = after.aside && after.quantity.unit === 'count' && after.phrase === null && after.from === to + 1
  if (list) return true
  const open = tokens.findLastIndex((token, i) => i < from && token.fold === '(')
  const closed = tokens.slice(open, after.from).some((token) => token.fold === ')')
  return open >= 0 && !closed && !mentions.some((m) => m.from > open && m.to <= from) && foldAt(after.from - 1) !== '('
}

/** Whether figures are told in the order of their places: «respectivamente», «en ese orden». */
export const isInOrder = ({ tokens }: Sentence): boolean =>
  tokens.some(
    ({ fold }, i) =>
      fold === 'respectivamente' || (fold === 'orden' && /^(?:ese|este|dicho)$/.test(tokens[i - 1]?.fold ?? '')),
  )

/** Whether what stands behind the figure still speaks of it: no clause of its own begins before the place or period. */
function reaches(sentence: Sentence, from: number, to: number): boolean {
  const comma = separation(sentence, from, to) > 0
  const verb = sentence.verbs.find((v) => v.from >= from && v.to <= to && v.tense !== 'other')
  if (!verb) return to - from <= (comma ? 3 : 12)
  // «160 mil se aplicaron en Juárez»: its own verb; «22 riñones, que se trasladaron a Puebla» is another story.
  return !comma && verb.from - from <= 1
}
