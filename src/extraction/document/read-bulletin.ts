import { type Institutions, publisherOf } from '../../entity/name/institution.ts'
import { periodMentions, resolvePeriod } from '../../entity/period/period.ts'
import type { Bulletin, BulletinDate, SourceText } from '../../facts/bulletin.ts'
import { defaultLexicon, type Lexicon } from '../../lexicon.ts'
import { hash } from '../../text/hash.ts'
import { type Block, blocksOf } from '../../text/layout/block.ts'
import { frontMatter } from '../../text/layout/front-matter.ts'
import { readText } from '../../text/reading.ts'
import { tokenize } from '../../text/token.ts'
import { datelineOf } from './dateline.ts'

/**
 * Reads a text of record as a bulletin: repaired reading, blocks, title, number («185/2021»), date and publisher.
 * Never throws: a text without any of these still is a bulletin.
 */
export function readBulletin(record: SourceText, lexicon: Lexicon = defaultLexicon): Bulletin {
  const reading = readText(record.text, lexicon.spelling)
  const blocks = blocksOf(reading)
  const textOf = (block: Block): string => reading.text.slice(block.start, block.end)
  const matter = frontMatter(record.text)
  const field = (name: string): string | null => oneValue(matter?.get(name)?.value)
  const title = blocks.find((block) => block.kind === 'title')
  const heads = blocks.filter((block) => block.kind === 'dateline' || block.kind === 'label').map(textOf)
  const prose = blocks
    .filter((block) => PROSE.has(block.kind))
    .slice(0, OPENING_BLOCKS)
    .map(textOf)
  const named = field('title') ?? (title ? textOf(title) : (record.metadata?.title ?? prose[0] ?? heads[0] ?? ''))
  return {
    id: hash(record.text),
    source: record.source,
    title: named.slice(0, 300),
    number: heads.map(numberIn).find((number) => number !== null) ?? null,
    date: dateOf([...heads, ...datelinesOf(prose, lexicon)], field('date'), record.metadata?.date ?? null),
    institution: institutionOf([...heads, ...prose], lexicon.institutions),
    url: record.metadata?.url ?? field('url') ?? field('canonical_url'),
    origin: matter ? 'copy' : 'official',
    supersedes: record.metadata?.supersedes ?? null,
    reading,
    blocks,
  }
}

const PROSE: ReadonlySet<Block['kind']> = new Set(['title', 'bullet', 'paragraph'])
/** Publisher and date stand among the first blocks. */
const OPENING_BLOCKS = 6

/** The value of a front-matter field; of a list its first. */
const oneValue = (value: string | readonly string[] | undefined): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : (value[0] ?? null)

/** Datelines that open a paragraph: «Ciudad de México, 8 de julio de 2024.- El ISSSTE…» → «Ciudad de México, 8 de julio de 2024.-». */
const datelinesOf = (texts: readonly string[], lexicon: Lexicon): string[] =>
  texts.flatMap((text) => {
    const tokens = tokenize(text.slice(0, DATELINE))
    const line = datelineOf(tokens, lexicon.places)
    return line ? [text.slice(0, tokens[line.to - 1]?.end)] : []
  })

const DATELINE = 300

const NUMBER =
  /\b(?:no|núm|num|número|numero|comunicado|boletín|boletin)\.? {0,2}(?:no\.? {0,2}|núm\.? {0,2})?(\d{1,5}(?:[/-]\d{2,4})?)\b/i

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
