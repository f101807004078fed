import { expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'
import everyday from '#data/lexicon/everyday-words.json' with { type: 'json' }
import kinData from '#data/lexicon/kin.json' with { type: 'json' }
import kinds from '#data/lexicon/kinds.json' with { type: 'json' }
import synonyms from '#data/lexicon/synonyms.json' with { type: 'json' }
import families from '#data/lexicon/word-families.json' with { type: 'json' }

test('what counts the same is kin', () => {
  const kin = Object.values(kinData)
    .flat()
    .map((line) => new Set(line.split(', ').map(fold)))
  const apart = families.counted.filter((group) => !kin.some((words) => group.every((word) => words.has(fold(word)))))
  expect(apart).toEqual([])
})

const groups = Object.values(synonyms).flatMap((section: Readonly<Record<string, string>>) => Object.entries(section))

test('no word has two senses', () => {
  const words = groups.flatMap(([head, others]) => [head, ...others.split(', ')]).map(fold)
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test.each([
  ...Object.entries(synonyms).map(([name, section]) => [`synonyms: ${name}`, Object.keys(section)] as const),
  ...Object.entries(everyday).map(([name, words]) => [`everyday words: ${name}`, words.split(' ')] as const),
  ['kinds', Object.keys(kinds)] as const,
])('%s stands in the order of the alphabet', (_, words) => {
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'es')))
})
