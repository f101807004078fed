import type { Dossier } from '#core'
import { recallSupersession } from '#core/correction/supersession.ts'
import type { Measure, Term } from '#core/entity/measure/measure.ts'
import { formatDigits } from '#core/entity/number/number-format.ts'
import { addDays, type Days } from '#core/entity/period/calendar.ts'
import { formatLong } from '#core/entity/period/period-format.ts'
import { NATION, type PlaceNode } from '#core/entity/place/place.ts'
import type { Bulletin } from '#core/facts/bulletin.ts'
import type { Evidence, Fact, Passage, Slot } from '#core/facts/fact.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { fold } from '#core/text/fold.ts'
import { once } from '#core/text/once.ts'
import { stem } from '#core/text/stem.ts'
import { madePlaces } from './places.ts'
import { randomOf } from './random.ts'
import { type MadeMeasure, madeMeasures, measuresFor } from './vocabulary.ts'

/** One figure before any bulletin prints it. */
export interface MadeFigure {
  readonly measure: MadeMeasure
  readonly place: PlaceNode
  readonly days: Days
  readonly value: number
}

const FACTS_EACH = 30
const FIRST_MONDAY = '2013-01-07'
const WEEKS = 520

/**
 * Bulletins with so many facts in all, as what was read from each: a week and a place a bulletin, the commoner measures
 * more often. The same every time; made one by one, so that nobody has to hold them all.
 */
export function* madeBulletins(facts: number): Generator<{ dossier: Dossier; figures: readonly MadeFigure[] }> {
  const random = randomOf(facts)
  const measures = madeMeasures(measuresFor(facts)).map(measureOf)
  const places = [NATION, ...madePlaces()]
  for (let made = 0, number = 0; made < facts; number++) {
    const week = number % WEEKS
    const start = addDays(FIRST_MONDAY, 7 * week)
    const place = places[Math.floor(random() * places.length)] as PlaceNode
    const chosen = new Set<number>()
    while (chosen.size < Math.min(FACTS_EACH, facts - made)) {
      // The square makes the first measures the commonest ones.
      chosen.add(Math.floor(random() ** 2 * measures.length))
    }
    const days = { start, end: addDays(start, 6) }
    const figures = [...chosen].map((at) => {
      const { made: measure } = measures[at] as Made
      return { measure, place, days, value: 100 + Math.floor(random() * 99_900) }
    })
    made += figures.length
    yield {
      dossier: dossierOf(
        number,
        figures,
        [...chosen].map((at) => measures[at] as Made),
      ),
      figures,
    }
  }
}

interface Made {
  readonly made: MadeMeasure
  readonly measure: Omit<Measure, 'text'>
  /** Features of a sentence that names it. */
  readonly features: readonly string[]
}

function measureOf(made: MadeMeasure): Made {
  const noun = stem(fold(made.head))
  const known = [...defaultLexicon.measures.heads.values()].find(({ forms }) =>
    forms.some((f) => stem(fold(f)) === noun),
  )
  const head: Term = known
    ? { key: known.key, name: known.name, kind: 'head' }
    : { key: noun, name: made.head, kind: 'open' }
  const modifiers = made.modifiers.map(
    (key, i): Term => ({ key, name: made.name.split(/ (?:de|y) /)[i + 1] ?? key, kind: 'open' }),
  )
  const features = [noun, ...made.modifiers, ...(known ? [`t:${known.key}`] : [])]
  return { made, measure: { head, modifiers, name: made.name, counts: 'unknown' }, features }
}

const PRINTED: Evidence = { basis: 'printed', rule: 'made', span: null }
const DEFAULT: Evidence = { basis: 'default', rule: 'default', span: null }
const EVIDENCE: Readonly<Record<Slot, Evidence>> = {
  measure: PRINTED,
  place: PRINTED,
  period: PRINTED,
  programme: DEFAULT,
  institution: PRINTED,
  stance: DEFAULT,
  accrual: DEFAULT,
  figure: DEFAULT,
}

