import type { Bulletin } from '../facts/bulletin.ts'
import type { Supersession } from './supersession.ts'
import { supersessionOf } from './supersession.ts'

/**
 * The bulletin that another one takes the place of or mends: the one of the number that it names, «185/2021» and
 * «185-2021» alike, else the one that it is a copy of. Null where none fits, or several do: whoever guesses, errs.
 */
export function targetOf(
  bulletin: Bulletin,
  { number }: Supersession,
  others: readonly Bulletin[],
  isCopy: (other: Bulletin) => boolean,
): Bulletin | null {
  const earlier = others.filter((other) => other.id !== bulletin.id && isEarlier(other, bulletin))
  const fitting = earlier.filter((other) =>
    number === null ? isCopy(other) : sameNumber(other.number, number) && other.institution === bulletin.institution,
  )
  const [only] = fitting
  return only && fitting.length === 1 ? only : latestOf(fitting)
}

/** The ways in which a number is written. */
export const numberForms = (number: string): readonly string[] => [
  ...new Set([number, number.replace('-', '/'), number.replace('/', '-')]),
]

const sameNumber = (a: string | null, b: string): boolean => a !== null && numberForms(b).includes(a)

/** A bulletin corrects none that is later; of one day, only what is itself no correction. */
export function isEarlier(other: Bulletin, bulletin: Bulletin): boolean {
  const [theirs, own] = [other.date?.date, bulletin.date?.date]
  if (theirs !== undefined && own !== undefined && theirs !== own) return theirs < own
  return supersessionOf(other) === null
}

/** Of several versions under one number the last, where all are dated. */
function latestOf(bulletins: readonly Bulletin[]): Bulletin | null {
  const dates = bulletins.map(({ date }) => date?.date ?? '').sort()
  const last = dates.at(-1)
  if (last === undefined || last === '' || dates.includes('') || dates.at(-2) === last) return null
  return bulletins.find(({ date }) => date?.date === last) ?? null
}
