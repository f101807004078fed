import { isManner } from '../entity/measure/measure.ts'
import type { IsoDate } from '../entity/period/calendar.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Lexicon } from '../lexicon.ts'
import { fold } from '../text/fold.ts'
import { readAct } from './acts.ts'
import { areApart, aroundEvents } from './around-events.ts'
import { askedUnit } from './asked-unit.ts'
import { boardOf, free, take } from './board.ts'
import { claimOf, partOf } from './claim.ts'
import { contentOf } from './content.ts'
import { correctSpelling } from './correct.ts'
import { idlePhrases, isClassWord, isSettingWord } from './cues.ts'
import { type Domain, readDomain, type Stretch } from './domain.ts'
import { underHead } from './elided-head.ts'
import { exclusionOf, negates } from './exclusion.ts'
import { resolveFollowUp } from './follow-up.ts'
import { latestEvent } from './latest-event.ts'
import { joinsOn, leaningOf } from './leaning.ts'
import { measureMentions } from './measure-slot.ts'
import { normalise } from './normalise.ts'
import { readWho } from './office.ts'
import { operationOf, setsAgainst, takeDegrees } from './operation.ts'
import { type Operators, readOperators } from './operators.ts'
import { isBareEvent } from './pointing.ts'
import type { Act, Asked, Feature, Operation, Query } from './query.ts'
import { isSaidTogether } from './said-together.ts'
import { selectionsOf } from './selections.ts'
import { readSlots } from './slots.ts'
import type { Speller } from './spelling.ts'
import { stancesOf } from './stances.ts'
import { comparesWithMean, turnOf } from './turn.ts'
import { asksOfAll } from './universal.ts'

/** What parsing needs besides the question. */
export interface ParseContext {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
  readonly speller: Speller
  readonly today: IsoDate | null
}

