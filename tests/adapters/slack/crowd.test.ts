import { afterAll, beforeAll, expect, test } from 'vitest'
import { mention } from '../../fakes/slack-events.ts'
import { type Harness, posted, readable, startSlack, until } from './harness.ts'

/** Many people at once: every answer is of its own question, in its own thread. */

let bot: Harness
beforeAll(async () => {
  bot = await startSlack()
})
afterAll(() => bot.stop())

const THREADS = 40
/** What is asked in a thread one after the other, and how each answer begins. */
const turns: readonly [string, RegExp][] = [
  ['¿cuántos trasplantes de córnea?', /^353 trasplantes de córnea/],
  ['¿y de riñón?', /^442 trasplantes de riñón/],
  ['¿y de corazón?', /^10 trasplantes de corazón/],
  ['¿y de médula ósea?', /^120 trasplantes de médula ósea/],
  ['¿y de hígado?', /^31 trasplantes de hígado/],
]

test('200 questions in 40 threads at once, each thread in another order', async () => {
  const threads = Array.from({ length: THREADS }, (_, i) => `1795100000.${String(i).padStart(6, '0')}`)
  const orderOf = (i: number) => turns.map((_, k) => turns[(i + k * (1 + (i % 4))) % turns.length])
  const asked = threads.map((thread, i) => ({ thread, turns: orderOf(i).filter((turn) => turn !== undefined) }))
  await Promise.all(
    asked.flatMap(({ thread, turns: own }, i) =>
      own.map(([question], k) =>
        bot.slack.send('events_api', mention(question, { channel: `C${i % 8}`, thread, user: `U${i}${k}` })),
      ),
    ),
  )
  await until(() => posted(bot).length === THREADS * turns.length, 100_000)
  for (const { thread, turns: own } of asked) {
    const answers = posted(bot, undefined, thread).map(readable)
    expect(answers).toHaveLength(own.length)
    const openings = answers.map((answer) => answer.split('\n')[0])
    for (const [question, begins] of own) {
      const mine = answers.filter((answer) => begins.test(answer))
      expect(mine, `${question} among ${openings.join(' | ')}`).toHaveLength(1)
    }
  }
  expect(bot.slack.faults).toEqual([])
}, 120_000)
