import type { Days, IsoDate } from '../entity/period/calendar.ts'
import type { Extent, PeriodShape } from '../entity/period/period.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import type { Accrual, Figure, Stance } from '../facts/fact.ts'
import type { Turn } from './operation/turn.ts'
import type { AskedKind } from './slots/asked-kind.ts'
import type { AskedUnit } from './slots/asked-unit.ts'
import type { AskedOffice } from './slots/office.ts'

/** What a question wants back. */
export type Act =
  | 'value' // ¿Cuántas cirugías hubo?
  | 'list' // ¿Cuáles fueron las especialidades…?
  | 'where' // ¿Dónde se hicieron…?
  | 'when' // ¿Cuándo es la 8ª Jornada?
  | 'who' // ¿Quién diseñó la estrategia?
  | 'define' // ¿Qué significa UMAE?
  | 'contact' // ¿Cuál es el teléfono?
  | 'source' // ¿De qué boletín sale…?
  | 'verify' // ¿Hubo trasplantes de corazón?
  | 'audit' // ¿Hay contradicciones?
  | 'summary' // Resume el boletín 185
  | 'help' // Hola
  | 'out_of_scope' // ¿Quién va a ganar las elecciones?

/** Said in the question, taken over from the one before, or the widest value where neither says any. */
export type Origin = 'said' | 'inherited' | 'assumed'

/** A slot's value, where it comes from and the words that said it. */
export interface Asked<T> {
  readonly value: T
  readonly origin: Origin
  readonly text: string
}

/** The measure a question names, as keys; every key has to be met by the fact. */
export interface AskedMeasure {
  /** Null where only a facet is named («¿de riñón?»). */
  readonly head: string | null
  readonly modifiers: readonly string[]
  /** As said back: «trasplantes de riñón». */
  readonly name: string
}

/** The days a question names; without a year they stand once for each year that the corpus knows, latest first. */
export interface AskedPeriod {
  readonly windows: readonly Days[]
  readonly shape: PeriodShape
  readonly extent: Extent
  readonly yearSaid: boolean
}

/** First day of a window that only has an end: «al 12 de septiembre». */
export const OPEN_START: IsoDate = '0001-01-01'

/** A series of events a question names, with its edition where it says one. */
export interface AskedProgramme {
  readonly series: string
  readonly edition: number | null
}

/** Which facts are meant: a slot that is null is open and takes its widest value. */
export interface Selection {
  readonly measure: Asked<AskedMeasure> | null
  readonly place: Asked<PlaceNode> | null
  readonly period: Asked<AskedPeriod> | null
  readonly programme: Asked<AskedProgramme> | null
  readonly institution: Asked<string> | null
  readonly stance: Asked<Stance> | null
  readonly accrual: Asked<Accrual> | null
  readonly figure: Asked<Figure> | null
  /** Id of a bulletin named by number, date or title. */
  readonly bulletin: Asked<string> | null
}

/** Scope of the figures that an answer opened with: what «esa semana», «ese hospital», «ahí» speak of. */
export type Found = Pick<Selection, 'measure' | 'place' | 'period' | 'programme' | 'bulletin'>

/** What is done with the figures that the selections give. */
export type Operation =
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'share'
  | 'change'
  | 'compare'
  | 'rank'
  | 'most'
  | 'least'
  | 'latest'
  | 'trend'
  | 'breakdown'
  | 'average'
  | 'except'
  | 'goal'

/** How a claimed size stands to the true one: «400», «más de», «menos de», «al menos», «a lo mucho», «casi», «entre». */
export type Relation = 'equal' | 'more' | 'less' | 'at_least' | 'at_most' | 'about' | 'between'

/** A claim about size that a yes/no question makes: «¿hubo más de 400?». */
export interface Claim {
  readonly relation: Relation
  readonly value: number
  /** The upper end of «entre 400 y 500», else null. */
  readonly to: number | null
}

/** A word that was read as another: «cirujias» → «cirugías». */
export interface Correction {
  readonly from: string
  readonly to: string
}

/** What becomes of the parts of what is asked. */
export interface AskedParts {
  /** «¿qué porcentaje fue de cada órgano?»: one result a part. */
  readonly each: boolean
  /** «¿qué porcentaje son juntas la diabetes y la hipertensión?», «¿cuántas fueron en total?»: the parts are added first. */
  readonly together: boolean
  /** What «sin riñón» leaves out: keys of modifiers or heads. */
  readonly excluded: readonly string[]
  /** What they are kinds of: «oficina» of «por oficina», «institución» of «cada institución», «municipio» of «¿qué municipio…?». */
  readonly by: AskedKind | null
  /** Names that may stand as labels, folded: those of institutions, and what is written with a capital («El Marqués»). */
  readonly names: readonly string[]
}

