import type { Bulletin } from '../../facts/bulletin.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Span } from '../../text/span.ts'
import { type Token, tokenize } from '../../text/token.ts'
import { readSentence, type Sentence } from './sentence.ts'
import { cellsOf, isHeader, type Row } from './table.ts'

/** A text without full stops is read in pieces of this many tokens, so that no sentence costs more than the next. */
const MAX_TOKENS = 600
/** A dateline opens one of the first blocks. */
const OPENING_BLOCKS = 12

/** The sentences of a bulletin in order, each with all that is recognised in it. */
export function sentencesOf(bulletin: Bulletin, lexicon: Lexicon): Sentence[] {
  const tokens = tokenize(bulletin.reading.text)
  const sentences: Sentence[] = []
  let at = 0
  let header: Sentence | null = null
  let dated = false
  bulletin.blocks.forEach((block, b) => {
    if (block.kind !== 'row') header = null
    block.sentences.forEach((span, s) => {
      while (at < tokens.length && (tokens[at] as Token).start < span.start) at++
      let to = at
      while (to < tokens.length && (tokens[to] as Token).end <= span.end) to++
      for (const piece of piecesOf(tokens, at, to, span)) {
        const own = tokens.slice(piece.from, piece.to)
        const cells = block.kind === 'row' ? cellsOf(block, own) : []
        const row: Row | null = block.kind === 'row' ? { cells, header } : null
        const prose = block.kind === 'paragraph' || block.kind === 'dateline'
        const mayOpenText = prose && s === 0 && piece.from === at && b < OPENING_BLOCKS && !dated
        const position = { block, paragraph: b + 1, opensBlock: s === 0 && piece.from === at, mayOpenText, row }
        const sentence = readSentence(piece.span, own, position, lexicon)
        dated ||= sentence.dateline !== null && block.kind === 'paragraph'
        if (row && isHeader(cells, own)) header = sentence
        sentences.push(sentence)
      }
      at = to
    })
  })
  return sentences
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly span: Span
}

function piecesOf(tokens: readonly Token[], from: number, to: number, span: Span): Piece[] {
  if (to - from <= MAX_TOKENS) return [{ from, to, span }]
  const pieces: Piece[] = []
  for (let i = from; i < to; i += MAX_TOKENS) {
    const end = Math.min(to, i + MAX_TOKENS)
    pieces.push({ from: i, to: end, span: { start: (tokens[i] as Token).start, end: (tokens[end - 1] as Token).end } })
  }
  return pieces
}
