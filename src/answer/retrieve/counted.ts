import type { Fact } from '../../facts/fact.ts'
import { kinshipsOf } from '../../facts/kinship.ts'
import { fold } from '../../text/fold.ts'
import type { Topic } from '../passage/topics.ts'
import type { Vicinity } from './vicinity.ts'

/**
 * Whether a figure may count the noun that a question counts. Its own noun says so in the same word or in another of its
 * family («¿cuántas muertes?», «12 decesos»); a word around it does where it is a verb («¿cuántas contrataciones?», «se
 * contrató a 30») or that very noun, not an adjective that looks like it («¿cuántos médicos?», «unidades médicas»).
 */
export function mayCount({ features }: Topic, { measure }: Fact, { forms, words }: Vicinity): boolean {
  const asked = features.flatMap(({ text }) => fold(text).split(/\s+/))
  const kin = new Set(asked.flatMap((word) => kinshipsOf(word).map(({ key }) => key)))
  const isKin = (word: string): boolean => kinshipsOf(word).some(({ key }) => kin.has(key))
  const noun = fold(measure.head.name.split(' ')[0] ?? '')
  if (isKin(noun)) return true
  // «murieron 12 personas» counts deaths.
  if (PEOPLE.has(measure.counts) && [...kin].some((key) => words.has(key))) return true
  const own = new Set(asked.flatMap((word) => kinshipsOf(word).flatMap(({ key }) => (isFamily(key) ? [] : [key]))))
  return [...forms].some(
    (form) =>
      kinshipsOf(form).some(({ key }) => own.has(key)) && (FINITE.test(form) || asked.some((w) => agree(w, form))),
  )
}

/** By sense, or as an adjective and its noun: «camas hospitalarias» are no hospitals. */
const isFamily = (key: string): boolean => /^[gn]:/.test(key)

const PEOPLE: ReadonlySet<string> = new Set(['persons', 'patients', 'donors'])

const FINITE = /(?:aron|ieron|aban?|aran?|ando|iendo|[ai]d[oa]s?)$/

/** Whether two words have one gender and number, as far as their endings say: «médicos» and «médicas» do not. */
function agree(a: string, b: string): boolean {
  const [many, others] = [a.endsWith('s'), b.endsWith('s')]
  const [ending, other] = [genderOf(a), genderOf(b)]
  return many === others && (ending === '' || other === '' || ending === other)
}

const genderOf = (word: string): string => word.match(/([ao])s?$/)?.[1] ?? ''