/** What a figure is set against, and which way. */
export interface Comparison {
  /** «más que en 2023», «respecto a 2023»: the days it names are what another figure is set against. */
  readonly againstDays: boolean
  /** «respecto a lo planeado», «rebasó la meta». */
  readonly againstPlan: boolean
  /** «por arriba de la media nacional». */
  readonly againstMean: boolean
  /** «menos», «de menor a mayor», «¿faltaron…?». */
  readonly less: boolean
  /** «¿aumentaron…?», «¿cuánto bajó…?» */
  readonly turn: Turn | null
}

/** What a yes/no question puts forward. */
export interface Assertion {
  readonly claim: Claim | null
  /** «¿es cierto que no hubo…?»: what is true is the contrary of what is asked. */
  readonly denies: boolean
  /** «todas las quejas», «toda la plantilla»: whether it is said of every one. */
  readonly universal: boolean
  /** «A o B»: a choice, no claim. */
  readonly alternatives: boolean
}

/** What the answer has to name or to be about, where that is no figure. */
export interface Subject {
  /** «¿quién es el director…?»: only a person's name answers. */
  readonly person: boolean
  /** «¿quién es el delegado…?», «¿quién dirige…?» */
  readonly office: AskedOffice | null
  /** «¿cuál fue la jornada con más…?»: one of the events. */
  readonly event: boolean
  /** «resume el boletín de continuidad», but not «el boletín sobre los trasplantes»: a bulletin itself. */
  readonly bulletin: boolean
  /** «¿cuándo se publicó…?»: the bulletin's own date. */
  readonly issue: boolean
  /** «¿cuadra…?», «¿suman…?»: whether figures close, not whether something is wrong with them. */
  readonly closing: boolean
}

/** What a question has behind it in its conversation. */
export interface Thread {
  /** Selections of the questions before, the oldest first: «súmalos» adds them. */
  readonly earlier: readonly Selection[]
  /** Those of them that no bulletin has a figure of; left out where there are none. */
  readonly refused?: readonly Selection[]
  /** What «¿cuántos de ellos son…?» narrows: the whole that its figure is a part of. */
  readonly whole: Selection | null
  /** Null until it is answered with a figure. */
  readonly found: Found | null
  /** Complete questions that the answer offered: the reply may pick one. */
  readonly choices: readonly string[]
  /** Sentences that the answer rests on, by their ids, the first first; left out where it rests on none. */
  readonly quoted?: readonly string[]
  /** Of which of those before it is asked: «¿y cómo está la paciente?»; left out where of none. */
  readonly sentence?: string
}

/** Nothing was asked before. */
export const NO_THREAD: Thread = { earlier: [], whole: null, found: null, choices: [] }

/** Shape of a `Query`: one that was kept in another shape is not read again. */
export const QUERY_VERSION = 3

/** A question understood: plain data, the state of a conversation and what an answer's id hashes. */
export interface Query {
  readonly version: typeof QUERY_VERSION
  readonly act: Act
  /** One a conjunct: «de riñón y de córnea» is two. Never empty. */
  readonly selections: readonly Selection[]
  readonly operation: Operation | null
  readonly parts: AskedParts
  readonly comparison: Comparison
  /** Numbers named in the question that are no dates: «los 956 trasplantes», «71.2 por ciento». */
  readonly figures: readonly number[]
  readonly assertion: Assertion
  /** «por primera vez», «el segundo trasplante»: an ordinal that names one event. */
  readonly ordinal: number | null
  /** «antes de la séptima jornada». */
  readonly before: boolean
  /** Features of all content words, for passages: stems, terms, numbers. */
  readonly features: readonly Feature[]
  /** Content words that no slot took: the figure's own sentence has to have them («se activaron»). */
  readonly context: readonly Feature[]
  /** Content words that match nothing known. */
  readonly unknown: readonly string[]
  readonly corrections: readonly Correction[]
  readonly subject: Subject
  /** Sort of figure asked for: «¿qué porcentaje…?», «¿cuánto costó…?». */
  readonly unit: AskedUnit | null
  readonly thread: Thread
  readonly today: IsoDate | null
}

/** A content word or phrase of the question as a key of the passage index, with the words that said it. */
export interface Feature {
  readonly key: string
  readonly text: string
}

/** Every slot open. */
export const EMPTY_SELECTION: Selection = {
  measure: null,
  place: null,
  period: null,
  programme: null,
  institution: null,
  stance: null,
  accrual: null,
  figure: null,
  bulletin: null,
}
