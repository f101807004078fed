import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { wordsOf } from '../../fakes/slack-blocks.ts'
import { command, mention, newTs, press } from '../../fakes/slack-events.ts'
import { buttonOf, type Harness, posted, readable, startSlack, until } from './harness.ts'

/** What the buttons under an answer do; after a restart they still do. */

type Json = Readonly<Record<string, unknown>>

let bot: Harness
beforeAll(async () => {
  bot = await startSlack()
})
afterEach(() => expect(bot.slack.faults).toEqual([]))
afterAll(() => bot.stop())

let named = 0
async function answerTo(question: string): Promise<Json> {
  const channel = `C${++named}`
  await bot.slack.send('events_api', mention(question, { channel }))
  return until(() => posted(bot, channel)[0])
}

/** Presses a button of a public message; gives what who pressed sees of it. */
async function pressed(answer: Json, action: string): Promise<Json> {
  const name = `p${++named}`
  const views = bot.slack.callsOf('views.open').length
  const { channel, thread_ts: thread } = answer as { channel: string; thread_ts: string }
  const responseUrl = bot.slack.responseUrl(name)
  const before = posted(bot, channel).length
  await bot.slack.send('interactive', press(buttonOf(answer, action), { channel, thread, responseUrl }))
  const seen = await until(
    () => bot.slack.callsOf('views.open')[views]?.args ?? bot.slack.responses.find((r) => r.name === name)?.body,
  )
  expect(posted(bot, channel)).toHaveLength(before)
  return seen
}

const CORNEA = '¿cuántos trasplantes de córnea?'

interface Sentence {
  readonly elements: readonly { readonly text: string; readonly style?: { readonly bold?: boolean } }[]
}

test('«Fuente»: the sentence in its paragraph, the figure marked, file and line', async () => {
  const { view, trigger_id: trigger } = await pressed(await answerTo(CORNEA), 'fuente')
  expect(trigger).toMatch(/^trigger/)
  const { title, blocks } = view as { title: { text: string }; blocks: readonly { elements: readonly Sentence[] }[] }
  expect(title.text).toBe('Fuente')
  const marked = blocks[0]?.elements[0]?.elements.filter(({ style }) => style?.bold).map(({ text }) => text)
  expect(marked).toEqual(['353 de córnea'])
  expect(wordsOf(blocks).join('\n')).toMatch(/\.txt, línea \d+/)
})

test('«¿Por qué?»: what was understood, and the rules', async () => {
  const { view } = await pressed(await answerTo(CORNEA), 'porque')
  const words = wordsOf(view).join('\n')
  expect(words).toContain('¿Por qué?')
  expect(words).toContain('córnea')
})

test('«Copiar para nota»: the sentence as code', async () => {
  const said = await pressed(await answerTo(CORNEA), 'nota')
  expect(String(said.text)).toMatch(/^```.*353 trasplantes de córnea.*```$/)
  expect(said.response_type).toBe('ephemeral')
  expect(JSON.stringify(said.blocks)).toContain('rich_text_preformatted')
})

test('«Ver más»: what six lines leave out, privately', async () => {
  const answer = await answerTo('¿qué cifras hay de julio de 2022?')
  const lines = String(answer.text).split('\n').length
  expect(lines).toBeLessThanOrEqual(6)
  const whole = await pressed(answer, 'ver_mas')
  expect(whole.response_type).toBe('ephemeral')
  expect(String(whole.text).split('\n').length).toBeGreaterThan(lines)
})

test('an opinion is thanked privately and kept', async () => {
  const answer = await answerTo(CORNEA)
  const channel = String(answer.channel)
  const found = wordsOf(answer.blocks)
  expect(found).toEqual(expect.arrayContaining(['👍 Sirve', '👎 No sirve']))
  const { elements } = (answer.blocks as readonly { type: string; elements: readonly Feedback[] }[]).find(
    ({ type }) => type === 'context_actions',
  ) ?? { elements: [] }
  const [buttons] = elements
  for (const [i, value] of [buttons?.positive_button.value, buttons?.negative_button.value].entries()) {
    const responseUrl = bot.slack.responseUrl(`opinion${i}`)
    const action = { type: 'feedback_buttons', action_id: buttons?.action_id, value }
    await bot.slack.send('interactive', press(action, { channel, responseUrl }))
    const said = await until(() => bot.slack.responses.find((r) => r.name === `opinion${i}`)?.body)
    expect(said.text).toBe('Gracias: queda anotado.')
  }
})

interface Feedback {
  readonly action_id: string
  readonly positive_button: { readonly value: string }
  readonly negative_button: { readonly value: string }
}

test('«Publicar» makes it public once, however often it is pressed, and a thread under it goes on', async () => {
  await bot.slack.send('slash_commands', command(CORNEA, bot.slack.responseUrl('pub'), { channel: 'CP' }))
  const own = await until(() => bot.slack.responses.find((r) => r.name === 'pub')?.body)
  const ts = newTs()
  const again = () =>
    bot.slack.send(
      'interactive',
      press(buttonOf(own, 'publicar'), { channel: 'CP', ts, responseUrl: bot.slack.responseUrl('pub2') }),
    )
  await Promise.all([again(), again()])
  const answer = await until(() => posted(bot, 'CP')[0])
  expect(readable(answer)).toMatch(/^353 trasplantes de córnea/)
  expect(readable(answer)).not.toContain('Publicar')
  await until(() => bot.slack.responses.find(({ body }) => body.delete_original === true))
  expect(posted(bot, 'CP')).toHaveLength(1)
})

test('where it is no member it publishes by the address of the press', async () => {
  await bot.slack.send('slash_commands', command(CORNEA, bot.slack.responseUrl('out'), { channel: 'CX' }))
  const own = await until(() => bot.slack.responses.find((r) => r.name === 'out')?.body)
  bot.slack.trouble('chat.postMessage', { error: 'not_in_channel' })
  await bot.slack.send(
    'interactive',
    press(buttonOf(own, 'publicar'), { channel: 'CX', responseUrl: bot.slack.responseUrl('out2') }),
  )
  const answer = await until(() => bot.slack.responses.find(({ body }) => body.response_type === 'in_channel')?.body)
  expect(readable(answer)).toMatch(/^353 trasplantes de córnea/)
})

test('where a window cannot be opened the same is said privately', async () => {
  const answer = await answerTo(CORNEA)
  bot.slack.trouble('views.open', { error: 'expired_trigger_id' })
  await bot.slack.send(
    'interactive',
    press(buttonOf(answer, 'fuente'), { channel: String(answer.channel), responseUrl: bot.slack.responseUrl('exp') }),
  )
  const said = await until(() => bot.slack.responses.find((r) => r.name === 'exp')?.body)
  expect(String(said.text)).toContain('353 de córnea')
})

test('a button of before a restart', async () => {
  const answer = await answerTo(CORNEA)
  bot = await bot.restart()
  const said = await pressed(answer, 'nota')
  expect(String(said.text)).toContain('353 trasplantes de córnea')
})

test('an answer that nobody knows', async () => {
  const responseUrl = bot.slack.responseUrl('unknown')
  await bot.slack.send('interactive', press({ action_id: 'nota', value: 'c-00000000' }, { responseUrl }))
  const said = await until(() => bot.slack.responses.find((r) => r.name === 'unknown')?.body)
  expect(said.text).toBe('Esa respuesta ya no se guarda; se puede volver a preguntar.')
})
