import { describe, expect, test } from 'vitest'
import type { Engine } from '#core'
import { openEngines } from '../../../adapters/chat/engines.ts'
import { ANA, CARLA, opened } from './open.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const ADMINS = { COTEJO_ADMINS: `${ANA.person}, ${CARLA.person}` }
const [OF_ANA, OF_CARLA] = [{ tenant: ANA.tenant }, { tenant: CARLA.tenant }]

const DENTAL = `Inauguran unidad dental en Colima

En marzo de 2024 se atendieron 2,417 pacientes de odontología en Colima.
`
const SCHOOL = `Entregan becas en Nayarit

En mayo de 2024 se entregaron 3,658 becas de posgrado en Nayarit.
`

async function openedEngines() {
  const { chat, config, store } = await opened(undefined, ADMINS)
  const add = async (asker: typeof ANA, name: string, text: string): Promise<string> => {
    const { token } = await chat.preview(asker, file(name, text))
    return (await chat.incorporate(asker, token))?.id ?? ''
  }
  return { engines: openEngines(config, store), store, add }
}

const sources = ({ corpus }: Engine): readonly string[] => corpus.bulletins.map(({ source }) => source)

describe('an engine', () => {
  test('takes in what comes to its view, and is made anew where something goes', async () => {
    const { engines, store, add } = await openedEngines()
    const first = await engines.of(OF_ANA)
    const dental = await add(ANA, 'dental.txt', DENTAL)
    const grown = await engines.of(OF_ANA)
    expect([grown === first, sources(grown)]).toEqual([true, ['dental.txt', 'marzo.txt']])
    expect(grown.ask('¿Cuántos pacientes de odontología hubo en Colima?').text).toMatch(/^2,417 /)
    await add(ANA, 'otra.txt', SCHOOL)
    expect([(await engines.of(OF_ANA)) === first, sources(first)]).toEqual([
      true,
      ['dental.txt', 'marzo.txt', 'otra.txt'],
    ])
    await store.withdraw(OF_ANA, dental)
    const without = await engines.of(OF_ANA)
    expect([without === first, sources(without)]).toEqual([false, ['marzo.txt', 'otra.txt']])
  })

  test('that two groups share takes in nothing that only one of them may see', async () => {
    const { engines, add } = await openedEngines()
    const shared = await engines.of(OF_ANA)
    expect(await engines.of(OF_CARLA)).toBe(shared)
    await add(ANA, 'dental.txt', DENTAL)
    const own = await engines.of(OF_ANA)
    expect([own === shared, sources(own)]).toEqual([false, ['dental.txt', 'marzo.txt']])
    expect([(await engines.of(OF_CARLA)) === shared, sources(shared)]).toEqual([true, ['marzo.txt']])
    await add(CARLA, 'becas.txt', SCHOOL)
    // Nobody else asks it any more.
    expect([(await engines.of(OF_CARLA)) === shared, sources(shared)]).toEqual([true, ['becas.txt', 'marzo.txt']])
    expect(sources(await engines.of(OF_ANA))).toEqual(['dental.txt', 'marzo.txt'])
    // Somebody who was not there before.
    expect(sources(await engines.of({ tenant: 'slack:T9' }))).toEqual(['marzo.txt'])
  })

  test('asked for twice while it takes something in is one', async () => {
    const { engines, add } = await openedEngines()
    await engines.of(OF_ANA)
    await add(ANA, 'dental.txt', DENTAL)
    const both = await Promise.all([engines.of(OF_ANA), engines.of(OF_ANA), engines.of(OF_CARLA)])
    expect([both[0] === both[1], both[0] === both[2]]).toEqual([true, false])
    expect(both.map(sources)).toEqual([['dental.txt', 'marzo.txt'], ['dental.txt', 'marzo.txt'], ['marzo.txt']])
  })
})
