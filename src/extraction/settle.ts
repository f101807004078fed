import { measureKey } from '../entity/measure/measure.ts'
import { lengthOf } from '../entity/period/calendar.ts'
import type { IsoDate } from '../entity/period/period.ts'
import type { Fact } from '../facts/fact.ts'
import { isUntimed } from './fact.ts'

/**
 * Fills what only the whole bulletin can tell: a figure without a period takes that of the same figure printed
 * elsewhere in it (a title, summary or front matter repeats the body), else the bulletin's main period.
 */
export function settle(facts: readonly Fact[], reference: IsoDate | null): Fact[] {
  const main = mainOf(facts, reference)
  const timed = new Map<string, Fact>()
  for (const fact of facts) if (fact.period && !timed.has(keyOf(fact))) timed.set(keyOf(fact), fact)
  return facts.map((fact) => {
    if (!isUntimed(fact)) return fact
    const same = timed.get(keyOf(fact))
    if (same) {
      return {
        ...timedAs(fact, same, 'same figure elsewhere in the bulletin'),
        programme: fact.programme ?? same.programme,
        accrual: same.accrual,
      }
    }
    return main && (fact.stance === 'achieved' || fact.stance === 'denied')
      ? timedAs(fact, main, 'main period of the bulletin')
      : fact
  })
}

/**
 * The fact whose time is the bulletin's: the first of the body, or before it, that is no look back («en 2005») and
 * no single day beside stretches («este jueves entregó…; de enero a noviembre se han dado…»).
 */
function mainOf(facts: readonly Fact[], reference: IsoDate | null): Fact | null {
  const own = facts.filter(isMain)
  const latest =
    own
      .map(({ period }) => period?.end ?? '')
      .sort()
      .at(-1) ?? ''
  const late = own.filter(({ period }) => (period?.end ?? '').slice(0, 4) >= String(Number(latest.slice(0, 4)) - 1))
  const long = late.filter(({ period }) => period && period.start !== period.end && lengthOf(period) <= LONGEST)
  // Where only such a time is printed, nobody says when the rest was.
  const fitting = long.length > 0 ? long : late.filter(({ period }) => period !== null && lengthOf(period) <= LONGEST)
  // «La primera jornada, en mayo, sumó…», in a text whose summary tells of days of November, is a look back too.
  const head = fitting.find(({ zone }) => zone !== 'body' && zone !== 'table')
  const body = fitting.find(
    ({ zone, period }) => zone === 'body' && !((period?.end ?? '') < (head?.period?.start ?? '')),
  )
  const main = body ?? head ?? fitting[0]
  if (!main) return null
  // «Hay 46 lesionados… ¶ El año pasado se registraron 17 accidentes»: what comes so late times nothing before it.
  const untimed = facts.slice(0, facts.indexOf(main)).filter((fact) => fact.zone === 'body' && isUntimed(fact))
  const isOver = (main.period?.end ?? '').slice(0, 4) < (reference ?? '').slice(0, 4)
  return isOver && untimed.length > MOST_UNTIMED ? null : main
}

/** So many figures at most may stand before the first that says when, where that was in a year before. */
const MOST_UNTIMED = 4

/** «en lo que va de la administración» is one figure's time. */
const LONGEST = 400

const keyOf = ({ quantity, measure }: Fact): string => `${quantity.value}|${measureKey(measure)}`

/** The first achieved figure of the body, or before it, that has a printed period gives the bulletin its own. */
const isMain = ({ period, stance }: Fact): boolean =>
  period?.basis === 'printed' && stance === 'achieved' && period.end !== null

const timedAs = (fact: Fact, { period, evidence }: Fact, rule: string): Fact => ({
  ...fact,
  period: period && { ...period, basis: 'inherited' },
  evidence: { ...fact.evidence, period: { basis: 'inherited', rule, span: evidence.period.span } },
})
