import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../fakes/slack-blocks.ts'
import { command, homeOpened, mention, message, messageShortcut, press } from '../../fakes/slack-events.ts'
import { type Harness, posted, readable, startSlack, until } from './harness.ts'

/** Every way to ask, through the real Bolt over a socket. */

let bot: Harness
beforeAll(async () => {
  bot = await startSlack()
})
afterEach(() => expect(bot.slack.faults).toEqual([]))
afterAll(() => bot.stop())

const send = (event: Readonly<Record<string, unknown>>) => bot.slack.send('events_api', event)
const idOf = (event: Readonly<Record<string, unknown>>) => (event.event as { ts: string }).ts
const responseTo = (name: string) => until(() => bot.slack.responses.find((response) => response.name === name)?.body)

describe('asking', () => {
  test('a mention is answered in its thread, the figure first', async () => {
    const asked = mention('¿cuántos trasplantes de córnea?', { channel: 'C1' })
    await send(asked)
    const answer = await until(() => posted(bot, 'C1')[0])
    expect(answer.thread_ts).toBe(idOf(asked))
    expect(readable(answer)).toMatch(/^353 trasplantes de córnea/)
    expect(String(answer.text)).toMatch(/^353 trasplantes de córnea/)
    expect(readable(answer)).toContain('353 de córnea')
    expect(String(answer.text).split('\n').length).toBeLessThanOrEqual(6)
  })

  test('a mention in a thread is answered in that thread', async () => {
    await send(mention('¿cuántos trasplantes de riñón?', { channel: 'C2', thread: '1795000000.000100' }))
    const answer = await until(() => posted(bot, 'C2')[0])
    expect(answer.thread_ts).toBe('1795000000.000100')
    expect(readable(answer)).toMatch(/^442 trasplantes de riñón/)
  })

  test('a direct message is answered beside it, whole', async () => {
    await send(message('¿cuántos trasplantes de córnea?', { channel: 'D1' }))
    const answer = await until(() => posted(bot, 'D1')[0])
    expect(answer.thread_ts).toBeUndefined()
    expect(readable(answer)).toMatch(/^353 trasplantes de córnea/)
  })

  test('a command is answered to who typed it', async () => {
    await bot.slack.send('slash_commands', command('¿cuántos trasplantes de córnea?', bot.slack.responseUrl('c1')))
    const answer = await responseTo('c1')
    expect(answer.response_type).toBe('ephemeral')
    expect(readable(answer)).toMatch(/^353 trasplantes de córnea/)
    expect(readable(answer)).toContain('Publicar')
  })

  test('a command without a question gives help', async () => {
    await bot.slack.send('slash_commands', command('', bot.slack.responseUrl('c2')))
    await until(() => bot.slack.responses.filter(({ name }) => name === 'c2').length === 2)
    const said = bot.slack.responses.filter(({ name }) => name === 'c2').map(({ body }) => readable(body))
    expect(said.join('\n')).toContain('No es un canal oficial de ninguna institución.')
  })

  test('privacy in five lines', async () => {
    await bot.slack.send('slash_commands', command('privacidad', bot.slack.responseUrl('c3')))
    expect(String((await responseTo('c3')).text).split('\n')).toHaveLength(5)
  })

  test('the agent view gets prompts, and no thread with them', async () => {
    await send(homeOpened('messages'))
    const [call] = await until(() => {
      const calls = bot.slack.callsOf('assistant.threads.setSuggestedPrompts')
      return calls.length > 0 && calls
    })
    expect(call?.args.thread_ts).toBeUndefined()
    const prompts = call?.args.prompts as readonly { message: string }[]
    expect(prompts.length).toBeGreaterThan(0)
    // Every prompt is a question with an answer.
    await send(message(prompts[0]?.message ?? '', { channel: 'D2' }))
    expect(readable(await until(() => posted(bot, 'D2')[0]))).toMatch(/\d/)
  })

  test('the Home tab shows questions, bulletins and findings', async () => {
    await send(homeOpened('home'))
    const [call] = await until(() => {
      const calls = bot.slack.callsOf('views.publish')
      return calls.length > 0 && calls
    })
    const words = wordsOf(call?.args.view).join('\n')
    for (const part of ['Cómo preguntar', 'Boletines', 'Últimos hallazgos', '¿']) expect(words).toContain(part)
    expect(words).not.toContain('Preguntas sin respuesta')
  })

  test('«Cotejar este mensaje» gives each figure a verdict, privately, and keeps nothing', async () => {
    const text = 'El IMSS hizo 353 trasplantes de córnea y 999 de riñón del 1 de abril al 12 de septiembre de 2021'
    await bot.slack.send('interactive', messageShortcut(text, bot.slack.responseUrl('s1')))
    const [call] = await until(() => {
      const calls = bot.slack.callsOf('views.open')
      return calls.length > 0 && calls
    })
    const words = wordsOf(call?.args.view).join('\n')
    expect(words).toContain('coincide')
    expect(words).toMatch(/difiere|no aparece en los boletines/)
    expect(words.toLowerCase()).not.toMatch(/verdader|fals/)
    expect(posted(bot, 'C0PRENSA')).toEqual([])
  })
})

