import type { PageLine } from './pdf-lines.ts'
import { usualSize } from './pdf-print.ts'

/** Running lines stand in the first and last so many lines of a page, in its outer bands. */
const EDGE_LINES = 4
const BAND = 0.15

const PAGE_NUMBER =
  /^(?:p[aá]g(?:ina|s?\.)?\s{0,2})?[-–—\s]{0,3}\d{1,3}(?:\s{0,2}(?:de|\/|-)\s{0,2}\d{1,3})?[-–—\s]{0,3}$/i
/** What tells bulletins apart and some offices print on each page: «No. 185/2021», «5 de mayo de 2021». */
const IDENTITY = /\d{1,4}\s?\/\s?(?:19|20)\d{2}|\d{1,2}\s(?:de\s)?\p{L}{3,10}\s(?:del?\s)?(?:19|20)\d{2}/iu

/**
 * Pages without what repeats at their edges (the same words in the same place on half of the pages, page numbers
 * aside) and without bare page numbers. A running line with the bulletin's number or date stays on the first page.
 */
export function withoutRunning(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(2, pages.length / 2)
  const letters = usualSize(pages.flat())
  return pages.map((page, number) => {
    const edges = new Set(edgesOf(page))
    return page.filter((line) => {
      if (!edges.has(line)) return true
      if (PAGE_NUMBER.test(line.text)) return false
      const isRunning = (counts.get(keyOf(line)) ?? 0) >= enough || isLetterhead(line, letters)
      return !isRunning || (number === 0 && IDENTITY.test(line.text))
    })
  })
}

/** Small print at the very edge, of a single page too: the office's address, its telephone. */
const isLetterhead = (line: PageLine, letters: number): boolean =>
  line.size < 0.85 * letters && (line.depth < 0.08 || line.depth > 0.93)

function edgesOf(page: readonly PageLine[]): PageLine[] {
  const byDepth = page.toSorted((a, b) => a.depth - b.depth)
  const top = byDepth.slice(0, EDGE_LINES).filter((line) => line.depth < BAND)
  return [...top, ...byDepth.slice(-EDGE_LINES).filter((line) => line.depth > 1 - BAND && !top.includes(line))]
}

// A page's own number is the only thing that changes in a running line; a row of figures that changes is content.
const keyOf = (line: PageLine): string => {
  const words = line.text.toLowerCase().replace(/\s+/g, ' ')
  const numbers = words.match(/\d+/g) ?? []
  const numbered =
    numbers.length <= 2 && /\p{L}/u.test(words) ? words.replace(/\b\d{1,3}\b(?:\s*(?:de|\/)\s*\d{1,3})?$/, '#') : words
  return `${numbered.replace(/p[aá]g(?:ina|\.)?\s*\d{1,3}(?:\s*(?:de|\/)\s*\d{1,3})?/, '#')}@${Math.round(line.depth * 50)}`
}
