import { type DomElement, type DomNode, isElement, isText } from './dom.ts'

/** Elements that run on in their paragraph. */
const INLINE = new Set('a b strong em i u span font sup sub br small mark abbr time cite q'.split(' '))
const NOT_SHOWN = new Set(['script', 'style', 'noscript', 'template', 'head'])

/** Elements whose words are content however few, unless they are links. */
export const SPOKEN = new Set([
  'p',
  'li',
  'dd',
  'dt',
  'td',
  'th',
  'blockquote',
  'caption',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const PARAGRAPH = 60
const MOST_LINKED = 0.35
/** Counts of an element: signs of prose (long runs of text, hardly linked), all signs and linked ones. */
export interface Weight {
  prose: number
  text: number
  linked: number
}

/** The weight of every element of a document. */
export type Weights = ReadonlyMap<DomNode, Weight>

/** Letters of prose in an element. */
export const proseOf = (element: DomElement, weights: Weights): number => weights.get(element)?.prose ?? 0

/** The weight of every node below an element, what is left out not counted. */
export function weightsOf(root: DomElement, leftOut: ReadonlySet<DomNode>): Weights {
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
    const running = own >= (SPOKEN.has(node.localName) ? 1 : PARAGRAPH) && weight.linked <= MOST_LINKED * weight.text
    if (running && !INLINE.has(node.localName)) weight.prose += own
    else if (weight.linked > MOST_LINKED * weight.text) weight.prose = 0
  }
  weights.set(node, weight)
  return weight
}
