import { mention } from '../../fakes/slack-events.ts'
import { folderWith } from '../run.ts'
import { readable, startSlack, until } from '../slack/harness.ts'
import { testAdapter } from './test-adapter.ts'

/** What would notify somebody, anywhere in what was posted. */
const LIVE = /<[!@#][^>]*>/g

testAdapter('Slack', async (bulletins) => {
  const seeds = folderWith(Object.fromEntries(bulletins.map(({ source, text }) => [source, text])))
  const bot = await startSlack({}, { seeds })
  const threads = new Map<string, string>()
  let last = { who: '', thread: '' }

  const said = (thread: string) =>
    bot.slack.callsOf('chat.postMessage').filter(({ args, done }) => done && args.thread_ts === thread)
  const say = async (text: string, who: string, thread: string): Promise<string> => {
    const ts = threads.get(thread) ?? `1795200000.${String(threads.size).padStart(6, '0')}`
    threads.set(thread, ts)
    last = { who, thread }
    const before = said(ts).length
    await bot.slack.send('events_api', mention(text, { channel: 'C0', user: `U0${who.toUpperCase()}`, thread: ts }))
    return readable((await until(() => said(ts)[before])).args)
  }
  return {
    ask: (text, who = 'ana', thread = who) => say(text, who, thread),
    follow: (text) => say(text, last.who, last.thread),
    failNext: () => bot.slack.trouble('chat.postMessage', { error: 'fatal_error' }),
    notified: () => bot.slack.calls.flatMap(({ args }) => JSON.stringify(args).match(LIVE) ?? []),
    stop: bot.stop,
  }
})
