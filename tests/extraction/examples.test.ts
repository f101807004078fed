import { describe, expect, test } from 'vitest'
import { ACCRUAL } from '#core/extraction/slots/accrual.ts'
import { FIGURE } from '#core/extraction/slots/figure.ts'
import { MEASURE } from '#core/extraction/slots/measure.ts'
import { PERIOD } from '#core/extraction/slots/period.ts'
import { PLACE } from '#core/extraction/slots/place.ts'
import { PROGRAMME } from '#core/extraction/slots/programme.ts'
import { STANCE } from '#core/extraction/slots/stance.ts'
import { read } from './bulletin.ts'

const TABLES = {
  measure: MEASURE,
  place: PLACE,
  period: PERIOD,
  programme: PROGRAMME,
  stance: STANCE,
  accrual: ACCRUAL,
  figure: FIGURE,
} as const

const rulesIn = (text: string, slot: keyof typeof TABLES): string[] =>
  read(text).facts.map((fact) => fact.evidence[slot].rule)

describe.each(Object.entries(TABLES))('attachments of the slot «%s»', (name, table) => {
  const slot = name as keyof typeof TABLES

  test.each(table.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
    expect(rulesIn(rule.example, slot), rule.example).toContain(rule.name)
    expect(rulesIn(rule.counterExample, slot), rule.counterExample).not.toContain(rule.name)
  })

  test('names are told apart', () => {
    expect(new Set(table.map((rule) => rule.name)).size).toBe(table.length)
  })
})
