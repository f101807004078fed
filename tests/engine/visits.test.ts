import { describe, expect, test } from 'vitest'
import { engineOver } from '#core/answering.ts'
import { joinDossiers } from '#core/dossier/join.ts'
import { formatLong } from '#core/entity/period/period-format.ts'
import type { Corpus } from '#core/facts/corpus.ts'
import type { Items } from '#core/facts/items.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { type MadeFigure, madeBulletins } from '../../bench/scale/bulletins.ts'
import { KINDS } from '../../bench/scale/questions.ts'

/** Items that count how often somebody looks at one of them. */
const counted = <T>(items: Items<T>, visits: { count: number }): Items<T> => ({
  ...items,
  get length() {
    return items.length
  },
  get(index) {
    visits.count++
    return items.get(index)
  },
  of(indexes) {
    visits.count += indexes.length
    return items.of(indexes)
  },
  *[Symbol.iterator]() {
    for (const item of items) {
      visits.count++
      yield item
    }
  },
})

/** A corpus of so many generated facts, and how many facts and sentences a question looks at. */
function corpusOf(facts: number) {
  const made = [...madeBulletins(facts)]
  const { corpus } = joinDossiers(
    made.map(({ dossier }) => dossier),
    (dossier) => dossier,
  )
  const visits = { count: 0, texts: 0 }
  const watched: Corpus = {
    ...corpus,
    facts: counted(corpus.facts, visits),
    passages: counted(corpus.passages, visits),
    bulletin(id) {
      const own = corpus.bulletin(id)
      return {
        ...own,
        get reading() {
          visits.texts++
          return own.reading
        },
      }
    },
  }
  const engine = engineOver(watched, defaultLexicon, '2026-11-23')
  const figures = made.flatMap((one) => one.figures)
  const picked = Array.from({ length: 40 }, (_, i) => figures[(i * 7919) % figures.length] as MadeFigure)
  /** The median over the questions of one kind. */
  const visitsOf = (turns: (figure: MadeFigure) => readonly string[]): number => {
    const counts = picked.map((figure) => {
      const said = turns(figure)
      const before = said
        .slice(0, -1)
        .map((turn) => engine.ask(turn))
        .at(-1)
      visits.count = 0
      engine.ask(said.at(-1) ?? '', { previous: before?.understood ?? null })
      return visits.count
    })
    return counts.sort((a, b) => a - b)[counts.length / 2] as number
  }
  /** How many times a text is looked into for one question of a kind. */
  const textsOf = (question: string): number => {
    visits.texts = 0
    engine.ask(question)
    return visits.texts
  }
  return { facts, figure: picked[0] as MadeFigure, visitsOf, textsOf }
}

const [small, large] = [corpusOf(2000), corpusOf(20_000)]

describe('facts and sentences that a question looks at', () => {
  // Measures grow more slowly than the corpus, so that each has some more facts: the answer's own.
  test.each(KINDS)('$name: hardly more in ten times the corpus', ({ turns }) => {
    const [few, many] = [small.visitsOf(turns), large.visitsOf(turns)]
    expect([few, many, many <= Math.max(200, 4 * few) && many <= large.facts / 20]).toEqual([few, many, true])
  })
})

test('of a place that nothing speaks of no sentence is searched: only what the refusal quotes is looked up', () => {
  const { measure, days } = large.figure
  expect(large.textsOf(`¿Cuántas ${measure.name} hubo en Tapachula ${formatLong(days)}?`)).toBeLessThanOrEqual(4)
})
