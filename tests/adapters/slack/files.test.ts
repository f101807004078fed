import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../fakes/slack-blocks.ts'
import { command, eventOf, mention, message, newTs, press } from '../../fakes/slack-events.ts'
import { BULLETIN } from '../run.ts'
import { ADMIN, buttonOf, type Harness, posted, readable, startSlack, until } from './harness.ts'

/** Bulletins and drafts that people send. */

type Json = Readonly<Record<string, unknown>>

let bot: Harness
beforeAll(async () => {
  bot = await startSlack()
})
afterEach(() => expect(bot.slack.faults).toEqual([]))
afterAll(() => bot.stop())

let sent = 0
function file(text: string, name = 'boletin.txt'): string {
  const id = `F${++sent}`
  bot.slack.files.set(id, { name, bytes: Buffer.from(text) })
  return id
}

const withFile = (id: string) => ({ subtype: 'file_share', files: [{ id, name: 'boletin.txt' }] })
const send = (event: Json) => bot.slack.send('events_api', event)
const decide = (preview: Json, action: string, user: string, name: string) =>
  bot.slack.send(
    'interactive',
    press(buttonOf(preview, action), {
      user,
      channel: String(preview.channel),
      responseUrl: bot.slack.responseUrl(name),
    }),
  )
const QUESTION = '¿cuántos trasplantes de riñón en Zacatecas?'

describe('an administrator', () => {
  test('sends a file, sees what is in it and adds it: from then on it is answered from', async () => {
    const id = file(BULLETIN)
    await send(message('', { channel: 'D1', user: ADMIN, more: withFile(id) }))
    // Slack tells of the same file twice.
    await send(eventOf({ type: 'file_shared', file_id: id, user_id: ADMIN, channel_id: 'D1', event_ts: newTs() }))
    const preview = await until(() => posted(bot, 'D1')[0])
    expect(readable(preview)).toContain('Realiza IMSS Zacatecas jornada de trasplantes')
    expect(readable(preview)).toContain('Se leyó 1 cifra.')
    for (const label of ['Incorporar', 'Sólo revisar', 'Descartar']) expect(readable(preview)).toContain(label)
    await send(message(QUESTION, { channel: 'D2' }))
    expect(readable(await until(() => posted(bot, 'D2')[0]))).not.toContain('431')

    await decide(preview, 'incorporar', ADMIN, 'd1')
    expect(String((await until(() => posted(bot, 'D1')[1])).text)).toMatch(/^Incorporado: «Realiza IMSS Zacatecas/)
    await send(message(QUESTION, { channel: 'D3' }))
    expect(readable(await until(() => posted(bot, 'D3')[0]))).toMatch(/^431 trasplantes de riñón/)
    // A second press decides nothing.
    await decide(preview, 'incorporar', ADMIN, 'd2')
    expect(String((await until(() => posted(bot, 'D1')[2])).text)).toMatch(/venció o ya se decidió/)
  })

  test('of a file that is there already it is said', async () => {
    await send(message('', { channel: 'D4', user: ADMIN, more: withFile(file(BULLETIN)) }))
    expect(readable(await until(() => posted(bot, 'D4')[0]))).toContain('Repite')
  })

  test.each(['solo_revisar', 'descartar'])('%s keeps nothing', async (action) => {
    const other = BULLETIN.replaceAll('Zacatecas', 'Colima').replace('431', '287')
    const channel = `D5${action}`
    await send(message('', { channel, user: ADMIN, more: withFile(file(other)) }))
    const preview = await until(() => posted(bot, channel)[0])
    await decide(preview, action, ADMIN, `no-${action}`)
    expect(String((await until(() => posted(bot, channel)[1])).text)).toContain('no se guardó nada')
    await send(message('¿cuántos trasplantes de riñón en Colima?', { channel: `D6${action}` }))
    expect(readable(await until(() => posted(bot, `D6${action}`)[0]))).not.toContain('287')
  })

  test('in a channel only who mentions it with the file sees the preview', async () => {
    await send(mention('', { channel: 'C1', user: ADMIN, more: withFile(file(BULLETIN)) }))
    const { args } = await until(() => bot.slack.callsOf('chat.postEphemeral')[0])
    expect(args.user).toBe(ADMIN)
    expect(wordsOf(args.blocks).join('\n')).toContain('Incorporar')
    expect(posted(bot, 'C1')).toEqual([])
  })
})

describe('anybody', () => {
  const draft = 'Jornada en Durango\n\nEl IMSS realizó 300 cirugías: 100 de cataratas y 150 de hernia.\n'

  test('has a draft reviewed, and nothing of it is kept', async () => {
    await send(message('revisar', { channel: 'D7', more: withFile(file(draft)) }))
    const review = await until(() => posted(bot, 'D7')[0])
    expect(readable(review)).toContain('Jornada en Durango')
    expect(readable(review)).toContain('no se guardó nada')
    expect(readable(review)).not.toContain('Incorporar')
  })

  test('has the text of a draft reviewed by a command', async () => {
    await bot.slack.send('slash_commands', command(`revisar ${draft}`, bot.slack.responseUrl('r1')))
    const review = await until(() => bot.slack.responses.find(({ name }) => name === 'r1')?.body)
    expect(readable(review)).toContain('Se leyeron')
    expect(review.response_type).toBe('ephemeral')
  })

  test('cannot add, whatever button is pressed', async () => {
    await send(message('', { channel: 'D8', user: ADMIN, more: withFile(file(BULLETIN.replace('431', '433'))) }))
    const preview = await until(() => posted(bot, 'D8')[0])
    await decide(preview, 'incorporar', 'U0ANA', 'no')
    expect(String((await until(() => posted(bot, 'D8')[1])).text)).toMatch(/^Sólo quienes administran/)
  })
})

describe('files that are not to be had', () => {
  const cases: readonly [string, Json][] = [
    ['elsewhere', { name: 'x.txt', bytes: new Uint8Array(), url: 'http://169.254.169.254/latest/meta-data' }],
    [
      'on a host that looks like Slack’s',
      { name: 'x.txt', bytes: new Uint8Array(), url: 'https://files.slack.com.evil.test/x' },
    ],
    ['by a redirect', { name: 'x.txt', bytes: new Uint8Array(), redirect: 'http://169.254.169.254/' }],
    ['larger than any bulletin', { name: 'x.txt', bytes: Buffer.alloc(21_000_000, 'a') }],
    [
      'of no kind that is read',
      { name: 'x.txt', bytes: Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0xff]) },
    ],
    ['empty', { name: 'x.txt', bytes: new Uint8Array() }],
  ]
  test.each(cases)('%s', async (what, sentFile) => {
    const id = `FX${cases.findIndex(([name]) => name === what)}`
    bot.slack.files.set(id, sentFile as unknown as { name: string; bytes: Uint8Array })
    await send(message('', { channel: `D9${id}`, user: ADMIN, more: withFile(id) }))
    const said = readable(await until(() => posted(bot, `D9${id}`)[0]))
    expect(said).not.toContain('Incorporar')
    expect(said.split('\n')).toHaveLength(1)
    expect(said.length).toBeGreaterThan(10)
  })
})
