import { sameProgramme } from '../entity/name/programme.ts'
import { type Days, lengthOf } from '../entity/period/calendar.ts'
import { placeFits } from '../entity/place/place.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact, Passage } from '../facts/fact.ts'
import { featuresOf } from '../facts/features.ts'
import { indexesWhere } from '../facts/groups.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Feature, Query, Selection } from '../query/query.ts'
import { listed } from '../text/listed.ts'
import { tokenize } from '../text/token.ts'
import type { Draft } from './answer.ts'
import { type AnswerContext, Shown } from './context.ts'
import { searchPassages } from './passage/passages.ts'
import { placesOfEvent } from './passage/place-of-event.ts'
import { byEnd, byWidth, type Candidate, gather, levelOf, widest } from './select/candidate.ts'
import { fitted } from './select/fit.ts'
import { ofMeasure } from './select/measure-match.ts'
import type { Selected } from './select/select.ts'
import { ENOUGH } from './weights.ts'
import { daysLabel, lineOf, periodLabel, programmeName, sentenceText, sourceLine } from './wording/label.ts'
import { say } from './wording/sentences.ts'
import { questionFor } from './wording/suggest.ts'

/** Says which slot left nothing, what was searched and what there is instead. */
export function refuse(selection: Selection, found: Selected, query: Query, context: AnswerContext): Draft {
  const failure = found.failure
  const before = failure?.before ?? []
  const shown = new Shown()
  const lines = [reasonOf(selection, found, query, context, shown)]
  const mentioned = withoutFigure(selection, query, context)
  if (mentioned && failure?.slot !== 'institution') lines.push(say.withoutFigure, ...mentioned.lines)
  lines.push(say.searched(searchedIn(context.corpus)))
  const near = widest(before, NEAREST, context.corpus)
  return {
    status: 'not_found',
    lead: null,
    lines,
    facts: shown.facts,
    citations: mentioned?.citations ?? [],
    suggestions: near.map((c) => questionFor(c.fact)),
  }
}

/** «5 boletines, 214 cifras»: what was gone through. */
export const searchedIn = (corpus: Corpus): string =>
  `${say.bulletins(corpus.bulletins.length)}, ${say.figures(corpus.facts.length)}`

/** How many figures a refusal suggests questions for. */
const NEAREST = 3

function reasonOf(selection: Selection, found: Selected, query: Query, context: AnswerContext, shown: Shown): string {
  const { corpus } = context
  const failure = found.failure
  const name = selection.measure?.value.name ?? 'eso'
  const before = failure?.before ?? []
  const unknown = query.unknown[0] ?? query.context[0]?.text
  switch (failure?.slot) {
    case 'context':
      return say.unknownWord(unknown ?? name)
    case 'institution': {
      const covered = corpus.institutions
      return say.noInstitution(
        selection.institution?.value ?? '',
        listed(covered.length > 0 ? covered : [say.otherInstitution]),
      )
    }
    case 'bulletin':
      return say.noBulletin(selection.bulletin?.text ?? '')
    case 'place': {
      const place = selection.place?.value
      if (place?.level === 'nation' && before.length > 0) return say.nationWithout(name)
      const named = place && corpus.passageScopes.places.some(({ value }) => placeFits(place, value) !== null)
      return named || !place ? say.placeWithout(name, place?.name ?? '') : say.noPlace(place.name)
    }
    case 'period':
      return noPeriod(selection, before, corpus, shown)
    case 'programme':
      return noProgramme(selection, name, corpus)
    case 'stance':
      return selection.stance?.value === 'denied' ? say.noDenial(name) : say.noPlan(name)
    default:
      return noMeasure(selection, name, context)
  }
}

function noMeasure(selection: Selection, name: string, context: AnswerContext): string {
  const head = selection.measure?.value.head ?? null
  const broad = head === null ? [] : ofMeasure({ head, modifiers: [], name: '' }, context)
  // Terms of the lexicon are listed under their head, others with the whole name that they are printed in.
  const known = broad.every((f) => f.measure.modifiers.every((m) => m.kind !== 'open'))
  if (!known) {
    const names = [...new Set(broad.map((f) => f.measure.name))].slice(0, MAX_NAMES)
    return say.noMeasureYet(name, listed(names))
  }
  const kinds = [...new Set(broad.flatMap((f) => f.measure.modifiers.map((m) => m.name)))].slice(0, 6)
  const noun =
    head === null
      ? ''
      : (context.lexicon.measures.heads.get(head)?.short ?? context.lexicon.measures.heads.get(head)?.name ?? head)
  return kinds.length > 0 && (selection.measure?.value.modifiers.length ?? 0) > 0
    ? say.noMeasureBut(name, noun, listed(kinds))
    : say.noMeasure(name)
}

const MAX_NAMES = 4
const MAX_WIDER = 3