/** Reads one question into a Query; any string gives one. */
export function parseQuestion(question: string, context: ParseContext, previous: Query | null = null): Query {
  const { corpus, lexicon, speller, today } = context
  const plain = normalise(question)
  const { tokens, corrections } = correctSpelling(plain.text, plain.tokens, speller)
  const board = boardOf(tokens)
  const found = readSlots(board, corpus, lexicon, today)
  for (const { from, to } of idlePhrases.matchAll(tokens)) if (free(board, from, to)) take(board, from, to, 'stop')
  const who = readWho(board)
  const reading = readAct(board)
  const cues = readOperators(board)
  const named = { ...found, figures: outside(reading.cues, found.figures) }
  const last = latestEvent(board, named, cues, corpus, previous)
  const operators: Operators = last ? new Map([...cues].filter(([name]) => name !== 'latest')) : cues
  const timed = last ? { ...named, programmes: [last], runs: [] } : named
  const slots = reading.quantity ? aroundEvents(timed, operators, corpus) : timed
  if (previous) for (const at of tokens.keys()) if (isBareEvent(board, at)) take(board, at, at + 1, 'programme')
  const negated = negates(board, operators)
  const exclusion = exclusionOf(board, operators, reading.yesNo)
  const breaks = exclusion ? [exclusion.from, exclusion.to] : []
  const mentions = measureMentions(
    board,
    lexicon.measures,
    corpus.catalogue,
    breaks,
    operators.has('sum') && !operators.has('share'),
  )
  const isOut = (from: number): boolean => exclusion !== null && from >= exclusion.from && from < exclusion.to
  const kept = mentions.filter((m) => !isOut(m.from))
  const out = mentions.filter((m) => isOut(m.from))
  const measured = mentions.length > 0
  const said = scopeOf(
    readDomain(tokens, mentions, reading.quantity, previous !== null),
    previous !== null && operators.size > 0,
  )
  const dated = slots.periods.length === 0 ? { ...slots, periods: slots.runs } : slots
  const single = selectionsOf(
    dated,
    kept.map((m) => underHead(m, board, previous, corpus.catalogue)),
    operators,
    negated && !reading.yesNo && reading.act !== 'audit',
    areApart(board, slots),
  )
  const selections = stancesOf(board, operators).flatMap((stance) =>
    single.map((s) => (stance ? { ...s, stance: { value: stance, origin: 'said' as const, text: '' } } : s)),
  )
  const [days = null, ...others] = [...slots.periods, ...slots.programmes]
  const againstDays = days !== null && others.length === 0 && setsAgainst(board, days.from)
  const part = reading.yesNo ? partOf(board) : null
  if (part) take(board, part.from, part.to, 'number')
  const claim = claimOf(part ? [part] : slots.figures, operators, board)
  const asked = operationOf({
    board,
    operators,
    conjuncts: selections.length,
    quantity: reading.quantity,
    yesNo: reading.yesNo,
    figures: slots.figures.length,
    follows: previous !== null,
    pointsBack: previous !== null && !measured && selections.every((s) => !(s.place ?? s.period ?? s.programme)),
    chooses: tokens.some((t) => CHOOSING.has(t.fold)),
    claims: claim !== null && claim.relation !== 'equal',
    claimsPart: part !== null,
    againstDays,
  })
  // «Además de los trasplantes, ¿qué…?» leaves something out of a list, not out of a figure.
  const operation =
    asked === 'except' && !reading.quantity && reading.act !== null && reading.act !== 'value' ? null : asked
  if (operation) takeDegrees(board)
  const {
    features,
    context: loose,
    unknown,
  } = contentOf(
    board,
    slots.programmes.some((p) => p.value.edition !== null),
    corpus,
    lexicon,
    speller,
  )
  const scope: Domain = said.kind === 'out_of_scope' && isSaidTogether(features, corpus) ? { kind: 'domain' } : said
  const slotted = slots.places.length + slots.periods.length + slots.programmes.length + slots.figures.length
  // «¿cuál era la meta de trasplantes?» asks for a figure, «¿qué especialidades se van a atender?» does not.
  const asksPlan = measured && reading.act === 'list' && tokens.some((t) => GOALS.has(t.fold))
  const { byHead, counted } = corpus.catalogue
  const asksPercent = mentions.some(({ measure: { value } }) => {
    return value.head !== null && byHead.has(value.head) && !counted.has(value.head)
  })
  const latest = operation === 'latest' && measured && reading.act === 'list'
  // «¿de cuánto es la diferencia?» speaks of the figures before.
  const leaning = previous !== null && operation !== null && scope.kind === 'unknown'
  const cued = latest || leaning || (operation !== null && reading.act === null && scope.kind !== 'out_of_scope')
  const act = cued
    ? 'value'
    : asksPlan || (asksPercent && reading.act === 'list')
      ? 'value'
      : actOf(
          reading.act,
          reading.quantity,
          scope.kind,
          measured,
          slotted + slots.bulletins.length,
          features,
          who.names,
          previous !== null &&
            (features.length === 0 || joinsOn(tokens.flatMap((t) => (t.kind === 'word' ? t.fold : [])))),
          corpus,
        )
  const query: Query = {
    version: 1,
    act,
    selections,
    operation: act === 'help' || act === 'out_of_scope' ? null : operation,
    excluded: operation === 'except' ? out.flatMap((m) => keysOf(m.measure)) : [],
    figures: [...new Set(slots.figures.map((f) => f.value))],
    claim,
    denies: reading.yesNo && negated,
    features,
    context:
      RANKING.has(operation ?? 'sum') || act !== 'value'
        ? loose.filter((f) => !isClassWord(f.key))
        : loose.filter((f) => !isSettingWord(fold(f.text))),
    ordinal: slots.ordinals[0]?.value ?? null,
    before: operators.has('before'),
    after: operators.has('after'),
    alternatives: tokens.some((t) => t.fold === 'o' || t.fold === 'u'),
    less:
      operators.has('least') ||
      operators.has('short') ||
      (tokens.some((t) => t.fold === 'menos' || t.fold === 'menor') && !/mayor a menor/.test(plain.text.toLowerCase())),
    corrections,
    unknown,
    topic: scope.kind === 'out_of_scope' ? scope.topic : null,
    asksName: who.person,
    office: who.office,
    each: operators.has('breakdown'),
    together: operation === 'share' && operators.has('sum') && selections.length > 1,
    againstDays,
    againstPlan: operators.has('goal') || operators.has('planned'),
    againstMean: comparesWithMean(tokens),
    turn: turnOf(tokens),
    asksEvent: act === 'when' && slots.event !== null && slots.programmes.length === 0,
    namesBulletin: tokens.some((t, i) => NAMES.has(t.fold) && !tokens.slice(i).some((x) => x.fold === 'sobre')),
    asksIssue: tokens.some((t) => ISSUES.test(t.fold)),
    asksClosing: tokens.some((t) => CLOSES.test(t.fold)),
    thread: [],
    whole: null,
    found: null,
    choices: [],
    universal: asksOfAll(board),
    unit: askedUnit(tokens),
    today,
  }
  const qualifies = loose.length > 0 && loose.every(({ text }) => isManner(text, lexicon.measures))
  const words = leaningOf(board, reading.act !== null, slots.ordinals, slots.periods)
  return resolveFollowUp(query, previous, { ...words, qualifies })
}

