import { beginsLike, type VerbData } from '../entity/measure/verbs.ts'
import type { Period, PeriodMention } from '../entity/period/period.ts'
import { type CarriedPeriod, isCutWithin, isDay, isOlder, isPassing, saysNow } from './carried-period.ts'
import { type CarriedProgramme, isListed, programmeAt } from './carried-programme.ts'
import { isInYearBefore } from './document/anchors.ts'
import { type CarriedPlace, facilityOf, placeLeft, pointsAtFacility } from './place-left.ts'
import { openingCue } from './sentence/lists.ts'
import type { Mention } from './sentence/mention.ts'
import type { Sentence } from './sentence/sentence.ts'
import { stands } from './sentence/standing.ts'

/** What a sentence inherits from the ones before: document > section > paragraph. */
export interface Scope {
  readonly period: CarriedPeriod | null
  /** The time that the section began with: what a new paragraph goes back to from a part or sequel of it. */
  readonly lead: CarriedPeriod | null
  /** The stretch that title and summary tell of: what ended before it is a look back and leads no section. */
  readonly head: CarriedPeriod | null
  /** The latest achieved time of the section: what a new paragraph goes back to from a time of an earlier year. */
  readonly latest: CarriedPeriod | null
  /** The last day on which something was counted as it stood: «al 28 de febrero se tienen registrados…». */
  readonly stock: CarriedPeriod | null
  /** The last time for which something was planned: it times plans, whatever was done meanwhile. */
  readonly plan: CarriedPeriod | null
  readonly programme: CarriedProgramme | null
  readonly place: CarriedPlace | null
  /** The place that the heading of the section names: «## Puebla, con números modestos». */
  readonly section: CarriedPlace | null
  /** Whether the paragraph told a stretch of time and no figure yet: the next one counts what was then. */
  readonly opened: boolean
  /** The last facility that the text named: what «el nosocomio» points back at. */
  readonly facility: CarriedPlace | null
}

/** What is carried at the beginning of a bulletin: nothing. */
export const OPEN_SCOPE: Scope = {
  period: null,
  lead: null,
  head: null,
  latest: null,
  stock: null,
  plan: null,
  programme: null,
  place: null,
  section: null,
  opened: false,
  facility: null,
}

/** What ends a carried slot before a sentence is read. */
interface Closing {
  readonly name: string
  readonly example: string
  readonly closes: readonly (keyof Scope)[]
  readonly when: (sentence: Sentence, previous: Sentence | null) => boolean
}

const opensWith = (sentence: Sentence, words: readonly string[]): boolean =>
  words.every((word, i) => sentence.tokens[i]?.fold === word)

const isHead = ({ block }: Sentence): boolean => block.zone === 'headline' || block.zone === 'summary'

/** «En Jalisco se aplicaron:» ¶ • 12 mil dosis; «Sede» ¶ Hospital Rural 35 ¶ Consultas | 1,842 */
function introduces(previous: Sentence, sentence: Sentence): boolean {
  const listed = sentence.block.kind === 'bullet' || sentence.block.kind === 'row'
  if (!listed) return false
  return (
    previous.block.kind === sentence.block.kind ||
    previous.tokens.at(-1)?.fold === ':' ||
    previous.tokens.length <= SHORT
  )
}

/** «Adicionalmente, se distribuyeron…», «También se realizaron…»: a paragraph that goes on with the time of the one before. */
function goesOn({ block, opensBlock, tokens, lead, verbs }: Sentence): boolean {
  if (!opensBlock || block.kind !== 'paragraph' || !GOES_ON.has(tokens[lead]?.fold ?? '')) return false
  const next = tokens[lead + 1]?.fold === ',' ? lead + 2 : lead + 1
  return verbs.some((verb) => verb.from === next)
}

const GOES_ON: ReadonlySet<string> = new Set(['adicionalmente', 'asimismo', 'ademas', 'tambien', 'igualmente'])

/** A line of so few words is a label. */
const SHORT = 8

const CLOSINGS: readonly Closing[] = [
  {
    name: 'a heading opens a section',
    example: 'Balance de siete Jornadas Nacionales',
    closes: ['period', 'programme', 'place', 'section'],
    when: (sentence) => sentence.block.kind === 'heading',
  },
  {
    name: 'the body begins after the summary',
    example: 'viñetas, y luego el primer párrafo',
    closes: ['period', 'lead', 'latest', 'plan', 'programme', 'place'],
    when: (sentence, previous) =>
      previous !== null && isHead(previous) && !isHead(sentence) && sentence.block.kind !== 'row',
  },
  {
    name: 'a paragraph ends its place',
    example: 'En Jalisco… ¶ Se otorgaron…',
    closes: ['place'],
    when: (sentence, previous) => sentence.opensBlock && !(previous !== null && introduces(previous, sentence)),
  },
  {
    name: 'another speaker or unit takes over',
    example: 'Por su parte, …',
    closes: ['place'],
    when: (sentence) =>
      opensWith(sentence, ['por', 'su', 'parte']) ||
      opensWith(sentence, ['en', 'tanto']) ||
      opensWith(sentence, ['por', 'otra', 'parte']) ||
      opensWith(sentence, ['por', 'otro', 'lado']),
  },
]

