/** A piece of text as a page shows it; `x`, `y` of its base line from the top left, in points, like the rest. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of a page. */
export interface PageLine {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Height of its letters. */
  readonly size: number
  /** Distance to the top as a share of the page's height. */
  readonly depth: number
}

/** Runs on one base line that no wide gap parts. */
type Segment = readonly Run[]

/** A gap of so many letter heights parts the columns of a table or a page. */
const COLUMN_GAP = 1.5
const WORD_GAP = 0.12
/** Stands for a gap between columns in a line, as in a text set with spaces. */
const COLUMN = '   '

/** The lines of a page in reading order: from the top, or column by column where the page has two of running text. */
export function linesOfPage(runs: readonly Run[], height: number): PageLine[] {
  const rows = rowsOf(runs)
  return columnsOf(rows).map((segments) => lineOf(segments, height))
}

/** Runs by base line, from the top, and in each by place. */
function rowsOf(runs: readonly Run[]): Segment[][] {
  const rows: Run[][] = []
  // A bullet, an ordinal's sign or a note's mark may stand off its line's base: words first, then each to the nearest.
  const isMark = (run: Run): boolean => run.text.trim().length <= MARK
  for (const run of runs.filter((candidate) => !isMark(candidate)).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(run.y - row[0].y) < SAME_BASE * Math.min(run.size, row[0].size)) row.push(run)
    else rows.push([run])
  }
  for (const mark of runs.filter(isMark)) {
    const row = nearest(rows, mark)
    if (row) row.push(mark)
    else rows.push([mark])
  }
  return rows.sort((a, b) => baseOf(a) - baseOf(b)).map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)))
}

const MARK = 3
const SAME_BASE = 0.35
const MARK_OFF_BASE = 0.6

const baseOf = (row: readonly Run[]): number => row[0]?.y ?? 0

/** The row that a mark belongs to: the nearest whose letters it does not overlap; null where none is near. */
function nearest(rows: readonly Run[][], mark: Run): Run[] | null {
  let best: Run[] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const [first] = row as [Run]
    const distance = Math.abs(mark.y - first.y)
    const reach = mark.size === first.size ? SAME_BASE : MARK_OFF_BASE
    if (distance >= least || distance >= reach * Math.max(mark.size, first.size)) continue
    if (row.some((run) => mark.x < run.x + run.width - 1 && run.x < mark.x + mark.width - 1)) continue
    best = row
    least = distance
  }
  return best
}

function segmentsOf(row: readonly Run[]): Segment[] {
  const segments: Run[][] = []
  for (const run of row) {
    const before = segments.at(-1)?.at(-1)
    const gap = before ? run.x - (before.x + before.width) : 0
    if (!before || gap > COLUMN_GAP * Math.max(run.size, before.size)) segments.push([run])
    else segments.at(-1)?.push(run)
  }
  return segments
}

const startOf = (segment: Segment): number => segment[0]?.x ?? 0
const endOf = (segment: Segment): number => Math.max(...segment.map((run) => run.x + run.width))

const COLUMN_LINES = 6

/**
 * Lines as groups of segments. Two columns of running text, parted by a gutter that hardly a line crosses, are read one
 * after the other between the lines that cross it; the cells of a table stay beside each other.
 */
function columnsOf(rows: readonly (readonly Segment[])[]): (readonly Segment[])[] {
  const gutter = gutterOf(rows)
  if (gutter === null) return [...rows]
  const lines: (readonly Segment[])[] = []
  let left: (readonly Segment[])[] = []
  let right: (readonly Segment[])[] = []
  for (const row of rows) {
    const onLeft = row.filter((segment) => endOf(segment) <= gutter)
    const onRight = row.filter((segment) => startOf(segment) >= gutter)
    if (onLeft.length + onRight.length < row.length) {
      lines.push(...left, ...right, row)
      left = []
      right = []
    } else {
      if (onLeft.length > 0) left.push(onLeft)
      if (onRight.length > 0) right.push(onRight)
    }
  }
  return [...lines, ...left, ...right]
}

/** The x of the gutter between two columns of text, null where the page has one. */
function gutterOf(rows: readonly (readonly Segment[])[]): number | null {
  const segments = rows.flat()
  const from = Math.min(...segments.map(startOf))
  const to = Math.max(...segments.map(endOf))
  for (const gutter of new Set(segments.map((segment) => startOf(segment) - 1))) {
    if (gutter < from + 0.3 * (to - from) || gutter > from + 0.7 * (to - from)) continue
    const left = segments.filter((segment) => endOf(segment) <= gutter)
    const right = segments.filter((segment) => startOf(segment) >= gutter)
    const crossing = segments.length - left.length - right.length
    // A column of running text is filled from edge to edge; a table's cells are not.
    const isFull = (side: readonly Segment[], width: number): boolean =>
      side.length >= COLUMN_LINES && side.filter((s) => endOf(s) - startOf(s) > 0.75 * width).length > side.length / 2
    if (crossing > segments.length / 4) continue
    if (isFull(left, Math.max(...left.map(endOf)) - from) && isFull(right, to - gutter)) return gutter
  }
  return null
}

function lineOf(segments: readonly Segment[], height: number): PageLine {
  const runs = segments.flat()
  // The letters of the line are those of its longest run: a bullet may be set larger.
  const main = runs.reduce((longest, run) => (run.text.length > longest.text.length ? run : longest))
  return {
    text: segments.map(textOf).join(COLUMN),
    x: Math.min(...runs.map((run) => run.x)),
    y: main.y,
    size: main.size,
    depth: main.y / height,
  }
}

function textOf(segment: Segment): string {
  let text = ''
  let end = 0
  for (const run of segment) {
    const apart = text !== '' && run.x - end > WORD_GAP * run.size
    const spaced = text.endsWith(' ') || run.text.startsWith(' ')
    text += apart && !spaced ? ` ${run.text}` : run.text
    end = run.x + run.width
  }
  return text.replace(/\s+/g, ' ').trim()
}
