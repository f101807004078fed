import { sameProgramme } from '../../entity/name/programme.ts'
import { formatDigits } from '../../entity/number/number-format.ts'
import { placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, Passage } from '../../facts/fact.ts'
import { conceptOf } from '../../facts/features.ts'
import { indexesWhere } from '../../facts/groups.ts'
import { kinKeysOf } from '../../facts/kinship.ts'
import type { Claim, Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { listed } from '../../text/listed.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import type { Draft, ShownFact } from '../answer.ts'
import { type AnswerContext, look } from '../context.ts'
import { foundOf } from '../found.ts'
import { searchPassages } from '../passage/passages.ts'
import { placesOfEvent } from '../passage/place-of-event.ts'
import { carriedPlace, figuresIn, holdsTerms, quoted } from '../passage/quotations.ts'
import { topicsOf } from '../passage/topics.ts'
import { refuse, searchedIn } from '../refuse.ts'
import type { Candidate } from '../select/candidate.ts'
import { ENOUGH } from '../weights.ts'
import { lineOf, periodLabel, sourceLine } from '../wording/label.ts'
import { capital, say } from '../wording/sentences.ts'
import { leftOpen, ofAll } from './all-of.ts'
import { claimHolds } from './claim-holds.ts'
import { claimedFigure } from './claimed-figure.ts'
import { answerOverview } from './overview.ts'
import { answerReverse, answerValue } from './value.ts'

// Verbs that only say that something was part of it: no sentence has to repeat them.
const NEUTRAL = new Set(
  'incluir incluyen incluyeron incluye incluyo abarcar abarco contemplar contemplo comprender considerar considero hacer existir ocurrir aparecer mencionar reportar registrar'
    .split(' ')
    .map(stem),
)

/** «¿Hubo trasplantes de corazón?», «¿participaron 25 UMAE?»: opens with Sí or No, then shows why. */
export function answerVerify(query: Query, context: AnswerContext): Draft {
  const affirmed = planAndResult(query, context) ?? affirm(query, context)
  // That there were some says nothing of whether they rose.
  const open = query.operation === 'trend' ? leftOpen(affirmed) : affirmed
  const draft = query.assertion.universal ? ofAll(open, context.corpus) : open
  return query.assertion.denies ? { ...draft, lines: [contrary(draft.lines[0] ?? ''), ...draft.lines.slice(1)] } : draft
}

/** «30 cuando se esperaban 10, ¿es correcto?»: each figure against what was done or planned; both have to hold. */
function planAndResult(query: Query, context: AnswerContext): Draft | null {
  const { selections, figures, assertion } = query
  const stances = new Set(selections.map(({ stance }) => stance?.value))
  if (selections.length !== 2 || figures.length !== 2 || stances.size !== 2 || !stances.has('planned')) return null
  const against = (selection: Selection): Draft => {
    const value = figures[selections.findIndex(({ stance }) => stance === selection.stance)] as number
    const claim: Claim = { relation: 'equal', value, to: null }
    return affirm({ ...query, selections: [selection], figures: [value], assertion: { ...assertion, claim } }, context)
  }
  const [done, plan] = [...selections].sort((a) => (a.stance?.value === 'planned' ? 1 : -1)) as [Selection, Selection]
  const second = against(plan)
  const scope = foundOf(second, context.corpus)
  const timed = done.period ?? done.programme ?? done.bulletin
  // What came of a plan was counted when it was to be.
  const first = against(timed || !scope ? done : { ...done, period: scope.period, programme: scope.programme })
  if (first.status !== 'answered' || second.status !== 'answered') return null
  const [one = '', two = ''] = [first, second].map(({ lines }) => lines[0])
  const holds = one.startsWith(say.yes) && two.startsWith(say.yes)
  const bare = (line: string): string => line.replace(OPENING, '')
  return {
    ...first,
    lines: [`${holds ? say.yes : say.no} ${bare(one)}`, bare(two), ...first.lines.slice(1)],
    facts: [...(first.facts ?? []), ...(second.facts ?? [])],
  }
}

const OPENING = new RegExp(`^(?:${say.yes}|${say.no})\\s*`)

/** «¿es cierto que no hubo…?» is true where there was none. */
const contrary = (line: string): string =>
  line.startsWith(say.yes)
    ? line.replace(say.yes, say.no)
    : line.startsWith(say.no)
      ? line.replace(say.no, say.yes)
      : line

function affirm(asked: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const query = withoutNeutral(asked)
  const selection = query.selections[0] as Selection
  if (query.before) {
    const first = firstTime(query, selection, corpus)
    if (first) return first
  }
  const { claim } = query.assertion
  const head = selection.measure?.value.head ?? null
  const person = head === null || context.lexicon.measures.heads.get(head)?.person === true
  // «¿la receptora de los riñones está bien?» is about somebody, not about a figure of kidneys.
  if (person && claim === null && topicsOf(query, selection, corpus).length > 1) {
    const told = selection.place ? placed(query, selection, corpus) : inWords(query, selection, corpus)
    if (told) return told
  }
  const denial = claim === null && query.figures.length === 0 ? deniedIn(query, selection, corpus) : null
  if (denial) return denial
  const found = selection.measure ? look(selection, query, context) : null
  const lead = found && !found.failure ? found.candidates[0] : undefined
  // A claim that the slots leave open, or whose words they do not all take, is of the figure that its words tell.
  const isOpen = lead === undefined || found?.kinds === true || query.context.length > 0
  // «¿los dos riñones se trasplantaron en Querétaro?» of those that were obtained there and transplanted elsewhere.
  const there = lead === undefined && selection.place ? placed(query, selection, corpus) : null
  if (there?.lines[0]?.startsWith(say.no)) return there
  const told = claim && isOpen && query.figures.length === 1 ? claimedFigure(query, context) : null
  if (told) return told
  if (lead && found?.kinds && claim)
    return ofKinds(claim, found.candidates, answerValue({ ...query, operation: null }, context))
  if (lead) return verdict(query, lead, answerValue({ ...query, operation: null }, context), corpus)
  const said = selection.place ? there : inWords(query, selection, corpus)
  if (said) return said
  const reverse = query.figures.length > 0 ? answerReverse(query, context) : null
  const best = searchPassages(query, selection, corpus, ENOUGH.touches).find((s) => s.passage.zone !== 'front_matter')
  if (reverse?.facts?.[0]?.fact.quantity.unit === 'percent' && (best?.coverage ?? 0) >= ENOUGH.touches)
    return { ...reverse, lines: [`${say.yes} ${reverse.lines[0] ?? ''}`, ...reverse.lines.slice(1)] }
  const mentioned = selection.place && query.features.length === 0 ? answerOverview(selection, query, context) : null
  if (mentioned?.status === 'answered')
    return { ...mentioned, lines: [`${say.yes} ${mentioned.lines[0] ?? ''}`, ...mentioned.lines.slice(1)] }
  const announced = selection.measure ? null : announcement(selection, corpus)
  if (announced) return announced
  if (reverse && !selection.measure) return reverse
  if (found?.failure) return refuse(selection, found, query, context)
  const word = query.unknown[0]
  return {
    status: 'not_found',
    lines: [word === undefined ? say.noSentence : say.unknownWord(word), say.searched(searchedIn(corpus))],
  }
}

function withoutNeutral(query: Query): Query {
  const neutral = (key: string): boolean => NEUTRAL.has(key)
  const words = new Set(query.features.filter((f) => neutral(f.key)).map((f) => f.text))
  return {
    ...query,
    features: query.features.filter((f) => !neutral(f.key)),
    context: query.context.filter((f) => !neutral(f.key)),
    unknown: query.unknown.filter((word) => !words.has(word)),
  }
}

const cited = (passage: Passage, corpus: Corpus, opening: string): Draft => ({
  status: 'answered',
  lead: null,
  lines: [`${opening} ${quoted(passage, corpus)}${carriedPlace(passage)}`, `  ${sourceLine(passage.bulletin, corpus)}`],
  facts: figuresIn([passage], corpus),
  citations: [passage.citation],
  quoted: [passage.id],
})

/** A sentence that says it, though it gives no figure: «Sí. «Además, por primera vez se hicieron detecciones de VIH…» (sin cifra)». */
function inWords(query: Query, selection: Selection, corpus: Corpus): Draft | null {
  const best = searchPassages(query, selection, corpus, ENOUGH.affirms).find((s) => s.passage.zone !== 'front_matter')
  if (!best || best.coverage < ENOUGH.affirms || !holdsTerms(query, best)) return null
  const { passage } = best
  // A number that is claimed has to stand in the sentence too.
  const held = query.figures.every((value) => corpus.holds(corpus.indexOf(passage), `#${value}`))
  if (!held || (query.assertion.claim?.relation ?? 'equal') !== 'equal') return null
  if (passage.stance === 'denied') return cited(passage, corpus, say.no)
  const opening = passage.stance === 'planned' && !saysDone(passage, query) ? say.isPlanned : say.yes
  const bare = selection.measure !== null && query.figures.length === 0 && passage.stance !== 'planned'
  return cited(passage, corpus, bare ? say.yesWithoutFigure(null) : opening)
}

/** Whether what is asked stands in the past although the sentence goes on to a plan: «diseñó la estrategia, mediante la cual se harán…». */
function saysDone(passage: Passage, query: Query): boolean {
  const asked = new Set(query.features.map((f) => f.key))
  return tokenize(passage.text).some((t) => asked.has(conceptOf(t.fold)) && /(?:ó|aron|ieron)$/.test(t.text))
}

/** «¿Ha muerto alguien por la vacuna?» of «1,213 eventos atribuibles a la vacunación […] y ningún fallecimiento». */
function deniedIn(query: Query, selection: Selection, corpus: Corpus): Draft | null {
  const best = searchPassages(query, { ...selection, measure: null }, corpus, ENOUGH.affirms)[0]
  if (!best || best.coverage < ENOUGH.affirms) return null
  const tokens = tokenize(best.passage.text)
  const asked = new Set(query.features.flatMap(({ text }) => kinKeysOf(fold(text))))
  const isAsked = (word: string): boolean => kinKeysOf(word).some((key) => asked.has(key))
  const denied = tokens.some(
    ({ fold: word }, i) => isAsked(word) && NONE.has(tokens[i - 1]?.fold ?? '') && tokens[i - 2]?.fold !== 'no',
  )
  return denied ? cited(best.passage, corpus, say.no) : null
}

const NONE = new Set(['ningun', 'ninguna', 'ninguno', 'cero'])

/** «¿El trasplante de los dos riñones se hizo en Querétaro?»: a sentence that places the event elsewhere denies it. */
function placed(query: Query, selection: Selection, corpus: Corpus): Draft | null {
  const asked = selection.place?.value
  if (!asked) return null
  const scored = searchPassages(query, { ...selection, place: null }, corpus, ENOUGH.affirms).filter(
    (s) => s.passage.zone !== 'front_matter' && s.coverage >= ENOUGH.affirms && holdsTerms(query, s),
  )
  // Only a sentence of the very event speaks for it: one that names the place too, or that holds more than the measure.
  const naming = scored.find((s) => s.passage.places.some((p) => placeFits(asked, p.node) !== null))
  const passage = (naming ?? (query.context.length > 0 ? scored[0] : undefined))?.passage
  if (!passage) return null
  const stems = query.features.filter((f) => !/^(?:#|o:|t:)/.test(f.key)).map((f) => f.key)
  const places = placesOfEvent(passage, stems).map((p) => p.node)
  if (places.length === 0) return inWords(query, selection, corpus)
  const holds = places.some((node) => ['exact', 'inside'].includes(placeFits(asked, node) ?? ''))
  const opening = holds ? say.yesWithoutFigure(asked.name) : `${say.no} ${listed(places.map((node) => node.name))}:`
  return cited(passage, corpus, opening)
}

/** A size claimed of what is only printed by kind: one kind that is as large bears it out, nothing denies it. */
function ofKinds(claim: Claim, kinds: readonly Candidate[], answer: Draft): Draft {
  const grows = claim.relation === 'more' || claim.relation === 'at_least'
  const holds = grows && kinds.some(({ fact }) => claimHolds(claim, fact.quantity) === true)
  const [first = '', ...rest] = answer.lines
  return { ...answer, lines: [`${holds ? say.yes : say.notPrecise} ${first}`, ...rest] }
}

/** The claim against the lead; two figures named («¿son 1,240 o 1,420?») ask which, and get both. */
function verdict(query: Query, lead: Candidate, answer: Draft, corpus: Corpus): Draft {
  const { claim, alternatives } = query.assertion
  if (query.figures.length > 1 && alternatives) return answer
  const value = lead.fact.quantity.value
  const holds = claim === null ? lead.fact.stance !== 'denied' && value !== 0 : claimHolds(claim, lead.fact.quantity)
  if (answer.status === 'conflict' && claim !== null) {
    const values = [lead, ...lead.rivals].map((c) => formatDigits(c.fact.quantity.value))
    return { ...answer, lines: [`${values.join(' y ')}:`, ...answer.lines] }
  }
  const opening = holds === null ? say.notPrecise : holds ? say.yes : say.no
  // «No hay cifra de todo mayo» is a remark; the verdict and the figure come first.
  const remark = lead.fit === 'inside' || lead.fit === 'overlaps' ? answer.lines.slice(0, 1) : []
  const [first = lineOf(lead.fact), ...others] = answer.lines.slice(remark.length)
  const rest = [...remark, ...others]
  if (holds === false && claim?.relation === 'equal') {
    const readings = otherReadings(claim, lead, corpus)
    rest.push(...readings.map((fact) => say.standsFor(lineOf(fact))))
    const added = readings.map((fact): ShownFact => ({ fact, fit: 'unspecified', citations: [fact.citation] }))
    return { ...answer, lines: [`${opening} ${first}`, ...rest], facts: [...(answer.facts ?? []), ...added] }
  }
  return { ...answer, lines: [`${opening} ${first}`, ...rest] }
}

/** What the claimed number does stand for: «50: trasplantes, de todos los órganos». */
function otherReadings(claim: Claim, lead: Candidate, corpus: Corpus): readonly Fact[] {
  const facts = corpus.facts.of(corpus.catalogue.byValue.get(claim.value) ?? [])
  const same = facts.filter((fact) => fact.measure.head.key === lead.fact.measure.head.key)
  return same.filter((fact, i) => same.findIndex((other) => lineOf(other) === lineOf(fact)) === i).slice(0, 2)
}

/** «¿Ya se hizo la 8ª Jornada?»: an event that is only announced has no results. */
function announcement({ programme }: Selection, corpus: Corpus): Draft | null {
  if (!programme || programme.value.edition === null) return null
  const named = { ...programme.value, text: '' }
  const passages = corpus.passages.of(indexesWhere(corpus.passageScopes.programmes, (p) => sameProgramme(named, p)))
  const [first] = passages
  if (!first) return null
  const planned = passages.every((p) => p.stance === 'planned' || p.facts.length === 0)
  const opening = planned ? say.noResults : say.yes
  const when = first.period ? ` ${capital(periodLabel(first.period))}.` : ''
  return cited(first, corpus, `${opening}${when}`)
}

/** «¿Ya se habían hecho antes de la 7ª?»: a sentence that says «por primera vez» of it denies it. */
function firstTime(query: Query, selection: Selection, corpus: Corpus): Draft | null {
  const scored = searchPassages(query, selection, corpus, ENOUGH.touches).find(
    (s) => /por primera (?:vez|ocasi[oó]n)/i.test(s.passage.text) && s.coverage >= ENOUGH.touches,
  )
  return scored ? cited(scored.passage, corpus, say.no) : null
}