/** The scope in which a sentence stands, after all that its position closes. */
export function enter(scope: Scope, sentence: Sentence, previous: Sentence | null): Scope {
  const closed = new Set(CLOSINGS.filter((c) => c.when(sentence, previous)).flatMap((c) => c.closes))
  const counts = scope.opened && sentence.verbs.some((verb) => verb.from === sentence.lead)
  // «De estas, …» is of what stood just before.
  const opens =
    sentence.opensBlock &&
    sentence.block.kind === 'paragraph' &&
    !goesOn(sentence) &&
    !counts &&
    openingCue(sentence) === null
  const section = closed.has('section') ? null : scope.section
  const period = opens ? mainTime(scope) : scope.period
  // What goes back to an earlier time goes back to its event.
  const programme = period === null || period === scope.period ? scope.programme : period.programme
  return {
    period: closed.has('period') ? null : period,
    lead: closed.has('lead') ? null : scope.lead,
    head: scope.head,
    latest: closed.has('latest') ? null : scope.latest,
    stock: closed.has('plan') ? null : scope.stock,
    plan: closed.has('plan') ? null : scope.plan,
    programme: closed.has('programme') ? null : programmeAt(programme, sentence),
    place:
      scope.facility && pointsAtFacility(sentence)
        ? scope.facility
        : closed.has('place')
          ? counts
            ? scope.place
            : section
          : scope.place,
    section,
    opened: scope.opened && !sentence.opensBlock,
    facility: scope.facility,
  }
}

/**
 * What a new paragraph goes back to: the time that the section began with, for a month of it or a day after it was told
 * in between («De enero a octubre… ¶ La jornada, del 19 al 23… ¶ Se dieron 90 talleres»), or the latest one.
 */
function mainTime({ period, lead, head, latest, programme }: Scope): CarriedPeriod | null {
  if (period?.passing) return lead ?? latest
  // «La 7ª Jornada, del 10 al 12… ¶ El objetivo de estas jornadas…»: the event that the text tells goes on.
  const lookback = period !== null && endsBefore(period, head)
  if (programme && programme.programme.edition !== null && !lookback && !isOlder(period, latest)) return period
  if (lead && !isOlder(lead, latest)) return lead
  if (isOlder(period, latest)) return latest
  return lookback ? head : period
}

/** «La primera jornada, en mayo, sumó…», in a text about days of November. */
const endsBefore = ({ period }: CarriedPeriod, head: CarriedPeriod | null): boolean =>
  head !== null && period.end !== null && period.end < head.period.start

/** Shapes of a period that set the time of what follows; «en lo que va del año» only times its own figure. */
const CARRIES = new Set([
  'range',
  'week',
  'part',
  'month',
  'quarter',
  'anaphoric',
  'until',
  'day',
  'since',
  'year',
  'relative',
])

