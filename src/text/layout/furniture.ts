import { type Line, skeleton } from './line.ts'
import { isFinal } from './line-end.ts'
import { cellsOf } from './table.ts'

/** Marks running headers (one of the text's first lines printed again further down) and bare page numbers as furniture. */
export function withoutFurniture(lines: readonly Line[]): Line[] {
  const heads = new Map<string, number>()
  lines.slice(0, 3).forEach((line, i) => {
    if (isHeader(line) && !heads.has(headerKey(line))) heads.set(headerKey(line), i)
  })
  const numbers = pageNumbers(lines)
  const turnsPage = (i: number): boolean => lines[i]?.kind === 'furniture' || numbers.has(i)
  const isRunning = (line: Line, i: number): boolean =>
    (heads.get(headerKey(line)) ?? i) < i &&
    (line.kind === 'label' ||
      line.pageBreak ||
      lines[i + 1]?.pageBreak === true ||
      turnsPage(i - 1) ||
      turnsPage(i + 1))
  return lines.map((line, i) => (numbers.has(i) || isRunning(line, i) ? { ...line, kind: 'furniture' } : line))
}

/** The same on each page although OCR reads its vowels differently; figures must be the same. */
const headerKey = (line: Line): string => skeleton(line.text) + line.text.replace(/(?<=\p{L})\d|\D/gu, '')

const isHeader = (line: Line): boolean =>
  line.text.length <= 100 && skeleton(line.text).length >= 6 && cellsOf(line.text).length === 1 && !isFinal(line.text)

/** Bare numbers on lines of their own that count 1, 2, 3… (or 2, 3…) beside page breaks: a column of a table does not. */
function pageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const bare = lines.flatMap((line, i) => (/^\d{1,3}$/.test(line.text) ? [i] : []))
  const valueAt = (i: number): number => Number((lines[i] as Line).text)
  const first = bare[0] === undefined ? 0 : valueAt(bare[0])
  if ((first !== 1 && first !== 2) || bare.some((at, i) => valueAt(at) !== first + i)) return new Set()
  const atBreak = (i: number): boolean => {
    const [line, next] = [lines[i] as Line, lines[i + 1]]
    return !next || line.pageBreak || next.pageBreak || line.blanks + next.blanks >= 3
  }
  return new Set(bare.filter(atBreak))
}
