import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnswerCard } from '../../../adapters/chat/card.ts'
import { answerMessage, type Message, type Readers } from '../../../adapters/slack/blocks/answer.ts'
import { faultsOfBlocks } from '../../fakes/slack-blocks.ts'

/**
 * The blocks of ten typical answers, checked by eye when they were kept. The cards are kept with them: what an answer
 * says is tested elsewhere, here only how it looks.
 */
interface Golden {
  readonly question: string
  readonly readers: Readers
  readonly card: AnswerCard
  readonly message: Message
}

const FOLDER = join(import.meta.dirname, 'golden')
const goldens = readdirSync(FOLDER).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden),
}))

describe('ten typical answers', () => {
  test('there are ten', () => expect(goldens).toHaveLength(10))

  test.each(goldens)('$name: $question', ({ card, readers, message }) => {
    const made = answerMessage(card, readers, 'native')
    expect(made).toEqual(message)
    expect(faultsOfBlocks(made.blocks, 'message')).toEqual([])
    expect(made.text.startsWith(card.headline)).toBe(true)
    if (readers === 'channel') expect(made.text.split('\n').length).toBeLessThanOrEqual(6)
  })
})
