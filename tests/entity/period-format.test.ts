import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Days, dayNumber, isoOf } from '#core/entity/period/calendar.ts'
import { readPeriods } from '#core/entity/period/period.ts'
import { formatDay, formatLong, formatLongDay, formatShort } from '#core/entity/period/period-format.ts'

type Case = readonly [start: string, end: string | null, short: string, long: string]

function checkFormat([start, end, short, long]: Case): void {
  expect([formatShort({ start, end }), formatLong({ start, end })]).toEqual([short, long])
}

describe('periods in words', () => {
  const cases: readonly Case[] = [
    ['2021-04-01', '2021-09-12', '1 abr–12 sep 2021', 'del 1 de abril al 12 de septiembre de 2021'],
    ['2021-05-31', '2021-06-06', '31 may–6 jun 2021', 'del 31 de mayo al 6 de junio de 2021'],
    ['2022-07-29', '2022-07-31', '29–31 jul 2022', 'del 29 al 31 de julio de 2022'],
    ['2021-05-05', '2021-05-05', '5 may 2021', 'el 5 de mayo de 2021'],
    ['2021-05-01', '2021-05-31', 'mayo 2021', 'en mayo de 2021'],
    ['2021-02-01', '2021-02-28', 'febrero 2021', 'en febrero de 2021'],
    ['2020-02-01', '2020-02-28', '1–28 feb 2020', 'del 1 al 28 de febrero de 2020'],
    ['2021-01-01', '2021-06-30', 'ene–jun 2021', 'de enero a junio de 2021'],
    ['2021-01-01', '2021-12-31', '2021', 'en 2021'],
    ['2019-01-01', '2021-12-31', '2019–2021', 'de 2019 a 2021'],
    ['2021-12-27', '2022-01-02', '27 dic 2021–2 ene 2022', 'del 27 de diciembre de 2021 al 2 de enero de 2022'],
    ['2021-09-01', null, 'desde el 1 sep 2021', 'desde el 1 de septiembre de 2021'],
  ]
  test.each(cases)('%s to %s', (...row) => checkFormat(row))

  test('single days', () => {
    expect(formatDay('2021-09-22')).toBe('22 sep 2021')
    expect(formatLongDay('2021-09-22')).toBe('22 de septiembre de 2021')
  })
})

const day = fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2100, 12, 31) })
const anyDays: fc.Arbitrary<Days> = fc
  .tuple(day, fc.oneof(fc.nat(40), fc.nat(2000), fc.constant(null)))
  .map(([start, length]) => ({ start: isoOf(start), end: length === null ? null : isoOf(start + length) }))

test.each([
  ['short', formatShort],
  ['long', formatLong],
] as const)('what the %s form writes reads back as the same days, whatever the day of reading', (_, format) => {
  fc.assert(
    fc.property(anyDays, day, (days, today) => {
      const reads = readPeriods(`se realizaron 12 cirugías ${format(days)}.`, { reference: isoOf(today) })
      expect(reads.map(({ start, end }) => ({ start, end }))).toEqual([days])
    }),
  )
})
