import { isUnnamed, type Programme, sameProgramme } from '../../entity/name/programme.ts'
import { type Days, daysInCommon } from '../../entity/period/calendar.ts'
import { placeFits } from '../../entity/place/place.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact, FactPlace, Passage } from '../../facts/fact.ts'
import { indexesWhere } from '../../facts/groups.ts'
import { kinshipsOf } from '../../facts/kinship.ts'
import type { AskedPeriod, Feature, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { rememberedOf } from '../../text/remembered.ts'
import { vicinityOf } from '../retrieve/vicinity.ts'
import { isOfTopic, isVerbal } from './loose-match.ts'
import { isOfInstitution } from './publisher.ts'
import type { SelectContext } from './select-context.ts'

// One filter a slot: what it leaves of the facts that the slots before it left.

/**
 * Whether the sentence of a fact has the words that no slot took: «se activaron»; loosely also where they, or others that
 * say the same, stand near it: «se emitieron 58 alertas. En 2022 fueron 49».
 */
export function hasContext(fact: Fact, { corpus, context }: SelectContext, loose: boolean): boolean {
  if (context.length === 0) return true
  const index = corpus.passageIndexOf(fact.id)
  return context.every(
    (f) => corpus.holds(index, f.key) || (loose && (isOfTopic(fact, f, corpus) || isSaidNear(f, fact, corpus))),
  )
}

function isSaidNear({ text }: Feature, fact: Fact, corpus: Corpus): boolean {
  const { words } = vicinityOf(fact, corpus)
  const least = isVerbal(text) ? BESIDE : 0
  return kinshipsOf(fold(text)).some(({ key, credit }) => credit * (words.get(key) ?? 0) > least)
}

// What was done is said in the sentence or the one before it, not in the title.
const BESIDE = 0.36

/** Facts of the asked institution. */
export const ofInstitution = (fact: Fact, asked: string | null, { corpus, lexicon }: SelectContext): boolean =>
  asked === null || isOfInstitution(fact, asked, corpus, lexicon)

/** Facts of the asked bulletin or a copy of it. */
export function ofBulletin(fact: Fact, selection: Selection, corpus: Corpus): boolean {
  const id = selection.bulletin?.value
  return id === undefined || corpus.clusterOf(fact.bulletin) === corpus.clusterOf(id)
}

/** Facts of the asked place, then those inside it; a national figure never answers for a state. */
export function ofPlace(facts: readonly Fact[], selection: Selection): readonly Fact[] {
  const asked = selection.place?.value
  if (!asked) return facts
  // One state's figure is none of «a nivel nacional».
  if (asked.level === 'nation') return facts.filter((f) => f.place.node.level === 'nation')
  const [exact, inside]: [Fact[], Fact[]] = [[], []]
  // Many figures share a place.
  const fitOf = rememberedOf(({ node, also }: FactPlace) => {
    const fits = [placeFits(asked, node), ...also.map((other) => placeFits(asked, other))]
    return fits.includes('exact') ? exact : fits.includes('inside') ? inside : null
  })
  for (const fact of facts) fitOf(fact.place)?.push(fact)
  const fitting = [...exact, ...inside]
  const { facility } = asked
  const unnamed = facility && facility.number === null && facility.complex === null && facility.name === null
  // «el hospital de Navojoa»: where no hospital is named there, what is said of the town.
  return fitting.length === 0 && unnamed ? facts.filter((f) => f.place.node.id === asked.within[0]) : fitting
}

/** Facts whose days touch an asked window. */
export function ofPeriod(facts: readonly Fact[], asked: AskedPeriod | null): readonly Fact[] {
  if (!asked) return facts
  return facts.filter((f) => f.period !== null && asked.windows.some((w) => daysInCommon(w, f.period as Days) > 0))
}

/** Facts of the asked programme, or without one but of the same bulletin and days as such. */
export function ofProgramme(facts: readonly Fact[], selection: Selection, corpus: Corpus): readonly Fact[] {
  const asked = selection.programme?.value
  if (!asked) return facts
  const named = { ...asked, text: '' }
  const own = facts.filter((f) => f.programme !== null && sameProgramme(named, f.programme))
  // Its figures tell its days; where none has the measure, the sentences that name it do.
  const dated = own.length > 0 ? own : passagesNaming(named, corpus)
  const days = new Set(dated.filter(({ period }) => period !== null).map(daysOf))
  const held = [...own, ...facts.filter((f) => f.programme === null && days.has(daysOf(f)))]
  return held.length > 0 || asked.edition !== null ? held : facts.filter((f) => takesPart(f, named, corpus))
}

/** «siete Jornadas…, en las que participan las 35 Oficinas»: units that a sentence about such events counts, in a bulletin about the series. */
function takesPart(fact: Fact, programme: Programme, corpus: Corpus): boolean {
  if ((fact.programme && !isUnnamed(fact.programme)) || fact.measure.counts !== 'facilities') return false
  const [noun = ''] = programme.series.split(' ')
  const cluster = corpus.clusterOf(fact.bulletin)
  return (
    corpus.holds(corpus.passageIndexOf(fact.id), noun) &&
    passagesNaming(programme, corpus).some(({ bulletin }) => corpus.clusterOf(bulletin) === cluster)
  )
}

const passagesNaming = (programme: Programme, { passages, passageScopes }: Corpus): readonly Passage[] =>
  passages.of(indexesWhere(passageScopes.programmes, (p) => sameProgramme(programme, p)))

const daysOf = ({ bulletin, period }: Fact | Passage): string => `${bulletin} ${period?.start} ${period?.end}`

/** Facts of the asked stance; planned ones only where they are asked for or stand alone. */
export function ofStance(facts: readonly Fact[], selection: Selection): readonly Fact[] {
  const asked = selection.stance?.value
  if (asked === 'planned') return facts.filter((f) => f.stance === 'planned')
  if (asked) return facts.filter((f) => f.stance === asked)
  // «¿cuántas por mes?»: a rate that is only planned is still the rate asked for.
  const kind = selection.figure?.value
  return preferred(facts, (f) => f.stance !== 'planned' || f.figure === kind)
}

const preferred = (facts: readonly Fact[], wanted: (fact: Fact) => boolean): readonly Fact[] => {
  const some = facts.filter(wanted)
  return some.length > 0 ? some : facts
}

const COUNTED = new Set(['level', 'capacity', 'threshold'])

/** Only levels answer «¿cuántos…?»; another figure does where the question names its kind, or stands alone as planned. */
export function ofFigure(facts: readonly Fact[], selection: Selection): readonly Fact[] {
  const asked = selection.figure?.value
  if (asked)
    return preferred(
      facts.filter((f) => f.figure === asked || f.figure === 'level'),
      (f) => f.figure === asked,
    )
  const levels = facts.filter((f) => f.figure === 'level')
  if (levels.length > 0) return levels
  return facts.filter(
    (f) => COUNTED.has(f.figure) || f.figure === 'rate' || (f.figure === 'share' && f.quantity.unit === 'percent'),
  )
}
