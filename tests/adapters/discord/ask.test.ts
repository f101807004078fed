import { describe, expect, test } from 'vitest'
import { command, MANAGE_GUILD, typing, USER, write } from '../../fakes/discord-events.ts'
import { buttonsOf, picturesOf, wordsOf } from '../../fakes/discord-seen.ts'
import { openBot } from './bot.ts'

const KIDNEY = '¿cuántos trasplantes de riñón?'
const firstLine = (words: string): string => words.split('\n')[0] ?? ''

describe('a question', () => {
  test('by command, private unless it says otherwise', async () => {
    const { fake } = await openBot()
    const quiet = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))
    expect(firstLine(wordsOf(quiet))).toMatch(/^442 trasplantes de riñón/)
    expect(quiet.isPrivate).toBe(true)
    expect([...buttonsOf(quiet).keys()]).toEqual([
      'Fuente',
      '¿Por qué?',
      'Copiar para nota',
      'Publicar',
      '👍 Sirve',
      '👎 No sirve',
    ])
    const loud = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY, publica: true }))
    expect(loud.isPrivate).toBe(false)
    expect(wordsOf(loud)).toBe(wordsOf(quiet))
    expect(buttonsOf(loud).has('Publicar')).toBe(false)
    expect(fake.world.problems).toEqual([])
  })

  test('by mention and in a direct message', async () => {
    const { fake } = await openBot()
    const mentioned = await fake.answerTo(write(fake, KIDNEY))
    const direct = await fake.answerTo(write(fake, KIDNEY, { guild: null, channel: '610' }))
    expect(firstLine(wordsOf(mentioned))).toMatch(/^442 /)
    expect(wordsOf(direct)).toBe(wordsOf(mentioned))
    expect(fake.world.problems).toEqual([])
  })

  test.each([
    ['by a bot', { bot: true }],
    ['that mentions nobody', { mentions: false }],
  ])('is not answered %s', async (_, how) => {
    const { fake } = await openBot()
    const unheard = write(fake, KIDNEY, {}, how)
    await fake.answerTo(write(fake, KIDNEY))
    expect(fake.world.said.map(({ to }) => to)).not.toContain(unheard)
  })

  test('that is empty gets help, one that is too long a line', async () => {
    const { fake } = await openBot()
    expect(wordsOf(await fake.answerTo(write(fake, '')))).toContain('Cotejo responde preguntas')
    expect(wordsOf(await fake.answerTo(write(fake, 'x'.repeat(501))))).toContain('500 signos')
    expect(wordsOf(await fake.answerTo(command(fake, 'ayuda')))).toContain('Cotejo responde preguntas')
    expect(wordsOf(await fake.answerTo(command(fake, 'privacidad'))).split('\n')).toHaveLength(5)
  })

  test('with a chart has it as a picture with its words', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(command(fake, 'grafica', { pregunta: '¿riñón o córnea, qué se trasplantó más?' }))
    expect(picturesOf(said)[0]).toMatch(/^Gráfica de barras\. .*442.*353/)
    expect(fake.world.calls.at(-1)?.files).toMatchObject([{ name: 'grafica.png' }])
    const none = await fake.answerTo(command(fake, 'grafica', { pregunta: KIDNEY }))
    expect(wordsOf(none)).toContain('no lleva gráfica')
  })

  test('with few fields, as an older or newer Discord may send it', async () => {
    const { fake } = await openBot()
    const id = fake.nextId()
    fake.world.interactions.set('t', { id, at: Date.now() })
    const data = { name: 'cotejo', options: [{ name: 'pregunta', value: KIDNEY }] }
    fake.gateway.dispatch('INTERACTION_CREATE', {
      id,
      token: 't',
      application_id: fake.application,
      type: 2,
      data,
      user: { id: USER },
    })
    expect(wordsOf(await fake.answerTo(id))).toContain('442')
  })
})

