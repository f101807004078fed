import type { PeriodMention } from '../../entity/period/period.ts'
import type { PlaceMention } from '../../entity/place/place.ts'
import type { Block } from '../../text/layout/block.ts'
import type { Token } from '../../text/token.ts'
import type { Mention } from './mention.ts'

/** Token indexes of a cell in its row, `to` exclusive. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/** The cells of a row and the row above that heads its columns. */
export interface Row {
  readonly cells: readonly CellRange[]
  readonly header: HeaderRow | null
}

/** What a header row offers to the rows below it. */
interface HeaderRow {
  readonly institutions: readonly CellRange[]
  readonly tokens: readonly Token[]
  readonly places: readonly PlaceMention[]
  readonly periods: readonly PeriodMention[]
  readonly row: Row | null
}

/** A label or column head: its tokens in the row that prints it, with the places and periods it names. */
export interface Piece {
  readonly tokens: readonly Token[]
  readonly range: CellRange
  readonly place: PlaceMention | null
  readonly period: number
}

/** Where a figure stands in a table: «Consultas | 2022 | 2023» gives it a row label and a column head. */
export interface Cell {
  readonly label: Piece
  readonly column: Piece | null
  /** Whether an institution begins the label: «IMSS», «Pemex». */
  readonly owned: boolean
  /** The head over the labels: «Municipio». */
  readonly labelHead: Piece | null
  /** The row that heads the columns, to resolve its periods in. */
  readonly header: HeaderRow | null
}

/** The cells of a row block as ranges of its tokens. */
export function cellsOf(block: Block, tokens: readonly Token[]): CellRange[] {
  return (block.cells ?? []).map(({ start, end }) => {
    const from = tokens.findIndex((token) => token.start >= start && token.end <= end)
    const to = tokens.findLastIndex((token) => token.start >= start && token.end <= end)
    return from < 0 ? { from: 0, to: 0 } : { from, to: to + 1 }
  })
}

const YEAR = /^(?:19|20)\d\d$/

/** Whether a row heads columns: no cell but the first opens with a figure, years aside. */
export const isHeader = (cells: readonly CellRange[], tokens: readonly Token[]): boolean =>
  cells.length > 1 &&
  cells.slice(1).every(({ from, to }) => {
    const first = tokens.slice(from, to).find((token) => token.kind !== 'symbol')
    return first !== undefined && (first.kind === 'word' || YEAR.test(first.text))
  })

/** The cell of a figure: null outside tables, in the label itself, and where the row has no label. */
export function cellOf(sentence: HeaderRow, mention: Mention): Cell | null {
  const { row } = sentence
  if (!row) return null
  const at = row.cells.findIndex(({ from, to }) => from <= mention.from && mention.from < to)
  const label = labelOf(row.cells, sentence)
  if (at < 0 || label < 0 || at <= label) return null
  const range = row.cells[label] as CellRange
  const heads = row.header?.row?.cells ?? []
  const head = heads[at - (heads.length === row.cells.length - 1 ? 1 : 0)]
  const aligned = heads.length >= row.cells.length - 1
  const first = heads.length === row.cells.length ? heads[label] : undefined
  return {
    label: piece(sentence, range),
    owned: sentence.institutions.some((name) => name.from === range.from && name.to <= range.to),
    column: row.header && head && aligned ? piece(row.header, head) : null,
    labelHead: row.header && first ? piece(row.header, first) : null,
    header: row.header,
  }
}

/** The first cell in words; a year where none is before the figures: «2019 | 2,092,214». */
function labelOf(cells: readonly CellRange[], { tokens, periods }: HeaderRow): number {
  const worded = cells.findIndex(({ from, to }) => tokens.slice(from, to).some((token) => token.kind === 'word'))
  const [first] = cells
  const timed = first && first.to > first.from && periods.some((p) => p.from === first.from && p.to === first.to)
  return timed ? 0 : worded
}

/** A cell of a row with the place and period that it names. */
export function piece({ tokens, places, periods }: HeaderRow, range: CellRange): Piece {
  const within = (entity: CellRange): boolean => range.from <= entity.from && entity.to <= range.to
  return {
    tokens,
    range,
    place: places.find(within) ?? null,
    period: periods.findIndex(within),
  }
}

/** Words of a label or column head that only say that figures follow: «Total», «Cantidad». */
const NEUTRAL: ReadonlySet<string> = new Set(
  'total totales general gran subtotal suma cantidad numero no num cifra cifras dato datos valor resultado resultados concepto estado entidad estatal nacional'.split(
    ' ',
  ),
)

/** Whether a piece names nothing that is counted but an entity («Acapulco», «2023») or nothing («Total»). */
export function isBare({ tokens, range, place, period }: Piece, taken: (i: number) => boolean): boolean {
  const words = tokens.slice(range.from, range.to).filter((token, i) => token.kind === 'word' && !taken(range.from + i))
  if (place || period >= 0) return words.every((token) => token.fold.length < 4 || NEUTRAL.has(token.fold))
  return words.every((token) => NEUTRAL.has(token.fold))
}

const PLACE_HEADS: ReadonlySet<string> = new Set(
  'municipio municipios ciudad estado estados entidad entidades delegacion delegaciones hospital hospitales unidad unidades sede sedes localidad alcaldia alcaldias representacion ooad umae jurisdiccion region lugar clinica'.split(
    ' ',
  ),
)

/** Whether the row labels are places by their head, known or not: «Municipio ¶ San Marcos». */
export const isPlaceColumn = ({ labelHead }: Cell): boolean =>
  labelHead?.tokens.slice(labelHead.range.from, labelHead.range.to).some((token) => PLACE_HEADS.has(token.fold)) ??
  false

const STATE_HEADS: ReadonlySet<string> = new Set('estado estados entidad entidades'.split(' '))

/** Whether the rows are states, whose total is the nation's: «Entidad ¶ Sonora ¶ Total». */
export const isStateColumn = ({ labelHead }: Cell): boolean =>
  labelHead?.tokens.slice(labelHead.range.from, labelHead.range.to).some((token) => STATE_HEADS.has(token.fold)) ??
  false

const OWNER_HEADS: ReadonlySet<string> = new Set(
  'institucion instituciones dependencia dependencias organismo organismos instancia subsistema'.split(' '),
)

/** Whether the row label is an institution, by its head or its name: «Institución ¶ Cruz Roja». */
export const isOwnerRow = (cell: Cell): boolean =>
  cell.owned ||
  (cell.labelHead?.tokens
    .slice(cell.labelHead.range.from, cell.labelHead.range.to)
    .some((token) => OWNER_HEADS.has(token.fold)) ??
    false)
