import { isManner } from '../entity/measure/measure.ts'
import type { Catalogue } from '../facts/catalogue.ts'
import type { Corpus } from '../facts/corpus.ts'
import { fold } from '../text/fold.ts'
import type { Token } from '../text/token.ts'
import { actOf } from './act-of.ts'
import { contentOf } from './content.ts'
import { type Domain, readDomain } from './domain.ts'
import { comparisonOf, offersChoice, subjectOf } from './flags.ts'
import { readClaim } from './operation/claim.ts'
import { takeLeftOut } from './operation/exclusion.ts'
import { OVER_PARTS } from './operation/families.ts'
import { operationOf, setsAgainst, takeDegrees } from './operation/operation.ts'
import { stancesOf } from './operation/stances.ts'
import { asksOfAll } from './operation/universal.ts'
import {
  type Act,
  type AskedMeasure,
  type Feature,
  NO_THREAD,
  type Operation,
  QUERY_VERSION,
  type Query,
  type Selection,
} from './query.ts'
import { type ParseContext, type Readings, readBoard } from './readings.ts'
import { isSaidTogether, isTopicOfBulletins } from './said-together.ts'
import { eventsNamed, selectionsOf } from './selections.ts'
import { areApart } from './slots/around-events.ts'
import { kindAsked } from './slots/asked-kind.ts'
import { askedUnit } from './slots/asked-unit.ts'
import { withComparedDays } from './slots/compared-days.ts'
import { namesIn } from './slots/label-names.ts'
import { correctSpelling } from './spelling/correct.ts'
import { withBareEvent } from './thread/bare-event.ts'
import { withoutCorrection } from './thread/correcting.ts'
import { underHead } from './thread/elided-head.ts'
import { resolveFollowUp } from './thread/follow-up.ts'
import { leaningOf, numbersEvent } from './thread/leaning.ts'
import { threadAfter } from './thread/of-given.ts'
import { sentenceAskedOf } from './thread/quoted.ts'
import { withoutAsides } from './words/asides.ts'
import { type Board, boardOf } from './words/board.ts'
import { isClassWord, isSettingWord } from './words/cues.ts'
import { normalise } from './words/normalise.ts'
import { inPrintedWords } from './words/printed-words.ts'
import { withoutSelfTalk } from './words/self-talk.ts'

/** Reads one question into a Query; any string gives one. */
export function parseQuestion(question: string, context: ParseContext, previous: Query | null = null): Query {
  const { corpus, lexicon, speller, today } = context
  const said = normalise(question)
  const { asked: own, corrects } = previous ? withoutCorrection(said) : { asked: said, corrects: false }
  const asked = withoutAsides(withoutSelfTalk(own), speller)
  const spelt = correctSpelling(asked.text, asked.tokens, speller)
  const { tokens, read } = inPrintedWords(spelt.text, spelt.tokens, {
    catalogue: corpus.catalogue,
    measures: lexicon.measures,
  })
  const board = boardOf(tokens)
  const readings = readBoard(board, context, previous)
  const { slots, who, act: cue, operators, negated, excluded } = readings
  const mentions = [...readings.measures, ...excluded]
  const follows = previous !== null
  const named = selectionsSaid(board, readings, previous, corpus.catalogue)
  const againstDays = setsAgainst(board, slots)
  const kind = kindAsked(tokens)
  const { claim, asPart } = readClaim(board, slots.figures, operators, cue.yesNo)
  const coordinated = areCoordinated(board, readings)
  const namesNothing = mentions.length === 0 && named.every((s) => !(s.place ?? s.period ?? s.programme))
  // «más informes» compares nothing.
  const operation =
    cue.act === 'contact'
      ? null
      : operationOf({
          board,
          operators,
          said: cue.act,
          conjuncts: named.length,
          coordinated,
          quantity: cue.quantity,
          yesNo: cue.yesNo,
          figures: slots.figures.length,
          follows,
          pointsBack: follows && namesNothing,
          claims: claim !== null && claim.relation !== 'equal',
          claimsPart: asPart,
          againstDays,
          kind: kind?.said ?? null,
        })
  if (operation) takeDegrees(board)
  const leftOut = OVER_PARTS.has(operation) ? takeLeftOut(board, readings.exclusion) : []
  // «el estado con más camas para pacientes» ranks one thing, whatever else it names.
  const selections = !coordinated && OVER_PARTS.has(operation) ? named.slice(0, 1) : named
  const namesEdition = slots.programmes.some(({ value }) => value.edition !== null)
  const { features, context: loose, unknown } = contentOf(board, namesEdition, corpus, lexicon, speller)
  const topic = inThread(readDomain(tokens, mentions, cue.quantity, follows), follows && operators.size > 0)
  const spoken =
    topic.kind === 'out_of_scope' && (isSaidTogether(features, corpus) || isSpokenOf(topic, tokens, corpus))
  const domain: Domain = spoken ? { kind: 'domain' } : topic
  const { places, periods, programmes, figures, bulletins } = slots
  const act = actOf({
    tokens,
    catalogue: corpus.catalogue,
    said: cue.act,
    quantity: cue.quantity,
    operation,
    domain: domain.kind,
    measures: mentions.map(({ measure }) => measure.value),
    slots: [places, periods, programmes, figures, bulletins, who.office ? slots.institutions : []].flat().length,
    features,
    asksName: who.names,
    follows,
  })
  // The id of an answer hashes the fields as they stand here: in another order every answer would get another id.
  const query: Query = {
    version: QUERY_VERSION,
    act,
    selections,
    operation: act === 'help' || act === 'out_of_scope' ? null : operation,
    parts: {
      each: operators.has('breakdown') || kind?.said === 'each',
      together: operators.has('sum') && (operation === null || (operation === 'share' && selections.length > 1)),
      excluded:
        operation === 'except'
          ? excluded.flatMap(({ measure }) => keysOf(measure.value))
          : OVER_PARTS.has(operation)
            ? leftOut
            : [],
      by: kind,
      names: namesIn(board, slots.institutions),
    },
    comparison: comparisonOf(tokens, operators, againstDays),
    figures: [...new Set(figures.map((f) => f.value))],
    assertion: {
      claim,
      denies: cue.yesNo && negated,
      universal: asksOfAll(board),
      alternatives: offersChoice(tokens),
    },
    ordinal: slots.ordinals[0]?.value ?? null,
    before: operators.has('before'),
    features,
    context: loose.filter(narrowing(act, operation)),
    unknown,
    corrections: [...spelt.corrections, ...read],
    subject: subjectOf(tokens, act, slots, who),
    unit: askedUnit(tokens),
    thread: NO_THREAD,
    today,
  }
  if (!previous) return numbersEvent(board, slots.ordinals) ? withBareEvent(query) : query
  const sentence = sentenceAskedOf(query, board, previous, corpus, lexicon)
  if (sentence !== null) return { ...query, thread: { ...threadAfter(previous), sentence } }
  const qualifies = loose.length > 0 && loose.every(({ text }) => isManner(text, lexicon.measures))
  const words = leaningOf(board, cue.act !== null, slots.ordinals, periods)
  const joins = words.joins || (corrects && !words.cued)
  return resolveFollowUp(query, previous, { ...words, joins, qualifies })
}

