import { describe, expect, test } from 'vitest'
import { readApplicationId, readSettings } from '../../../adapters/discord/settings.ts'

const TOKEN = { DISCORD_TOKEN: 'abc.def.ghi' }

describe('the environment', () => {
  test.each([
    [TOKEN, { token: 'abc.def.ghi', api: null, shards: 1, health: null }],
    [{ DISCORD_TOKEN: ' Bot abc ' }, { token: 'abc' }],
    [{ ...TOKEN, DISCORD_API_URL: 'http://127.0.0.1:4000/api' }, { api: 'http://127.0.0.1:4000/api' }],
    [{ ...TOKEN, DISCORD_API_URL: 'http://127.0.0.1:4000/api/' }, { api: 'http://127.0.0.1:4000/api' }],
    [{ ...TOKEN, DISCORD_API_URL: 'http://127.0.0.1:4000/api/v10/' }, { api: 'http://127.0.0.1:4000/api' }],
    [{ ...TOKEN, DISCORD_SHARDS: '2' }, { shards: 2 }],
    [{ ...TOKEN, PORT: '3000' }, { health: { host: '127.0.0.1', port: 3000 } }],
  ])('%o', (env, settings) => expect(readSettings(env)).toMatchObject(settings))

  test.each([
    [{}, 'falta DISCORD_TOKEN'],
    [{ DISCORD_TOKEN: ' ' }, 'falta DISCORD_TOKEN'],
    [{ DISCORD_TOKEN: 'a b' }, 'DISCORD_TOKEN: lleva espacios'],
    [{ ...TOKEN, DISCORD_API_URL: 'x' }, 'DISCORD_API_URL'],
    [{ ...TOKEN, DISCORD_API_URL: 'ftp://x/api' }, 'DISCORD_API_URL'],
    [{ ...TOKEN, DISCORD_SHARDS: 'dos' }, 'DISCORD_SHARDS: «dos»'],
    [{ ...TOKEN, DISCORD_SHARDS: '0' }, 'DISCORD_SHARDS: «0»'],
    [{ ...TOKEN, PORT: '99999' }, 'PORT: «99999»'],
  ])('%o is refused in one line that names the variable', (env, begins) => {
    expect(() => readSettings(env)).toThrow(begins)
    expect(() => readSettings(env)).not.toThrow('\n')
  })

  test.each([
    [{}, 'falta DISCORD_APPLICATION_ID'],
    [{ DISCORD_APPLICATION_ID: 'x' }, 'DISCORD_APPLICATION_ID: «x»'],
  ])('for registering, %o is refused', (env, begins) => expect(() => readApplicationId(env)).toThrow(begins))
})
