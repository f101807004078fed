import { type Institutions, publisherOf } from '../entity/institution.ts'
import { periodMentions, resolvePeriod } from '../entity/period.ts'
import type { Bulletin, BulletinDate, SourceText } from '../facts/bulletin.ts'
import { defaultLexicon, type Lexicon } from '../lexicon.ts'
import { type Block, blocksOf } from '../text/block.ts'
import { frontMatter } from '../text/front-matter.ts'
import { hash } from '../text/hash.ts'
import { readText } from '../text/reading.ts'
import { tokenize } from '../text/token.ts'

/**
 * Reads a text of record as a bulletin: repaired reading, blocks, title, number («185/2021»), date and publisher.
 * Never throws: a text without any of these still is a bulletin.
 */
export function readBulletin(record: SourceText, lexicon: Lexicon = defaultLexicon): Bulletin {
  const reading = readText(record.text, lexicon.spelling)
  const blocks = blocksOf(reading)
  const textOf = (block: Block): string => reading.text.slice(block.start, block.end)
  const matter = frontMatter(record.text)
  const title = blocks.find((block) => block.kind === 'title')
  const heads = blocks.filter((block) => block.kind === 'dateline' || block.kind === 'label').map(textOf)
  const prose = blocks.filter((block) => block.kind === 'title' || block.kind === 'bullet' || block.kind === 'paragraph')
  const url = record.metadata?.url ?? matter?.get('url')?.value ?? matter?.get('canonical_url')?.value ?? null
  return {
    id: hash(record.text),
    source: record.source,
    title: (matter?.get('title')?.value ?? (title ? textOf(title) : record.metadata?.title ?? textOf(prose[0] ?? blocks[0] ?? EMPTY))).slice(0, 300),
    number: heads.map(numberIn).find((number) => number !== null) ?? null,
    date: dateOf(heads, matter?.get('date')?.value ?? null, record.metadata?.date ?? null),
    institution: institutionOf(prose.slice(0, 6).map(textOf), lexicon.institutions),
    url,
    origin: matter ? 'copy' : 'official',
    reading,
    blocks,
  }
}

const EMPTY: Pick<Block, 'start' | 'end'> & Block = { start: 0, end: 0, kind: 'paragraph', zone: 'body', sentences: [] }

const NUMBER = /\b(?:no|núm|num|número|numero|comunicado|boletín|boletin)\.? {0,2}(?:no\.? {0,2}|núm\.? {0,2})?(\d{1,5}(?:[/-]\d{2,4})?)\b/i

/** The bulletin's number in a label or dateline: «No. 185/2021» → «185/2021». */
const numberIn = (text: string): string | null => NUMBER.exec(text)?.[1] ?? null

function dateOf(heads: readonly string[], matter: string | null, metadata: string | null): BulletinDate | null {
  for (const head of heads) {
    const date = dayIn(head)
    if (date) return { date, basis: 'printed' }
  }
  const day = matter === null ? null : dayIn(matter)
  if (day) return { date: day, basis: 'metadata' }
  return metadata === null ? null : { date: metadata, basis: 'metadata' }
}

/** The first complete day of a text: «miércoles 5 mayo de 2021» → 2021-05-05. */
function dayIn(text: string): string | null {
  for (const mention of periodMentions(tokenize(text))) {
    if (!mention.yearPrinted || mention.shape !== 'day') continue
    const days = resolvePeriod(mention, { reference: null })
    if (days) return days.start
  }
  return null
}

const institutionOf = (texts: readonly string[], institutions: Institutions): string | null =>
  publisherOf(tokenize(texts.join('\n')), institutions)
