import { measureOf } from '../entity/measure/measure.ts'
import { isOpenTown, locate, NATION, type PlaceNode, townIn } from '../entity/place/place.ts'
import { BEFORE_CHANGE, isBeforeChange } from '../facts/before-change.ts'
import { citationOf } from '../facts/citation.ts'
import type { Evidence, Fact, FactPlace, ListRole, SlotBasis } from '../facts/fact.ts'
import { sourceSpan } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import type { Attached } from './attachment.ts'
import type { PlaceDraft } from './context.ts'
import { institutionOf } from './document/voice.ts'
import type { Reader, Resolved } from './resolve.ts'
import type { PrintedList } from './sentence/lists.ts'

/** What a fact takes from its surroundings besides its own slots. */
export interface Surroundings {
  /** Ordinal of the fact in its bulletin. */
  readonly ordinal: number
  readonly lists: readonly PrintedList[]
  /** Number of the first of these lists in the bulletin. */
  readonly firstList: number
  readonly speaker: string | null
}

/** A fact of a figure whose slots are filled: pass (iv). */
export function factOf(reader: Reader, resolved: Resolved, { ordinal, lists, firstList, speaker }: Surroundings): Fact {
  const { bulletin, lexicon } = reader
  const { reading } = bulletin
  const { mention, sentence, measure, period, programme, total } = resolved
  const draft = measure.value
  const written =
    mention.phrase && !mention.aside ? Math.max(mention.phrase.end, mention.quantity.end) : mention.quantity.end
  const textOf = (span: Span): string => reading.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
  const quoted = { start: mention.quantity.start, end: written }
  const institution = institutionOf(sentence, mention.from)
  const figure = resolved.figure?.value ?? 'level'
  const evidence = (slot: Attached<unknown> | null, basis: SlotBasis, span: Span | null = null): Evidence => ({
    basis: slot ? basis : 'default',
    rule: slot?.rule ?? 'default',
    span: span ? sourceSpan(reading, span) : null,
  })
  return {
    id: `${bulletin.id}#${ordinal}`,
    bulletin: bulletin.id,
    measure: measureOf(draft.head, draft.modifiers, lexicon.measures, {
      text: textOf(quoted),
      narrowing: draft.narrowing.replace(/\s+/g, ' '),
    }),
    quantity: mention.quantity,
    figure,
    base: figure === 'level' ? null : baseOf(resolved, textOf),
    institution: institution ?? bulletin.institution,
    programme: programme?.value.programme ?? total?.programme?.programme ?? null,
    attributedTo: speaker,
    place: placeOf(resolved.place, reader, textOf),
    period: period?.value.period ?? null,
    stance: resolved.stance?.value ?? (total?.stance === 'planned' ? 'planned' : 'achieved'),
    accrual: resolved.accrual?.value ?? (total?.period?.toDate ? 'to_date' : 'in_period'),
    zone: sentence.block.zone,
    citation: citationOf(bulletin, sourceSpan(reading, quoted)),
    sentence: sourceSpan(reading, sentence),
    evidence: {
      measure: evidence(measure, draft.span || mention.phrase?.head ? 'printed' : 'inherited', draft.span),
      place: evidence(resolved.place, 'printed', resolved.place?.value.span),
      period:
        resolved.former && !period
          ? FORMER
          : evidence(period, period?.value.period.basis === 'inherited' ? 'inherited' : 'printed', period?.value.span),
      programme: evidence(programme, 'printed', programme?.value.span),
      institution: institution
        ? { basis: 'printed', rule: 'subject of the clause', span: null }
        : { basis: bulletin.institution ? 'inherited' : 'default', rule: 'publisher', span: null },
      stance: evidence(resolved.stance, 'printed'),
      accrual: evidence(resolved.accrual, 'printed'),
      figure: evidence(resolved.figure, 'printed'),
    },
    lists: rolesOf(resolved.index, lists, firstList),
  }
}

/** What a change began with was before it, nobody says when. */
const FORMER: Evidence = { basis: 'default', rule: BEFORE_CHANGE, span: null }

/** Whether a period may still be given to the fact from elsewhere in its bulletin. */
export const isUntimed = (fact: Fact): boolean => fact.period === null && !isBeforeChange(fact)

function placeOf(found: Attached<PlaceDraft> | null, reader: Reader, textOf: (span: Span) => string): FactPlace {
  const { home } = reader
  if (!found) return { node: home?.node ?? NATION, also: [], text: null, basis: 'default' }
  const { node, also, span } = found.value
  return {
    node: atHome(node, reader),
    also: also.map((other) => atHome(other, reader)),
    text: span ? textOf(span) : null,
    basis: span ? 'printed' : 'inherited',
  }
}

/** A town or facility whose text names no state lies in that of its bulletin: «HGR No. 12» of a bulletin of Yucatán. */
function atHome(node: PlaceNode, { home, towns }: Reader): PlaceNode {
  if (home && isOpenTown(node)) return townIn(node, home.area)
  if (node.level !== 'facility') return node
  const town = towns.get(node.facility?.number ?? '')
  // «El HGR 49 aporta once», of the «HGR No. 49 de Los Mochis».
  const inState = town && node.within.every((id) => id === town.id || town.within.includes(id))
  if (inState && !node.within.includes(town.id)) return locate({ ...node, within: [NATION.id] }, town)
  return home && node.within.length < 2 ? locate(node, home.area) : node
}

/** What a change or share is relative to, as printed: «que en 2020», «de la productividad anual». */
function baseOf({ mention, sentence }: Resolved, textOf: (span: Span) => string): string | null {
  const { tokens, mentions } = sentence
  const stop = mentions.find((other) => other.from > mention.from)?.from ?? tokens.length
  let from = mention.quantity.to
  while (from < stop && /^(?:mas|menos|mayor|menor|superior|inferior)$/.test(tokens[from]?.fold ?? '')) from++
  if (!/^(?:que|a|al|respecto|con|de|del|contra|frente)$/.test(tokens[from]?.fold ?? '')) return null
  let to = from
  while (to < stop && !/^[,;.:()”"]$/.test(tokens[to]?.fold ?? '')) to++
  const [first, last] = [tokens[from], tokens[to - 1]]
  return first && last && to > from ? textOf({ start: first.start, end: last.end }) : null
}

/** Where a mention stands in the printed lists of its sentence. */
function rolesOf(index: number, lists: readonly PrintedList[], first: number): ListRole[] {
  return lists.flatMap((list, n): ListRole[] => {
    if (list.total === index) return [{ list: first + n, role: 'total', cue: list.cue }]
    return list.parts.includes(index) && (list.parts.length > 1 || list.total !== null)
      ? [{ list: first + n, role: 'part', cue: list.cue }]
      : []
  })
}
