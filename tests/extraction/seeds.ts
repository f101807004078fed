import { readdirSync, readFileSync } from 'node:fs'
import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'
import type { Bulletin } from '#core/facts/bulletin.ts'
import type { Fact, Passage } from '#core/facts/fact.ts'
import { defaultLexicon, type Lexicon } from '#core/lexicon.ts'

const folder = new URL('../../seeds/', import.meta.url)

/** A bulletin of the repository with all that is read from it. */
export interface Read {
  readonly name: string
  readonly text: string
  readonly bulletin: Bulletin
  readonly facts: readonly Fact[]
  readonly passages: readonly Passage[]
}

export function readText(name: string, text: string, lexicon: Lexicon = defaultLexicon): Read {
  const bulletin = readBulletin({ source: name, text }, lexicon)
  const { facts, passages } = extractFacts(bulletin, lexicon)
  return { name, text, bulletin, facts, passages }
}

export const seeds: readonly Read[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readText(name, readFileSync(new URL(name, folder), 'utf8')))
