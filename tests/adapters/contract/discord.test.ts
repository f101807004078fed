import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fakeDiscord } from '../../fakes/discord.ts'
import { write } from '../../fakes/discord-events.ts'
import { markdownOf, wordsOf } from '../../fakes/discord-seen.ts'
import { newHome, runBot } from '../discord/bot.ts'
import { testAdapter } from './test-adapter.ts'

/** What would notify somebody in a message of Discord. */
const LIVE = /<@[!&]?\d+>|@everyone|@here/g

testAdapter('Discord', async (texts) => {
  const seeds = newHome()
  for (const { source, text } of texts) writeFileSync(join(seeds, source), text)
  const fake = await fakeDiscord()
  const bot = await runBot({ fake, seeds })
  const ids = new Map<string, string>()
  const idOf = (name: string, first: string): string => {
    const id = ids.get(name) ?? `${first}${String(ids.size).padStart(17, '0')}`
    ids.set(name, id)
    return id
  }
  let last = { who: '', thread: '' }
  const say = async (text: string, who: string, thread: string): Promise<string> => {
    last = { who, thread }
    const place = { user: idOf(`who ${who}`, '5'), channel: idOf(`thread ${thread}`, '6'), type: 11 }
    return wordsOf(await fake.answerTo(write(fake, text, place)))
  }
  return {
    ask: (text, who = 'ana', thread = who) => say(text, who, thread),
    follow: (text) => say(text, last.who, last.thread),
    failNext: () => fake.fail('message', { status: 403, body: { code: 50001, message: 'Missing Access' } }),
    notified: () => [...fake.world.problems, ...fake.world.said.flatMap((said) => markdownOf(said).match(LIVE) ?? [])],
    stop: async () => {
      await bot.stop()
      await fake.close()
    },
  }
})
