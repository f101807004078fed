import type { Chart } from '#core'
import { printable } from '../terminal/render.ts'
import { type Bar, MAX_BARS, type Row, type View, viewOf } from './view.ts'

/** An element of the picture: a box laid out as CSS lays out flex boxes, or words. */
export interface Box {
  readonly type: 'div'
  readonly props: { readonly style: Style; readonly children?: readonly Box[] | string }
}

type Style = Readonly<Record<string, string | number>>

// In pixels of an 800 pixel picture, which a telephone shows at about half its size: 26 reads like 12 points there.
export const WIDTH = 800
const MARGIN = 40
const BORDER_WIDTH = 3
const ROOM = WIDTH - 2 * (MARGIN + BORDER_WIDTH)
const AXIS = 3
const GAP = 14

/** Sizes of one picture; many bars stand closer, so that the picture stays about as high as a telephone. */
interface Sizes {
  readonly label: number
  readonly figure: number
  readonly bar: number
  readonly rows: number
}
const ROOMY: Sizes = { label: 27, figure: 30, bar: 30, rows: 18 }
const DENSE: Sizes = { label: 25, figure: 27, bar: 24, rows: 12 }
const DENSE_FROM = 8

// Length and words carry the meaning, colour none. Ink and faded ink have a contrast of 7 or more with the paper, the
// fills of 4 or more with it and a lightness of their own. The paper is opaque, its border visible on white and black.
const INK = '#1b1f24'
const FADED = '#4a5159'
const PAPER = '#ffffff'
const BORDER = '#8a929b'
const FILLS = ['#0b4f8a', '#c2620a', '#767676'] as const

/** The picture of a chart, as boxes: title, scope, a block a category, notes, source. */
export function pictureOf(chart: Chart): Box {
  const bars = Math.min(chart.categories.length * chart.series.length, MAX_BARS)
  const sizes = bars < DENSE_FROM ? ROOMY : DENSE
  const track = trackOf(chart, sizes)
  const view = viewOf(chart, track)
  const border = `${BORDER_WIDTH}px solid ${BORDER}`
  const paper = { width: WIDTH, boxSizing: 'border-box', padding: MARGIN, background: PAPER, color: INK, border }
  return column(paper, [
    words(chart.title, { fontSize: 36, fontWeight: 700, lineHeight: 1.15 }),
    ...(chart.scope === '' ? [] : [words(chart.scope, { fontSize: 26, color: FADED, marginTop: 8, lineHeight: 1.2 })]),
    column(
      { marginTop: 22, gap: sizes.rows },
      view.rows.map((row) => rowBox(row, track, sizes)),
    ),
    ...(view.rest === null ? [] : [words(view.rest, { fontSize: sizes.label, color: FADED, marginTop: 14 })]),
    ...foot(chart, view),
  ])
}

/** Length of the longest bar: as long as every figure still stands on one line behind its own bar. */
function trackOf(chart: Chart, sizes: Sizes): number {
  const full = ROOM - AXIS
  const bars = viewOf(chart, full).rows.flatMap((row) => row.bars)
  const limits = bars.map((bar) => (full - GAP - writtenWidth(bar, sizes)) / (bar.share || 1))
  return Math.floor(Math.max(full * 0.25, Math.min(full, ...limits)))
}

const NAME_SIZE = 22

// The widest a sign of the font gets, in parts of its size; a bar may be a little shorter than it could be.
function writtenWidth({ label, name }: Bar, { figure }: Sizes): number {
  const signs = [...label].reduce((width, sign) => width + (/[ .,]/.test(sign) ? 0.33 : 0.68), 0)
  return signs * figure + (name === '' ? 0 : 8 + name.length * NAME_SIZE * 0.56)
}

const MARK: Style = { fontSize: NAME_SIZE, border: `2px solid ${FADED}`, borderRadius: 6, padding: '0 8px' }

function rowBox({ category, mark, bars }: Row, track: number, sizes: Sizes): Box {
  const label = [words(category, { fontSize: sizes.label, lineHeight: 1.15 }), ...(mark ? [words(mark, MARK)] : [])]
  return column({ gap: 5 }, [
    row({ alignItems: 'center', gap: 12, flexWrap: 'wrap' }, label),
    column(
      {},
      bars.map((bar, i) => barBox(bar, FILLS[i % FILLS.length] ?? INK, track, sizes)),
    ),
  ])
}

/** The zero line, the bar, the figure. */
function barBox(bar: Bar, fill: string, track: number, sizes: Sizes): Box {
  const length = Math.round((bar.share ?? 0) * track * 10) / 10
  const figure = [words(bar.label, { fontSize: sizes.figure, fontWeight: 700, lineHeight: 1 })]
  if (bar.name) figure.push(words(bar.name, { fontSize: NAME_SIZE, color: FADED }))
  return row({ alignItems: 'center' }, [
    box({ width: AXIS, height: sizes.bar + 8, background: FADED, flexShrink: 0 }),
    ...(length > 0 ? [box({ width: length, height: sizes.bar, background: fill, flexShrink: 0 })] : []),
    row({ marginLeft: GAP, alignItems: 'center', gap: 8, flexWrap: 'wrap', flexShrink: 1 }, figure),
  ])
}

function foot(chart: Chart, { notes }: View): Box[] {
  const lines = notes.map((note) => words(note, { fontSize: 22, lineHeight: 1.25 }))
  return [
    ...(lines.length === 0 ? [] : [column({ marginTop: 22, gap: 6 }, lines)]),
    column({ marginTop: 20, paddingTop: 12, borderTop: `2px solid ${BORDER}` }, [
      words(chart.source, { fontSize: 20, color: FADED, lineHeight: 1.25 }),
    ]),
  ]
}

const box = (style: Style): Box => ({ type: 'div', props: { style: { display: 'flex', ...style } } })
const words = (text: string, style: Style): Box => ({
  type: 'div',
  props: { style: { display: 'block', wordBreak: 'break-word', ...style }, children: drawable(text) },
})
const column = (style: Style, children: readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', flexDirection: 'column', ...style }, children },
})
const row = (style: Style, children: readonly Box[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

// What the bundled part of the font can draw: Western letters and the punctuation of print.
const SIGN = /^[\u0020-\u00ff\u0152\u0153\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122\u2212]$/

/** The words without what would come out as an empty box: emoji go, «Kraków» keeps its letters, «ł» does not. */
const drawable = (text: string): string =>
  [...printable(text).normalize('NFC').replace(/\s+/g, ' ')]
    .map((sign) => (SIGN.test(sign) ? sign : (sign.normalize('NFD')[0] ?? '')))
    .filter((sign) => SIGN.test(sign))
    .join('')
