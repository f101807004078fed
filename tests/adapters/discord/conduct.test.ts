import { describe, expect, test } from 'vitest'
import { fakeDiscord, GUILD } from '../../fakes/discord.ts'
import { command, press, typing, USER, write } from '../../fakes/discord-events.ts'
import { button, picturesOf, wordsOf } from '../../fakes/discord-seen.ts'
import { openBot, type TestBot } from './bot.ts'

const KIDNEY = '¿cuántos trasplantes de riñón?'
const REFUSED = { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: {} } }

/** Waits until everything that was sent before has been heard: what comes later is answered later. */
async function settled({ fake }: TestBot): Promise<void> {
  await fake.answerTo(write(fake, KIDNEY, { guild: null, channel: '699' }))
}

const answersTo = ({ fake }: TestBot, id: string) => fake.world.said.filter(({ to }) => to === id)
const callsOf = ({ fake }: TestBot, route: string) => fake.world.calls.filter((call) => call.route === route)

describe('one answer', () => {
  test('defers before it works', async () => {
    const bot = await openBot()
    await bot.fake.answerTo(command(bot.fake, 'cotejo', { pregunta: KIDNEY }))
    expect(bot.fake.world.calls.map(({ route }) => route)).toEqual(['gateway', 'callback', 'edit'])
  })

  test('to what is sent twice, at once or after a restart', async () => {
    const bot = await openBot()
    const { fake } = bot
    const asked = command(fake, 'cotejo', { pregunta: KIDNEY })
    const written = write(fake, KIDNEY)
    const events = fake.gateway.sent(0).slice(-2)
    for (const { t, d } of events) fake.gateway.dispatch(t, d)
    await Promise.all([fake.answerTo(asked), fake.answerTo(written)])
    await bot.restart()
    for (const { t, d } of events) fake.gateway.dispatch(t, d)
    await settled(bot)
    expect([answersTo(bot, asked).length, answersTo(bot, written).length]).toEqual([1, 1])
    expect(callsOf(bot, 'callback')).toHaveLength(1)
  })

  test('to what came while the connection was cut', async () => {
    const bot = await openBot()
    const { fake } = bot
    const before = write(fake, KIDNEY)
    await fake.answerTo(before)
    for (const breakOff of [fake.gateway.cut, fake.gateway.reconnect]) {
      const resumed = fake.gateway.resumed
      breakOff()
      const meanwhile = write(fake, KIDNEY)
      await fake.until(() => (fake.gateway.resumed > resumed ? true : undefined), 'a resume')
      await fake.answerTo(meanwhile)
    }
    await settled(bot)
    expect(answersTo(bot, before)).toHaveLength(1)
  })

  test('whose post seemed lost is not posted twice', async () => {
    const bot = await openBot()
    bot.fake.fail('message', { status: 502, isDone: true })
    const written = write(bot.fake, KIDNEY)
    await bot.fake.until(() => callsOf(bot, 'message')[1], 'a second try')
    await settled(bot)
    expect(answersTo(bot, written)).toHaveLength(1)
  })
})

describe('when Discord refuses', () => {
  test('a layout, the answer comes as plain words', async () => {
    const { fake } = await openBot()
    fake.fail('edit', REFUSED)
    const said = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))
    expect(said.body.components).toBeUndefined()
    expect(wordsOf(said)).toContain('442')
    fake.fail('message', REFUSED)
    expect(wordsOf(await fake.answerTo(write(fake, KIDNEY)))).toContain('442')
  })

  test('a picture, the answer comes without', async () => {
    const { fake } = await openBot()
    fake.fail('edit', { status: 413, body: { code: 40005, message: 'Request entity too large' } })
    const said = await fake.answerTo(command(fake, 'cotejo', { pregunta: '¿riñón o córnea, qué se trasplantó más?' }))
    expect(picturesOf(said)).toEqual([])
    expect(said.body.components).toBeDefined()
  })

  test('because it is too late, nothing is said and the next question is answered', async () => {
    const bot = await openBot()
    const late = command(bot.fake, 'cotejo', { pregunta: KIDNEY }, {}, undefined, 5000)
    await bot.fake.until(() => callsOf(bot, 'callback')[0])
    await settled(bot)
    expect(answersTo(bot, late)).toEqual([])
    expect(callsOf(bot, 'edit')).toEqual([])
  })

  test('for now (429), it waits as long as it is told', async () => {
    const bot = await openBot()
    const limited = {
      status: 429,
      body: { message: 'limited', retry_after: 0.3, global: false },
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'user', 'x-ratelimit-reset-after': '0.3' },
    }
    bot.fake.fail('callback', limited)
    bot.fake.fail('message', limited)
    await bot.fake.answerTo(command(bot.fake, 'cotejo', { pregunta: KIDNEY }))
    await bot.fake.answerTo(write(bot.fake, KIDNEY))
    for (const route of ['callback', 'message']) {
      const [first, second] = callsOf(bot, route)
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(290)
    }
  })

  test('everything, the bot goes on', async () => {
    const bot = await openBot()
    bot.fake.fail('edit', REFUSED, REFUSED, REFUSED)
    command(bot.fake, 'cotejo', { pregunta: KIDNEY })
    await bot.fake.until(() => callsOf(bot, 'edit')[1])
    await settled(bot)
    expect(bot.log.join('')).toContain('50035')
    expect(bot.log.join('')).not.toContain('riñón')
    expect(bot.log.join('')).not.toContain('token-')
  })

  test('a completion, nothing else comes of it', async () => {
    const bot = await openBot()
    bot.fake.fail('callback', { status: 404, body: { code: 10062, message: 'Unknown interaction' } })
    typing(bot.fake, 'cotejo', 'pregunta', '')
    await settled(bot)
    expect(bot.log).toEqual([])
  })
})

