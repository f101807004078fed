import { type DomDocument, type DomElement, type DomNode, isElement, isText } from './dom.ts'

/** What of a page is its article: the root to read, and the elements below it that are none of it. */
export interface Article {
  readonly root: DomElement
  readonly leftOut: ReadonlySet<DomNode>
}

// Readability and its kin drop lists and headlines, where bulletins print half of their figures, and keep counters of
// visits beside the text. So the article is found by where the prose stands, and is then kept whole.
const APART_BY_TAG = new Set(['nav', 'aside', 'footer', 'dialog', 'menu'])
const APART_BY_ROLE = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'menu', 'alert'])
/** Words of a class or id that name what surrounds an article, in the templates of news sites and offices. */
const APART_BY_NAME = new Set(
  `nav navbar navigation navegacion menu submenu breadcrumb breadcrumbs migas sidebar widget widgets aside footer pie
  related relacionadas relacionados relacionada recommended recomendadas recomendados popular leido leidas trending
  share sharing sharedaddy compartir compartelo social redes comments comentarios comment disqus respond ad ads advert
  advertisement anuncio anuncios publicidad banner sponsored newsletter suscribete suscripcion subscribe cookie cookies
  modal popup pagination paginacion pager tags etiquetas byline meta views visitas counter contador rating print login
  ticker breaking skip copyright credits creditos`
    .split(/\s+/)
    .filter(Boolean),
)
const COMMENTS = new Set(['comments', 'comentarios', 'disqus', 'respond'])

/** Elements that run on in their paragraph. */
const INLINE = new Set([
  'a',
  'b',
  'strong',
  'em',
  'i',
  'u',
  'span',
  'font',
  'sup',
  'sub',
  'br',
  'small',
  'mark',
  'abbr',
  'time',
  'cite',
  'q',
])
const NOT_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'head'])

const PARAGRAPH = 60
const MOST_LINKED = 0.35
/** Share of the page's prose that its article holds at least. */
const MAIN_SHARE = 0.75

/** Counts of an element: signs of prose (long runs of text, hardly linked), all signs and linked ones. */
interface Weight {
  prose: number
  text: number
  linked: number
}

/** The article of a page: the smallest element with nearly all of its prose, from the headline on. */
export function articleOf(document: DomDocument): Article {
  const { body } = document
  const leftOut = new Set<DomNode>()
  const weights = weightsOf(body, leftOut)
  const headline = headlineOf(document)
  markApart(body, { weights, leftOut, whole: proseOf(body, weights), headline })
  const root = mainOf(body, weightsOf(body, leftOut))
  const start = headline && !contains(root, headline) ? headline : null
  const common = start ? ancestorOf(root, start) : root
  if (start) leaveOutBeside(common, start, root, leftOut)
  return { root: common, leftOut }
}

const elements = (node: DomNode): DomElement[] => [...node.childNodes].filter(isElement)

type Weights = ReadonlyMap<DomNode, Weight>

const proseOf = (element: DomElement, weights: Weights): number => weights.get(element)?.prose ?? 0

function mainOf(body: DomElement, weights: Weights): DomElement {
  const enough = MAIN_SHARE * proseOf(body, weights)
  let root = body
  for (;;) {
    const next = elements(root).find((child) => proseOf(child, weights) > 0 && proseOf(child, weights) >= enough)
    if (!next) return root
    root = next
  }
}

function weightsOf(root: DomElement, leftOut: ReadonlySet<DomNode>): Weights {
  const weights = new Map<DomNode, Weight>()
  weigh(root, false, weights, leftOut)
  return weights
}

function weigh(node: DomNode, linked: boolean, weights: Map<DomNode, Weight>, leftOut: ReadonlySet<DomNode>): Weight {
  const weight: Weight = { prose: 0, text: 0, linked: 0 }
  if (leftOut.has(node)) return weight
  if (isText(node)) {
    weight.text = (node.textContent ?? '').replace(/\s+/g, ' ').length
    if (linked) weight.linked = weight.text
  } else if (isElement(node) && !NOT_SHOWN.has(node.localName)) {
    let own = 0
    for (const child of node.childNodes) {
      const part = weigh(child, linked || node.localName === 'a', weights, leftOut)
      weight.text += part.text
      weight.linked += part.linked
      weight.prose += part.prose
      if (isText(child) || (isElement(child) && INLINE.has(child.localName))) own += part.text
    }
    const running = own >= PARAGRAPH && weight.linked <= MOST_LINKED * weight.text
    if (running && !INLINE.has(node.localName)) weight.prose += own
    else if (weight.linked > MOST_LINKED * weight.text) weight.prose = 0
  }
  weights.set(node, weight)
  return weight
}

function contains(outer: DomNode, inner: DomNode): boolean {
  for (let at: DomElement | null = inner as DomElement; at; at = at.parentElement) if (at === outer) return true
  return false
}

function ancestorOf(a: DomElement, b: DomElement): DomElement {
  let at = a
  while (!contains(at, b) && at.parentElement) at = at.parentElement
  return at
}

interface Marking {
  readonly weights: Weights
  readonly leftOut: Set<DomNode>
  readonly whole: number
  readonly headline: DomElement | null
}

function markApart(element: DomElement, marking: Marking): void {
  for (const child of elements(element)) {
    if (isApart(child, marking)) marking.leftOut.add(child)
    else markApart(child, marking)
  }
}

function isApart(element: DomElement, { weights, whole, headline }: Marking): boolean {
  const weight = weights.get(element) as Weight
  if (weight.text === 0) return false
  const names = namesOf(element)
  if (names.some((name) => COMMENTS.has(name))) return true
  // A wrapper may be called anything («content has-sidebar»): what holds the headline or half the prose stays.
  if ((headline && contains(element, headline)) || weight.prose > whole / 2) return false
  if (APART_BY_TAG.has(element.localName) || APART_BY_ROLE.has(element.getAttribute('role') ?? '')) return true
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  if (/display:\s*none/i.test(element.getAttribute('style') ?? '')) return true
  if (names.some((name) => APART_BY_NAME.has(name))) return true
  return isLinks(element, weight)
}

const namesOf = (element: DomElement): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => !/^(?:has|no|with|without|sin|con)[-_]/.test(name))
    .flatMap((name) => name.split(/[-_]+/))

const LINK_BLOCKS = new Set(['ul', 'ol', 'div', 'p', 'section', 'td', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'header'])

const isLinks = (element: DomElement, weight: Weight): boolean =>
  LINK_BLOCKS.has(element.localName) && weight.linked > 0.6 * weight.text && weight.prose === 0

/** The headline: the h1, or h2 where there is none, that shares most words with the page's title. */
function headlineOf(document: DomDocument): DomElement | null {
  const title = words(
    metaOf(document, 'og:title') ??
      document.querySelectorAll('title')[Symbol.iterator]().next().value?.textContent ??
      '',
  )
  const best = (selector: string): DomElement | null => {
    let found: DomElement | null = null
    let most = 0
    for (const heading of document.querySelectorAll(selector)) {
      const own = words(heading.textContent ?? '')
      const shared = own.filter((word) => title.includes(word)).length
      if (shared > most && shared >= own.length / 2) {
        found = heading
        most = shared
      }
    }
    return found
  }
  return best('h1') ?? best('h2, h3') ?? [...document.querySelectorAll('h1')].at(-1) ?? null
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
  const branches = elements(common)
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
