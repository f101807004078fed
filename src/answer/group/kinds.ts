import { institutionMentions } from '../../entity/name/institution.ts'
import type { Fact } from '../../facts/fact.ts'
import { isBeyondRoot, kinKeysIn, kinKeysOf } from '../../facts/kinship.ts'
import { tokenize } from '../../text/token.ts'
import type { AnswerContext } from '../context.ts'
import type { Group } from './group.ts'

/** How surely the labels of a group are of a kind: it is printed of them; what they name is one; it stands near them; not. */
export type KindFit = 3 | 2 | 1 | 0

/**
 * Whether what tells the members of a group apart are municipalities, institutions, offices…: because «por municipio» or
 * the head of their column says so, because each label begins with the noun («Préstamo especial»), or because they name
 * such things themselves.
 */
export function kindFit(kind: string, group: Group, context: AnswerContext): KindFit {
  const { labelled, members } = group
  const isKind = (text: string): boolean => saysKind(kind, text)
  const labels = labelled ? [...labelled.labels.values()] : []
  if (labelled && (isKind(labelled.kind) || labels.every(isKind))) return 3
  const isMost = (count: number): boolean => count * 2 > members.length
  const sort = SORTS.find(({ names }) => names.test(kind))
  const isPlace = ({ place }: Fact): boolean =>
    place.basis === 'printed' && sort?.level?.test(place.node.level) === true
  const places = members.filter(isPlace).map(({ place }) => place.node.id)
  if (isMost(places.length) && new Set(places).size === places.length) return 2
  if (sort?.institutions && isMost(labels.filter((label) => namesInstitution(label, context)).length)) return 2
  // «los sectores con mayor crecimiento son», but not «el Hospital de Especialidades realizó».
  const plurals = (text: string): string =>
    text
      .split(/[^\p{L}]+/u)
      .filter((word) => /^\p{Ll}/u.test(word) && word.endsWith('s'))
      .join(' ')
  return labelled && (isKind(plurals(labelled.shared)) || isKind(plurals(labelled.heading))) ? 1 : 0
}

/** Whether a text says the noun, another of its family, or another for the same sort of thing («entidad» for «estado»). */
function saysKind(kind: string, text: string): boolean {
  const keys = kinKeysIn(text)
  const sort = SORTS.find(({ names }) => names.test(kind))
  return (
    kinKeysOf(kind).some((key) => isBeyondRoot(key) && keys.has(key)) ||
    (sort !== undefined && tokenize(text).some((token) => sort.names.test(token.fold)))
  )
}

interface Sort {
  readonly names: RegExp
  /** Level of the places that are of it. */
  readonly level?: RegExp
  readonly institutions?: true
}

/** Nouns that ask for one sort of thing, and how its names are known. */
const SORTS: readonly Sort[] = [
  { names: /^(?:estados?|entidad(?:es)?|representacion(?:es)?)$/, level: /^(?:state|representation)$/ },
  { names: /^(?:municipios?|ciudad(?:es)?|localidad(?:es)?|poblacion(?:es)?|alcaldias?)$/, level: /^city$/ },
  { names: /^(?:hospital(?:es)?|unidad(?:es)?|clinicas?|sedes?|umf|hgz|nosocomios?)$/, level: /^facility$/ },
  { names: /^(?:institucion(?:es)?|institutos?|dependencias?|organismos?)$/, institutions: true },
]

const namesInstitution = (label: string, { lexicon }: AnswerContext): boolean =>
  institutionMentions(tokenize(label), lexicon.institutions).length > 0 || /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(label)
