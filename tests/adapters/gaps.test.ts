import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { forgetGaps, remember, rememberDislike } from '../../adapters/memory.ts'
import { openSqliteStore } from '../../adapters/storage/sqlite.ts'
import type { View } from '../../adapters/storage/store.ts'
import { BULLETIN, cotejo, folderWith } from './run.ts'

function newHome() {
  const home = join(folderWith({}), 'casa')
  const run = (...args: string[]) => cotejo(args, { env: { COTEJO_HOME: home } })
  const rows = async () =>
    (await run('gaps', '--jsonl')).stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { home, run, rows }
}

test('what was asked for and not found is listed by measure, place and time, most asked first', async () => {
  const { run, rows } = newHome()
  for (const question of [
    '¿Cuántos drones hubo en Yucatán?',
    '¿Cuántos trasplantes de pulmón hubo en mayo de 2021?',
    'trasplantes de pulmon mayo 2021 porfa',
    'dime los trasplantes pulmonares de mayo del 2021',
    '¿Cuántos trasplantes de pulmón hubo en Sinaloa?',
    '¿Cuántas cirugías hubo?',
  ]) {
    await run('ask', question)
  }
  const open = { measure: null, place: null, period: null, programme: null, institution: null, words: [] }
  const [first, ...others] = await rows()
  const today = first.last_on
  expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect([first, ...others.sort((a, b) => (a.place < b.place ? -1 : 1))]).toEqual([
    {
      ...open,
      count: 3,
      measure: 'trasplantes de pulmón',
      period: 'mayo 2021',
      reasons: { not_found: 3 },
      last_on: today,
    },
    {
      ...open,
      count: 1,
      measure: 'trasplantes de pulmón',
      place: 'Sinaloa',
      reasons: { not_found: 1 },
      last_on: today,
    },
    { ...open, count: 1, place: 'Yucatán', words: ['drones'], reasons: { not_found: 1 }, last_on: today },
  ])
  const { code, stdout } = await run('gaps')
  const [heading, top] = stdout.split('\n')
  expect([code, heading?.trim()]).toEqual([
    0,
    expect.stringMatching(/^veces +qué falta +lugar +periodo .* motivo +última vez$/),
  ])
  expect(top?.trim()).toMatch(/^3 +trasplantes de pulmón +sin decir +mayo 2021 +sin cifra +\d{4}-\d{2}-\d{2}$/)
  expect(stdout).toMatch(/1 +drones +Yucatán/)
})

test('nothing asked for: says so, and makes no store', async () => {
  const { home, run } = newHome()
  expect(await run('gaps')).toEqual({ code: 0, stdout: expect.stringMatching(/^Nada pendiente[^\n]*\n$/), stderr: '' })
  expect(await run('gaps', '--jsonl')).toEqual({ code: 0, stdout: '', stderr: '' })
  expect((await run('gaps', 'todo')).code).toBe(2)
  expect(existsSync(home)).toBe(false)
})

describe('in a conversation', () => {
  const engine = createEngine({ texts: [{ source: 'marzo.txt', text: BULLETIN }] })
  const ALFA: View = { tenant: 'slack:alfa' }
  const PUBLIC: View = { tenant: null }
  const asked = (question: string) => ({
    question,
    answer: engine.ask(question),
    engine,
    at: '2026-11-23T12:00:00.000Z',
    day: '2026-11-23',
  })

  test('a question back is a gap until it is answered', async () => {
    const { home, rows } = newHome()
    const store = await openSqliteStore(join(home, 'cotejo.db'))
    const keys = await remember(store, PUBLIC, asked('¿Cuántos hubo?'), 30)
    await remember(store, PUBLIC, asked('¿Cuántos hubo?'), 30)
    expect(await rows()).toMatchObject([{ count: 2, reasons: { clarify: 2 } }])
    await forgetGaps(store, PUBLIC, keys)
    expect(await rows()).toMatchObject([{ count: 1 }])
    await store.close()
  })

  test('an answer that somebody disliked is one, of what it was about', async () => {
    const { home, run, rows } = newHome()
    const store = await openSqliteStore(join(home, 'cotejo.db'))
    await remember(store, PUBLIC, asked('¿Cuántos trasplantes de riñón hubo en Zacatecas?'), 30)
    const { answer } = asked('¿Cuántos trasplantes de riñón hubo en Zacatecas?')
    await rememberDislike(store, PUBLIC, answer.id, engine, '2026-11-23')
    await rememberDislike(store, PUBLIC, 'c-unknown', engine, '2026-11-23')
    await store.close()
    expect(await rows()).toMatchObject([
      { count: 1, measure: 'trasplantes de riñón', place: 'Zacatecas', words: [], reasons: { disliked: 1 } },
    ])
    expect((await run('gaps')).stdout).toContain('no sirvió')
  })

  test('what a tenant asks is shown to nobody else', async () => {
    const { home, rows } = newHome()
    const store = await openSqliteStore(join(home, 'cotejo.db'))
    await remember(store, ALFA, asked('¿Cuántos trasplantes de pulmón hubo?'), 30)
    expect(await store.gaps(ALFA)).toHaveLength(1)
    await store.close()
    expect(await rows()).toEqual([])
  })
})
