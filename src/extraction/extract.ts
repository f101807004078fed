import { definitionsIn } from '../entity/acronym.ts'
import { contactsIn } from '../entity/contact.ts'
import { measureOf } from '../entity/measure.ts'
import type { Period } from '../entity/period.ts'
import { locate, NATION, type PlaceNode } from '../entity/place.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Citation, Contact, Definition, Evidence, Extraction, Fact, ListRole, Passage, Slot, SlotBasis } from '../facts/fact.ts'
import { defaultLexicon, type Lexicon } from '../lexicon.ts'
import { sourceSpan } from '../text/reading.ts'
import type { Span } from '../text/span.ts'
import { type Token, tokenize } from '../text/token.ts'
import { firstAttached } from './attachment.ts'
import { type BulletinCalendar, calendarOf, periodIn } from './calendar-of.ts'
import type { Antecedent, Context, PeriodDraft } from './context.ts'
import { listsOf, type PrintedList } from './lists.ts'
import { passageOf } from './passages.ts'
import { carry, enter, OPEN_SCOPE, type Scope } from './scope.ts'
import { readSentence, type Mention, type Sentence } from './sentence.ts'
import { ACCRUAL } from './slots/accrual.ts'
import { FIGURE } from './slots/figure.ts'
import { MEASURE } from './slots/measure.ts'
import { PERIOD } from './slots/period.ts'
import { PLACE } from './slots/place.ts'
import { PROGRAMME } from './slots/programme.ts'
import { STANCE } from './slots/stance.ts'
import type { VerbGroup } from '../entity/verbs.ts'
import { settle } from './settle.ts'

/** What the engine hands to the steps that close a bulletin: a fact and how its period was found. */
interface Reader {
  readonly bulletin: Bulletin
  readonly lexicon: Lexicon
  readonly calendar: BulletinCalendar
  readonly defaultPlace: Context['scope']['place']
}

/**
 * Every figure that a bulletin prints, with the evidence of each slot, and its sentences with their scope.
 * Four passes: sentences and mentions, printed lists, one table of attachments a slot, facts.
 */
export function extractFacts(bulletin: Bulletin, lexicon: Lexicon = defaultLexicon): Extraction {
  const tokens = tokenize(bulletin.reading.text)
  const sentences = sentencesIn(bulletin, tokens, lexicon)
  const calendar = calendarOf(bulletin, sentences, tokens)
  const reader: Reader = { bulletin, lexicon, calendar, defaultPlace: defaultPlaceOf(bulletin, sentences) }
  const facts: Fact[] = []
  const passages: Passage[] = []
  let scope: Scope = OPEN_SCOPE
  let last: Antecedent | null = null
  let previous: Sentence | null = null
  let lists = 0
  for (const sentence of sentences) {
    scope = enter(scope, sentence, previous)
    const printed = listsOf(sentence)
    const read = readFigures(reader, sentence, printed, scope, last, facts, lists)
    const opened = printed.findIndex((list) => list.total === 'previous')
    const total = brokenDown(facts)
    if (opened >= 0 && total && read.facts.length > 0) {
      const role: ListRole = { list: lists + opened, role: 'total', cue: printed[opened]?.cue ?? null }
      facts[facts.indexOf(total)] = { ...total, lists: [...total.lists, role] }
    }
    facts.push(...read.facts)
    lists += printed.length
    const periodOf = (index: number): Period | null =>
      periodIn(sentence, index, calendar, scope.period?.period ?? null, lexicon.verbs)
    passages.push(passageOf(bulletin, sentence, scope, periodOf, read.facts, passages.length))
    scope = carry(scope, sentence, periodOf)
    last = read.last ?? (sentence.block.kind === 'heading' ? null : last)
    previous = sentence
  }
  return { facts: settle(facts), passages, definitions: definitions(bulletin), contacts: contacts(bulletin) }
}

