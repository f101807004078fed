/** A column of a table: its heading, how it is aligned and whether it may be cut to fit. */
export interface Column<Row> {
  readonly heading: string
  readonly align?: 'right'
  /** Least width that it may be cut to; a column without it keeps its whole width. */
  readonly shrinksTo?: number
  readonly cell: (row: Row) => string
}

const GAP = '  '

/** Rows as lines of a table no wider than `width` where its columns allow; what is cut ends in «…». */
export function renderTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string[] {
  const cells = [columns.map((column) => column.heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]
  const widths = narrow(columns, widest(columns, cells), width)
  return cells.map((line) =>
    line
      .map((cell, i) => pad(cut(cell, widths[i] ?? 0), widths[i] ?? 0, columns[i]?.align))
      .join(GAP)
      .trimEnd(),
  )
}

const widest = <Row>(columns: readonly Column<Row>[], cells: readonly (readonly string[])[]): number[] =>
  columns.map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)))

// The widest column that still may give way gives way, one sign at a time.
function narrow<Row>(columns: readonly Column<Row>[], widths: readonly number[], width: number): readonly number[] {
  const fitted = [...widths]
  let excess = fitted.reduce((sum, w) => sum + w, GAP.length * (columns.length - 1)) - width
  while (excess > 0) {
    let give = -1
    for (const [i, column] of columns.entries()) {
      const room = (fitted[i] ?? 0) - (column.shrinksTo ?? Number.POSITIVE_INFINITY)
      if (room > 0 && (give < 0 || (fitted[i] ?? 0) > (fitted[give] ?? 0))) give = i
    }
    if (give < 0) break
    fitted[give] = (fitted[give] ?? 0) - 1
    excess--
  }
  return fitted
}

const cut = (cell: string, width: number): string => (cell.length <= width ? cell : `${cell.slice(0, width - 1)}…`)

const pad = (cell: string, width: number, align: 'right' | undefined): string =>
  align === 'right' ? cell.padStart(width) : cell.padEnd(width)
