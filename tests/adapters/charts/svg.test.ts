import { describe, expect, test } from 'vitest'
import type { Chart } from '#core'
import { svgToPng } from '../../../adapters/charts/png.ts'
import { chartToSvg } from '../../../adapters/charts/svg.ts'
import { charts } from './charts.ts'

/** Plain rectangles that are painted: their colour, and their edges in pixels. */
function boxesOf(svg: string) {
  const painted = svg.replace(/<(mask|clipPath)\b.*?<\/\1>/g, '')
  const shape = /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="[\d.]+" fill="(#\w+)"/g
  return [...painted.matchAll(shape)].map(([, x, width, fill]) => {
    const left = Number(x)
    return { fill, left, right: left + Number(width), width: Number(width) }
  })
}

const AXIS = '#4a5159'
const [FIRST, SECOND] = ['#0b4f8a', '#c2620a']

describe.each(Object.entries<Chart>(charts))('%s', (name, chart) => {
  test('is the golden picture, twice', async () => {
    const svg = await chartToSvg(chart)
    expect(await chartToSvg(chart)).toBe(svg)
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`)
  })

  test('starts every bar at the zero line and stays on the paper', async () => {
    const boxes = boxesOf(await chartToSvg(chart))
    const bars = boxes.filter(({ fill }) => fill === FIRST || fill === SECOND)
    const axis = boxes.filter(({ fill }) => fill === AXIS)
    expect(bars.length).toBeGreaterThan(0)
    expect(new Set([...bars.map(({ left }) => left), ...axis.map(({ right }) => right)]).size).toBe(1)
    for (const { right } of boxes) expect(right).toBeLessThanOrEqual(800)
  })

  test('says the figures to who does not see it', async () => {
    expect(await chartToSvg(chart)).toContain(`<desc>${chart.alt}</desc>`)
  })
})

test('bars are as long as their figures are large', async () => {
  const boxes = boxesOf(await chartToSvg(charts.breakdown)).filter(({ fill }) => fill === FIRST)
  const [longest = 0, ...others] = boxes.map(({ width }) => width)
  expect(others.map((width) => Math.round((width / longest) * 611))).toEqual([540, 98, 27, 9])
})

test('what a file may not hold or the font cannot draw does not reach it', async () => {
  const odd = 'A\u0000\u0007<b>&amp; \ud800\ufffe🎉→\nfin'
  const chart: Chart = {
    ...charts.breakdown,
    ...{ title: odd, scope: odd, notes: [odd], source: odd, alt: odd },
    categories: ['', odd, 'x'.repeat(300), '中文', 'Kraków'],
  }
  const svg = await chartToSvg(chart)
  expect(svg).toContain('<title>A&lt;b&gt;&amp;amp; \ufffd🎉→\nfin</title>')
  for (const { right } of boxesOf(svg)) expect(right).toBeLessThanOrEqual(800)
  expect((await svgToPng(svg)).length).toBeGreaterThan(1000)
})

test('as PNG it is 800 pixels wide, the same bytes every time', async () => {
  const svg = await chartToSvg(charts.trend)
  const png = Buffer.from(await svgToPng(svg))
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(800)
  expect(png.readUInt32BE(20)).toBe(Number(/ height="(\d+)"/.exec(svg)?.[1]))
  expect(Buffer.from(await svgToPng(svg)).equals(png)).toBe(true)
})
