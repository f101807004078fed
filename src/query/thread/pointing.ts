import { eventNounAt } from '../../entity/name/programme-name.ts'
import { BULLETIN_NOUNS } from '../slots/bulletin-slot.ts'
import { type Board, wordAt } from '../words/board.ts'
import { isStopWord, operatorVerbOf } from '../words/cues.ts'

const POINTING = new Set(
  'sumame esos esas eso ese esa estos estas ambos ambas anteriores anterior juntos juntas ellos ellas'.split(' '),
)
const CLITIC = /l(?:[oa]s?|es?)$/

/** «súmalos», «réstenlas», «ordenándolos»: an order about the figures given. */
const isOrder = (word: string): boolean => CLITIC.test(word) && operatorVerbOf(word) !== null

/** What «esa semana», «ese hospital», «dicho boletín» speak of: a slot of the figure that was given. */
export type Deictic = 'time' | 'place' | 'bulletin'

const DEMONSTRATIVES = new Set(
  'ese esa esos esas dicho dicha dichos dichas aquel aquella mismo misma mismos mismas'.split(' '),
)
const NOUNS: Readonly<Record<Deictic, ReadonlySet<string>>> = {
  time: new Set('semana semanas periodo lapso jornada jornadas dias fechas mes ano fin trimestre temporada'.split(' ')),
  place: new Set(
    'hospital unidad umae clinica estado entidad ciudad municipio centro lugar sede representacion'.split(' '),
  ),
  bulletin: BULLETIN_NOUNS,
}
// «¿y cuántas cirugías hicieron ahí?»
const THERE = new Set(['ahi', 'alli', 'alla'])

/** The slots of the figure before that a question speaks of, and whether it speaks of the figures themselves. */
export interface Pointing {
  readonly deictics: readonly Deictic[]
  /** «súmalos», «esos», «las dos». */
  readonly figures: boolean
  /** «las dos», «ambos»: how many of them; null where it is not said. */
  readonly count: number | null
}

/** Reads what a question points back to. */
export function readPointing(board: Board): Pointing {
  const deictics: Deictic[] = []
  let figures = false
  let count: number | null = null
  for (const [at, token] of board.tokens.entries()) {
    const kind = THERE.has(token.fold)
      ? 'place'
      : DEMONSTRATIVES.has(token.fold)
        ? namedBy(wordAt(board, at + 1))
        : null
    if (kind) deictics.push(kind)
    else if (isBareEvent(board, at)) deictics.push('time')
    else if (POINTING.has(token.fold) || isOrder(token.fold) || isBareCount(board, at)) {
      figures = true
      count = SMALL[token.fold] ?? count
    }
  }
  return { deictics, figures, count }
}

/** «volviendo a la jornada, …»: the event of the thread, by its noun alone. */
export function isBareEvent(board: Board, at: number): boolean {
  return (
    eventNounAt(board.tokens, at) !== null &&
    /^(?:la|el)$/.test(wordAt(board, at - 1)) &&
    board.tokens[at + 1]?.kind !== 'word'
  )
}

const namedBy = (noun: string): Deictic | null =>
  (Object.keys(NOUNS) as Deictic[]).find((kind) => NOUNS[kind].has(noun)) ?? null

const THOSE = new Set(['los', 'las', 'esos', 'esas', 'estos', 'estas'])
const SMALL: Readonly<Record<string, number>> = {
  dos: 2,
  '2': 2,
  ambos: 2,
  ambas: 2,
  tres: 3,
  '3': 3,
  cuatro: 4,
  '4': 4,
}
const ANYTHING =
  /^(?:cosas|cifras|datos|numeros|cantidades|grupos|tipos|conceptos|hospitales|unidades|clinicas|estados|municipios|ciudades|semanas|organos|servicios)$/
// «los dos más altos», «las dos de mayo» name other things.
const GOING_ON = new Set(['mas', 'menos', 'de', 'del', 'que', 'con', 'primeros', 'primeras', 'ultimos', 'ultimas'])

/** «¿cuánto suman las dos?», «esos tres juntos»: a count of the figures given, whose noun is left out; by its number. */
export function isBareCount(board: Board, at: number): boolean {
  if (SMALL[wordAt(board, at)] === undefined || !THOSE.has(wordAt(board, at - 1))) return false
  const next = board.tokens[at + 1]
  if (next?.kind !== 'word') return true
  if (ANYTHING.test(next.fold)) return board.tokens[at + 2]?.kind !== 'word'
  return !GOING_ON.has(next.fold) && (isStopWord(next.fold) || /^junt[oa]s$/.test(next.fold))
}
