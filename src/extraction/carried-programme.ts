import type { Programme, ProgrammeMention } from '../entity/name/programme.ts'
import { isCapital } from '../entity/name/programme-name.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import type { Span } from '../text/span.ts'
import { isWithin } from './place-left.ts'
import type { Sentence } from './sentence/sentence.ts'

/** A programme that later sentences inherit; where its sentence named a place, with that and with what it took over from. */
export interface CarriedProgramme {
  readonly programme: Programme
  readonly span: Span
  readonly place: PlaceNode | null
  readonly outer: CarriedProgramme | null
}

/** «En Jalisco se realizó la Jornada de Lectura… ¶ En Colima se activaron 26 talleres»: an event of one place is none of the next. */
export function programmeAt(
  carried: CarriedProgramme | null,
  { opensBlock, places }: Sentence,
): CarriedProgramme | null {
  const held = carried?.place ?? null
  const [first] = places
  if (!opensBlock || !held || !first || first.node.level === 'nation' || isWithin(first.node, held)) return carried
  return carried?.outer ?? null
}

/**
 * A programme that is one item of an enumeration: «destacan las detecciones de diabetes; Chequeo Anual PrevenIMSS, consultas…».
 * What follows is not of it; «En la 7ª Jornada, las consultas…» is of the Jornada.
 */
export function isListed({ tokens }: Sentence, { from, to }: ProgrammeMention): boolean {
  let at = from - 1
  while (at >= 0 && from - at <= LONGEST_LEAD && isCapital(tokens[at])) at--
  return SEPARATORS.has(tokens[at]?.fold ?? '') && SEPARATORS.has(tokens[to]?.fold ?? '')
}

/** Capital words before the name itself: «Chequeo Anual». */
const LONGEST_LEAD = 4
const SEPARATORS = new Set([',', ';', 'y', 'e'])
