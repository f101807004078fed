import type { Catalogue } from '../facts/catalogue.ts'
import type { Token } from '../text/token.ts'
import type { Domain } from './domain.ts'
import type { Act, AskedMeasure, Feature, Operation } from './query.ts'
import { joinsOn } from './thread/leaning.ts'

/** What `actOf` decides from. */
export interface Grounds {
  readonly tokens: readonly Token[]
  readonly catalogue: Catalogue
  /** The act that a cue says; null where none does. */
  readonly said: Act | null
  /** Whether «cuántos» or the like asks for a number. */
  readonly quantity: boolean
  readonly operation: Operation | null
  readonly domain: Domain['kind']
  readonly measures: readonly AskedMeasure[]
  /** How many places, days, events, figures and bulletins it names. */
  readonly slots: number
  readonly features: readonly Feature[]
  /** «¿quién es…?», «¿cómo se llama…?» */
  readonly asksName: boolean
  /** Whether a question stands before it in the thread. */
  readonly follows: boolean
}

/** The act, once it is known whether anything of the question belongs to the bulletins. */
export function actOf(grounds: Grounds): Act {
  const { said, domain, features } = grounds
  if (worksOnFigures(grounds) || asksListedFigure(grounds)) return 'value'
  if (domain === 'help' || domain === 'out_of_scope') return domain
  if (domain === 'unknown' && !namesAnything(grounds)) {
    if (leansOnThread(grounds)) return said ?? 'value'
    return features.length === 0 && said === null ? 'help' : 'out_of_scope'
  }
  if (said === 'list' && grounds.quantity) return 'value'
  if (said === 'list' && grounds.asksName) return 'who'
  return said ?? (namesSlots(grounds) ? 'value' : 'list')
}

/** «¿Cuánto suman las OTB y las vasectomías?»; in a thread «¿de cuánto es la diferencia?» speaks of the figures before. */
const worksOnFigures = ({ operation, said, domain, follows }: Grounds): boolean =>
  operation !== null && ((follows && domain === 'unknown') || (said === null && domain !== 'out_of_scope'))

/** «¿cuál era la meta de trasplantes?» asks for a figure, «¿qué especialidades se van a atender?» does not. */
function asksListedFigure({ said, operation, measures, tokens, catalogue }: Grounds): boolean {
  if (said !== 'list' || measures.length === 0) return false
  const { byHead, counted } = catalogue
  const isPercent = ({ head }: AskedMeasure): boolean => head !== null && byHead.has(head) && !counted.has(head)
  return operation === 'latest' || tokens.some(({ fold }) => GOALS.has(fold)) || measures.some(isPercent)
}

const GOALS = new Set(['meta', 'metas', 'plan', 'pronostico'])

const namesSlots = ({ measures, slots }: Grounds): boolean => measures.length > 0 || slots > 0

/** Whether it asks for something that only bulletins have, or has a word of theirs. */
const namesAnything = (grounds: Grounds): boolean =>
  namesSlots(grounds) ||
  grounds.quantity ||
  (grounds.said !== null && OF_BULLETINS.has(grounds.said)) ||
  grounds.features.some(({ key }) => grounds.catalogue.byFeature.has(key))

/** Acts that speak of the bulletins themselves: «¿hay contradicciones?» needs to name nothing of theirs. */
const OF_BULLETINS: ReadonlySet<Act> = new Set<Act>(['audit', 'contact', 'source', 'summary'])

/** «¿cuándo?», «¿por qué?» in a thread ask it of what was said before. */
const leansOnThread = ({ follows, features, tokens }: Grounds): boolean =>
  follows && (features.length === 0 || joinsOn(tokens.flatMap(({ kind, fold }) => (kind === 'word' ? fold : []))))
