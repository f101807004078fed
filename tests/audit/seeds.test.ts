import { describe, expect, test } from 'vitest'
import { AuditIndex } from '#core/audit/audit-index.ts'
import { examine } from '#core/audit/examine.ts'
import type { Finding } from '#core/facts/finding.ts'
import { audit, clustersOf, seedParts } from './read.ts'

const parts = seedParts()
const findings = audit(parts)

const shapeOf = ({ kind, values }: Finding): string => `${kind} ${values.join(' ')}`
const shapes = (kinds: readonly string[]): string[] =>
  findings
    .filter(({ kind }) => kinds.includes(kind))
    .map(shapeOf)
    .sort()

describe('what the five bulletins hold', () => {
  test('these alarms and no other', () => {
    expect(
      findings
        .filter(({ alarm }) => alarm)
        .map(shapeOf)
        .sort(),
    ).toEqual(
      [
        'transposition 475725 475275',
        'conflict 50 11',
        'part_exceeds_whole 2 11',
        'conflict 58610 55396',
        'conflict 23138 19333',
        'conflict 51270 46215',
        'conflict 4278 2703',
        'matches_plan 126247 126247',
        'sum_mismatch 139962 139916',
      ].sort(),
    )
  })

  test('the sums that close', () => {
    expect(shapes(['sum_ok'])).toEqual(['sum_ok 1529812', 'sum_ok 211946', 'sum_ok 30', 'sum_ok 8', 'sum_ok 956'])
  })

  test('what is rounded, copied or inferred is a note', () => {
    expect(shapes(['rounding'])).toEqual(['rounding 35919359 36000000', 'rounding 6552794 6500000'])
    expect(shapes(['duplicate', 'year_inferred'])).toEqual(['duplicate ', 'year_inferred ', 'year_inferred '])
  })

  test('the short total says by how much', () => {
    const short = findings.find(({ kind }) => kind === 'sum_mismatch')
    expect(short?.message).toContain('faltan 46')
    expect(short?.computed).toBe(139_916)
  })

  test('a copy is no second witness', () => {
    expect(findings.find(({ kind }) => kind === 'transposition')?.witnesses).toEqual([1, 1])
  })
})

test('every citation is the very words of its bulletin', () => {
  const sources = new Map(parts.map(({ bulletin }) => [bulletin.source, bulletin.reading.source]))
  for (const { citations } of findings) {
    for (const { source, start, end, quote } of citations) expect(sources.get(source)?.slice(start, end)).toBe(quote)
  }
})

test('no message speaks of fault or intent', () => {
  for (const { message } of findings) expect(message).not.toMatch(/error|equivoc|fals|mint|incorrect|oculta/i)
})

test('the order of the bulletins plays no part', () => {
  expect(audit([...parts].reverse())).toEqual(findings)
})

test('adding a bulletin looks at its own keys only', () => {
  const clusters = clustersOf(parts)
  const index = new AuditIndex()
  for (const part of parts.slice(1)) index.add(part, examine(part))
  index.findings(clusters)
  const others = index.recomputed
  index.add(parts[0] as never, examine(parts[0] as never))
  expect(index.findings(clusters)).toEqual(findings)
  expect(index.recomputed).toBeGreaterThan(0)
  expect(index.recomputed).toBeLessThan(others)
  index.findings(clusters)
  expect(index.recomputed).toBe(0)
})
