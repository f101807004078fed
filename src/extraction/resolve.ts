import { measureOf } from '../entity/measure/measure.ts'
import type { VerbGroup } from '../entity/measure/verbs.ts'
import type { PlaceNode } from '../entity/place/place.ts'
import { BEFORE_CHANGE } from '../facts/before-change.ts'
import type { Bulletin } from '../facts/bulletin.ts'
import type { Accrual, Figure, Stance } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Attached, firstAttached } from './attachment.ts'
import type { Antecedent, Context, MeasureDraft, PeriodDraft, PlaceDraft, ProgrammeDraft } from './context.ts'
import type { Anchors } from './document/anchors.ts'
import type { BulletinCalendar } from './document/calendar-of.ts'
import type { Home } from './document/home.ts'
import { periodIn } from './document/period-in.ts'
import type { Scope } from './scope.ts'
import { isFormer } from './sentence/former.ts'
import { isLocative, type PrintedList } from './sentence/lists.ts'
import type { Mention } from './sentence/mention.ts'
import { itemOf } from './sentence/printed-items.ts'
import { scaledAs } from './sentence/scale.ts'
import type { Sentence } from './sentence/sentence.ts'
import { cellOf } from './sentence/table.ts'
import { ACCRUAL } from './slots/accrual.ts'
import { FIGURE } from './slots/figure.ts'
import { MEASURE } from './slots/measure.ts'
import { formerPeriod, PERIOD } from './slots/period.ts'
import { PLACE } from './slots/place.ts'
import { PROGRAMME } from './slots/programme.ts'
import { STANCE } from './slots/stance.ts'

/** What holds for a whole bulletin. */
export interface Reader {
  readonly bulletin: Bulletin
  readonly lexicon: Lexicon
  readonly calendar: BulletinCalendar
  readonly home: Home | null
  /** The town of each numbered unit, where any sentence names it: «HGR No. 49 de Los Mochis». */
  readonly towns: ReadonlyMap<string, PlaceNode>
}

/** A figure that the items of a printed list break down, and the number of that list. */
export interface Itemised {
  readonly total: Antecedent
  readonly list: number
}

/** What the sentences before leave to the next one. */
export interface Before {
  readonly scope: Scope
  readonly anchors: Anchors
  /** The last figure, whose head later figures may elide. */
  readonly last: Antecedent | null
  /** The last figure that is no part, share or change: what «de ese total» points at. */
  readonly total: Antecedent | null
  /** The figures of the last sentence that has any. */
  readonly previous: readonly Antecedent[]
  /** The count that the bulletin is about. */
  readonly main: Antecedent | null
  /** The figures of the item above in a printed list. */
  readonly above: readonly Antecedent[]
  /** What the items printed below it break down: «Se retiraron 90 anuncios, por los siguientes motivos:». */
  readonly itemised: Itemised | null
  /** How many facts the text has given so far. */
  readonly facts: number
}

/** A figure with what filled each of its slots: pass (iii). */
export interface Resolved {
  readonly mention: Mention
  readonly index: number
  readonly sentence: Sentence
  readonly measure: Attached<MeasureDraft>
  readonly place: Attached<PlaceDraft> | null
  readonly period: Attached<PeriodDraft> | null
  readonly programme: Attached<ProgrammeDraft> | null
  readonly stance: Attached<Stance> | null
  readonly accrual: Attached<Accrual> | null
  readonly figure: Attached<Figure> | null
  /** The figure that it is a part of. */
  readonly total: Antecedent | null
  /** The same, where its own sentence prints it. */
  readonly partOf: Antecedent | null
  /** Whether it is what a change began with, at a time that is not told: «bajó de 21.8 a 9.4 por ciento». */
  readonly former: boolean
}

