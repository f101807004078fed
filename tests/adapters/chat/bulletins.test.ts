import { describe, expect, test } from 'vitest'
import { BULLETIN } from '../run.ts'
import { ANA, BETO, CARLA, opened } from './open.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const ADMINS = { COTEJO_ADMINS: `${ANA.person}, ${CARLA.person}` }

const DENTAL = `Inauguran unidad dental en Colima

En marzo de 2024 se atendieron 2,417 pacientes de odontología en Colima.
`
const SCHOOL = `Entregan becas en Nayarit

En mayo de 2024 se entregaron 3,658 becas de posgrado en Nayarit.
`

describe('a draft', () => {
  test('is read against itself and the bulletins, and not kept', async () => {
    const { chat, store } = await opened()
    const text = `Realiza IMSS Zacatecas jornada

Del 6 al 12 de marzo de 2023 el IMSS en Zacatecas realizó 413 trasplantes de riñón.

Se hicieron 30 cirugías: 12 de cadera, 10 de rodilla y 9 de columna.
`
    const review = await chat.review(BETO, file('../../borrador.txt', text))
    expect(review.problem).toBeNull()
    expect(review.facts).toBeGreaterThan(3)
    expect(review.conflicts.join(' ')).toMatch(/413.*431|431.*413/)
    expect(review.alarms.join(' ')).toMatch(/31/)
    expect(review.duplicateOf).toEqual([])
    expect((await chat.bulletins(BETO)).map(({ own }) => own)).toEqual([false])
    const kept: unknown[] = []
    for await (const document of store.documents({ tenant: BETO.tenant })) kept.push(document)
    expect(kept).toEqual([])
  })

  test('that repeats a bulletin names it; one that cannot be read says what to do', async () => {
    const { chat } = await opened()
    expect((await chat.review(ANA, file('otra.txt', BULLETIN))).duplicateOf).toEqual([
      'Realiza IMSS Zacatecas jornada de trasplantes',
    ])
    expect((await chat.review(ANA, file('/tmp/vacio.txt', ''))).problem).toMatch(/^vacio\.txt: está vacío/)
  })
})

describe('a bulletin from a chat', () => {
  test('is added by who may, once, for its own group', async () => {
    const { chat } = await opened(undefined, ADMINS)
    const { token, title, facts } = await chat.preview(ANA, file('dental.txt', DENTAL))
    expect([title, facts]).toEqual(['Inauguran unidad dental en Colima', 1])
    await expect(chat.incorporate(BETO, token)).rejects.toThrow(/administran/)
    expect(await chat.incorporate(CARLA, token)).toBeNull()
    expect((await chat.incorporate(ANA, token))?.outcome).toBe('added')
    expect(await chat.incorporate(ANA, token)).toBeNull()
    const shown = await chat.ask({ asker: BETO, text: '¿Cuántos pacientes de odontología hubo en Colima?', key: null })
    expect(shown.card.headline).toMatch(/^2,417 /)
    expect(shown.card.sources[0]).toMatchObject({
      figure: '2,417 pacientes de odontología',
      file: 'dental.txt',
      line: 3,
    })
  })

  test('is not previewed for others, nor added once discarded or after an hour', async () => {
    let at = Date.parse('2026-11-28T12:00:00Z')
    const { chat } = await opened(undefined, ADMINS, () => new Date(at))
    await expect(chat.preview(BETO, file('dental.txt', DENTAL))).rejects.toThrow(/administran/)
    const gone = await chat.preview(ANA, file('dental.txt', DENTAL))
    await chat.discard(ANA, gone.token)
    expect(await chat.incorporate(ANA, gone.token)).toBeNull()
    const late = await chat.preview(ANA, file('dental.txt', DENTAL))
    at += 3_600_001
    expect(await chat.incorporate(ANA, late.token)).toBeNull()
  })
})