function noPeriod(selection: Selection, before: readonly Fact[], corpus: Corpus, shown: Shown): string {
  const name = selection.measure?.value.name ?? 'eso'
  const asked = askedPeriodLabel(selection)
  const candidates = gather(
    before.map((fact) => fitted(fact, selection)),
    corpus,
  )
  // The narrowest of the wider ones says most about the asked days.
  const days = (c: Candidate): number => (c.fact.period ? lengthOf(c.fact.period) : Number.POSITIVE_INFINITY)
  const level = Math.min(...candidates.map((c) => levelOf(c.fact)))
  const wider = candidates
    .filter((c) => c.fit === 'contains' && c.common > 0 && levelOf(c.fact) === level)
    .sort((a, b) => days(a) - days(b) || byWidth(a, b))
    .slice(0, MAX_WIDER)
  const named = wider[0] ?? candidates.sort(byEnd)[0]
  for (const c of wider) shown.add(c)
  if (wider.length > 0) return `${say.noPeriod(name, asked)} ${say.wider(wider.map((c) => lineOf(c.fact)).join('; '))}`
  if (named) shown.add(named)
  return named ? `${say.noPeriod(name, asked)} ${say.mostRecent(lineOf(named.fact))}` : say.noPeriod(name, asked)
}

function noProgramme(selection: Selection, name: string, corpus: Corpus): string {
  const asked = selection.programme
  if (!asked) return say.noMeasure(name)
  const named = { ...asked.value, text: '' }
  const [first = -1] = indexesWhere(corpus.passageScopes.programmes, (p) => sameProgramme(named, p))
  const passage = corpus.passages.get(first)
  if (!passage?.programme) return say.unknownProgramme(asked.text)
  if (passage.stance === 'planned') {
    const when = passage.period ? say.forDays(periodLabel(passage.period)) : ''
    return say.plannedOnly(say.edition(programmeName(passage.programme)), when)
  }
  return say.noProgramme(name, say.edition(programmeName(passage.programme)))
}

/** Words of the asked days: «junio de 2021» as said, with the days where a year had to be supplied. */
export function askedPeriodLabel(selection: Selection): string {
  const asked = selection.period
  if (!asked) return ''
  const only = asked.value.windows.length === 1 ? (asked.value.windows[0] as Days) : null
  if (asked.text === '') return only ? daysLabel(only) : ''
  const bare = asked.text.replace(/^(?:en|durante|de|desde)\s+/i, '')
  return /^(?:del|al|entre)\s/i.test(bare) ? say.daysAsked(bare) : bare
}

/** Sentences that speak of the measure at the asked place or time although they give no figure. */
function withoutFigure(selection: Selection, asked: Query, { corpus, lexicon }: AnswerContext) {
  const query: Query = selection.measure ? { ...asked, features: measureFeatures(selection, asked, lexicon) } : asked
  const open: Selection = { ...selection, measure: null }
  const best = searchPassages(query, open, corpus, ENOUGH.mentions).filter(
    (s) => s.coverage >= ENOUGH.mentions && s.passage.zone !== 'front_matter',
  )[0]
  const passage = best?.passage
  if (!passage || !speaksOf(selection, best.missing) || !isPlacedAt(passage, selection, query)) return null
  // A sentence that does give a figure of that measure is no mention without one.
  const wanted = selection.measure?.value
  const isThere = (fact: Fact): boolean =>
    !selection.place || placeFits(selection.place.value, fact.place.node) !== null
  const given = (fact: Fact | null): boolean =>
    fact !== null &&
    fact.figure === 'level' &&
    isThere(fact) &&
    fact.measure.head.key === wanted?.head &&
    wanted.modifiers.every((key) => fact.measure.modifiers.some((m) => m.key === key))
  if (passage.facts.some((id) => given(corpus.fact(id)))) return null
  const text = sentenceText(passage.citation, passage.bulletin, corpus)
  return { lines: [`  «${text}»`, `  ${sourceLine(passage.bulletin, corpus)}`], citations: [passage.citation] }
}

/** Whether the sentence puts it at the asked place, not at another one that it names too. */
function isPlacedAt(passage: Passage, { place }: Selection, query: Query): boolean {
  if (!place) return true
  const stems = query.features.filter((f) => !/^(?:#|o:|t:)/.test(f.key)).map((f) => f.key)
  const places = placesOfEvent(passage, stems)
  return places.length === 0 || places.some(({ node }) => placeFits(place.value, node) !== null)
}

/** What the asked measure is said by, whoever said it: this question or one before it in the thread. */
function measureFeatures({ measure }: Selection, { context }: Query, lexicon: Lexicon): readonly Feature[] {
  const tokens = tokenize(measure?.value.name ?? '')
  const features = featuresOf(tokens, lexicon.measures).map(({ key, from }) => ({
    key,
    text: tokens[from]?.text ?? '',
  }))
  return [...features, ...context]
}

/** Whether none of the asked measure's own words is missing. */
function speaksOf(selection: Selection, missing: readonly Feature[]): boolean {
  const { head, modifiers } = selection.measure?.value ?? { head: null, modifiers: [] }
  const keys = [head, ...modifiers].map((key) => `t:${key}`)
  return missing.every((f) => !keys.includes(f.key))
}
