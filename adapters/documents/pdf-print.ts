import type { PageLine } from './pdf-lines.ts'

/** A page's lines as text, with a blank line where the page shows that a paragraph ends. */
export function printPage(lines: readonly PageLine[]): string {
  const leading = usualLeading(lines)
  return lines.map((line, i) => (i > 0 && isApart(lines, i, leading) ? `\n${line.text}` : line.text)).join('\n')
}

const BULLET = /^[^\p{L}\d\s"“«¿¡(]\s/u

/** Whether a line begins a paragraph: more space before it than usual, other letters, or its first words set in. */
function isApart(lines: readonly PageLine[], i: number, leading: number): boolean {
  const [before, line, after] = [lines[i - 1] as PageLine, lines[i] as PageLine, lines[i + 1]]
  const gap = line.y - before.y
  // Above the line before: the next column.
  if (gap < 0) return false
  if (gap > 1.35 * leading * Math.max(1, line.size / usualSize(lines))) return true
  if (Math.max(line.size, before.size) > 1.2 * Math.min(line.size, before.size) && !BULLET.test(line.text)) return true
  const indent = (line.x - before.x) / line.size
  const returns = after ? Math.abs(after.x - before.x) < 0.3 * line.size : false
  return indent > 0.8 && indent < 5 && returns && !BULLET.test(before.text) && !BULLET.test(line.text)
}

/** The commonest distance between two lines, in points. */
function usualLeading(lines: readonly PageLine[]): number {
  const gaps = lines.slice(1).flatMap((line, i) => {
    const gap = line.y - (lines[i] as PageLine).y
    return gap > 0 ? [Math.round(gap * 2) / 2] : []
  })
  return commonest(gaps) ?? Number.POSITIVE_INFINITY
}

/** The commonest height of letters, in points. */
export const usualSize = (lines: readonly PageLine[]): number =>
  commonest(lines.map((line) => Math.round(line.size * 2) / 2)) ?? 1

function commonest(values: readonly number[]): number | null {
  const counts = Map.groupBy(values, (value) => value)
  let best: number | null = null
  // Of two that are as common, the smaller: paragraphs are set wider apart than lines.
  for (const [value, found] of counts) {
    const most = best === null ? 0 : (counts.get(best)?.length ?? 0)
    if (found.length > most || (found.length === most && best !== null && value < best)) best = value
  }
  return best
}
