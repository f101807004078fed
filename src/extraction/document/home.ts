import demonyms from '#data/lexicon/demonyms.json' with { type: 'json' }
import type { PlaceMention, PlaceNode, Places } from '../../entity/place/place.ts'
import { NATION, samePlace } from '../../entity/place/place.ts'
import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import type { Sentence } from '../sentence/sentence.ts'

/** The place that a bulletin is of, where a figure names none: a delegation's bulletin is of its state. */
export interface Home extends Found {
  /** The state it lies in, or itself: «la entidad», «el estado»; the nation where none is known. */
  readonly area: PlaceNode
}

interface Found {
  readonly node: PlaceNode
  readonly span: Span
}

/** What tells the home, strongest first. */
interface HomeRule {
  readonly name: string
  readonly example: string
  readonly counterExample: string
  readonly find: (heads: Heads, places: Places) => Found | null
}

/** The parts of a bulletin that say whose it is. */
interface Heads {
  /** Labels and title: «SERVICIOS DE SALUD DE NAYARIT», «IMSS Jalisco cerró 2022 con…». */
  readonly title: readonly Sentence[]
  /** The first sentences of the body. */
  readonly lead: readonly Sentence[]
  readonly dateline: PlaceMention | null
}

const LEAD = 2
/** A dateline of the capital is where national bulletins are issued. */
const CAPITAL = 'ciudad-de-mexico'

const stateId = ({ id, within, level }: PlaceNode): string | null =>
  level === 'nation' ? null : level === 'state' ? id : (within.at(-2) ?? null)

const ofArea = ({ node }: PlaceMention): boolean => node.level === 'state' || node.level === 'representation'

/** The one area that the mentions agree on; of two sides of one state, the state. */
function agreed(mentions: readonly PlaceMention[], places: Places): Found | null {
  const states = new Set(mentions.map(({ node }) => stateId(node)))
  const [state] = states
  const first = mentions[0]
  if (states.size !== 1 || !state || !first) return null
  const ids = new Set(mentions.map(({ node }) => node.id))
  const node = ids.size === 1 ? first.node : places.nodes.get(state)
  return node ? { node, span: first } : null
}

/** «en todo el país», «en ocho estados», «a nivel nacional». */
const isNational = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ tokens, places, mentions }) => {
    const text = tokens.map((token) => token.fold).join(' ')
    const states = mentions.some(({ phrase }) => /^(?:estados|entidades)\b/.test(phrase?.head?.name ?? ''))
    return (
      states ||
      / (?:todo el|el|del) pais\b| nivel nacional\b/.test(text) ||
      places.some(({ node }) => node.id === NATION.id)
    )
  })

/** «Jalisco, campeón nacional», over a text of all states that goes on without it; not «en Jalisco» and no label. */
function isOneOfAll(node: PlaceNode, { title, lead, dateline }: Heads): boolean {
  const same = (other: PlaceNode): boolean => stateId(other) === stateId(node)
  const placed = title.some(({ block, places }) =>
    places.some((p) => same(p.node) && (p.preposition !== null || p.office || block.kind === 'label')),
  )
  const again = lead.flatMap((s) => s.places).some((p) => same(p.node)) || (dateline && same(dateline.node))
  return !placed && !again && isNational(lead)
}

/** The state of its people, by how they are called: «tlaxcalteca» → tlaxcala. */
const STATE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(demonyms).flatMap(([state, words]) => words.map((word) => [fold(word), state] as const)),
)

/** Of «tlaxcaltecas», «neoleoneses». */
const stateOfPeople = (folded: string): string | undefined =>
  STATE_OF.get(folded) ?? STATE_OF.get(folded.replace(/s$/, '')) ?? STATE_OF.get(folded.replace(/es$/, ''))

