import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'
import type { Extraction } from '#core/facts/fact.ts'
import { defaultLexicon, type Lexicon } from '#core/lexicon.ts'

const DATELINE = 'Ciudad de México, lunes 1 de agosto de 2022.'

/** A text of paragraphs: «¶» opens the next one, «a | b» is a row of a table. */
const paragraphs = (text: string): string =>
  text
    .split(/\s*¶\s*/)
    .map((line) => (line.includes(' | ') ? `| ${line} |` : line))
    .reduce(
      (all, line) => all + (all === '' ? '' : line.startsWith('|') && all.endsWith('|') ? '\n' : '\n\n') + line,
      '',
    )

/** The text of a bulletin of 1 August 2022 with a title and these paragraphs. */
export const recordOf = (text: string): string =>
  `${DATELINE}\n\nAvisos del Instituto\n\nEl Instituto dio a conocer sus avances.\n\n${paragraphs(text)}\n`

/** What is read from a bulletin of 1 August 2022 with a title and these paragraphs. */
export function read(text: string, lexicon: Lexicon = defaultLexicon): Extraction {
  return extractFacts(readBulletin({ source: 'prueba.txt', text: recordOf(text) }, lexicon), lexicon)
}
