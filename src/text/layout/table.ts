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
  for (const run of columnRuns(lines)) for (const line of run) add([line])
  for (const group of verticalRows(lines.filter((line) => line.kind !== 'furniture'))) {
    if (!group.some((line) => rows.has(line))) add(group)
  }
  return rows
}

// One line with a wide gap may be a justified line; two that follow each other with as many cells are a table.
function columnRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let run: Line[] = []
  const close = (): void => {
    if (run.length >= 2) runs.push(run)
    run = []
  }
  for (const line of lines) {
    const cells = line.kind === 'text' ? cellsOf(line.text).length : 0
    if (cells < 2) close()
    else {
      if (run.length > 0 && cellsOf((run.at(-1) as Line).text).length !== cells) close()
      run.push(line)
    }
  }
  close()
  return runs.filter((found) => found.some((line) => cellsOf(line.text).some((cell) => isNumeric(cell.trim()))))
}

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