const HOME_RULES: readonly HomeRule[] = [
  {
    name: 'office in the title',
    example: 'IMSS Jalisco cerró 2022 con 377 trasplantes',
    counterExample: 'IMSS realizó 377 trasplantes',
    find: ({ title }, places) =>
      agreed(
        title.flatMap((s) => s.places.filter((p) => p.office && ofArea(p))),
        places,
      ),
  },
  {
    name: 'unit in the title and the lead',
    example:
      'Hospital Regional de León supera 200 cirugías ¶ …informó que el Hospital Regional de León ha efectuado 212',
    counterExample: 'Hospital Regional de León supera 200 cirugías ¶ El IMSS en Guanajuato informó…',
    find: ({ title, lead }) => {
      const [unit, ...others] = title.flatMap((s) => s.places)
      if (unit?.node.level !== 'facility' || others.some(({ node }) => !unit.node.within.includes(node.id))) return null
      const units = lead.flatMap((s) => s.places).filter(({ node }) => node.level === 'facility')
      return units.some(({ node }) => samePlace(node, unit.node)) ? { node: unit.node, span: unit } : null
    },
  },
  {
    name: 'area in the title or its label',
    example: 'Avances del IMSS-Bienestar en Guerrero',
    counterExample:
      'Firman convenio Puebla y Tlaxcala; Jalisco, campeón nacional ¶ Se reunieron atletas de 32 entidades',
    find: (heads, places) => {
      const { title, dateline } = heads
      const found = agreed(
        title.flatMap((s) => s.places.filter(ofArea)),
        places,
      )
      const elsewhere =
        dateline && stateId(dateline.node) !== CAPITAL && stateId(dateline.node) !== stateId(found?.node ?? NATION)
      return found && !elsewhere && !isOneOfAll(found.node, heads) ? found : null
    },
  },
  {
    name: 'people of the state in the title',
    example: 'Visita el programa a 231 mil tlaxcaltecas',
    counterExample: 'Visita el programa a 231 mil mexicanos',
    find: ({ title }, places) => {
      const named = title.flatMap(({ tokens }) =>
        tokens.flatMap((token) => {
          const node = places.nodes.get(stateOfPeople(token.fold) ?? '')
          return node ? [{ node, span: { start: token.start, end: token.end } }] : []
        }),
      )
      const [first, ...others] = named
      return first && others.every(({ node }) => node.id === first.node.id) ? first : null
    },
  },
  {
    name: 'office in the lead',
    example: 'El IMSS en Yucatán realizó una jornada',
    counterExample: 'El IMSS realizó una jornada',
    find: ({ lead }, places) =>
      agreed(
        lead.flatMap((s) => s.places.filter((p) => p.office && ofArea(p))),
        places,
      ),
  },
  {
    name: 'dateline of a state that speaks of no other',
    example: 'Hermosillo, Sonora.- Inició el ciclo de 86 médicos internos',
    counterExample:
      'Tuxtla Gutiérrez, Chiapas.- Inició en todo el país la Semana Nacional; Tepic, Nayarit.- Se operó en seis estados',
    find: ({ title, lead, dateline }, places) => {
      const state = dateline ? stateId(dateline.node) : null
      if (!dateline || !state || state === CAPITAL) return null
      const own = [...title, ...lead].flatMap((s) => s.places).filter((p) => stateId(p.node) === state)
      if (own.length === 0 && isNational([...title, ...lead])) return null
      const node = places.nodes.get(state)
      return node ? { node, span: dateline } : null
    },
  },
  {
    name: 'the only place of title or lead',
    example: 'En Tijuana se realizó el trasplante número 500',
    counterExample: 'De Tijuana a Mérida viajaron dos riñones',
    find: (heads) => {
      const { title, lead, dateline } = heads
      if (dateline) return null
      for (const sentence of [...title, ...lead.slice(0, 1)]) {
        const [place, other] = sentence.places
        if (
          place &&
          !other &&
          place.node.level !== 'facility' &&
          place.node.level !== 'nation' &&
          !isOneOfAll(place.node, heads)
        ) {
          if (place.node.level !== 'city' || place.preposition === 'en') return { node: place.node, span: place }
        }
      }
      return null
    },
  },
]

/** The towns of the numbered units that a bulletin names with their town, by number; none where two units share one. */
export function townsOf(sentences: readonly Sentence[], places: Places): ReadonlyMap<string, PlaceNode> {
  const towns = new Map<string, PlaceNode | null>()
  for (const { node } of sentences.flatMap((sentence) => sentence.places)) {
    const number = node.facility?.number
    const town = places.nodes.get(node.within[0] ?? '')
    if (!number || town?.level !== 'city') continue
    const known = towns.get(number)
    towns.set(number, known === undefined || known?.id === town.id ? town : null)
  }
  return new Map([...towns].flatMap(([number, town]) => (town ? [[number, town] as const] : [])))
}

const areaOf = (node: PlaceNode, places: Places): PlaceNode =>
  node.level === 'facility' ? (places.nodes.get(stateId(node) ?? '') ?? NATION) : node

/** The home of a bulletin, or null where it is national. */
export function homeOf(sentences: readonly Sentence[], places: Places): Home | null {
  const title = sentences.filter(
    ({ block }) =>
      block.kind === 'title' || block.kind === 'label' || (block.kind === 'front_matter' && block.field === 'title'),
  )
  const prose = sentences.filter(({ block, tokens, lead }) => block.kind === 'paragraph' && tokens.length > lead)
  const printed = sentences.find((sentence) => sentence.dateline)?.dateline ?? null
  const heads: Heads = { title, lead: prose.slice(0, LEAD), dateline: printed?.place ?? null }
  for (const rule of HOME_RULES) {
    const home = rule.find(heads, places)
    if (home && home.node.id !== NATION.id) return { ...home, area: areaOf(home.node, places) }
  }
  return null
}
