import type { Period } from '../entity/period/period.ts'
import { locate } from '../entity/place/place.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Fact, FactPlace, Passage } from '../facts/fact.ts'
import { sourceSpan } from '../text/reading.ts'
import type { Token } from '../text/token.ts'
import type { Scope } from './scope.ts'
import type { Sentence } from './sentence/sentence.ts'

/** A sentence as a passage: its words, the places, time and event that it stands in, and the items it lists. */
export function passageOf(
  bulletin: Bulletin,
  sentence: Sentence,
  scope: Scope,
  periodOf: (index: number) => Period | null,
  facts: readonly Fact[],
  ordinal: number,
): Passage {
  const { reading } = bulletin
  const span = sourceSpan(reading, sentence)
  const own = sentence.periods.findIndex((period) => period.shape !== 'to_date')
  const period =
    own >= 0 ? periodOf(own) : scope.period ? { ...scope.period.period, basis: 'inherited' as const } : null
  const programme = sentence.programmes[0]?.programme ?? (own >= 0 ? null : (scope.programme?.programme ?? null))
  return {
    id: `${bulletin.id}@${ordinal}`,
    bulletin: bulletin.id,
    citation: {
      source: bulletin.source,
      bulletin: bulletin.title,
      quote: reading.source.slice(span.start, span.end),
      ...span,
    },
    text: reading.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim(),
    places: placesOf(sentence, scope),
    period,
    programme,
    stance: sentence.verbs.some((verb) => verb.tense === 'future') ? 'planned' : 'achieved',
    zone: sentence.block.zone,
    items: itemsOf(sentence, reading.text),
    paragraph: sentence.paragraph,
    facts: facts.map((fact) => fact.id),
  }
}

function placesOf(sentence: Sentence, scope: Scope): FactPlace[] {
  if (sentence.places.length === 0) {
    return scope.place ? [{ node: scope.place.node, also: [], text: null, basis: 'inherited' }] : []
  }
  return sentence.places.map((place, i) => {
    const area = sentence.places.slice(0, i).find((p) => p.node.level === 'state' || p.node.level === 'city')
    const node = area && place.node.level === 'facility' ? locate(place.node, area.node) : place.node
    return {
      node,
      also: [],
      text: sentence.tokens
        .slice(place.from, place.to)
        .map((t) => t.text)
        .join(' '),
      basis: 'printed',
    }
  })
}

const SEPARATOR = new Set([',', ';', '/', 'y', 'e', 'o'])
const LEAD = new Set([
  'de',
  'del',
  'en',
  'con',
  'como',
  'a',
  'al',
  'las',
  'los',
  'la',
  'el',
  ':',
  'son',
  'fue',
  'fueron',
])
const MAX_ITEM_TOKENS = 14

/** The longest run of coordinated phrases without a verb, three or more: «Medicina Interna, Cirugía General y Pediatría». */
function itemsOf(sentence: Sentence, text: string): string[] {
  const { tokens, verbs } = sentence
  const verbal = new Set(verbs.filter((verb) => verb.tense !== 'other').flatMap((verb) => [verb.from]))
  let best: Token[][] = []
  let run: Token[][] = []
  let item: Token[] = []
  const close = (): void => {
    if (item.length > 0 && item.length <= MAX_ITEM_TOKENS) run.push(item)
    item = []
  }
  const end = (): void => {
    close()
    if (run.length >= 3 && run.length > best.length) best = run
    run = []
  }
  tokens.forEach((token, i) => {
    if (token.fold === '.' || token.fold === ':' || token.kind === 'number' || verbal.has(i)) {
      end()
    } else if (SEPARATOR.has(token.fold)) {
      if (item.length > MAX_ITEM_TOKENS) {
        // Only the end of a long opening is an item: «La mayor demanda fue en las especialidades de | Medicina Interna».
        const lead = item.findLastIndex((word) => LEAD.has(word.fold))
        item = item.slice(lead + 1)
      }
      close()
    } else item.push(token)
  })
  end()
  return best.map((words, i) => {
    const lead = i === 0 ? words.findLastIndex((word) => LEAD.has(word.fold)) : -1
    const kept = words.slice(lead + 1)
    return text.slice((kept[0] ?? (words[0] as Token)).start, (words.at(-1) as Token).end).replace(/\s+/g, ' ')
  })
}
