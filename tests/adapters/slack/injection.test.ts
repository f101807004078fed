import { afterAll, beforeAll, expect, test } from 'vitest'
import { command, homeOpened, mention, message, messageShortcut, press } from '../../fakes/slack-events.ts'
import { ADMIN, buttonOf, type Harness, posted, startSlack, until } from './harness.ts'

/** Whatever a question or a bulletin holds, nothing of it is alive in what Cotejo posts. */

type Json = Readonly<Record<string, unknown>>

const HOSTILE =
  '<!channel> <!here|x> <@U024BE7LH> <#C1|x> <https://evil.test|aquí> *negritas* `código` https://evil.test'
const BULLETIN = `Realiza <!channel> Zacatecas <https://evil.test|jornada> *de* trasplantes

Del 6 al 12 de marzo de 2023 el IMSS en Zacatecas realizó 431 trasplantes de riñón <!here> <@U024BE7LH> & *más*.
`

let bot: Harness
beforeAll(async () => {
  bot = await startSlack()
})
afterAll(() => bot.stop())

const send = (event: Json) => bot.slack.send('events_api', event)

/** Everything that Cotejo has posted, as Slack would store it. */
const everything = (): Json[] => [
  ...bot.slack.calls.filter(({ method }) => /^(chat|views)\./.test(method)).map(({ args }) => args),
  ...bot.slack.responses.map(({ body }) => body),
]

/** Texts that Slack parses: of messages, and objects of the kind mrkdwn. */
function parsedTexts(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const part of value) parsedTexts(part, found)
  else if (typeof value === 'object' && value !== null) {
    const { type, text } = value as Json
    if (typeof text === 'string' && (type === undefined || type === 'mrkdwn')) found.push(text)
    for (const part of Object.values(value)) parsedTexts(part, found)
  }
  return found
}

test('nothing is live', async () => {
  bot.slack.files.set('F1', { name: '<!channel>.txt', bytes: Buffer.from(BULLETIN) })
  await send(message('', { channel: 'D1', user: ADMIN, more: { subtype: 'file_share', files: [{ id: 'F1' }] } }))
  const preview = await until(() => posted(bot, 'D1')[0])
  await bot.slack.send('interactive', press(buttonOf(preview, 'incorporar'), { user: ADMIN, channel: 'D1' }))
  await until(() => posted(bot, 'D1')[1])

  await send(mention(`¿cuántos trasplantes de riñón en Zacatecas? ${HOSTILE}`, { channel: 'C1' }))
  await send(mention('¿cuántos trasplantes de riñón en Zacatecas?', { channel: 'C2' }))
  await send(mention(`&lt;!channel&gt; *trasplantes* de &lt;@U024BE7LH&gt; unicornio`, { channel: 'C3' }))
  const answers = await Promise.all(['C1', 'C2', 'C3'].map((channel) => until(() => posted(bot, channel)[0])))
  for (const [i, action] of (['fuente', 'porque', 'nota'] as const).entries()) {
    const responseUrl = bot.slack.responseUrl(`p${i}`)
    await bot.slack.send('interactive', press(buttonOf(answers[1] ?? {}, action), { channel: 'C2', responseUrl }))
  }
  await bot.slack.send('slash_commands', command(HOSTILE, bot.slack.responseUrl('c1')))
  await bot.slack.send('slash_commands', command(`revisar ${BULLETIN}`, bot.slack.responseUrl('c2')))
  await bot.slack.send('interactive', messageShortcut(`431 trasplantes ${HOSTILE}`, bot.slack.responseUrl('s1')))
  await send(homeOpened('home', ADMIN))
  await until(() => bot.slack.callsOf('views.publish')[0])
  await until(() => bot.slack.callsOf('views.open').length === 3)
  await until(() => ['c1', 'c2', 'p2'].every((name) => bot.slack.responses.some((response) => response.name === name)))

  expect(everything().length).toBeGreaterThan(10)
  for (const post of everything()) {
    expect(JSON.stringify(post)).not.toMatch(/<(?:[!@#]|https?:|mailto:)/)
    for (const text of parsedTexts(post)) {
      expect(text).not.toMatch(/[<>]/)
      expect(text).not.toMatch(/(?<![\p{L}\p{N}])[*_~](?=\S)/u)
      expect(text).not.toMatch(/(?<!\u2060):\/\//)
    }
    expect(JSON.stringify(post)).not.toMatch(/"type":"(?:mrkdwn|markdown|link|user|broadcast|usergroup|channel)"/)
  }
  expect(bot.slack.faults).toEqual([])
})
