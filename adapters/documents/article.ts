import { markApart } from './article-apart.ts'
import { proseOf, SPOKEN, type Weights, weightsOf } from './article-weight.ts'
import { contains, type DomDocument, type DomElement, type DomNode, elementsOf } from './dom.ts'

/** What of a page is its article: the root to read, and the elements below it that are none of it. */
export interface Article {
  readonly root: DomElement
  readonly leftOut: ReadonlySet<DomNode>
}

// Readability and its kin drop lists and headlines, where bulletins print half of their figures, and keep counters of
// visits beside the text. So the article is found by where the prose stands, and is then kept whole.

/** An article is looked for in no paragraph or list. */
const NOT_INSIDE = new Set([...SPOKEN, 'ul', 'ol', 'dl', 'pre'].filter((name) => name !== 'td'))

/** Share of the page's prose that its article holds at least. */
const MAIN_SHARE = 0.75

/** The article of a page: the smallest element with nearly all of its prose, from the headline on. */
export function articleOf(document: DomDocument): Article {
  const { body } = document
  const leftOut = new Set<DomNode>()
  const weights = weightsOf(body, leftOut)
  const headline = headlineOf(document)
  markApart(body, { weights, leftOut, whole: proseOf(body, weights), headline })
  const left = weightsOf(body, leftOut)
  const root = withNeighbours(mainOf(body, left), left)
  const start = headline && !contains(root, headline) ? headline : null
  const common = start ? ancestorOf(root, start) : root
  if (start) leaveOutBeside(common, start, root, leftOut)
  return { root: common, leftOut }
}

function mainOf(body: DomElement, weights: Weights): DomElement {
  const enough = MAIN_SHARE * proseOf(body, weights)
  const isMain = (element: DomElement): boolean => proseOf(element, weights) > 0 && proseOf(element, weights) >= enough
  let root = body
  while (!isNamedArticle(root)) {
    const next = elementsOf(root).find(isMain)
    if (!next || NOT_INSIDE.has(next.localName)) break
    // A table is gone into only where one cell holds the page.
    if (next.localName === 'table' && ![...next.querySelectorAll('td')].some(isMain)) break
    root = next
  }
  return root
}

/** Whether the page itself says that this is its article. */
const isNamedArticle = (element: DomElement): boolean =>
  element.localName === 'article' || element.getAttribute('itemprop') === 'articleBody'

/** Words without a link among them: what surrounds an article hardly has any. */
function isContent(element: DomElement | undefined, weights: Weights): boolean {
  const weight = element && weights.get(element)
  return weight !== undefined && weight.prose > 0 && weight.linked === 0
}

/** The element with what stands right beside it and is no less content: page builders give each part a box of its own. */
function withNeighbours(root: DomElement, weights: Weights): DomElement {
  let grown = root
  for (;;) {
    const parent: DomElement | null = grown.parentElement
    if (!parent || isNamedArticle(grown) || ['body', 'tr', 'table'].includes(parent.localName)) return grown
    const siblings = elementsOf(parent)
    const at = siblings.indexOf(grown)
    if (!isContent(siblings[at - 1], weights) && !isContent(siblings[at + 1], weights)) return grown
    grown = parent
  }
}

function ancestorOf(a: DomElement, b: DomElement): DomElement {
  let at = a
  while (!contains(at, b) && at.parentElement) at = at.parentElement
  return at
}

/** The headline: the heading that shares most words with the page's title; an h1 before an h2 of as many. */
function headlineOf(document: DomDocument): DomElement | null {
  const [head] = document.querySelectorAll('title')
  const title = words(metaOf(document, 'og:title') ?? head?.textContent ?? '')
  let found: DomElement | null = null
  let most = 0
  for (const heading of ['h1', 'h2', 'h3'].flatMap((name) => [...document.querySelectorAll(name)])) {
    const own = words(heading.textContent ?? '')
    const shared = own.filter((word) => title.includes(word)).length
    if (shared > most && shared >= own.length / 2) {
      found = heading
      most = shared
    }
  }
  return found ?? [...document.querySelectorAll('h1')].at(-1) ?? null
}

const words = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])]

/** The content of a `<meta>` of the page by its property or name. */
export function metaOf(document: DomDocument, ...names: readonly string[]): string | null {
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? ''
    const content = meta.getAttribute('content')?.trim()
    if (content && names.includes(name.toLowerCase())) return content
  }
  return null
}

/** Between headline and prose everything is kept (subtitle, dateline); what precedes the one or follows the other is not. */
function leaveOutBeside(common: DomElement, start: DomElement, end: DomElement, leftOut: Set<DomNode>): void {
  const order = [start, end].some((edge) => edge === common) ? null : branchOrder(common, start, end)
  if (!order) return
  const [first, last] = order
  cut(common, first, leftOut, 'before')
  cut(common, last, leftOut, 'after')
}

function branchOrder(common: DomElement, a: DomElement, b: DomElement): [DomElement, DomElement] {
  const branches = elementsOf(common)
  const at = (node: DomElement): number => branches.findIndex((branch) => contains(branch, node))
  return at(a) <= at(b) ? [a, b] : [b, a]
}

/** Leaves out every sibling before (or after) the way from `root` down to `edge`. */
function cut(root: DomElement, edge: DomElement, leftOut: Set<DomNode>, side: 'before' | 'after'): void {
  for (let at = edge; at !== root && at.parentElement; at = at.parentElement) {
    const siblings = [...at.parentElement.childNodes]
    const place = siblings.indexOf(at)
    for (const sibling of side === 'before' ? siblings.slice(0, place) : siblings.slice(place + 1)) leftOut.add(sibling)
  }
}
