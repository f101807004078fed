import type { ReadingSpeed } from './reading.ts'
import type { ScaleResult } from './scale/measure.ts'
import type { SmallResult } from './small.ts'
import type { StartUp } from './start-up/start-up.ts'

export interface BenchResults {
  readonly date: string
  readonly machine: string
  readonly startUp: StartUp
  readonly small: readonly SmallResult[]
  readonly reading: ReadingSpeed
  readonly scale: readonly ScaleResult[]
}

const times = (ratio: number): string => `${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(ratio < 10 ? 2 : 0)} ×`
const ms = (microseconds: number): string => `${(microseconds / 1000).toPrecision(3)} ms`
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const head = (...cells: readonly string[]): string[] => [row(...cells), row(...cells.map(() => '---'))]

/** The results as Markdown, as the README quotes them. */
export function tableOf({ date, machine, startUp, small, reading, scale }: BenchResults): string {
  const [own, ...others] = small as [SmallResult, ...SmallResult[]]
  const questions = own.right + own.wrong + own.refused
  return [
    `${date}, ${machine}. Ratios hold on other machines; times do not.`,
    '',
    ...head(`${questions} questions over the bulletins`, ...small.map(({ name }) => name)),
    row('right', ...small.map(({ right }) => String(right))),
    row('wrong', ...small.map(({ wrong }) => String(wrong))),
    row('figures where none is printed', ...small.map(({ madeUp }) => String(madeUp))),
    row('p50', ...small.map(({ p50 }) => ms(p50))),
    row('p99', ...small.map(({ p99 }) => ms(p99))),
    row('p50 of Cotejo to it', '', ...others.map(({ p50 }) => times(own.p50 / p50))),
    '',
    ...head('generated facts', ...scale.map(({ facts }) => facts.toLocaleString('en'))),
    ...(scale[0]?.kinds ?? []).flatMap(({ name }, i) => [
      row(`${name}, p50 / p99`, ...scale.map(({ kinds }) => `${ms(kinds[i]?.p50 ?? 0)} / ${ms(kinds[i]?.p99 ?? 0)}`)),
    ]),
    row('slots filled, right', ...scale.map(({ kinds }) => `${Math.round((kinds[0]?.right ?? 0) * 100)} %`)),
    row('all, p50', ...scale.map(({ p50 }) => ms(p50))),
    row('p50 to FTS5 (AND)', ...scale.map((s) => times((s.kinds[0]?.p50 ?? 0) / s.fts5.p50))),
    row(
      'p50 to minisearch over facts',
      ...scale.map((s) => (s.minisearch ? times((s.kinds[0]?.p50 ?? 0) / s.minisearch.p50) : '–')),
    ),
    row('build', ...scale.map(({ buildSeconds }) => `${buildSeconds.toPrecision(3)} s`)),
    row('build to FTS5', ...scale.map((s) => times(s.buildSeconds / s.fts5.buildSeconds))),
    row('one more bulletin until it answers', ...scale.map(({ addedSeconds }) => ms(addedSeconds * 1e6))),
    row('that to the build', ...scale.map((s) => `${((100 * s.addedSeconds) / s.buildSeconds).toPrecision(2)} %`)),
    row('memory', ...scale.map(({ megabytes }) => `${Math.round(megabytes)} MB`)),
    row('memory to FTS5’s database', ...scale.map((s) => times(s.megabytes / s.fts5.megabytes))),
    '',
    `Growth exponent of p50: ${exponent(scale, (s) => s.p50)} over all kinds, ${exponent(scale, (s) => s.kinds[0]?.p50 ?? 0)} with slots filled.`,
    `Start of a process to its first answer: ${startUp.firstAnswer.toFixed(0)} ms, ${times(startUp.firstAnswer / startUp.readAndSplit)} one that only reads and splits the bulletins.`,
    `Numerals: ${reading.numerals.toFixed(2)} MB/s, ${times(reading.numerals / reading.numberify)} numberify-text; whole extraction ${times(reading.extraction / reading.numberify)}.`,
  ].join('\n')
}

/** How a time grows with the corpus: 0 not at all, 1 as the corpus does. */
function exponent(scale: readonly ScaleResult[], of: (result: ScaleResult) => number): string {
  const [first, last] = [scale[0], scale.at(-1)]
  if (!first || !last || first === last) return '–'
  return (Math.log(of(last) / of(first)) / Math.log(last.facts / first.facts)).toFixed(2)
}
