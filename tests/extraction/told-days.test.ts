import { expect, test } from 'vitest'
import { read } from './bulletin.ts'

// What was when, told from Monday 1 August 2022 or from what the text said before.

const cases: readonly (readonly [text: string, value: number, days: string])[] = [
  ['El viernes se entregaron 41 becas', 41, '2022-07-29..2022-07-29'],
  ['El viernes se entregarán 41 becas', 41, '2022-08-05..2022-08-05'],
  ['El fin de semana se entregaron 41 becas', 41, '2022-07-30..2022-07-31'],
  ['La noche del sábado se reunió a 41 vecinos', 41, '2022-07-30..2022-07-30'],
  ['Esta mañana se entregaron 41 becas', 41, '2022-08-01..2022-08-01'],
  ['El jueves 28 se entregaron 41 becas', 41, '2022-07-28..2022-07-28'],
  ['En 2015 hubo 52 becas; al año siguiente, 41', 41, '2016-01-01..2016-12-31'],
  ['En mayo hubo 52 becas y un mes antes, 41', 41, '2022-04-01..2022-04-30'],
  ['En marzo hubo 52 becas, contra 41 del mes anterior', 41, '2022-02-01..2022-02-28'],
  ['En 2019 se dieron 52 becas. En lo que va del mes van 41', 41, '2022-08-01..2022-08-01'],
  ['Desde su apertura, en 2011, ha dado 41 becas', 41, '2011-01-01..2022-08-01'],
  ['En junio cerraron 41 talleres por la crecida del río ocurrida en mayo', 41, '2022-06-01..2022-06-30'],
  ['Al 30 de junio hay 90 becas. En mayo se dieron 12. La capital concentra 41 becas', 41, '2022-06-30..2022-06-30'],
  ['Al 30 de junio hay 90 becas. En mayo se dieron 12. La capital dio 41 becas', 41, '2022-05-01..2022-05-31'],
  ['En junio dio 41 becas en la feria celebrada en mayo', 41, '2022-05-01..2022-05-31'],
]

test.each(cases)('%s', (text, value, days) => {
  const fact = read(text).facts.find(({ quantity }) => quantity.value === value)
  expect(`${fact?.period?.start}..${fact?.period?.end}`).toBe(days)
})

test('a look back that comes late times nothing before it', () => {
  const untimed = ['maestras', 'hornos', 'telares', 'mesas', 'pupitres']
  const { facts } = read(
    `${untimed.map((noun, i) => `Hay ${40 + i} ${noun}.`).join(' ¶ ')} ¶ El año pasado se dieron 74 becas`,
  )
  expect(facts.map(({ period }) => period?.start ?? null)).toEqual([...untimed.map(() => null), '2021-01-01'])
})
