import { isSetting } from '../../audit/likeness.ts'
import type { Measure } from '../../entity/measure/measure.ts'
import type { Fact } from '../../facts/fact.ts'
import { isNumberKey } from '../../facts/features.ts'
import { isAmountNoun, isPeopleNoun, isPersonNoun, isThingNoun } from '../../facts/generic-nouns.ts'
import { kinKeysOf } from '../../facts/kinship.ts'
import type { Feature } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import type { Vicinity } from '../retrieve/vicinity.ts'

/**
 * Whether a figure may count the noun that a question counts. Its own noun says so in the same word or in another of its
 * family («¿cuántas muertes?», «12 decesos») or stands for anything («1,480 apoyos»); a word around it does where it is a
 * verb («¿cuántas contrataciones?», «se contrató a 30») or that very noun, not an adjective that looks like it («¿cuántos
 * médicos?», «unidades médicas»).
 */
export function mayCount(
  features: readonly Feature[],
  { measure }: Fact,
  { forms }: Vicinity,
  isOpen: boolean,
): boolean {
  const counted = features.find(({ key, text }) => !isNumberKey(key) && !isAmountNoun(fold(text)))
  const asked = fold(counted?.text ?? '').split(/\s+/)
  // «¿a cuántos atendieron?» names no noun.
  if (!counted || asked.every((word) => FINITE.test(word))) return true
  const kin = new Set(asked.flatMap(kinKeysOf))
  const isKin = (word: string): boolean => kinKeysOf(word).some((key) => kin.has(key))
  const noun = fold(measure.head.name.split(' ')[0] ?? '')
  // «¿cuánta gente murió?» of «12 decesos»: what people did or suffered counts them.
  if (asked.some(isPersonNoun))
    return PEOPLE.has(measure.counts) || isPeopleNoun(noun) || features.some(({ text }) => sharesKin(fold(text), noun))
  if (isKin(noun) || isBareThing(measure)) return true
  // «28 estados con casos de dengue» are no cases: places are counted where they are asked for.
  if (isSetting(measure)) return false
  // «murieron 12 personas» counts deaths, «19 personas en espera de pulmón» no transplants.
  if (PEOPLE.has(measure.counts)) return [...forms].some((form) => FINITE.test(form) && isKin(form))
  const own = new Set(asked.flatMap(kinKeysOf).filter((key) => !isFamily(key)))
  return [...forms].some(
    (form) =>
      kinKeysOf(form).some((key) => own.has(key)) && (FINITE.test(form) || asked.some((w) => agree(w, form, isOpen))),
  )
}

const isBareThing = ({ head, modifiers }: Measure): boolean =>
  head.kind === 'open' && modifiers.length === 0 && isThingNoun(fold(head.name))

const sharesKin = (a: string, b: string): boolean => {
  const keys = new Set(kinKeysOf(a))
  return kinKeysOf(b).some((key) => keys.has(key))
}

/** By sense, or as an adjective and its noun: «camas hospitalarias» are no hospitals. */
const isFamily = (key: string): boolean => /^[gn]:/.test(key)

const PEOPLE: ReadonlySet<string> = new Set(['persons', 'patients', 'donors'])

const FINITE = /(?:aron|ieron|aban?|aran?|ando|iendo|[ai]d[oa]s?)$/

/**
 * Whether two words have one gender and number, as far as their endings say: «médicos» and «médicas» do not.
 * Of a figure without a noun of its own also in the other number: «vasectomías» of «la Jornada Nacional de Vasectomía: 58».
 */
function agree(a: string, b: string, inEither: boolean): boolean {
  const [many, others] = [a.endsWith('s'), b.endsWith('s')]
  const [ending, other] = [genderOf(a), genderOf(b)]
  return (many === others || (inEither && !ADJECTIVE.test(b))) && (ending === '' || other === '' || ending === other)
}

const ADJECTIVE = /(?:ic[oa]|al|iv[oa]|os[oa]|ari[oa]|[ai]d[oa])(?:e?s)?$/

const genderOf = (word: string): string => word.match(/([ao])s?$/)?.[1] ?? ''