describe('going on', () => {
  test('a thread goes on, whoever asks, with or without a mention', async () => {
    const asked = mention('¿cuántos trasplantes de córnea?', { channel: 'C3' })
    const thread = idOf(asked)
    await send(asked)
    await until(() => posted(bot, 'C3')[0])
    await send(mention('¿y de riñón?', { channel: 'C3', thread, user: 'U0LUIS' }))
    expect(readable(await until(() => posted(bot, 'C3', thread)[1]))).toMatch(/^442 trasplantes de riñón/)
    await send(message('¿y de corazón?', { channel: 'C3', thread, user: 'U0EVA' }))
    expect(readable(await until(() => posted(bot, 'C3', thread)[2]))).toMatch(/^10 trasplantes de corazón/)
  })

  test('a direct message goes on, and so does a thread under any of its answers', async () => {
    await send(message('¿cuántos trasplantes de córnea?', { channel: 'D3' }))
    await until(() => posted(bot, 'D3')[0])
    const answered = bot.slack.calls.findLastIndex(({ args }) => args.channel === 'D3') + 1
    await send(message('¿cuántas consultas de especialidad?', { channel: 'D3' }))
    await until(() => posted(bot, 'D3')[1])
    const under = `1795860000.${String(answered).padStart(6, '0')}`
    await send(message('¿y de riñón?', { channel: 'D3', thread: under }))
    expect(readable(await until(() => posted(bot, 'D3', under)[0]))).toMatch(/^442 trasplantes de riñón/)
  })

  test('a command goes on where and by whom it was typed', async () => {
    const ask = (text: string, name: string, user = 'U0ANA') =>
      bot.slack.send('slash_commands', command(text, bot.slack.responseUrl(name), { channel: 'C4', user }))
    await ask('¿cuántos trasplantes de córnea?', 'f1')
    await responseTo('f1')
    await ask('¿y en julio de 2022?', 'f2')
    expect(readable(await responseTo('f2'))).toMatch(/^10 trasplantes de córnea/)
    await ask('¿y en julio de 2022?', 'f3', 'U0LUIS')
    expect(readable(await responseTo('f3'))).not.toMatch(/^10 trasplantes/)
  })

  test('what is forgotten does not go on', async () => {
    await send(message('¿cuántos trasplantes de córnea?', { channel: 'D4', user: 'U0EVA' }))
    await until(() => posted(bot, 'D4')[0])
    await bot.slack.send('slash_commands', command('olvidar', bot.slack.responseUrl('o1'), { user: 'U0EVA' }))
    await responseTo('o1')
    await send(message('¿y en julio de 2022?', { channel: 'D4', user: 'U0EVA' }))
    expect(readable(await until(() => posted(bot, 'D4')[1]))).not.toMatch(/^10 trasplantes/)
  })
})

test('a question that is far too long gets one line', async () => {
  await send(message(`¿cuántos ${'trasplantes '.repeat(300)}?`, { channel: 'D12' }))
  expect(String((await until(() => posted(bot, 'D12')[0])).text)).toMatch(/^La pregunta pasa de 3000 signos[^\n]*$/)
})