describe('two groups with a bulletin each', () => {
  test('no figure, question, gap, finding, duplicate or answer crosses', async () => {
    const { chat } = await opened(undefined, ADMINS)
    const add = async (asker: typeof ANA, name: string, text: string) =>
      chat.incorporate(asker, (await chat.preview(asker, file(name, text))).token)
    await add(ANA, 'dental.txt', DENTAL)
    await add(CARLA, 'becas.txt', SCHOOL)

    const secrets = { ana: /2,417|odontolog|Colima/i, carla: /3,658|posgrado|Nayarit/i }
    const everything = async (asker: typeof ANA): Promise<string> =>
      JSON.stringify([
        await chat.bulletins(asker),
        await chat.examples(asker, '', 100),
        await chat.findings(asker, 100),
        await chat.gaps(asker),
        (await chat.ask({ asker, text: 'ayuda', key: null })).card,
        (await chat.ask({ asker, text: '¿Qué boletines hay?', key: null })).card,
        (await chat.check(asker, 'Hubo 2,417 casos y 3,658 casos')).figures,
        (await chat.review(asker, file('a.txt', DENTAL))).duplicateOf,
        (await chat.review(asker, file('b.txt', SCHOOL))).duplicateOf,
      ])
    const [ana, carla] = [await everything(ANA), await everything(CARLA)]
    expect(ana).toMatch(secrets.ana)
    expect(carla).toMatch(secrets.carla)
    expect(ana.replaceAll('3,658 casos', '')).not.toMatch(secrets.carla)
    expect(carla.replaceAll('2,417 casos', '')).not.toMatch(secrets.ana)

    const asked = await chat.ask({ asker: ANA, text: '¿Cuántos pacientes de odontología hubo?', key: 'hilo' })
    expect(asked.answer.status).toBe('answered')
    expect(await chat.again(CARLA, asked.card.id)).toBeNull()
    expect(
      (await chat.ask({ asker: CARLA, text: '¿Cuántos pacientes de odontología hubo?', key: null })).answer.status,
    ).toBe('not_found')
    await chat.forgetTenant(ANA.tenant)
    expect(await chat.again(ANA, asked.card.id)).toBeNull()
    expect((await chat.bulletins(ANA)).map(({ own }) => own)).toEqual([false])
    expect((await chat.bulletins(CARLA)).some(({ own }) => own)).toBe(true)
  })

  test('another process’s bulletin is answered from without a restart', async () => {
    const { chat, reopen } = await opened(undefined, ADMINS)
    await chat.ask({ asker: ANA, text: 'hola', key: null })
    const other = await reopen()
    const { token } = await other.preview(ANA, file('dental.txt', DENTAL))
    await other.incorporate(ANA, token)
    await other.close()
    const { card } = await chat.ask({ asker: ANA, text: '¿Cuántos pacientes de odontología hubo?', key: null })
    expect(card.headline).toMatch(/^2,417 /)
  })
})

describe('examples', () => {
  test('have an answer, and hold what is typed', async () => {
    const { chat } = await opened({ 'dental.txt': DENTAL, 'becas.txt': SCHOOL, 'marzo.txt': BULLETIN })
    const all = await chat.examples(ANA)
    expect(all.length).toBeGreaterThan(2)
    for (const text of all) {
      expect(['answered', 'conflict']).toContain((await chat.ask({ asker: ANA, text, key: null })).answer.status)
    }
    const typed = await chat.examples(ANA, '¿cuantas BEC', 5)
    expect(typed.length).toBeGreaterThan(0)
    for (const question of typed) expect(question).toMatch(/becas/)
    expect(await chat.examples(ANA, 'xilófono')).toEqual([])
  })
})

describe('what people say and ask', () => {
  test('a dislike is a gap for the admins; somebody can be forgotten', async () => {
    const { chat, store } = await opened(undefined, ADMINS)
    const { card } = await chat.ask({ asker: BETO, text: '¿Cuántos trasplantes de riñón se hicieron?', key: 'hilo' })
    for (const verdict of ['down', 'down', 'up'] as const) await chat.feedback(BETO, card.id, verdict)
    await chat.ask({ asker: BETO, text: '¿Cuántos trasplantes de pulmón hubo?', key: 'otro' })
    const gaps = (await chat.gaps(ANA)).join('\n')
    expect(gaps).toContain('1 · trasplantes de riñón')
    expect(gaps).toContain('trasplantes de pulmón')
    expect(await chat.gaps(BETO)).toEqual([])
    await chat.forgetPerson(BETO)
    expect(await store.feedback({ tenant: BETO.tenant })).toEqual([])
    expect([await chat.knows(BETO, 'hilo'), await chat.knows(BETO, 'otro')]).toEqual([false, false])
  })
})
