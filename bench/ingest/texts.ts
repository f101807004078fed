import { formatDigits } from '#core/entity/number/number-format.ts'
import { addDays } from '#core/entity/period/calendar.ts'
import { formatLong } from '#core/entity/period/period-format.ts'
import { lexiconData } from '#core/lexicon.ts'
import { randomOf } from '../scale/random.ts'
import { madeMeasures } from '../scale/vocabulary.ts'

/** A file as a press office would send it. */
export interface MadeText {
  readonly name: string
  readonly text: string
}

const FIRST_MONDAY = '2013-01-07'
const MEASURES = 2_000
/** One text of so many is an earlier one under a newspaper's header. */
const COPIED = 25
const PARAGRAPHS = 4

const measures = madeMeasures(MEASURES)
const towns = Object.entries(lexiconData.places.cities).flatMap(([state, cities]) =>
  cities.map((city) => ({
    city: typeof city === 'string' ? city : city.name,
    state: lexiconData.places.states.find(({ id }) => id === state)?.name ?? state,
  })),
)

/** The bulletin of a number, the same every time: a week, a town and some sixteen figures of its own, in prose. */
export function madeText(number: number): MadeText {
  const name = `boletin-${String(number).padStart(5, '0')}.txt`
  if (number % COPIED === COPIED - 1) return { name, text: `EL DIARIO\nRedacción\n\n${madeText(number - 7).text}` }
  const random = randomOf(number + 1)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  // The square makes the first measures the commonest ones.
  const measure = (): string => measures[Math.floor(random() ** 2 * MEASURES)]?.name ?? ''
  const figure = (): string => `${formatDigits(100 + Math.floor(random() * 99_900))} ${measure()}`
  const { city, state } = pick(towns)
  const start = addDays(FIRST_MONDAY, 7 * (number % 520))
  const end = addDays(start, 6)
  const days = formatLong({ start, end })
  const title = `Entrega el programa ${figure()} en ${state}`
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => {
    const { city: other } = pick(towns)
    return `En ${other} se entregaron ${figure()} y ${figure()}, informó la coordinadora. También se dieron ${figure()}; en la semana anterior fueron ${formatDigits(100 + Math.floor(random() * 900))}.`
  })
  const dateline = `${city}, ${state}, ${formatLong({ start: end, end })}.- Del ${days}, el programa llevó a la entidad ${figure()}.`
  return {
    name,
    text: `Boletín ${number}/${end.slice(0, 4)}\n\n${title}\n\n${dateline}\n\n${paragraphs.join('\n\n')}\n`,
  }
}