describe('guilds', () => {
  test('nothing is posted in one that is joined', async () => {
    const bot = await openBot()
    bot.fake.gateway.dispatch('GUILD_CREATE', {
      id: '700000000000000005',
      name: 'Nueva',
      channels: [{ id: '1', type: 0 }],
      members: [],
      threads: [],
      roles: [],
    })
    await settled(bot)
    expect(bot.fake.world.said).toHaveLength(1)
  })

  test('one that removes the bot is forgotten, one that is out of reach is not', async () => {
    const bot = await openBot()
    const { fake } = bot
    const said = await fake.answerTo(write(fake, KIDNEY))
    fake.gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true })
    await settled(bot)
    expect(wordsOf(await fake.answerTo(press(fake, said, button(said, 'Fuente'))))).toContain('442')
    fake.gateway.dispatch('GUILD_DELETE', { id: GUILD })
    await settled(bot)
    expect(wordsOf(await fake.answerTo(press(fake, said, button(said, 'Fuente'))))).toContain('ya no se guarda')
  })

  test('are served by two shards', async () => {
    const guilds = [GUILD, String(BigInt(GUILD) + (1n << 22n))]
    const fake = await fakeDiscord({ guilds, shards: 2 })
    const bot = await openBot({ fake, env: { DISCORD_SHARDS: '2' } })
    expect(fake.gateway.identified.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ])
    const asked = guilds.map((guild) => write(fake, KIDNEY, { guild, shard: Number(BigInt(guild) >> 22n) % 2 }))
    for (const id of asked) expect(wordsOf(await fake.answerTo(id))).toContain('442')
    await bot.stop()
    await fake.close()
  })
})

/** Other suites take their part of the machine meanwhile: what is tested is not how fast it is. */
const CROWDED = { patience: 20_000 }

describe('many at once', { timeout: 90_000 }, () => {
  test('200 questions of 50 people get their own answers, all acknowledged before most are answered', async () => {
    const fake = await fakeDiscord(CROWDED)
    const bot = await openBot({ fake })
    const questions = [
      ['¿cuántos trasplantes de riñón?', /^442 /],
      ['¿cuántos trasplantes de córnea?', /^353 /],
      ['¿cuántos trasplantes de médula ósea?', /^120 /],
      ['¿cuántas mastografías?', /^505,437 /],
    ] as const
    const asked = Array.from({ length: 200 }, (_, i) => {
      const who = { user: `5000000000000001${String(i % 50).padStart(2, '0')}`, channel: `60000000000000000${i % 8}` }
      const [question, expected] = questions[i % 4] ?? questions[0]
      return { id: command(fake, 'cotejo', { pregunta: question }, who), expected }
    })
    for (const { id, expected } of asked) expect(wordsOf(await fake.answerTo(id))).toMatch(expected)
    expect(fake.world.said).toHaveLength(200)
    expect(fake.world.problems).toEqual([])
    const order = fake.world.calls.map(({ route }) => route)
    expect(order.indexOf('edit')).toBeGreaterThan(100)
    await bot.stop()
    await fake.close()
  })

  test('somebody who does not stop gets a kind line', async () => {
    const fake = await fakeDiscord(CROWDED)
    const bot = await openBot({ fake })
    const ids = Array.from({ length: 250 }, () => command(fake, 'privacidad'))
    const said = await Promise.all(ids.map((id) => fake.answerTo(id)))
    expect(wordsOf(said.at(-1) as (typeof said)[0])).toContain('Son muchas preguntas seguidas')
    expect(wordsOf(await fake.answerTo(command(fake, 'privacidad', {}, { user: `${USER.slice(0, -1)}7` })))).toContain(
      'Se guarda',
    )
    await bot.stop()
    await fake.close()
  })
})