/** The scope that a sentence leaves to the next: its own first period, its one place and its programme, where it has them. */
export function carry(
  scope: Scope,
  sentence: Sentence,
  periodOf: (index: number) => Period | null,
  isPast: (period: PeriodMention) => boolean,
  verbs: VerbData,
): Scope {
  if (sentence.block.kind === 'dateline' || sentence.block.kind === 'label') return scope
  // «la inversión asciende este año a…» says nothing new of a week that the text told.
  const vague = (period: PeriodMention): boolean =>
    scope.period !== null &&
    !period.yearPrinted &&
    period.first?.kind === 'unit' &&
    period.first.unit === 'year' &&
    period.first.shift === 0
  const index = carriedPeriod(sentence, (period) => isPast(period) && !vague(period))
  const mention = sentence.periods[index]
  const period = index < 0 ? null : periodOf(index)
  const planned = mention !== undefined && isPlanned(sentence, mention, verbs)
  const named = sentence.programmes.find((programme) => !isListed(sentence, programme))
  const place = sentence.places.length > 0 ? (placeLeft(scope.place, sentence)?.node ?? null) : null
  const programme: CarriedProgramme | null = named
    ? { programme: named.programme, span: named, place, outer: scope.programme }
    : period && mention && mention.shape !== 'anaphoric'
      ? null
      : scope.programme
  const own: CarriedPeriod | null =
    period && mention && !isCutWithin(period, mention, scope.period)
      ? {
          period,
          stance: planned ? 'planned' : 'achieved',
          span: mention,
          passing: isPassing(sentence, mention, period),
          programme,
        }
      : null
  const stays = own !== null && own.stance === 'achieved' && !own.passing
  const later = stays && (own.period.end ?? '') >= (scope.latest?.period.end ?? '')
  // «En 2011 hubo apenas 31; hoy participan 34»: the look back is over.
  const over = own && mention && isOlder(own, scope.latest) && saysNow(sentence, mention.to)
  const opening = scope.lead === null || (own !== null && isDay(scope.lead) && !isDay(own))
  const leads = stays && opening && !endsBefore(own, scope.head)
  const heads = isHead(sentence) && own?.stance === 'achieved' && !isDay(own) && scope.head === null
  return {
    period: over ? mainTime(scope) : (own ?? scope.period),
    lead: leads ? own : scope.lead,
    head: heads ? own : scope.head,
    latest: later ? own : scope.latest,
    stock: stockOf(sentence, periodOf) ?? scope.stock,
    plan: planned ? own : scope.plan,
    programme,
    place: placeLeft(scope.place, sentence),
    section: sentence.block.kind === 'heading' ? placeLeft(null, sentence) : scope.section,
    opened:
      (scope.opened || (stays && !isDay(own))) && sentence.mentions.every((mention) => isDefinite(sentence, mention)),
    facility: facilityOf(sentence) ?? scope.facility,
  }
}

/** «al 28 de febrero se tienen registrados 644 mil puestos»: a day, and a verb of how things stand. */
function stockOf(sentence: Sentence, periodOf: (index: number) => Period | null): CarriedPeriod | null {
  const index = sentence.periods.findIndex(({ shape }) => shape === 'until')
  const mention = sentence.periods[index]
  const period = mention && sentence.verbs.some(stands) && sentence.mentions.length > 0 ? periodOf(index) : null
  return mention && period && period.start === period.end
    ? { period, stance: 'achieved', span: mention, passing: false, programme: null }
    : null
}

/** «escuelas de las 32 entidades»: known before, not counted here. */
const isDefinite = ({ tokens }: Sentence, { from }: Mention): boolean => /^l[ao]s$/.test(tokens[from - 1]?.fold ?? '')

/** Whether the verb around the period plans: «a partir del 1 de septiembre se llevarán a cabo», «para 2017 se prevé». */
function isPlanned({ verbs }: Sentence, { from, to }: PeriodMention, data: VerbData): boolean {
  const main = verbs.filter((verb) => verb.tense !== 'other')
  const before = main.findLast((verb) => verb.to <= from)
  const after = main.find((verb) => verb.from >= to)
  const nearest = after && (!before || after.from - to <= 1) ? after : before
  return nearest !== undefined && (nearest.tense === 'future' || beginsLike(nearest.folds, data.planned))
}

// A range says more than the day on which something began («El 1 de abril comenzó…; de esa fecha al 12 de septiembre»).
function carriedPeriod(sentence: Sentence, isPast: (period: PeriodMention) => boolean): number {
  const first = sentence.mentions[0]?.from ?? sentence.tokens.length
  const carrying = sentence.periods
    .map((period, i) => ({ period, i }))
    // «para acumular 38 durante el año» times that figure alone; «En 2021 se hicieron…» times what follows.
    .filter(({ period }) => CARRIES.has(period.shape) && isPast(period))
    .filter(({ period }) => (period.shape !== 'year' && period.shape !== 'relative') || period.to <= first)
    // «en el mismo periodo de 2017» only compares.
    .filter(
      ({ period: { shape, first } }) => shape !== 'anaphoric' || !(first?.kind === 'same' && (first.in || first.back)),
    )
    // «hace una semana eran 11 mil 209», «el año pasado, a la misma fecha, eran cinco»: of that figure alone.
    .filter(({ period }) => period.first?.kind !== 'offset')
    .filter(({ period }) => !isInYearBefore(sentence, period))
  // «El fin de semana, del 20 al 22»: the days behind it say which.
  const told = carrying.find(({ period, i }) => {
    const before = sentence.periods[i - 1]
    return period.shape === 'range' && before !== undefined && period.from - before.to <= 1
  })
  if (told) return told.i
  const wide = carrying.find(({ period }) => period.shape !== 'day' && period.shape !== 'year')
  return (wide ?? carrying[0])?.i ?? -1
}
