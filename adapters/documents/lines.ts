import { type DomElement, type DomNode, elementsOf, isElement, isText } from './dom.ts'

const NEVER_READ = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'video', 'audio', 'head'],
  ...['button', 'select', 'textarea', 'input', 'figcaption', 'del'],
])
/** Elements that stand apart from what is before and after them. */
const APART = new Set([
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'table',
    'blockquote',
    'section',
    'article',
    'pre',
    'hr',
    'dl',
  ],
  ...['header', 'footer', 'main', 'figure', 'form', 'fieldset'],
])
/** Elements that begin a line. */
const LINE = new Set(['div', 'li', 'tr', 'td', 'th', 'dt', 'dd', 'address', 'details', 'summary', 'center', 'caption'])

/** A text under construction: white space is folded, an element's end may ask for a new line or a blank one. */
class Writer {
  text = ''
  #newLines = 0
  #space = false

  write(words: string): void {
    for (const piece of words.split(/(\s+)/)) {
      if (piece === '') continue
      if (/^\s/.test(piece)) this.#space = true
      else this.#put(piece)
    }
  }

  #put(piece: string): void {
    if (this.text !== '') this.text += this.#newLines > 0 ? '\n'.repeat(this.#newLines) : this.#space ? ' ' : ''
    this.text += piece
    this.#newLines = 0
    this.#space = false
  }

  line(): void {
    this.#newLines = Math.max(this.#newLines, 1)
  }

  blank(): void {
    this.#newLines = 2
  }

  breakLine(): void {
    this.#newLines = Math.min(this.#newLines + 1, 2)
  }
}

/**
 * What a reader sees of a tree, as lines: paragraphs apart, a list item a line after «•» or its number, a row of a data
 * table as «| Cirugías | 1,234 |». `leftOut` names the elements that are no part of it.
 */
export function linesOf(root: DomNode, leftOut: ReadonlySet<DomNode> = new Set()): string {
  const writer = new Writer()
  const visit = (node: DomNode): void => {
    if (isText(node)) writer.write(node.textContent ?? '')
    if (!isElement(node) || leftOut.has(node) || NEVER_READ.has(node.localName)) return
    const name = node.localName
    if (name === 'br') writer.breakLine()
    if (name === 'sup' && isReferenceMark(node, writer.text)) return
    const rows = name === 'table' ? dataRows(node) : null
    if (APART.has(name)) writer.blank()
    else if (LINE.has(name)) writer.line()
    if (rows) for (const row of rows) writeRow(writer, row)
    else {
      if (name === 'li') writer.write(`${bulletOf(node)} `)
      for (const child of node.childNodes) visit(child)
    }
    if (APART.has(name)) writer.blank()
    else if (LINE.has(name)) writer.line()
  }
  visit(root)
  return writer.text === '' ? '' : `${writer.text}\n`
}

function bulletOf(item: DomElement): string {
  const list = item.parentElement
  if (list?.localName !== 'ol') return '•'
  const first = Number(list.getAttribute('start') ?? 1) || 1
  return `${
    first +
    elementsOf(list)
      .filter((child) => child.localName === 'li')
      .indexOf(item)
  }.`
}

// «956<sup>1</sup> trasplantes» would be read as 9561; «m<sup>2</sup>» and «8<sup>a</sup>» belong to their word.
function isReferenceMark(mark: DomElement, before: string): boolean {
  const text = (mark.textContent ?? '').trim()
  if (text === '' || mark.querySelectorAll('a')[Symbol.iterator]().next().done === false) return true
  return /^[\d\s,*()[\]]+$/.test(text) && !/(?:^|[^\p{L}])[kcmd]?m$/u.test(before.slice(-4))
}

const NO_CELL_HAS = 'table, h1, h2, h3, h4, h5, h6'
const LONGEST_CELL = 200

/** The rows of a table of data, its spanned cells repeated; null where it only lays the page out. */
function dataRows(table: DomElement): string[][] | null {
  const rows = [...table.querySelectorAll('tr')].map((row) => elementsOf(row).filter(isCell))
  if (rows.filter((row) => row.length > 1).length < 2) return null
  const cells = rows.flat()
  const isLayout = (cell: DomElement): boolean =>
    (cell.textContent ?? '').length > LONGEST_CELL || !cell.querySelectorAll(NO_CELL_HAS)[Symbol.iterator]().next().done
  return cells.some(isLayout) ? null : spread(rows)
}

const isCell = (element: DomElement): boolean => element.localName === 'td' || element.localName === 'th'

const MOST_COLUMNS = 100
const spanOf = (cell: DomElement, name: string): number =>
  Math.min(Math.max(Number(cell.getAttribute(name)) || 1, 1), MOST_COLUMNS)

function spread(rows: readonly (readonly DomElement[])[]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let column = 0
    for (const cell of row) {
      const line = grid[r] as string[]
      while (line[column] !== undefined) column++
      const text = linesOf(cell).trim().replace(/\s+/g, ' ').replaceAll('|', '/')
      // A label holds for every row and column that it spans; a figure is printed once.
      const again = r > 0 && !/\p{L}/u.test(text) ? '' : text
      for (let down = 0; down < spanOf(cell, 'rowspan') && r + down < grid.length; down++) {
        for (let over = 0; over < spanOf(cell, 'colspan'); over++) {
          ;(grid[r + down] as string[])[column + over] = down + over === 0 ? text : again
        }
      }
    }
  })
  return grid
}

function writeRow(writer: Writer, cells: readonly string[]): void {
  if (cells.every((cell) => cell === '')) return
  writer.line()
  writer.write(`| ${Array.from(cells, (cell) => cell || '–').join(' | ')} |`)
}
