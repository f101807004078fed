import type { Chart } from '#core'
import { type Bar, type Row, type View, viewOf } from './view.ts'

/** An element of the picture: a box laid out as CSS lays out flex boxes, or words. */
export interface Box {
  readonly type: 'div'
  readonly props: { readonly style: Style; readonly children?: readonly Box[] | string }
}

type Style = Readonly<Record<string, string | number>>

// In pixels of an 800 pixel picture, which a telephone shows at about half its size: 26 reads like 12 points there.
export const WIDTH = 800
const MARGIN = 40
const SIZE = { title: 36, scope: 26, label: 27, figure: 30, note: 22, source: 20 } as const
const BAR = { height: 30, gap: 14 } as const
/** Widest a digit of the bold figure gets, in pixels; keeps the longest bar and its figure on one line. */
const DIGIT = 17.5

// One colour, for everybody: length and words carry the meaning. Each has a contrast of 7 or more with the paper, the
// bars of 3 or more with each other. The paper is opaque, its border visible on white and on black.
const INK = '#1b1f24'
const FADED = '#4a5159'
const PAPER = '#ffffff'
const BORDER = '#8a929b'
const FILLS = ['#0b5394', '#e08214', '#5b5b5b'] as const

/** The picture of a chart, as boxes: title, scope, a block a category, notes, source. */
export function pictureOf(chart: Chart): Box {
  const room = WIDTH - 2 * MARGIN
  const longestLabel = Math.max(...chart.series.flatMap(({ name, labels }) => labels.map((l) => widthOf(l, name))))
  const reserved = Math.min(longestLabel + BAR.gap, room * 0.55)
  const track = Math.floor(room - reserved)
  const view = viewOf(chart, track)
  return column({ width: WIDTH, boxSizing: 'border-box', padding: MARGIN, background: PAPER, color: INK, border: `3px solid ${BORDER}` }, [
    words(chart.title, { fontSize: SIZE.title, fontWeight: 700, lineHeight: 1.15 }),
    ...(chart.scope === '' ? [] : [words(chart.scope, { fontSize: SIZE.scope, color: FADED, marginTop: 8 })]),
    column({ marginTop: 22, gap: 18 }, view.rows.map((row) => rowBox(row, track))),
    ...(view.rest === null ? [] : [words(view.rest, { fontSize: SIZE.label, color: FADED, marginTop: 14 })]),
    ...foot(chart, view),
  ])
}

const widthOf = (label: string, name: string): number => (label.length + name.length * 0.75 + (name ? 1 : 0)) * DIGIT

function rowBox({ category, mark, bars }: Row, track: number): Box {
  const label = [words(category, { fontSize: SIZE.label, lineHeight: 1.15 })]
  if (mark) label.push(words(mark, MARK))
  return column({ gap: 5 }, [
    row({ alignItems: 'center', gap: 12, flexWrap: 'wrap' }, label),
    column({ gap: 5 }, bars.map((bar, i) => barBox(bar, i, track))),
  ])
}

const MARK: Style = { fontSize: SIZE.note, color: INK, border: `2px solid ${FADED}`, borderRadius: 6, padding: '0 8px' }

/** The zero line, the bar, the figure. */
function barBox({ share, label, name }: Bar, series: number, track: number): Box {
  const length = Math.round((share ?? 0) * track * 10) / 10
  const fill = FILLS[series % FILLS.length] ?? INK
  const figure = [words(label, { fontSize: SIZE.figure, fontWeight: 700, lineHeight: 1 })]
  if (name) figure.push(words(name, { fontSize: SIZE.note, color: FADED }))
  return row({ alignItems: 'center' }, [
    box({ width: 3, height: BAR.height + 8, background: FADED, flexShrink: 0 }),
    ...(length > 0 ? [box({ width: length, height: BAR.height, background: fill, flexShrink: 0 })] : []),
    row({ marginLeft: BAR.gap, alignItems: 'center', gap: 8, flexWrap: 'wrap', flexShrink: 1 }, figure),
  ])
}

function foot(chart: Chart, { notes }: View): Box[] {
  const lines = notes.map((note) => words(note, { fontSize: SIZE.note, color: INK, lineHeight: 1.25 }))
  return [
    ...(lines.length === 0 ? [] : [column({ marginTop: 22, gap: 6 }, lines)]),
    column({ marginTop: 20, paddingTop: 12, borderTop: `2px solid ${BORDER}` }, [
      words(chart.source, { fontSize: SIZE.source, color: FADED, lineHeight: 1.25 }),
    ]),
  ]
}

const box = (style: Style): Box => ({ type: 'div', props: { style: { display: 'flex', ...style } } })
const words = (text: string, style: Style): Box => ({ type: 'div', props: { style: { display: 'block', ...style }, children: text } })
const column = (style: Style, children: readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', flexDirection: 'column', ...style }, children },
})
const row = (style: Style, children: readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})
