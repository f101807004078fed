import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLexiconFiles } from '../../adapters/lexicon/files.ts'
import { merge } from '../../adapters/lexicon/own.ts'
import { ROOT } from '../source-files.ts'
import { folderWith } from './run.ts'

test('the vocabulary of the package has the shape of its schemas', async () => {
  const files = await readLexiconFiles(join(ROOT, 'data/lexicon'), 'whole')
  expect(files.map(({ name }) => name)).toContain('measures')
})

test.each([
  ['measures.json', '{"neutral": ["de", 3]}', /measures\.json: neutral\[1\]: /],
  ['measures.json', '{"cabezas": []}', /measures\.json: raíz: .*cabezas/],
  ['measures.json', '{"heads": ', /measures\.json: no es JSON/],
  ['medidas.json', '{}', /medidas\.json: no se conoce; .*measures/],
])('%s holding %s is refused', async (name, text, message) => {
  await expect(readLexiconFiles(folderWith({ [name]: text }), 'part')).rejects.toThrow(message)
})

test('own entries are merged into those of their key, the others follow', () => {
  const built = { heads: [{ key: 'a', name: 'A', forms: ['a'] }, { key: 'b' }], neutral: ['x'], facets: { organ: [] } }
  const own = {
    heads: [{ key: 'c' }, { key: 'a', name: 'Á', forms: ['á'] }],
    neutral: ['x', 'y'],
    facets: { tree: [] },
  }
  expect(merge(built, own)).toEqual({
    heads: [{ key: 'a', name: 'Á', forms: ['a', 'á'] }, { key: 'b' }, { key: 'c' }],
    neutral: ['x', 'y'],
    facets: { organ: [], tree: [] },
  })
})
