import { describe, expect, test } from 'vitest'
import type { Chart } from '#core'
import { viewOf } from '../../../adapters/charts/view.ts'
import { charts } from './charts.ts'

const many = (kind: Chart['kind'], count: number): Chart => ({
  ...charts.breakdown,
  kind,
  categories: Array.from({ length: count }, (_, i) => `n${i}`),
  marks: Array.from({ length: count }, () => null),
  series: [
    { name: '', values: Array.from({ length: count }, () => 1), labels: Array.from({ length: count }, () => '1') },
  ],
})

describe('at most twelve bars', () => {
  test.each<[Chart['kind'], number, string, string, string | null]>([
    ['ranking', 12, 'n0', 'n11', null],
    ['ranking', 15, 'n0', 'n11', 'y 3 más'],
    ['trend', 15, 'n3', 'n14', 'y 3 anteriores'],
    ['trend', 13, 'n1', 'n12', 'y 1 anterior'],
  ])('a %s of %i shows %s to %s', (kind, count, first, last, rest) => {
    const view = viewOf(many(kind, count), 100)
    expect(view.rows.map(({ category }) => category)).toHaveLength(12)
    expect([view.rows[0]?.category, view.rows.at(-1)?.category, view.rest]).toEqual([first, last, rest])
  })

  test('two series have six categories', () => {
    const one = many('ranking', 9)
    const two = { ...one, series: [one.series[0], one.series[0]] as Chart['series'] }
    expect(viewOf(two, 100)).toMatchObject({ rows: { length: 6 }, rest: 'y 3 más' })
  })
})

test('lengths are shares of the longest bar of all series, from zero', () => {
  const shares = viewOf(charts.comparison, 400).rows.map(({ bars }) => bars.map(({ share }) => share))
  expect(shares).toEqual([
    [1, 10000000 / 12345678],
    [40200 / 12345678, 52000 / 12345678],
    [3 / 12345678, 0],
    [null, null],
  ])
})

test('bars too short to be seen are named, a zero and a missing figure are not', () => {
  const note = (steps: number) => viewOf(charts.comparison, steps).notes
  expect(note(10_000_000)).toEqual([])
  expect(note(1000)).toEqual(['A esta escala no se alcanza a ver la barra de: trasplantes.'])
  expect(note(250)).toEqual([
    'A esta escala no se alcanza a ver la barra de: detecciones de cáncer cervicouterino, trasplantes.',
  ])
})

test('where all figures are zero no bar is drawn', () => {
  const zero = { ...many('ranking', 2), series: [{ name: '', values: [0, 0], labels: ['0', '0'] }] }
  expect(viewOf(zero, 100).rows.flatMap(({ bars }) => bars.map(({ share }) => share))).toEqual([0, 0])
})

test('a figure below zero has no bar, takes no room and is named', () => {
  const { rows, notes } = viewOf(
    {
      ...many('comparison', 3),
      series: [{ name: '', values: [-1500, 3800, 0], labels: ['−1,500', '3,800', '0'] }],
    },
    100,
  )
  expect(rows.map(({ bars }) => bars[0]?.share)).toEqual([null, 1, 0])
  expect(rows[0]?.bars[0]?.label).toBe('−1,500')
  expect(notes[0]).toBe('Sin barra, por ser negativa: n0.')
})

test('one bar alone is as long as the picture is wide', () => {
  expect(viewOf(many('comparison', 1), 100).rows.map(({ bars }) => bars[0]?.share)).toEqual([1])
})
