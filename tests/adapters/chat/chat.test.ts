import { describe, expect, test } from 'vitest'
import { ANA, BETO, CARLA, opened } from './open.ts'

const KIDNEYS = '¿Cuántos trasplantes de riñón se hicieron?'

describe('a conversation', () => {
  test('goes on in its thread, whoever asks, and only in its tenant', async () => {
    const { chat } = await opened()
    const first = await chat.ask({ asker: ANA, text: KIDNEYS, key: 'hilo' })
    expect(first.card.headline).toMatch(/^431 /)
    const second = await chat.ask({ asker: BETO, text: '¿y en 2023?', key: 'hilo' })
    expect(second.answer.facts[0]?.fact.quantity.value).toBe(431)
    expect([await chat.knows(ANA, 'hilo'), await chat.knows(ANA, 'otro'), await chat.knows(CARLA, 'hilo')]).toEqual([
      true,
      false,
      false,
    ])
    const apart = await chat.ask({ asker: CARLA, text: '¿y en 2023?', key: 'hilo' })
    expect(apart.answer.understood.selections[0]?.measure ?? null).toBeNull()
  })

  test('ends when its time is over', async () => {
    let at = Date.parse('2026-11-28T12:00:00Z')
    const { chat } = await opened(undefined, {}, () => new Date(at))
    await chat.ask({ asker: ANA, text: KIDNEYS, key: 'orden', ttlMs: 1_800_000 })
    at += 1_799_000
    expect(await chat.knows(ANA, 'orden')).toBe(true)
    at += 2_000
    expect(await chat.knows(ANA, 'orden')).toBe(false)
  })

  test('questions at once in one thread see each other in order', async () => {
    const { chat } = await opened()
    const turns = [KIDNEYS, '¿y en Zacatecas?', '¿y en 2023?', '¿y en marzo?']
    const shown = await Promise.all(turns.map((text) => chat.ask({ asker: ANA, text, key: 'hilo' })))
    expect(shown.map(({ answer }) => answer.facts[0]?.fact.quantity.value)).toEqual([431, 431, 431, 431])
  })
})

describe('an answer again', () => {
  test.each([KIDNEYS, 'hola', '¿quién va a ganar las elecciones?', '¿Cuántos trasplantes de pulmón hubo?'])(
    '%s: the same after a restart, for its own tenant only',
    async (text) => {
      const { chat, reopen } = await opened()
      const { card } = await chat.ask({ asker: ANA, text, key: null })
      const later = await reopen()
      const again = await later.again(BETO, card.id)
      expect(again?.card.text).toBe(card.text)
      expect(again?.card.id).toBe(card.id)
      expect(await later.again(CARLA, card.id)).toBeNull()
      await later.close()
    },
  )

  test('is where a reply to it goes on from', async () => {
    const { chat } = await opened()
    const first = await chat.ask({ asker: ANA, text: KIDNEYS, key: 'hilo' })
    await chat.ask({ asker: ANA, text: 'hola', key: 'hilo' })
    const reply = await chat.ask({ asker: ANA, text: '¿y en 2023?', key: 'hilo', goesOnFrom: first.card.id })
    expect(reply.answer.facts[0]?.fact.quantity.value).toBe(431)
  })
})