function sentencesIn(bulletin: Bulletin, tokens: readonly Token[], lexicon: Lexicon): Sentence[] {
  const sentences: Sentence[] = []
  let at = 0
  bulletin.blocks.forEach((block, b) => {
    block.sentences.forEach((span, s) => {
      while (at < tokens.length && (tokens[at] as Token).start < span.start) at++
      let to = at
      while (to < tokens.length && (tokens[to] as Token).end <= span.end) to++
      sentences.push(readSentence(span, tokens.slice(at, to), block, b + 1, s === 0, lexicon))
      at = to
    })
  })
  return sentences
}

/** A state's own bulletin: the place that its title or lead opens with, where no figure says another. */
function defaultPlaceOf(bulletin: Bulletin, sentences: readonly Sentence[]): Context['scope']['place'] {
  const heads = sentences.filter((s) => s.block.kind === 'title' || (s.block.zone === 'body' && s.opensBlock)).slice(0, 2)
  for (const sentence of heads) {
    const place = sentence.places.find((p) => p.node.level === 'state' || p.node.level === 'representation')
    if (place && sentence.places.length === 1) return { node: place.node, span: place }
  }
  return null
}

interface ReadFigures {
  readonly facts: readonly Fact[]
  readonly last: Antecedent | null
}

function readFigures(
  reader: Reader,
  sentence: Sentence,
  lists: readonly PrintedList[],
  scope: Scope,
  last: Antecedent | null,
  before: readonly Fact[],
  firstList: number,
): ReadFigures {
  const { bulletin, lexicon, calendar } = reader
  const facts: Fact[] = []
  const earlier = new Map<number, Antecedent>()
  const drafts = new Map<number, { readonly fact: Fact; readonly found: PeriodDraft | null }>()
  sentence.mentions.forEach((mention, index) => {
    const list = lists.find((l) => l.parts.includes(index)) ?? null
    const context: Context = {
      sentence,
      mention,
      index,
      list,
      earlier,
      last,
      verb: governing(sentence, mention),
      scope,
      lexicon,
      reading: bulletin.reading,
      periodOf: (i) => periodIn(sentence, i, calendar, scope.period?.period ?? null, lexicon.verbs),
    }
    const measured = firstAttached(MEASURE, context)
    if (!measured) return
    const total = typeof list?.total === 'number' ? drafts.get(list.total)?.fact : list?.total === 'previous' ? brokenDown(before) : undefined
    const place = firstAttached(PLACE, context)
    const period = firstAttached(PERIOD, context)
    const programme = firstAttached(PROGRAMME, context)
    const stance = firstAttached(STANCE, context)
    const accrual = firstAttached(ACCRUAL, { ...context, found: period?.value ?? null })
    const figure = firstAttached(FIGURE, context)
    const { reading } = bulletin
    const written = mention.phrase?.end ?? mention.quantity.end
    const quoted = sourceSpan(reading, { start: mention.quantity.start, end: written })
    const draft = measured.value
    const evidence = (rule: string | undefined, basis: SlotBasis, span: Span | null): Evidence => ({
      basis: rule === undefined ? 'default' : basis,
      rule: rule ?? 'default',
      span: span ? sourceSpan(reading, span) : null,
    })
    const fact: Fact = {
      id: `${bulletin.id}#${before.length + facts.length}`,
      bulletin: bulletin.id,
      measure: measureOf(draft.head, draft.modifiers, lexicon.measures, {
        text: collapse(reading.text.slice(mention.quantity.start, written)),
        narrowing: draft.narrowing,
      }),
      quantity: mention.quantity,
      figure: figure?.value ?? 'level',
      base: null,
      institution: bulletin.institution,
      programme: programme?.value.programme ?? total?.programme ?? null,
      attributedTo: null,
      place: {
        node: place ? inDefault(place.value.node, reader.defaultPlace) : (reader.defaultPlace?.node ?? NATION),
        also: place?.value.also ?? [],
        text: place?.value.span ? collapse(reading.text.slice(place.value.span.start, place.value.span.end)) : null,
        basis: place ? (place.value.span ? 'printed' : 'inherited') : 'default',
      },
      period: period?.value.period ?? total?.period ?? null,
      stance: stance?.value ?? (total?.stance === 'planned' ? 'planned' : 'achieved'),
      accrual: accrual?.value ?? total?.accrual ?? 'in_period',
      zone: sentence.block.zone,
      citation: citationOf(bulletin, quoted),
      sentence: sourceSpan(reading, sentence),
      evidence: {
        measure: evidence(measured.rule, draft.span || mention.phrase?.head ? 'printed' : 'inherited', draft.span),
        place: evidence(place?.rule, 'printed', place?.value.span ?? null),
        period: evidence(period?.rule, period?.value.period.basis === 'inherited' ? 'inherited' : 'printed', period?.value.span ?? null),
        programme: evidence(programme?.rule, 'printed', programme?.value.span ?? null),
        institution: { basis: bulletin.institution ? 'inherited' : 'default', rule: 'publisher', span: null },
        stance: evidence(stance?.rule, 'printed', null),
        accrual: evidence(accrual?.rule, 'printed', null),
        figure: evidence(figure?.rule, 'printed', null),
      },
      lists: rolesOf(index, lists, firstList),
    }
    facts.push(fact)
    drafts.set(index, { fact, found: period?.value ?? null })
    earlier.set(index, { measure: fact.measure, noun: draft.noun, mention, figure: fact.figure, stance: fact.stance })
  })
  return { facts, last: [...earlier.values()].at(-1) ?? null }
}

