import { measureOf } from '../entity/measure/measure.ts'
import { definitionsIn } from '../entity/name/acronym.ts'
import { contactsIn } from '../entity/name/contact.ts'
import { daysBetween } from '../entity/period/calendar.ts'
import type { Period, PeriodMention } from '../entity/period/period.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import { citationOf } from '../facts/citation.ts'
import type { Contact, Definition, Extraction, Fact, ListRole, Passage } from '../facts/fact.ts'
import { defaultLexicon, type Lexicon } from '../lexicon.ts'
import { sourceSpan } from '../text/reading.ts'
import type { Antecedent } from './context.ts'
import { calendarOf, isDateLine } from './document/calendar-of.ts'
import { homeOf, townsOf } from './document/home.ts'
import { periodIn } from './document/period-in.ts'
import { speakerOf } from './document/voice.ts'
import { factOf } from './fact.ts'
import { passageOf } from './passages.ts'
import { type Before, type Itemised, type Reader, resolveFigures } from './resolve.ts'
import { carry, enter, OPEN_SCOPE } from './scope.ts'
import { listsOf } from './sentence/lists.ts'
import { subjectOf } from './sentence/nouns.ts'
import { itemisedBy, itemOf } from './sentence/printed-items.ts'
import type { Sentence } from './sentence/sentence.ts'
import { sentencesOf } from './sentence/sentences.ts'
import { settle } from './settle.ts'
import { isOwnTime } from './slots/compared.ts'

/**
 * Every figure that a bulletin prints, with the evidence of each slot, and its sentences with their scope.
 * Four passes over each sentence: mentions, printed lists, one table of attachments a slot, facts.
 */
export function extractFacts(bulletin: Bulletin, lexicon: Lexicon = defaultLexicon): Extraction {
  const sentences = sentencesOf(bulletin, lexicon)
  const reader: Reader = {
    bulletin,
    lexicon,
    calendar: calendarOf(bulletin, sentences),
    home: homeOf(sentences, lexicon.places),
    towns: townsOf(sentences, lexicon.places),
  }
  const facts: Fact[] = []
  const passages: Passage[] = []
  let before: Before = {
    scope: OPEN_SCOPE,
    anchors: { carried: null, said: null, stretches: [] },
    last: null,
    total: null,
    previous: [],
    main: null,
    above: [],
    itemised: null,
    facts: 0,
  }
  let main: Antecedent | null = null
  let previous: Sentence | null = null
  let speaker: string | null = null
  let firstList = 0
  for (const [at, sentence] of sentences.entries()) {
    const scope = enter(before.scope, sentence, previous)
    const anchors = { ...before.anchors, carried: scope.period?.period ?? null }
    const lists = listsOf(sentence)
    const { figures, antecedents } = resolveFigures(reader, sentence, lists, { ...before, scope, anchors })
    speaker = speakerOf(sentence, speaker, lexicon, bulletin.reading)
    const found = figures.map((figure, i) =>
      factOf(reader, figure, { ordinal: facts.length + i, lists, firstList, speaker }),
    )
    const opened = lists.findIndex((list) => list.total === 'previous')
    if (opened >= 0 && found.length > 0)
      addTotal(facts, before.total, { list: firstList + opened, role: 'total', cue: lists[opened]?.cue ?? null })
    const item = before.itemised && figures.findIndex(({ mention }) => mention === itemOf(sentence))
    facts.push(...found.map((fact, i) => (i === item && before.itemised ? partOf(fact, before.itemised) : fact)))
    firstList += lists.length
    const whole = antecedents.get(itemisedBy(sentence, sentences.slice(at + 1, at + 1 + MOST_ITEMS)) ?? -1)
    const itemised = whole ? { total: whole, list: firstList++ } : null
    if (itemised) addTotal(facts, itemised.total, { list: itemised.list, role: 'total', cue: ':' })
    const periodOf = (i: number): Period | null => periodIn(sentence, i, reader.calendar, anchors, lexicon.verbs)
    // «la suficiencia financiera se extiende hasta 2038» times nothing that follows.
    const isDistant = (period: PeriodMention): boolean => {
      const start = periodOf(sentence.periods.indexOf(period))?.start
      const { reference } = reader.calendar
      return start !== undefined && reference !== null && daysBetween(reference, start) > YEAR
    }
    const times = (period: PeriodMention): boolean =>
      !isDateLine(sentence) && isOwnTime(sentence, period, lexicon.verbs) && !isDistant(period)
    const own = sentence.periods.map((_, i) => periodOf(i))
    main = mainOf(main, antecedents, sentence, facts)
    passages.push(passageOf(bulletin, sentence, scope, periodOf, found, passages.length))
    before = {
      scope: carry(scope, sentence, periodOf, times, lexicon.verbs),
      anchors: {
        carried: null,
        said: own.findLast((period) => period !== null) ?? anchors.said,
        stretches: [...anchors.stretches, ...own.filter(isStretch)],
      },
      ...leftBy(
        antecedents,
        lists.flatMap((list) => (list.total === null ? [] : list.parts)),
        reader,
        sentence,
        before,
        main,
      ),
      previous: antecedents.size > 0 ? [...antecedents.values()] : before.previous,
      main,
      above: aboveNext(before.above, antecedents, sentence),
      itemised: sentence.block.kind === 'bullet' ? before.itemised : itemised,
      facts: facts.length,
    }
    previous = sentence
  }
  return {
    facts: settle(facts, reader.calendar.reference),
    passages,
    definitions: definitions(bulletin),
    contacts: contacts(bulletin),
  }
}

