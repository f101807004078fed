import type { Query } from '../../query/query.ts'

/**
 * The id of an answer: a hash of the resolved query (its values, not its wording, nor the day it is asked on), the
 * corpus and the engine with its vocabulary; of one that was found `byWords` also of the keys of these. Same id, same
 * bytes.
 */
export function answerId(query: Query, corpusVersion: string, engineVersion: string, byWords = false): string {
  const bySlots = !byWords && query.act === 'value' && query.selections.every((s) => s.measure)
  const { earlier, whole, sentence } = query.thread
  const resolved = JSON.stringify(
    {
      ...query,
      corrections: [],
      // Only a share may look for its whole in the thread; what was found follows from the rest.
      thread: { earlier: query.operation === 'share' ? earlier : [], whole, sentence },
      // Relative days were made absolute when the question was read.
      today: null,
      // A figure is found by its slots alone: «cardiacos» and «de corazón» ask for the same.
      features: bySlots ? [] : query.features.map((f) => f.key),
      unit: bySlots ? null : query.unit,
      context: query.context.map((f) => f.key),
    },
    (key, value) => (WORDING.has(key) ? undefined : value),
  )
  return `c-${fnv1a(`${resolved}\n${corpusVersion}\n${engineVersion}`)}`
}

/** The id of several answers given as one. */
export const joinedId = (ids: readonly string[]): string => `c-${fnv1a(ids.join('\n'))}`

const WORDING = new Set(['text', 'name'])

/** FNV-1a, 32 bits, as 8 hexadecimal digits. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
