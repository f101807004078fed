import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Chart } from '#core'
import { chartToLines } from '../../../adapters/charts/terminal.ts'
import { charts } from './charts.ts'

const lines = (chart: Chart, width: number) => chartToLines(chart, { colour: true, width })

const small: Chart = {
  ...charts.breakdown,
  ...{ title: 'Camas', scope: 'Colima', categories: ['una', 'otra'], marks: ['3 días', '7 días'], notes: ['Ojo.'] },
  ...{ series: [{ name: '', values: [8, 3], labels: ['8', '3'] }], source: 'Fuente: IMSS' },
}

test('labels left, bars to the eighth of a sign from one zero line, figures behind them', () => {
  // 33 signs less 13 of label, 1 of figure and 4 between: 16 for the longest bar; three eighths of it are 6.
  expect(lines(small, 33)).toEqual([
    'Camas · Colima',
    'una (3 días)  │████████████████ 8',
    'otra (7 días) │██████ 3',
    'Ojo.',
    'Fuente: IMSS',
  ])
})

test('a narrow screen has each label on a line of its own', () => {
  // 20 signs less 1 of figure and 2 between: 17; three eighths of it are 6 and three eighths.
  expect(lines(small, 20)).toEqual([
    'Camas · Colima',
    'una (3 días)',
    '│█████████████████ 8',
    'otra (7 días)',
    '│██████▍ 3',
    'Ojo.',
    'Fuente: IMSS',
  ])
})

test('where nobody looks directly it is as wide as a common terminal', () => {
  const longest = Math.max(...lines(charts.ranking, Number.POSITIVE_INFINITY).map((line) => line.length))
  expect(longest).toBeLessThanOrEqual(80)
  expect(longest).toBeGreaterThan(70)
})

test('no line passes the width, and no colour or escape takes part', () => {
  const chart = fc.constantFrom<Chart>(...Object.values(charts))
  fc.assert(
    fc.property(chart, fc.integer({ min: 40, max: 120 }), (one, width) => {
      const drawn = lines({ ...one, title: `${one.title}\u001b[31m` }, width)
      for (const line of drawn) expect(line.length).toBeLessThanOrEqual(width)
      expect(drawn.join('')).not.toContain('\u001b')
    }),
  )
})
