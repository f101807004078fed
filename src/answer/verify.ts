import { formatDigits } from '../entity/number-format.ts'
import { sameProgramme } from '../entity/programme.ts'
import type { Corpus } from '../facts/corpus.ts'
import type { Fact } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import type { Query, Selection } from '../query/query.ts'
import type { Draft, ShownFact } from './answer.ts'
import type { Candidate } from './candidate.ts'
import { type AnswerContext, look } from './context.ts'
import { lineOf, periodLabel, sentenceText, sourceLine } from './label.ts'
import { searchPassages } from './passages.ts'
import { refuse, searchedIn } from './refuse.ts'
import { capital, say } from './sentences.ts'
import { answerReverse, answerValue } from './value.ts'

/** Share of the content that a sentence must hold to affirm a claim. */
const AFFIRMS = 0.75

/** «¿Hubo trasplantes de corazón?», «¿participaron 25 UMAE?»: opens with Sí or No, then shows why. */
export function answerVerify(query: Query, context: AnswerContext): Draft {
  const { corpus } = context
  const selection = query.selections[0] as Selection
  if (query.before) {
    const first = firstTime(query, selection, context)
    if (first) return first
  }
  const found = selection.measure ? look(selection, query, context) : null
  const lead = found && !found.failure ? found.candidates[0] : undefined
  if (lead) return verdict(query, lead, answerValue({ ...query, operation: null }, context), corpus)
  const best = searchPassages(query, selection, corpus).find((s) => s.passage.zone !== 'front_matter')
  if (best && best.coverage >= AFFIRMS && query.claim === null) {
    const text = sentenceText(best.passage.citation, best.passage.bulletin, corpus)
    const opening =
      best.passage.stance === 'planned'
        ? `${say.yes} Está ${say.planned}:`
        : best.passage.stance === 'denied'
          ? say.no
          : say.yes
    return {
      status: 'answered',
      lead: null,
      lines: [`${opening} «${text}»`, `  ${sourceLine(best.passage.bulletin, corpus)}`],
      citations: [best.passage.citation],
    }
  }
  const percent = query.figures.length > 0 && (best?.coverage ?? 0) >= 0.4 ? answerReverse(query, context) : null
  if (percent && percent.facts?.[0]?.fact.quantity.unit === 'percent')
    return { ...percent, lines: [`${say.yes} ${percent.lines[0] ?? ''}`, ...percent.lines.slice(1)] }
  const announced = selection.measure ? null : announcement(selection, context)
  if (announced) return announced
  if (query.figures.length > 0) {
    const reverse = answerReverse(query, context)
    if (reverse && !selection.measure) return reverse
  }
  if (found?.failure) return refuse(selection, found, query, context)
  const word = query.unknown[0]
  return {
    status: 'not_found',
    lines: [word === undefined ? say.noSentence : say.unknownWord(word), say.searched(searchedIn(corpus))],
  }
}

/** The claim against the lead; two figures named («¿475 275 o 475 725?») ask which, and get both. */
function verdict(query: Query, lead: Candidate, answer: Draft, corpus: Corpus): Draft {
  const value = lead.fact.quantity.value
  if (query.figures.length > 1 && query.alternatives) return answer
  const claim = query.claim
  const denied = lead.fact.stance === 'denied' || value === 0
  const holds =
    claim === null
      ? !denied
      : claim.relation === 'more'
        ? value > claim.value
        : claim.relation === 'less'
          ? value < claim.value
          : value === claim.value
  const rivals: readonly Finding[] = answer.findings ?? []
  const opening = holds ? say.yes : say.no
  if (answer.status === 'conflict' && claim !== null && rivals.length >= 0) {
    const values = [lead, ...lead.rivals].map((c) => formatDigits(c.fact.quantity.value))
    return { ...answer, lines: [`${values.join(' y ')}:`, ...answer.lines] }
  }
  const [first = lineOf(lead.fact), ...rest] = answer.lines
  if (!holds && claim?.relation === 'equal') {
    const others = otherReadings(query, lead, corpus)
    rest.push(...others.map((fact) => `  ${lineOf(fact)}`))
    const added = others.map((fact): ShownFact => ({ fact, fit: 'unspecified', citations: [fact.citation] }))
    return { ...answer, lines: [`${opening} ${first}`, ...rest], facts: [...(answer.facts ?? []), ...added] }
  }
  return { ...answer, lines: [`${opening} ${first}`, ...rest] }
}

/** What the claimed number does stand for: «50: trasplantes, de todos los órganos». */
function otherReadings(query: Query, lead: Candidate, corpus: Corpus): readonly Fact[] {
  const facts = (corpus.catalogue.byValue.get(query.claim?.value ?? -1) ?? []).map((i) => corpus.facts[i])
  const same = facts.filter(
    (fact) => fact !== undefined && fact.measure.head.key === lead.fact.measure.head.key,
  ) as Fact[]
  return same.filter((fact, i) => same.findIndex((other) => lineOf(other) === lineOf(fact)) === i).slice(0, 2)
}

/** «¿Ya se hizo la 8ª Jornada?»: an event that is only announced has no results. */
function announcement(selection: Selection, { corpus }: AnswerContext): Draft | null {
  const { programme } = selection
  if (!programme || programme.value.edition === null) return null
  const passages = corpus.passages.filter((p) => p.programme !== null && sameProgramme(programme.value, p.programme))
  const [first] = passages
  if (!first) return null
  const planned = passages.every((p) => p.stance === 'planned' || p.facts.length === 0)
  const opening = planned ? say.noResults : say.yes
  const when = first.period ? ` ${capital(periodLabel(first.period))}.` : ''
  return {
    status: 'answered',
    lead: null,
    lines: [
      `${opening}${when}`,
      `  «${sentenceText(first.citation, first.bulletin, corpus)}»`,
      `  ${sourceLine(first.bulletin, corpus)}`,
    ],
    citations: [first.citation],
  }
}

/** «¿Ya se habían hecho antes de la 7ª?»: a sentence that says «por primera vez» of it denies it. */
function firstTime(query: Query, selection: Selection, { corpus }: AnswerContext): Draft | null {
  const scored = searchPassages(query, selection, corpus).find(
    (s) => /por primera (?:vez|ocasi[oó]n)/i.test(s.passage.text) && s.coverage >= 0.4,
  )
  if (!scored) return null
  const { passage } = scored
  return {
    status: 'answered',
    lead: null,
    lines: [
      `${say.no} «${sentenceText(passage.citation, passage.bulletin, corpus)}»`,
      `  ${sourceLine(passage.bulletin, corpus)}`,
    ],
    citations: [passage.citation],
  }
}