describe('silence', () => {
  const thread = '1795000000.000900'
  const silent: readonly [string, Readonly<Record<string, unknown>>][] = [
    ['in a thread where it was not asked', message('¿cuántos trasplantes de córnea?', { channel: 'C9', thread })],
    ['in a channel where nobody mentions it', message('¿cuántos trasplantes de córnea?', { channel: 'C9' })],
    ['to bots', mention('¿cuántos trasplantes?', { channel: 'C9', more: { bot_id: 'B9' } })],
    ['to itself', message('¿cuántos trasplantes?', { channel: 'D9', user: 'U0COTEJO1' })],
    ['to edits', message('¿cuántos?', { channel: 'D9', more: { subtype: 'message_changed' } })],
    ['to edited mentions', mention('¿cuántos?', { channel: 'C9', more: { edited: { user: 'U0ANA', ts: '1.2' } } })],
    ['to joins', message('ana entró', { channel: 'D9', more: { subtype: 'channel_join' } })],
    [
      'where a channel is shared with others',
      { ...mention('¿cuántos?', { channel: 'C9' }), is_ext_shared_channel: true },
    ],
  ]
  test.each(silent)('%s', async (_what, event) => {
    const before = posted(bot, 'D8').length
    await send(event)
    // What comes after is answered: the silence is not slowness.
    await send(message('¿cuántos trasplantes de córnea?', { channel: 'D8' }))
    await until(() => posted(bot, 'D8').length > before)
    expect([...posted(bot, 'C9'), ...posted(bot, 'D9')]).toEqual([])
  })

  test('to thanks, and to what is said to somebody else, in a thread that goes on', async () => {
    const asked = mention('¿cuántos trasplantes de córnea?', { channel: 'C12' })
    await send(asked)
    await until(() => posted(bot, 'C12')[0])
    const thread = idOf(asked)
    await send(message('muchas gracias', { channel: 'C12', thread }))
    await send(message('<@U0LUIS> ¿cuántos trasplantes de riñón dijiste?', { channel: 'C12', thread }))
    await send(message('¿y de riñón?', { channel: 'C12', thread }))
    const second = await until(() => posted(bot, 'C12', thread)[1])
    expect(readable(second)).toMatch(/^442 trasplantes de riñón/)
    expect(posted(bot, 'C12', thread)).toHaveLength(2)
  })

  test('a mention that also comes as a message is answered once', async () => {
    const asked = mention('¿cuántos trasplantes de córnea?', { channel: 'C10' })
    await send(asked)
    await until(() => posted(bot, 'C10')[0])
    const thread = idOf(asked)
    await send(mention('¿y de riñón?', { channel: 'C10', thread, ts: '1795000001.000001' }))
    await send(message('<@U0COTEJO1> ¿y de riñón?', { channel: 'C10', thread, ts: '1795000001.000001' }))
    await send(message('¿y de corazón?', { channel: 'C10', thread }))
    await until(() => posted(bot, 'C10', thread).length >= 3)
    expect(posted(bot, 'C10', thread)).toHaveLength(3)
  })
})

test('a suggestion pressed in a channel is answered to who pressed', async () => {
  await send(mention('¿cuántos trasplantes en Sonora?', { channel: 'C11' }))
  const answer = await until(() => posted(bot, 'C11')[0])
  const buttons = (answer.blocks as readonly { elements?: readonly Readonly<Record<string, unknown>>[] }[])
    .flatMap(({ elements = [] }) => elements)
    .filter(({ action_id: id }) => String(id).startsWith('sugerencia'))
  expect(buttons.length).toBeGreaterThan(0)
  expect(buttons.length).toBeLessThanOrEqual(4)
  const { action_id, value } = buttons[0] ?? {}
  await bot.slack.send(
    'interactive',
    press({ action_id, value }, { channel: 'C11', responseUrl: bot.slack.responseUrl('p1') }),
  )
  expect(readable(await responseTo('p1'))).toMatch(/\d/)
  expect(posted(bot, 'C11')).toHaveLength(1)
})