/** Those that no cue holds: the «una» of «dame una lista» is no figure. */
function outside<T extends Stretch>(cues: readonly Stretch[], found: readonly T[]): readonly T[] {
  const ends = new Map<number, number>()
  for (const { from, to } of cues) for (let i = from; i < to; i++) ends.set(i, Math.max(to, ends.get(i) ?? 0))
  return found.filter(({ from, to }) => to > (ends.get(from) ?? 0))
}

const CHOOSING = new Set(['que', 'cual', 'cuales', 'quien', 'quienes'])
const NAMES = new Set(['boletin', 'comunicado', 'documento', 'texto', 'nota'])
const ISSUES = /^(?:public(?:o|a|ado|ada|aron|adas|ados|acion)|emiti(?:o|do|da)|emision|difundi(?:o|do|da)|fechad[oa])$/
const CLOSES = /^(?:cuadran?|cuadre|coinciden?|cierran?|suman?|concuerdan?|correct[ao]s?|consistentes?|checan?)$/
/** «¿cuánto es la diferencia?» is no arithmetic lesson in a thread about figures. */
const scopeOf = (scope: Domain, operates: boolean): Domain =>
  operates && scope.kind === 'out_of_scope' && scope.topic === 'maths' ? { kind: 'unknown' } : scope

const GOALS = new Set(['meta', 'metas', 'plan', 'pronostico'])
const RANKING: ReadonlySet<Operation> = new Set<Operation>(['most', 'least', 'rank', 'breakdown'])
const keysOf = (measure: Asked<{ readonly head: string | null; readonly modifiers: readonly string[] }>): string[] =>
  measure.value.modifiers.length > 0 ? [...measure.value.modifiers] : measure.value.head ? [measure.value.head] : []

/** The act, once it is known whether anything of the question belongs to the bulletins. */
function actOf(
  said: Act | null,
  quantity: boolean,
  scope: 'domain' | 'help' | 'out_of_scope' | 'unknown',
  measured: boolean,
  slots: number,
  features: readonly Feature[],
  named: boolean,
  follows: boolean,
  corpus: Corpus,
): Act {
  if (scope === 'help') return 'help'
  if (scope === 'out_of_scope') return 'out_of_scope'
  const strong = said === 'audit' || said === 'contact' || said === 'source' || said === 'summary'
  const known = features.some((f) => corpus.catalogue.byFeature.has(f.key))
  if (scope === 'unknown' && !measured && slots === 0 && !strong && !known && !quantity) {
    // «¿cuándo?», «¿por qué?» in a thread ask it of what was said before.
    if (follows) return said ?? 'value'
    return features.length === 0 && said === null ? 'help' : 'out_of_scope'
  }
  if (said === 'list' && quantity) return 'value'
  if (said === 'list' && named) return 'who'
  return said ?? (measured || slots > 0 ? 'value' : 'list')
}
