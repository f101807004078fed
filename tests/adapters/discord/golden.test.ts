import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnswerCard } from '../../../adapters/chat/card.ts'
import type { Checked } from '../../../adapters/chat/checked.ts'
import { payloadsOf } from '../../../adapters/discord/message.ts'
import { answerSheet } from '../../../adapters/discord/render-answer.ts'
import { checkedSheet, sourceSheet } from '../../../adapters/discord/render-views.ts'
import { pageOf, type Sheet } from '../../../adapters/discord/sheet.ts'
import { messageProblems } from '../../fakes/discord-limits.ts'

/**
 * The payloads of ten typical answers, checked by eye when they were kept. What they are made from is kept with them:
 * what an answer says is tested elsewhere, here only how it looks.
 */
type Golden = { readonly question: string; readonly payload: unknown } & (
  | { readonly view: 'answer' | 'source'; readonly card: AnswerCard }
  | { readonly view: 'check'; readonly checked: Checked }
)

const FOLDER = join(import.meta.dirname, 'golden')
const goldens = readdirSync(FOLDER).map((name) => ({
  name,
  golden: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Golden,
}))

const sign = (verb: string, payload: string): string => `${verb}:${payload}`

function sheetOf(golden: Golden): Sheet {
  if (golden.view === 'check') return checkedSheet(golden.checked)
  if (golden.view === 'source') return sourceSheet(golden.card)
  const { chart } = golden.card
  const picture = chart && { name: 'grafica.png', bytes: new Uint8Array(4), description: chart.alt }
  return answerSheet(golden.card, { canPublish: true, picture, sign })
}

describe('ten typical answers', () => {
  test('there are ten', () => expect(goldens).toHaveLength(10))

  test.each(goldens)('$name', ({ golden }) => {
    const [whole, ...simpler] = payloadsOf(pageOf(sheetOf(golden), 0, (page) => sign('pasar', String(page))))
    expect(whole?.body).toEqual(golden.payload)
    for (const { body, files } of [whole, ...simpler].filter((payload) => payload !== undefined)) {
      expect(
        messageProblems(
          body,
          files.map(({ name }) => String(name)),
        ),
      ).toEqual([])
    }
  })
})