/**
 * What «De estas, …» breaks down: the last figure before it; of «139 mil atenciones de las 126 mil planeadas», what was done.
 */
function brokenDown(before: readonly Fact[]): Fact | undefined {
  const last = before.at(-1)
  if (last?.stance !== 'planned') return last
  return before.findLast((fact) => fact.stance === 'achieved' && fact.sentence.start === last.sentence.start) ?? last
}

/** A facility whose text names no state lies in that of its bulletin: «HGR No. 12» of a bulletin of Yucatán. */
const inDefault = (node: PlaceNode, place: Context['scope']['place']): PlaceNode =>
  place && node.level === 'facility' && node.within.length < 2 ? locate(node, place.node) : node

/** Where a mention stands in the printed lists of its sentence. */
function rolesOf(index: number, lists: readonly PrintedList[], first: number): ListRole[] {
  return lists.flatMap((list, n): ListRole[] => {
    if (list.total === index) return [{ list: first + n, role: 'total', cue: list.cue }]
    return list.parts.includes(index) && (list.parts.length > 1 || list.total !== null)
      ? [{ list: first + n, role: 'part', cue: list.cue }]
      : []
  })
}

/** The last verb group before the figure, or the first one after it where none stands before. */
const governing = (sentence: Sentence, mention: Mention): VerbGroup | null =>
  sentence.verbs.filter((verb) => verb.to <= mention.from).at(-1) ?? null

const citationOf = (bulletin: Bulletin, span: Span): Citation => ({
  source: bulletin.source,
  bulletin: bulletin.title,
  quote: bulletin.reading.source.slice(span.start, span.end),
  start: span.start,
  end: span.end,
})

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

const definitions = (bulletin: Bulletin): Definition[] =>
  definitionsIn(bulletin.reading.text).map((found) => ({
    acronym: found.acronym,
    expansion: collapse(found.expansion),
    citation: citationOf(bulletin, sourceSpan(bulletin.reading, found)),
  }))

const contacts = (bulletin: Bulletin): Contact[] =>
  contactsIn(bulletin.reading.text).map((found) => ({
    kind: found.kind,
    text: found.text,
    citation: citationOf(bulletin, sourceSpan(bulletin.reading, found)),
  }))