/** Whether what it names is set side by side: several of one slot, but of measures only those that a word joins. */
function areCoordinated({ tokens }: Board, { measures, slots }: Readings): boolean {
  if ([slots.places, slots.periods, eventsNamed(slots)].some(({ length }) => length > 1)) return true
  const [first, last] = [measures[0], measures.at(-1)]
  return first !== undefined && last !== undefined && tokens.slice(first.from, last.from).some((t) => JOINS.has(t.fold))
}

const JOINS = new Set(['y', 'e', 'o', 'u', 'ni', ',', '/', 'que', 'vs', 'versus', 'contra'])

/** The selections that a question's own words make: one a conjunct, and one a stance where it asks for two. */
function selectionsSaid(
  board: Board,
  { slots, measures, operators, negated, act }: Readings,
  previous: Query | null,
  catalogue: Catalogue,
): readonly Selection[] {
  const periods = slots.periods.length === 0 ? slots.runs : withComparedDays(board, slots.periods)
  const single = selectionsOf(
    { ...slots, periods },
    measures.map((m) => underHead(m, board, previous, catalogue)),
    operators,
    negated && !act.yesNo && act.act !== 'audit',
    areApart(board, slots),
  )
  return stancesOf(board, operators, slots.figures, act.yesNo).flatMap((stance) =>
    single.map((s) => (stance ? { ...s, stance: { value: stance, origin: 'said' as const, text: '' } } : s)),
  )
}

/** Whether the bulletins speak of a topic that is none of theirs; orders and advice stay what they are. */
const isSpokenOf = (
  { topic, at }: Domain & { kind: 'out_of_scope' },
  tokens: readonly Token[],
  corpus: Corpus,
): boolean =>
  !UNSPOKEN.has(topic) &&
  isTopicOfBulletins(tokens.slice(at.from, at.to), [...tokens.slice(0, at.from), ...tokens.slice(at.to)], corpus)
const UNSPOKEN: ReadonlySet<string> = new Set(['orders', 'advice'])

/** «¿cuánto es la diferencia?» is no arithmetic lesson in a thread about figures. */
const inThread = (domain: Domain, operates: boolean): Domain =>
  operates && domain.kind === 'out_of_scope' && domain.topic === 'maths' ? { kind: 'unknown' } : domain

const keysOf = ({ head, modifiers }: AskedMeasure): readonly string[] =>
  modifiers.length > 0 ? modifiers : head ? [head] : []

/** Which loose words narrow a figure: not «áreas» of «¿qué áreas…?», nor «programa», which every figure belongs to. */
const narrowing = (act: Act, operation: Operation | null): ((word: Feature) => boolean) =>
  act !== 'value' || OVER_PARTS.has(operation)
    ? ({ key }) => !isClassWord(key)
    : ({ text }) => !isSettingWord(fold(text))