describe('a conversation', () => {
  test('goes on by commands of one person in one channel', async () => {
    const { fake } = await openBot()
    const week = '¿cuántos trasplantes de riñón hubo del 31 de mayo al 6 de junio de 2021?'
    await fake.answerTo(command(fake, 'cotejo', { pregunta: week }))
    const next = await fake.answerTo(command(fake, 'cotejo', { pregunta: '¿y de córnea?' }))
    expect(firstLine(wordsOf(next))).toContain('31 may–6 jun 2021')
    for (const who of [{ user: '500000000000000002' }, { channel: '600000000000000002' }]) {
      const other = await fake.answerTo(command(fake, 'cotejo', { pregunta: '¿y de córnea?' }, who))
      expect(firstLine(wordsOf(other))).not.toContain('31 may–6 jun 2021')
    }
  })

  test('goes on from the answer that is replied to, whoever replies', async () => {
    const { fake } = await openBot()
    const kidney = await fake.answerTo(
      write(fake, '¿cuántos trasplantes de riñón hubo del 31 de mayo al 6 de junio de 2021?'),
    )
    await fake.answerTo(write(fake, '¿cuántas mastografías?'))
    const reply = await fake.answerTo(
      write(fake, '¿y de córnea?', { user: '500000000000000002' }, { repliesTo: kidney.id }),
    )
    expect(firstLine(wordsOf(reply))).toMatch(/trasplantes de córnea .*31 may–6 jun 2021/)
    const unread = await fake.answerTo(write(fake, '', {}, { mentions: false, repliesTo: kidney.id }))
    expect(wordsOf(unread)).toContain('mención activada')
  })

  test('goes on in a thread from its last answer, at first from the one it hangs on', async () => {
    const { fake } = await openBot()
    const above = await fake.answerTo(write(fake, KIDNEY))
    const thread = { channel: above.id, type: 11 }
    expect(firstLine(wordsOf(await fake.answerTo(write(fake, '¿y de córnea?', thread))))).toMatch(/^353 /)
    const other = { ...thread, user: '500000000000000002' }
    expect(
      firstLine(wordsOf(await fake.answerTo(write(fake, '¿y de médula ósea?', other, { mentions: false })))),
    ).toMatch(/^120 /)
  })
})

describe('/ajustes', () => {
  test('asks for the permission', async () => {
    const { fake } = await openBot()
    expect(wordsOf(await fake.answerTo(command(fake, 'ajustes', { privadas: false })))).toContain(
      'Administrar servidor',
    )
    const said = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))
    expect(said.isPrivate).toBe(true)
  })

  test('sets what is public, and a restart keeps it', async () => {
    const bot = await openBot()
    const { fake } = bot
    const manager = { permissions: MANAGE_GUILD }
    await fake.answerTo(command(fake, 'ajustes', { privadas: false }, manager))
    await bot.restart()
    expect((await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))).isPrivate).toBe(false)
    const set = await fake.answerTo(command(fake, 'ajustes', { canal: '600000000000000007' }, manager))
    expect(wordsOf(set)).toContain('<#600000000000000007>')
    const held = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY, publica: true }))
    expect(held.isPrivate).toBe(true)
    expect(wordsOf(held)).toContain('no hay respuestas públicas')
    expect(wordsOf(await fake.answerTo(write(fake, KIDNEY)))).toMatch(/no hay respuestas públicas/)
    const there = { channel: '600000000000000007' }
    expect((await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }, there))).isPrivate).toBe(false)
    await fake.answerTo(command(fake, 'ajustes', { todos: true }, manager))
    expect(wordsOf(await fake.answerTo(write(fake, KIDNEY)))).toMatch(/^442/)
  })
})

describe('what is being typed', () => {
  const choicesOf = async (bot: Awaited<ReturnType<typeof openBot>>, id: string) => {
    const call = await bot.fake.until(() =>
      bot.fake.world.calls.find(({ path, body }) => path.includes(`/${id}/`) && body.type === 8),
    )
    return (call.body.data as { choices: { name: string; value: string }[] }).choices
  }

  test('is completed by questions that have an answer', async () => {
    const bot = await openBot()
    const { fake } = bot
    const all = await choicesOf(bot, typing(fake, 'cotejo', 'pregunta', ''))
    expect(all.length).toBeGreaterThan(3)
    const narrow = await choicesOf(bot, typing(fake, 'cotejo', 'pregunta', 'mastograf'))
    expect(narrow.length).toBeGreaterThan(0)
    for (const { name } of narrow) expect(name.toLowerCase()).toContain('mastograf')
    for (const { value } of [...all, ...narrow].slice(0, 8)) {
      const said = await fake.answerTo(command(fake, 'cotejo', { pregunta: value }))
      expect(wordsOf(said)).toMatch(/\d/)
    }
    expect(await choicesOf(bot, typing(fake, 'cotejo', 'pregunta', 'zzzzqq'))).toEqual([])
    expect(await choicesOf(bot, typing(fake, 'nada', 'nada', ''))).toEqual([])
    expect(fake.world.problems).toEqual([])
  })
})

describe('bulletins', () => {
  test('are listed, and one is found by number or place', async () => {
    const { fake } = await openBot()
    const list = await fake.answerTo(command(fake, 'boletines'))
    expect(wordsOf(list)).toMatch(/^5 boletines/)
    const numbered = await fake.answerTo(command(fake, 'boletin', { numero: '185/2021' }))
    expect(wordsOf(numbered)).toContain('185/2021')
    for (const place of ['1', '2', '3', '4', '5']) {
      const said = await fake.answerTo(command(fake, 'boletin', { numero: place }))
      expect(wordsOf(said), place).toMatch(/\d/)
      expect(wordsOf(said), place).not.toContain('No está ese boletín')
    }
    expect(wordsOf(await fake.answerTo(command(fake, 'boletin', { numero: '99' })))).toContain('No está ese boletín')
  })
})
