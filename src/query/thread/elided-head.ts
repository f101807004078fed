import type { Catalogue } from '../../facts/catalogue.ts'
import type { Asked, AskedMeasure, Feature, Query } from '../query.ts'
import { linkBefore } from '../slots/measure-group.ts'
import type { MeasureMention } from '../slots/measure-slot.ts'
import { type Board, wordAt } from '../words/board.ts'

/**
 * The noun that a follow-up leaves out. «¿y especialidad?» after «consultas de medicina familiar»: what the thread's own
 * noun is narrowed by is its kind; the plural asks for the thing itself. «¿y confirmados?» after «defunciones»: a word
 * that the bulletins narrow another noun by, and that one only, stands for it.
 */
export function underHead(
  { measure: said, from }: MeasureMention,
  board: Board,
  previous: Query | null,
  { measuresByHead, measuresByModifier }: Catalogue,
): Asked<AskedMeasure> {
  const base = previous?.selections[0]?.measure?.value.head ?? null
  const { head, modifiers } = said.value
  if (base === null || head === base) return said
  const narrows = (key: string): boolean => (measuresByHead.get(base) ?? []).some((m) => m.modifiers.includes(key))
  if (head !== null) {
    const key = wordAt(board, from - 1) === 'no' ? `no-${head}` : head
    const isThing = said.text.endsWith('s') && measuresByHead.has(head)
    if (modifiers.length > 0 || isThing || !narrows(key)) return said
    return { ...said, value: { head: null, modifiers: [key], name: key === head ? said.text : `no ${said.text}` } }
  }
  const [key, ...others] = modifiers
  // «¿y de corazón?» narrows what was asked, whatever else hearts are counted of.
  if (key === undefined || others.length > 0 || linkBefore(board, from) || wordAt(board, from - 1) === 'en') return said
  const denied = `no-${key}`
  if (wordAt(board, from - 1) === 'no' && narrows(denied))
    return { ...said, value: { ...said.value, modifiers: [denied], name: `no ${said.value.name}` } }
  const heads = new Set((measuresByModifier.get(key) ?? []).map((m) => m.head))
  const [only] = heads
  if (narrows(key) || only === undefined || heads.size > 1) return said
  return { ...said, value: { head: only, modifiers, name: said.value.name } }
}

/** A measure that no lexicon and no fact knows, by its words; of `noun` where they only qualify it. */
export function strangeMeasure(words: readonly Feature[], noun: Asked<AskedMeasure> | null): Asked<AskedMeasure> {
  const text = words.map((w) => w.text).join(' ')
  const keys = words.map((w) => w.key)
  if (noun) {
    const { head, modifiers, name } = noun.value
    return { value: { head, modifiers: [...modifiers, ...keys], name: `${name} ${text}` }, origin: 'said', text }
  }
  const [head = null, ...modifiers] = keys
  return { value: { head, modifiers, name: text }, origin: 'said', text }
}