function dossierOf(number: number, figures: readonly MadeFigure[], measures: readonly Made[]): Dossier {
  const { place, days } = figures[0] as MadeFigure
  const id = number.toString(16).padStart(12, '0')
  const source = `${id}.txt`
  const where = place.level === 'nation' ? '' : ` en ${place.name}`
  const title = `Avances de la semana ${formatLong(days)}${where}`
  const period = {
    ...days,
    basis: 'printed',
    yearBasis: 'printed',
    extent: 'continuous',
    text: formatLong(days),
  } as const
  const factPlace = {
    node: place,
    also: [],
    text: place.name,
    basis: place.level === 'nation' ? 'default' : 'printed',
  } as const
  const facts: Fact[] = []
  const passages: Passage[] = []
  const features: string[][] = []
  const words = new Map<string, number>()
  let at = title.length + 1
  for (const [n, figure] of figures.entries()) {
    const { measure, features: own } = measures[n] as Made
    const quote = `${formatDigits(figure.value)} ${figure.measure.name}`
    const text = `Se entregaron ${quote}.`
    const start = at + 'Se entregaron '.length
    const sentence = { start: at, end: at + text.length }
    at = sentence.end + 1
    const factId = `${id}#${n}`
    facts.push({
      id: factId,
      bulletin: id,
      measure: { ...measure, text: quote },
      quantity: {
        value: figure.value,
        unit: 'count',
        precision: 'exact',
        bounds: [figure.value, figure.value],
        raw: formatDigits(figure.value),
        numeral: { start, end: start + formatDigits(figure.value).length },
        start,
        end: start + formatDigits(figure.value).length,
      },
      figure: 'level',
      base: null,
      institution: 'IMSS',
      programme: null,
      attributedTo: null,
      place: factPlace,
      period,
      stance: 'achieved',
      accrual: 'in_period',
      zone: 'body',
      citation: { source, bulletin: title, quote, start, end: start + quote.length },
      sentence,
      evidence: EVIDENCE,
      lists: [],
    })
    passages.push({
      id: `${id}@${n}`,
      bulletin: id,
      citation: { source, bulletin: title, quote: text, ...sentence },
      text,
      places: [factPlace],
      period,
      programme: null,
      stance: 'achieved',
      zone: 'body',
      items: [],
      paragraph: n + 1,
      facts: [factId],
    })
    features.push(['entreg', `#${figure.value}`, ...own])
    for (const word of fold(figure.measure.name).split(' ')) words.set(word, (words.get(word) ?? 0) + 1)
  }
  const record = (): string => [title, ...passages.map(({ text }) => text)].join('\n')
  const bulletin = bulletinOf({ id, source, title, date: days.end as string }, record)
  recallSupersession(bulletin, null)
  return {
    bulletin,
    extraction: { facts, passages, definitions: [], contacts: [] },
    examined: { findings: [], sightings: [], plans: false },
    terms: { words: [...words], features },
    // Two weeks of one template share their wording and no figure: no copies of each other.
    print: { shingles: [], figures: [...new Set(figures.map(({ value }) => value))].sort((a, b) => a - b) },
  }
}

function bulletinOf(
  { id, source, title, date }: Pick<Bulletin, 'id' | 'source' | 'title'> & { readonly date: string },
  record: () => string,
): Bulletin {
  // Made when it is first quoted, as that of a kept dossier is.
  const reading = once((): Bulletin['reading'] => {
    const text = record()
    return { source: text, text, marks: [], repairs: [], offsets: Array.from({ length: text.length + 1 }, (_, i) => i) }
  })
  return {
    id,
    source,
    title,
    number: null,
    date: { date, basis: 'printed' },
    institution: 'IMSS',
    url: null,
    origin: 'official',
    supersedes: null,
    get reading() {
      return reading()
    },
    blocks: [],
  }
}
