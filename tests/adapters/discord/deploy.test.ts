import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { definitions } from '../../../adapters/discord/definitions.ts'
import { type FakeDiscord, fakeDiscord } from '../../fakes/discord.ts'
import { ROOT } from '../../source-files.ts'
import { cotejo } from '../run.ts'

let fake: FakeDiscord
beforeAll(async () => {
  fake = await fakeDiscord()
})
afterAll(() => fake.close())

const deploy = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  cotejo(['discord', 'deploy', ...args], {
    env: { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api, DISCORD_APPLICATION_ID: fake.application, ...env },
  })

describe('registering the commands', () => {
  test('twice is as once, everywhere or in one guild', async () => {
    for (const args of [[], [], ['--guild', '42']]) {
      const { code, stderr } = await deploy(args)
      expect([code, stderr]).toEqual([0, ''])
    }
    expect(fake.world.problems).toEqual([])
    expect([...fake.world.commands.keys()]).toEqual(['everywhere', '42'])
    expect(fake.world.commands.get('everywhere')).toEqual(JSON.parse(JSON.stringify(definitions)))
  })

  test.each([
    [{ DISCORD_TOKEN: 'wrong' }, 'DISCORD_TOKEN: Discord no lo acepta'],
    [{ DISCORD_APPLICATION_ID: '77' }, 'DISCORD_APPLICATION_ID: no es la aplicación'],
  ])('%o: one line that names it', async (env, begins) => {
    const { code, stderr } = await deploy([], env)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).toContain(begins)
  })
})

test('the invitation of the README asks for what the bot does and nothing more', () => {
  const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles, ReadMessageHistory } = PermissionFlagsBits
  const needed = ViewChannel | SendMessages | SendMessagesInThreads | AttachFiles | ReadMessageHistory
  const [, asked] = /&permissions=(\d+)/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? []
  expect(BigInt(asked ?? 0)).toBe(needed)
})

test('the definitions', () => {
  expect(definitions).toMatchSnapshot()
})
