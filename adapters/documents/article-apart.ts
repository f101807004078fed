import type { Weight, Weights } from './article-weight.ts'
import { contains, type DomElement, type DomNode, elementsOf } from './dom.ts'

const APART_BY_TAG = new Set(['nav', 'aside', 'footer', 'dialog', 'menu'])
const APART_BY_ROLE = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'menu', 'alert'])
/** Words of a class or id that name what surrounds an article, in the templates of news sites and offices. */
const APART_BY_NAME = new Set(
  `nav navbar navigation navegacion menu submenu breadcrumb breadcrumbs migas sidebar aside footer pie
  related relacionadas relacionados relacionada recommended recomendadas recomendados popular leido leidas trending
  share sharing sharedaddy compartir compartelo redes comments comentarios comment disqus respond ad ads advert
  advertisement anuncio anuncios publicidad banner sponsored newsletter suscribete suscripcion subscribe cookie cookies
  modal popup pagination paginacion pager tags etiquetas byline meta visitas counter contador rating ticker breaking skip
  copyright credits creditos`
    .split(/\s+/)
    .filter(Boolean),
)
const COMMENTS = new Set(['comments', 'comentarios', 'disqus', 'respond'])

/** What is known of a page when its surroundings are told from its article. */
interface Marking {
  readonly weights: Weights
  readonly leftOut: Set<DomNode>
  readonly whole: number
  readonly headline: DomElement | null
}

/** Marks the elements below one that surround an article: by tag, role, name, or because they only link. */
export function markApart(element: DomElement, marking: Marking): void {
  for (const child of elementsOf(element)) {
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