function addTotal(facts: Fact[], total: Antecedent | null, role: ListRole): void {
  const fact = total ? facts[total.at] : undefined
  if (fact && total) facts[total.at] = { ...fact, lists: [...fact.lists, role] }
}

const partOf = (fact: Fact, { list }: Itemised): Fact => ({
  ...fact,
  lists: [...fact.lists, { list, role: 'part', cue: ':' }],
})

/** No printed list is longer. */
const MOST_ITEMS = 40

const YEAR = 366

const isStretch = (period: Period | null): period is Period => period?.end != null && period.start < period.end

/** What a sentence's figures leave to the next: the last one, and the last that is neither part nor share nor change. */
function leftBy(
  antecedents: ReadonlyMap<number, Antecedent>,
  parts: readonly number[],
  reader: Reader,
  sentence: Sentence,
  before: Before,
  main: Antecedent | null,
): Pick<Before, 'last' | 'total'> {
  const { kind } = sentence.block
  // What a table counts is elided by no sentence behind it.
  if (antecedents.size === 0 || kind === 'row') {
    const introduced = antecedents.size === 0 ? introducedBy(reader, sentence, main ?? before.last) : null
    if (introduced) return { last: introduced, total: introduced }
    return kind === 'heading' ? { last: main, total: main } : { last: before.last, total: before.total }
  }
  const all = [...antecedents]
  const wholes = all.filter(([index, { figure, elided }]) => figure === 'level' && !elided && !parts.includes(index))
  // «139 mil atenciones de las 126 mil planeadas. De estas, …»: what was done is broken down, not the plan.
  const whole = wholes.findLast(([, { stance, locative }]) => stance !== 'planned' && !locative) ?? wholes.at(-1)
  return { last: all.at(-1)?.[1] ?? null, total: whole?.[1] ?? before.total ?? all.at(-1)?.[1] ?? null }
}

/**
 * What the bulletin is about, which a section under a heading may go on to break down («Por hospital» ¶ «…con 512»):
 * the first achieved count of its body, or of its title until then. Where and when it was are not its section's.
 */
function mainOf(
  main: Antecedent | null,
  antecedents: ReadonlyMap<number, Antecedent>,
  { block }: Sentence,
  facts: readonly Fact[],
): Antecedent | null {
  const inBody = block.zone === 'body' && block.kind !== 'row'
  if (main && (!inBody || facts[main.at]?.zone === 'body')) return main
  const first = [...antecedents.values()].find(
    ({ figure, stance, mention, locative }) =>
      figure === 'level' && stance === 'achieved' && mention.quantity.unit === 'count' && !locative,
  )
  return first ? { ...first, place: null, period: null, programme: null } : main
}

/** «Por entidad, los pacientes hospitalizados eran:» ¶ «• Colima: 34»: what a sentence says that follows. */
function introducedBy({ lexicon, bulletin }: Reader, sentence: Sentence, like: Antecedent | null): Antecedent | null {
  const { tokens, verbs } = sentence
  const verb = verbs.at(-1)
  if (!like || !verb || tokens.at(-1)?.fold !== ':' || sentence.mentions.length > 0) return null
  const end = { ...like.mention, from: tokens.length, to: tokens.length }
  const around = { sentence, mention: end, lexicon, reading: bulletin.reading }
  const subject = subjectOf(around, verb)
  if (!subject?.head || !subject.headData) return null
  const noun = bulletin.reading.text.slice(subject.start, subject.headEnd)
  const narrowing = bulletin.reading.text.slice(subject.headEnd, subject.end).trim()
  const measure = measureOf(subject.head, subject.modifiers, lexicon.measures, { text: '', narrowing })
  return { ...like, measure, noun, told: null, place: null, period: null, programme: null, figure: 'level' }
}

/** What an item of a printed list leaves to the next: its figures, unless it elides all that they count. */
function aboveNext(
  above: readonly Antecedent[],
  antecedents: ReadonlyMap<number, Antecedent>,
  { block, mentions }: Sentence,
): readonly Antecedent[] {
  if (block.kind !== 'bullet') return []
  const own = [...antecedents.values()]
  return own.length < mentions.length || own.every(({ elided }) => elided) ? above : own
}

const definitions = (bulletin: Bulletin): Definition[] =>
  definitionsIn(bulletin.reading.text).map((found) => ({
    acronym: found.acronym,
    expansion: found.expansion.replace(/\s+/g, ' ').trim(),
    citation: citationOf(bulletin, sourceSpan(bulletin.reading, found)),
  }))

const contacts = (bulletin: Bulletin): Contact[] =>
  contactsIn(bulletin.reading.text).map((found) => ({
    kind: found.kind,
    text: found.text,
    citation: citationOf(bulletin, sourceSpan(bulletin.reading, found)),
  }))