/** Resolves the figures of a sentence in order; a mention that counts nothing nameable is no figure. */
export function resolveFigures(
  reader: Reader,
  sentence: Sentence,
  lists: readonly PrintedList[],
  before: Before,
): { readonly figures: Resolved[]; readonly antecedents: ReadonlyMap<number, Antecedent> } {
  const { lexicon, calendar, bulletin } = reader
  const antecedents = new Map<number, Antecedent>()
  const figures: Resolved[] = []
  const inLists = new Map(lists.flatMap((list) => list.parts.map((part) => [part, list] as const)))
  sentence.mentions.forEach((mention, index) => {
    const list = inLists.get(index) ?? null
    const total = typeof list?.total === 'number' ? antecedents.get(list.total) : list?.total ? before.total : null
    const cell = cellOf(sentence, mention)
    if (sentence.row && !cell) return
    const header = cell?.header ?? sentence
    const context: Context = {
      sentence,
      mention,
      index,
      list,
      total: total ?? null,
      earlier: antecedents,
      last: before.last,
      lastTotal: before.total,
      previous: before.previous,
      main: before.main,
      above: sentence.block.kind === 'bullet' ? before.above : [],
      itemised: mention === itemOf(sentence) ? (before.itemised?.total ?? null) : null,
      verb: governing(sentence, mention, sentence.mentions[list?.parts[0] ?? index] ?? mention),
      cell,
      scope: before.scope,
      reference: calendar.reference,
      home: reader.home,
      lexicon,
      reading: bulletin.reading,
      periodOf: (i) => periodIn(sentence, i, calendar, before.anchors, lexicon.verbs),
      columnPeriodOf: (i) => periodIn({ ...header, verbs: [] }, i, calendar, before.anchors, lexicon.verbs),
    }
    const measure = firstAttached(MEASURE, context)
    if (!measure) return
    const scaled = scaledAs(context, measure.value)
    const former = isFormer(sentence, mention)
    const stance = former ? null : firstAttached(STANCE, context)
    const place = firstAttached(PLACE, context)
    const then = former ? formerPeriod(context) : null
    const period = former
      ? then && { value: then, rule: BEFORE_CHANGE }
      : firstAttached(PERIOD, {
          ...context,
          stance: stance?.value ?? 'achieved',
          elides: mention.phrase?.head == null && measure.value.span === null,
        })
    const programme = firstAttached(PROGRAMME, context)
    const figure = firstAttached(FIGURE, { ...context, changes: measure.value.change === true })
    const resolved: Resolved = {
      mention: scaled ? { ...mention, quantity: scaled } : mention,
      index,
      sentence,
      measure,
      place,
      period,
      programme,
      stance,
      accrual: firstAttached(ACCRUAL, { ...context, found: period?.value ?? null }),
      figure,
      total: total ?? null,
      former,
      partOf: typeof list?.total === 'number' ? (total ?? null) : null,
    }
    figures.push(resolved)
    antecedents.set(index, antecedentOf(resolved, before.facts + figures.length - 1, lexicon, antecedents))
  })
  return { figures, antecedents }
}

/** «en 41 de los 67 municipios»: the 67 only say where too. */
const isSetOf = ({ tokens }: Sentence, { from }: Mention, before: Antecedent | undefined): boolean =>
  before?.locative === true && before.mention.to === from - 2 && tokens[from - 2]?.fold === 'de'

function antecedentOf(
  { mention, measure, ...slots }: Resolved,
  at: number,
  lexicon: Lexicon,
  earlier: ReadonlyMap<number, Antecedent>,
): Antecedent {
  const { head, modifiers, narrowing, noun, told, span, part } = measure.value
  return {
    measure: measureOf(head, modifiers, lexicon.measures, { text: '', narrowing }),
    noun,
    told: told ?? null,
    mention,
    locative:
      isLocative(slots.sentence.tokens, mention) || isSetOf(slots.sentence, mention, earlier.get(slots.index - 1)),
    elided: mention.phrase?.head == null && (span === null || part === true),
    partOf: slots.partOf,
    figure: slots.figure?.value ?? 'level',
    stance: slots.stance?.value ?? 'achieved',
    place: slots.place?.value ?? null,
    period: slots.period?.value ?? null,
    programme: slots.programme?.value ?? null,
    at,
  }
}

/**
 * The last verb group before the figure, in its clause or that of the list it stands in; an infinitive takes its tense
 * from the verb that leads it.
 */
function governing({ verbs, tokens }: Sentence, mention: Mention, first: Mention): VerbGroup | null {
  const at = verbs.findLastIndex((verb) => verb.from < mention.core)
  const verb = verbs[at]
  if (!verb || tokens.slice(verb.to, first.from).some((token) => token.fold === ';')) return null
  if (!verb.infinitive) return verb
  const main = verbs.slice(0, at).findLast((other) => !other.infinitive)
  return main?.tense === 'future' ? { ...verb, tense: 'future' } : verb
}
