import { lengthOf } from '../../entity/period/calendar.ts'
import type { Fact } from '../../facts/fact.ts'
import { listed } from '../../text/listed.ts'
import { trimmedName } from '../wording/agreement.ts'
import { daysLabel, whenOf, whereOf } from '../wording/label.ts'
import { capital, say } from '../wording/sentences.ts'

/** The words of a chart: what all figures share is said once, what sets them apart names the bars. */
export interface BarNames {
  /** «Trasplantes por órgano». */
  readonly title: string
  /** «nacional · 1 abr–12 sep 2021»; may be empty. */
  readonly scope: string
  /** One a figure: «riñón»; empty where nothing but the stance sets it apart. */
  readonly categories: readonly string[]
}

const MAX_NAMES_IN_TITLE = 3

/** Names of bars and of their chart: what all figures share is said once, in the title. */
export function barNames(facts: readonly Fact[]): BarNames {
  const measures = facts.map(({ measure }) => trimmedName(measure.name))
  const places = facts.map(whereOf)
  const days = isSame(facts.map(daysOf)) ? facts.map(daysOf) : facts.map(windowOf)
  const said = facts.map(whenOf)
  const short = isOneHead(facts) ? facts.map(nameUnderHead) : []
  const stripped = short.length > 0 && !short.includes('')
  const apart = [stripped ? short : measures, places, days].map((names, i) =>
    isSame([measures, places, days][i] ?? []) ? [] : names,
  )
  const shared = [isSame(places) ? places[0] : '', isSame(said) ? said[0] : isSame(days) ? days[0] : '']
  return {
    title: capital(stripped && !isSame(measures) ? titleOfKinds(facts) : titleOf([...new Set(measures)])),
    scope: shared.filter((part) => part).join(' · '),
    categories: facts.map((_, i) =>
      apart
        .map((names) => names[i] ?? '')
        .filter((name) => name !== '')
        .join(' · '),
    ),
  }
}

const isSame = (names: readonly string[]): boolean => new Set(names).size === 1

const titleOf = (measures: readonly string[]): string =>
  measures.length <= MAX_NAMES_IN_TITLE ? listed(measures) : say.chart.several

/** «trasplantes por órgano», where one facet sets all kinds apart. */
function titleOfKinds(facts: readonly Fact[]): string {
  const facets = new Set(facts.map(({ measure }) => measure.modifiers.at(-1)?.kind ?? ''))
  const [facet = ''] = facets
  const by = facets.size === 1 ? say.chart.by[facet] : undefined
  const head = facts[0]?.measure.head.name ?? ''
  return by ? `${head} ${by}` : head
}

/** Whether all count one noun, however narrowed: «trasplantes de riñón», «trasplantes de córnea». */
export const isOneHead = (facts: readonly Fact[]): boolean => isSame(facts.map(({ measure }) => measure.head.key))

/** «trasplantes de córnea» among «trasplantes» is «córnea»; empty where the head is not how the name begins. */
function nameUnderHead({ measure: { name, head } }: Fact): string {
  return name.startsWith(`${head.name} `)
    ? trimmedName(name)
        .slice(head.name.length + 1)
        .replace(/^(?:de|del) /, '')
    : ''
}

/** «acumulado 1 abr–12 sep 2021»: without the mark of an inferred year, which stands in a note. */
export const windowOf = (fact: Fact): string =>
  fact.period && fact.accrual === 'to_date' ? `${say.accumulated} ${daysOf(fact)}` : daysOf(fact)

/** «1 abr–12 sep 2021»; the programme of a figure without days. */
export const daysOf = ({ period, programme }: Fact): string =>
  period ? daysLabel(period) : (programme?.text.replace(/\s+/g, ' ').trim() ?? say.undated)

/** How long a figure's window is: «3 días», «en jornadas», «sin fecha». */
export function lengthText({ period }: Fact): string {
  if (!period) return say.undated
  if (period.extent === 'occasions') return say.occasions
  const days = lengthOf(period)
  return Number.isFinite(days) ? say.days(days) : say.chart.open
}
