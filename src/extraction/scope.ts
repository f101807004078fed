import type { Period } from '../entity/period.ts'
import type { PlaceNode } from '../entity/place.ts'
import type { Programme } from '../entity/programme.ts'
import type { Stance } from '../facts/fact.ts'
import type { Span } from '../text/span.ts'
import type { Sentence } from './sentence.ts'

/** A period that later sentences inherit, with the words that set it. */
export interface CarriedPeriod {
  readonly period: Period
  readonly stance: Stance
  readonly span: Span
}

/** What a sentence inherits from the ones before: document > section > paragraph. */
export interface Scope {
  readonly period: CarriedPeriod | null
  readonly programme: { readonly programme: Programme; readonly span: Span } | null
  readonly place: { readonly node: PlaceNode; readonly span: Span } | null
}

export const OPEN_SCOPE: Scope = { period: null, programme: null, place: null }

/** What ends a carried slot before a sentence is read. */
interface Closing {
  readonly name: string
  readonly example: string
  readonly closes: readonly (keyof Scope)[]
  readonly when: (sentence: Sentence, previous: Sentence | null) => boolean
}

const opensWith = (sentence: Sentence, words: readonly string[]): boolean =>
  words.every((word, i) => sentence.tokens[i]?.fold === word)

export const CLOSINGS: readonly Closing[] = [
  {
    name: 'a heading opens a section',
    example: 'Balance de siete Jornadas Nacionales',
    closes: ['period', 'programme', 'place'],
    when: (sentence) => sentence.block.kind === 'heading',
  },
  {
    name: 'the body begins after the summary',
    example: 'viñetas, y luego el primer párrafo',
    closes: ['period', 'programme', 'place'],
    when: (sentence, previous) =>
      previous !== null && previous.block.zone !== 'body' && sentence.block.zone === 'body',
  },
  {
    name: 'a paragraph ends its place',
    example: 'En Jalisco… ¶ Se otorgaron…',
    closes: ['place'],
    when: (sentence) => sentence.opensBlock,
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
  return {
    period: closed.has('period') ? null : scope.period,
    programme: closed.has('programme') ? null : scope.programme,
    place: closed.has('place') ? null : scope.place,
  }
}

/** Shapes of a period that set the time of what follows; «en lo que va del año» only times its own figure. */
const CARRIES = new Set(['range', 'week', 'month', 'quarter', 'anaphoric', 'until', 'day', 'since', 'year'])

/** The scope that a sentence leaves to the next: its own first period, last place and programme, where it has them. */
export function carry(scope: Scope, sentence: Sentence, periodOf: (index: number) => Period | null): Scope {
  if (sentence.block.kind === 'dateline' || sentence.block.kind === 'label') return scope
  const planned = sentence.verbs.some((verb) => verb.tense === 'future')
  const index = carriedPeriod(sentence)
  const period = index < 0 ? null : periodOf(index)
  const mention = sentence.periods[index]
  const place = sentence.places.at(-1)
  const programme = sentence.programmes.at(0)
  return {
    period: period && mention ? { period, stance: planned ? 'planned' : 'achieved', span: mention } : scope.period,
    programme: programme
      ? { programme: programme.programme, span: programme }
      : period && mention && mention.shape !== 'anaphoric'
        ? null
        : scope.programme,
    place: place ? { node: place.node, span: place } : scope.place,
  }
}

// A range says more than the day on which something began («El 1 de abril comenzó…; de esa fecha al 12 de septiembre»).
function carriedPeriod(sentence: Sentence): number {
  const first = sentence.mentions[0]?.from ?? sentence.tokens.length
  const carrying = sentence.periods
    .map((period, i) => ({ period, i }))
    // «para acumular 38 durante el año» times that figure alone; «En 2021 se hicieron…» times what follows.
    .filter(({ period }) => CARRIES.has(period.shape) && (period.shape !== 'year' || period.to <= first))
  const wide = carrying.find(({ period }) => period.shape !== 'day' && period.shape !== 'year')
  return (wide ?? carrying[0])?.i ?? -1
}
