import { DatabaseSync } from 'node:sqlite'
import type { BenchText, Contender } from '../contender.ts'
import { figureIn, sentencesOf, termsOf } from './sentences.ts'

/** SQLite FTS5 over sentences, best by bm25; the figure of the best one. */
export function fts5(texts: readonly BenchText[]): Contender {
  const db = new DatabaseSync(':memory:')
  db.exec(`CREATE VIRTUAL TABLE sentences USING fts5 (text, tokenize = "unicode61 remove_diacritics 2")`)
  const insert = db.prepare('INSERT INTO sentences VALUES (?)')
  for (const sentence of sentencesOf(texts)) insert.run(sentence)
  const search = db.prepare('SELECT text FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT 1')
  return {
    name: 'SQLite FTS5',
    answer(question) {
      const terms = termsOf(question)
      if (terms.length === 0) return null
      const best = search.get(terms.map((term) => `"${term}"`).join(' OR '))
      return best ? figureIn(String(best.text), question) : null
    },
  }
}
