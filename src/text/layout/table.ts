import type { Line } from './line.ts'

/** Stands between two cells of a row in the reading text. */
export const CELL_RULE = ' | '

const COLUMN_GAP = /\t+ *| {3,}/g
const NUMERIC = /^[-+($]?\s*\d[\d.,\s]*(?:(?:mil|millones|mdp|por ciento|pesos)\b[\s\d]*)*[%)]?\*?$/i

const isNumeric = (text: string): boolean => text.length <= 40 && NUMERIC.test(text)
const isLabel = (line: Line): boolean =>
  (line.kind === 'text' || line.kind === 'bullet') &&
  line.text.length <= 80 &&
  !/[.;,:]$/.test(line.text) &&
  !isNumeric(line.text)

/** The cells of a line set in columns («Consultas    42,058»), as pieces of its text; one cell where it is no row. */
export const cellsOf = (text: string): string[] => text.split(COLUMN_GAP).filter((cell) => cell.trim() !== '')

/**
 * Rows of the text as groups of lines: lines set in columns, one a row, and columns that were printed line by line
 * («Consultas⏎42,058⏎43,100⏎Cirugías⏎1,200⏎1,310»), label and values together.
 */
export function rowsOf(lines: readonly Line[]): ReadonlyMap<Line, readonly Line[]> {
  const rows = new Map<Line, readonly Line[]>()
  const add = (group: readonly Line[]): void => {
    for (const line of group) rows.set(line, group)
  }
  for (const line of lines) if (line.kind === 'row') add([line])
  // A drawn rule under the heads or a page turn between two rows ends no table.
  const content = lines.filter((line) => line.kind !== 'furniture')
  for (const run of columnRuns(content)) for (const row of run) add(row)
  for (const group of verticalRows(content)) {
    if (!group.some((line) => rows.has(line))) add(group)
  }
  return rows
}

// One line with a wide gap may be a justified line; two that follow each other with as many cells are a table.
function columnRuns(lines: readonly Line[]): Line[][][] {
  const runs: Line[][][] = []
  let run: Line[][] = []
  const close = (): void => {
    if (run.length >= 2) runs.push(run)
    run = []
  }
  for (const line of lines) {
    const cells = line.kind === 'text' ? cellsOf(line.text).length : 0
    const last = run.at(-1)
    const width = cellsOf(last?.[0]?.text ?? '').length
    if (run.length === 1 && last && goesOn(last, line, width, cells)) last.push(line)
    else if (cells < 2) close()
    else {
      if (run.length > 0 && width !== cells) close()
      run.push([line])
    }
  }
  close()
  return runs.filter((found) =>
    found.some(([line]) => cellsOf(line?.text ?? '').some((cell) => isNumeric(cell.trim()))),
  )
}

/** «Año    Bodas    Tasa por cada mil» ⏎ «            habitantes»: the last of the heads goes on under itself. */
function goesOn(head: readonly Line[], line: Line, width: number, cells: number): boolean {
  const first = head[0] as Line
  const at = first.indent + first.text.lastIndexOf((cellsOf(first.text).at(-1) ?? '').trimStart())
  const under = width >= 2 && cells === 1 && head.length < MOST_HEAD_LINES && line.blanks === 0
  return (
    under &&
    Math.abs(line.indent - at) <= DRIFT &&
    /^[\p{L}(]/u.test(line.text) &&
    !first.text.split(COLUMN_GAP).some((cell) => isNumeric(cell.trim()))
  )
}

const MOST_HEAD_LINES = 3
/** How far centring may move a line of a head against the one above it. */
const DRIFT = 6

function verticalRows(lines: readonly Line[]): Line[][] {
  const groups: { at: number; end: number }[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!isLabel(lines[at] as Line)) continue
    let end = at + 1
    while (lines[end]?.kind === 'text' && isNumeric((lines[end] as Line).text)) end++
    if (end > at + 1) groups.push({ at, end })
  }
  const rows: Line[][] = []
  groups.forEach(({ at, end }, i) => {
    const size = end - at
    const [previous, next] = [groups[i - 1], groups[i + 1]]
    const followsOne = previous?.end === at && previous.end - previous.at === size
    const leadsOne = next?.at === end && next.end - next.at === size
    if (leadsOne && !followsOne) {
      const header = headerBefore(lines, at, size)
      if (header.length > 0) rows.push(header)
    }
    if (followsOne || leadsOne) rows.push(lines.slice(at, end))
  })
  return rows
}

/** The column heads printed line by line above the first row: as many as its cells, or one less (no head over labels). */
function headerBefore(lines: readonly Line[], at: number, size: number): Line[] {
  for (const count of [size, size - 1]) {
    const heads = lines.slice(Math.max(0, at - count), at)
    const opens = at - count <= 0 || (lines[at - count] as Line).blanks > 0
    if (count >= 2 && heads.length === count && opens && heads.every((head) => isLabel(head) && head.text.length <= 40))
      return heads
  }
  return []
}
