import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { command, mention, message } from '../../fakes/slack-events.ts'
import { type Harness, posted, readable, startSlack, until } from './harness.ts'

/** What happens when Slack or the network does not do as it should. */

type Json = Readonly<Record<string, unknown>>

let bot: Harness
beforeAll(async () => {
  bot = await startSlack()
})
afterAll(() => bot.stop())
afterEach(() => expect(bot.slack.faults).toEqual([]))

const CORNEA = '¿cuántos trasplantes de córnea?'
const BREAKDOWN = 'desglose de trasplantes por órgano'
const send = (event: Json, extra: Json = {}) => bot.slack.send('events_api', event, extra)
const first = (channel: string) => until(() => posted(bot, channel)[0], 20_000)
/** A question asked afterwards is answered: what has not come until then does not come. */
async function settled(): Promise<void> {
  const before = posted(bot, 'DSETTLED').length
  await send(message(CORNEA, { channel: 'DSETTLED' }))
  await until(() => posted(bot, 'DSETTLED').length > before)
}

describe('once', () => {
  test('an event sent three times, at once and late', async () => {
    const event = mention(CORNEA, { channel: 'C1' })
    await Promise.all([send(event), send(event, { retry_attempt: 1, retry_reason: 'timeout' })])
    await first('C1')
    await send(event, { retry_attempt: 2, retry_reason: 'timeout' })
    await settled()
    expect(posted(bot, 'C1')).toHaveLength(1)
  })

  test('an event sent again after a restart', async () => {
    const event = mention(CORNEA, { channel: 'C2' })
    await send(event)
    await first('C2')
    bot = await bot.restart()
    await send(event, { retry_attempt: 3, retry_reason: 'timeout' })
    await settled()
    expect(posted(bot, 'C2')).toHaveLength(1)
  })

  test('an envelope of a command sent twice', async () => {
    const payload = command(CORNEA, bot.slack.responseUrl('twice'))
    await bot.slack.send('slash_commands', payload, { envelope_id: 'envelope-1' })
    await bot.slack.send('slash_commands', payload, { envelope_id: 'envelope-1' })
    await settled()
    expect(bot.slack.responses.filter(({ name }) => name === 'twice')).toHaveLength(1)
  })
})

describe('trouble', () => {
  test('429 is waited for', async () => {
    bot.slack.trouble('chat.postMessage', { status: 429, retryAfter: 1 })
    const start = performance.now()
    await send(mention(CORNEA, { channel: 'C3' }))
    await until(() => posted(bot, 'C3').length === 2)
    expect(performance.now() - start).toBeGreaterThanOrEqual(1000)
    expect(readable(posted(bot, 'C3')[1] ?? {})).toMatch(/^353/)
  })

  test('a server error is tried again, not for ever, and then said with an id', async () => {
    bot.slack.trouble('chat.postMessage', { status: 500 })
    await send(mention(CORNEA, { channel: 'C4' }))
    await until(() => posted(bot, 'C4').length === 2)
    bot.slack.trouble('chat.postMessage', { status: 500 }, { status: 502 }, { status: 503 })
    await send(mention(CORNEA, { channel: 'C5' }))
    await until(() => posted(bot, 'C5').length === 4)
    const line = String(posted(bot, 'C5')[3]?.text)
    const id = /error (e-[0-9a-f]+)/.exec(line)?.[1]
    expect(line).toMatch(/^No se pudo responder/)
    expect(bot.logged.filter((record) => record.includes(String(id)))).toHaveLength(1)
  })

  test('after a hang there is no second answer', async () => {
    bot.slack.trouble('chat.postMessage', { hang: true })
    await send(mention(CORNEA, { channel: 'C6' }))
    await until(() => posted(bot, 'C6').length === 2, 15_000)
    expect(String(posted(bot, 'C6')[1]?.text)).toMatch(/^No se pudo responder \(error e-/)
    await settled()
    expect(posted(bot, 'C6')).toHaveLength(2)
  })

  test('nothing of questions or tokens is in the log', () => {
    const log = bot.logged.join('\n')
    expect(log).not.toContain('córnea')
    expect(log).not.toMatch(/xoxb-|xapp-/)
    for (const record of bot.logged) expect(() => JSON.parse(record)).not.toThrow()
  })

  test('a command that fails says so to who typed it', async () => {
    bot.slack.trouble('response', { status: 500 }, { status: 500 }, { status: 500 })
    await bot.slack.send('slash_commands', command(CORNEA, bot.slack.responseUrl('fails')))
    const call = await until(() => bot.slack.callsOf('chat.postEphemeral')[0])
    expect(readable(call.args)).toMatch(/^353/)
  })
})

describe('what Slack refuses to show', () => {
  const has = (type: string) => (args: Json) => JSON.stringify(args.blocks ?? '').includes(`"${type}"`)

  test('bars that Slack draws', async () => {
    await send(mention(BREAKDOWN, { channel: 'C7' }))
    const answer = await first('C7')
    expect(has('data_visualization')(answer)).toBe(true)
  })

  test('a refused chart becomes a picture', async () => {
    bot.slack.trouble('chat.postMessage', { error: 'invalid_blocks', when: has('data_visualization') })
    await send(mention(BREAKDOWN, { channel: 'C8' }))
    const answer = await until(() => posted(bot, 'C8')[1])
    expect(has('image')(answer)).toBe(true)
    expect(JSON.stringify(answer.blocks)).toContain('F0UPLOADED')
  })

  test('a picture that cannot be sent is left out', async () => {
    bot.slack.trouble('chat.postMessage', { error: 'invalid_blocks', when: has('data_visualization') })
    bot.slack.trouble('files.getUploadURLExternal', { error: 'not_allowed' })
    await send(mention(BREAKDOWN, { channel: 'C9' }))
    const answer = await until(() => posted(bot, 'C9')[1])
    expect(has('image')(answer)).toBe(false)
    expect(readable(answer)).toContain('442')
  })

  test('refused blocks leave the words', async () => {
    const refused = { error: 'invalid_blocks', when: (args: Json) => args.blocks !== undefined }
    bot.slack.trouble('chat.postMessage', refused, refused, refused, refused)
    await send(mention(BREAKDOWN, { channel: 'C10' }))
    const answer = await until(() => posted(bot, 'C10').find(({ blocks }) => blocks === undefined))
    expect(String(answer.text)).toMatch(/^956 trasplantes/)
    bot.slack.trouble('response', refused, refused, refused)
    await bot.slack.send('slash_commands', command(CORNEA, bot.slack.responseUrl('words')))
    const own = await until(() => bot.slack.responses.find(({ name }) => name === 'words')?.body)
    expect(own.blocks).toBeUndefined()
    expect(String(own.text)).toMatch(/^353/)
  })
})

describe('the socket', () => {
  test('another one is opened when Slack recycles it', async () => {
    const before = bot.slack.connected
    bot.slack.refresh()
    await until(() => bot.slack.connected > before, 15_000)
    await send(mention(CORNEA, { channel: 'C11' }))
    expect(readable(await first('C11'))).toMatch(/^353/)
  })
})
