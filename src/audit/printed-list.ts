import { measureKey } from '../entity/measure/measure.ts'
import type { Fact } from '../facts/fact.ts'
import { amountOf, isCountable, isGeneric, isSetting, samePlace } from './likeness.ts'
import type { Page } from './page.ts'

/** A printed list as the extraction numbered it. */
export interface PrintedList {
  readonly list: number
  readonly total: Fact | null
  readonly parts: readonly Fact[]
  readonly cue: string | null
}

/** Every list of a page in order, with the figures that may enter a sum. */
export function listsOf(page: Page): PrintedList[] {
  const lists = new Map<number, { total: Fact | null; parts: Fact[]; cue: string | null }>()
  for (const fact of page.facts) {
    for (const { list, role, cue } of fact.lists) {
      let found = lists.get(list)
      if (!found) {
        found = { total: null, parts: [], cue }
        lists.set(list, found)
      }
      if (role === 'total') found.total = fact
      else if (isCountable(fact)) found.parts.push(fact)
    }
  }
  return [...lists]
    .sort(([a], [b]) => a - b)
    .map(([list, found]) => {
      const told = restatesTotal(page, found)
        ? { ...found, total: found.parts[0] as Fact, parts: found.parts.slice(1), cue: 'de las' }
        : found
      return { list, ...told, parts: continued(page, told) }
    })
}

/** «De las 120 ambulancias, 80 son de traslado y 40 de urgencias»: the first figure of the list is its total. */
function restatesTotal(page: Page, { total, parts }: Omit<PrintedList, 'list'>): boolean {
  const [first, second] = parts
  if (total || !first || !second || amountOf(first) < amountOf(second)) return false
  const opening = page.sentence(first).slice(0, OPENING)
  return DE_LAS.some((words) => opening.startsWith(words)) && page.begins(first, OPENING)
}

const DE_LAS: readonly string[] = ['de las ', 'de los ', 'de estas ', 'de estos ', 'de esas ', 'de esos ']

/** Signs between the beginning of the sentence and a figure that opens it. */
const OPENING = 12

/**
 * A list goes on after what stands between its items: places («300 en Jalisco, 250 en Sonora y 120 en Durango») and
 * parentheses («442 (46 %) de riñón, 353 (37 %) de córnea», «442 de riñón (300 de donador vivo…), 353 de córnea»).
 */
function continued(page: Page, { total, parts }: Omit<PrintedList, 'list'>): readonly Fact[] {
  const last = parts.at(-1)
  if (!last || !total) return parts
  const all = [...parts]
  let before = last
  let aside = false
  for (const fact of page.facts.slice(page.facts.indexOf(last) + 1)) {
    if (fact.sentence.start !== last.sentence.start || fact.lists.some(({ role }) => role === 'total')) break
    aside ||= page.gap(before, fact).includes('(')
    before = fact
    if (fact.quantity.unit === 'percent') continue
    const placed = !samePlace(last, total) && measureKey(fact.measure) === measureKey(last.measure)
    const goesOn = placed ? !all.some((part) => samePlace(part, fact)) : aside && isLike(total, fact)
    if (!goesOn || !isCountable(fact)) break
    all.push(fact)
  }
  return all
}

const isLike = (total: Fact, part: Fact): boolean =>
  isGeneric(total.measure) || part.measure.head.key === total.measure.head.key

/** Whether a figure could be the total of others: it counts the same, or anything, or at least no place or event. */
export const mayTotal = (total: Fact, parts: readonly Fact[]): boolean =>
  parts.some((part) => isLike(total, part)) || !isSetting(total.measure)

/** The sum of the values. */
export const add = (facts: readonly Fact[]): number => facts.reduce((sum, fact) => sum + amountOf(fact), 0)
