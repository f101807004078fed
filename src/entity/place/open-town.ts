import { asWritten, type Token } from '../../text/token.ts'
import { NATION, type PlaceNode } from './place-node.ts'

/** A town that no list of places has, wherever it lies: «San Marcos». */
export function openTown(words: readonly Token[]): PlaceNode {
  const name = asWritten(words)
  const parts = words.filter((token) => token.kind === 'word').map((token) => token.fold)
  return { id: parts.join('-'), name, level: 'city', within: [NATION.id] }
}

/** The same town in a state: «San Marcos, Guerrero». Every other place stays what it is. */
export function townIn(node: PlaceNode, area: PlaceNode): PlaceNode {
  if (!isOpenTown(node) || area.id === NATION.id) return node
  const within = [area.id, ...area.within]
  return { ...node, id: [node.id, ...within.slice(0, -1)].join('-'), name: `${node.name}, ${area.name}`, within }
}

/** Whether it is a town of which nobody knows yet where it lies. */
export const isOpenTown = ({ level, within }: PlaceNode): boolean =>
  level === 'city' && within.length === 1 && within[0] === NATION.id
