/**
 * Lines laid on pages of at most `most` UTF-16 units each, a line end counted as one. A page ends between two lines; only
 * a line that is longer than a page is cut, at a space, so that no escape and no letter is halved. Nothing is lost.
 */
export function fitPages<T extends { readonly text: string }>(
  lines: readonly T[],
  most: number,
): readonly (readonly T[])[] {
  const pages: T[][] = []
  let page: T[] = []
  let used = 0
  for (const line of lines.flatMap((whole) => cut(whole.text, most).map((text) => ({ ...whole, text })))) {
    const length = line.text.length + (page.length > 0 ? 1 : 0)
    if (page.length > 0 && used + length > most) {
      pages.push(page)
      page = []
      used = 0
    }
    used += page.length > 0 ? length : line.text.length
    page.push(line)
  }
  if (page.length > 0) pages.push(page)
  return pages
}

/** The parts of a line, none longer than `most`. */
function cut(text: string, most: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > most) {
    const at = placeToCut(rest, most)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest]
}

function placeToCut(text: string, most: number): number {
  const space = text.lastIndexOf(' ', most)
  if (space > most / 2) return space
  return isWhole(text, most) ? most : most - 1
}

/** Whether a cut here halves neither a pair of surrogates nor a backslash and its sign. */
const isWhole = (text: string, at: number): boolean =>
  !/[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && backslashesBefore(text, at) % 2 === 0

function backslashesBefore(text: string, at: number): number {
  let count = 0
  while (text[at - 1 - count] === '\\') count++
  return count
}

/** The start of a text that has at most `most` units, with «…» where something is missing. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const at = placeToCut(text, most - 1)
  return `${text.slice(0, at).trimEnd()}…`
}
