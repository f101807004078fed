import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { kinKeysIn } from '../../facts/kinship.ts'
import type { Group } from './group.ts'
import { isLabelled, ownKeys } from './own-words.ts'

/** Keys of the words that tell each member of a group from the others: those of its label, else of its clause. */
export function labelKeys(
  group: Group,
  corpus: Corpus,
): readonly { readonly member: Fact; readonly keys: ReadonlySet<string> }[] {
  const { members, labelled } = group
  if (labelled) {
    const nouns = kinKeysIn(sharedNouns(members).join(' '))
    return members.map((member) => {
      const { measure, place } = member
      const where = place.basis === 'printed' ? (place.node.name.split(',')[0] ?? '') : ''
      const kinds = measure.modifiers.map(({ name }) => name)
      const keys = kinKeysIn([labelled.labels.get(member.id), where, ...kinds].join(' '))
      return { member, keys: new Set([...keys].filter((key) => !nouns.has(key))) }
    })
  }
  const [, ...later] = members
  // «En atención psicológica, 543 sesiones individuales y 115 familiares»: what opens the list is said of all its items.
  const opened = later.every((member) => !isLabelled(member, corpus))
  return members.map((member) => ({ member, keys: ownKeys(member, corpus, opened) }))
}

/** «mediciones» of «219 mil mediciones de presión y 203 mil de glucosa»: what the first label says is counted by others too. */
function sharedNouns(members: readonly Fact[]): readonly string[] {
  const byHead = Map.groupBy(members, ({ measure }) => measure.head.key)
  return [...byHead.values()].flatMap((same) => (same.length > 1 ? same.map(({ measure }) => measure.head.name) : []))
}

/** Keys of the words that are said of all members of a labelled group: what leads up to it, and all that its first clause says. */
export function sharedKeys({ members, labelled }: Group, corpus: Corpus): ReadonlySet<string> {
  const [first] = members
  if (!labelled || !first) return new Set()
  return new Set([...kinKeysIn(labelled.shared), ...ownKeys(first, corpus)])
}
