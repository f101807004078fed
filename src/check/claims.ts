import type { Days } from '../entity/period/calendar.ts'
import { readBulletin } from '../extraction/document/read-bulletin.ts'
import { extractFacts } from '../extraction/extract.ts'
import type { Extraction, Fact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon.ts'

/** A figure that somebody's text states, with the days it may mean: a message seldom says the year. */
export interface Claim {
  readonly fact: Fact
  /** Empty where it names none. */
  readonly windows: readonly Days[]
}

/** What a text states, read as a bulletin would be. */
export interface Claims {
  /** As it was read: with whatever the layout had joined. */
  readonly text: string
  readonly extraction: Extraction
  readonly claims: readonly Claim[]
}

/** Years tried for days without one; who writes about older ones says so. */
const MOST_YEARS = 8

/** The figures of a text; `years` are those that its days may be of, latest first. */
export function claimsIn(text: string, years: readonly number[], lexicon: Lexicon): Claims {
  const read = (date?: string): Extraction => {
    const metadata = date === undefined ? {} : { metadata: { date } }
    return extractFacts(readBulletin({ source: 'mensaje', text, ...metadata }, lexicon), lexicon)
  }
  const extraction = read()
  const undated = extraction.facts.some((fact) => fact.period === null || fact.period.yearBasis !== 'printed')
  // Days are read as of the end of each year: «del 1 de abril al 12 de septiembre» lies behind it.
  const dated = undated ? years.slice(0, MOST_YEARS).map((year) => read(`${year}-12-31`)) : []
  return {
    text: readBulletin({ source: 'mensaje', text }, lexicon).reading.source,
    extraction,
    claims: extraction.facts.map((fact) => ({ fact, windows: windowsOf(fact, dated) })),
  }
}

function windowsOf(fact: Fact, dated: readonly Extraction[]): readonly Days[] {
  if (fact.period?.yearBasis === 'printed') return [fact.period]
  const twins = dated.flatMap(({ facts }) => facts.find(({ citation }) => citation.start === fact.citation.start) ?? [])
  return twins.flatMap(({ period }) => (period && period.basis !== 'inferred' ? [period] : []))
}
