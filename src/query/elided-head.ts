import type { Catalogue } from '../facts/catalogue.ts'
import type { Asked, AskedMeasure, Feature, Query } from './query.ts'

/**
 * «¿y especialidad?» after «consultas de medicina familiar»: a noun that the thread's own head is narrowed by is read as
 * its kind. The plural («¿y especialidades?») asks for the thing itself.
 */
export function underHead(
  said: Asked<AskedMeasure>,
  previous: Query | null,
  { measuresByHead }: Catalogue,
): Asked<AskedMeasure> {
  const base = previous?.selections[0]?.measure?.value.head ?? null
  const { head, modifiers } = said.value
  if (base === null || head === null || head === base || modifiers.length > 0 || said.text.endsWith('s')) return said
  const narrows = (measuresByHead.get(base) ?? []).some((measure) => measure.modifiers.includes(head))
  return narrows ? { ...said, value: { head: null, modifiers: [head], name: said.text } } : said
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
