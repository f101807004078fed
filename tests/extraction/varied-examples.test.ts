import { expect, test } from 'vitest'
import { ruleReport } from '#core'
import { recordOf } from './bulletin.ts'
import { aYearLater, ofOneClass, placedElsewhere } from './of-one-class.ts'
import { renumbered, STYLES, withInventedNouns } from './replace.ts'
import { type Read, readText, seeds } from './seeds.ts'

// An attachment is proved by texts that nobody wrote it for: its own example with other numbers, places, years and nouns.

const report = ruleReport(seeds.flatMap(({ facts }) => facts))

/** Cells are figures; elsewhere a number may be written in any style. */
const numbers = (read: Read): string[] =>
  Object.entries(STYLES)
    .filter(([name]) => name === 'figures' || !read.text.includes('|'))
    .map(([, style]) => renumbered(read, style).text)

/** Other words from those of the example: each text has to fire the rule. */
const variants = ({ text, ...read }: Read): string[] => [
  ...numbers({ text, ...read }),
  placedElsewhere(text),
  aYearLater(text),
  ofOneClass(text),
]

test.each(report.map((row) => [`${row.slot}: ${row.rule}`, row] as const))('%s', (_, { slot, rule, example }) => {
  const fires = (text: string): boolean =>
    readText('prueba.txt', text).facts.some(({ evidence }) => evidence[slot].rule === rule)
  const read = readText('prueba.txt', recordOf(example))
  for (const text of variants(read)) expect(fires(text), text).toBe(true)
  // A noun is any noun, or the class of it decides: then any other of the class did above.
  const invented = withInventedNouns(read)
  const byClass = ofOneClass(read.text) !== read.text
  expect(fires(invented) || byClass, invented).toBe(true)
})

test('most need no noun that a lexicon knows', () => {
  const open = report.filter(({ slot, rule, example }) =>
    readText('prueba.txt', withInventedNouns(readText('prueba.txt', recordOf(example)))).facts.some(
      ({ evidence }) => evidence[slot].rule === rule,
    ),
  )
  expect(open.length / report.length).toBeGreaterThan(0.9)
})
