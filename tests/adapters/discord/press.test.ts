import { describe, expect, test } from 'vitest'
import { CHANNEL, command, MANAGE_GUILD, press, write } from '../../fakes/discord-events.ts'
import { button, buttonsOf, markdownOf, wordsOf } from '../../fakes/discord-seen.ts'
import { openBot } from './bot.ts'

const KIDNEY = '¿cuántos trasplantes de riñón?'

describe('a button of an answer', () => {
  test('opens the source, the reasons and the note in private, also on a public answer', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(write(fake, KIDNEY))
    const other = { user: '500000000000000002' }
    const source = await fake.answerTo(press(fake, said, button(said, 'Fuente'), other))
    expect(markdownOf(source)).toMatch(/\*\*[^*]*442[^*]*\*\*/)
    expect(wordsOf(source)).toMatch(/\.txt, línea \d+/)
    const why = await fake.answerTo(press(fake, said, button(said, '¿Por qué?'), other))
    expect(wordsOf(why)).toContain('riñón')
    const note = await fake.answerTo(press(fake, said, button(said, 'Copiar para nota'), other))
    expect(markdownOf(note)).toMatch(/^```\n.*442 trasplantes.*\n```$/)
    expect([source, why, note].map(({ isPrivate }) => isPrivate)).toEqual([true, true, true])
    expect(fake.world.problems).toEqual([])
  })

  test('publishes once, and where it is allowed', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))
    const publish = button(said, 'Publicar')
    const first = await fake.answerTo(press(fake, said, publish))
    expect(first.isPrivate).toBe(false)
    expect(wordsOf(first)).toMatch(/^442.*Publicado por Ana \*Pérez\*$/s)
    expect(markdownOf(first)).toContain('Ana \\*Pérez\\*')
    const second = await fake.answerTo(press(fake, said, publish))
    expect([second.isPrivate, wordsOf(second)]).toEqual([true, 'Ya está publicada.'])
    await fake.answerTo(command(fake, 'ajustes', { canal: CHANNEL, permitir: false }, { permissions: MANAGE_GUILD }))
    const again = await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))
    const third = await fake.answerTo(press(fake, again, button(again, 'Publicar')))
    expect(third.isPrivate).toBe(true)
  })

  test('asks a suggestion', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(write(fake, 'hola'))
    const [label = '', id = ''] = [...buttonsOf(said)][0] ?? []
    expect(label).toMatch(/^¿/)
    const answer = await fake.answerTo(press(fake, said, id))
    expect(answer.isPrivate).toBe(true)
    expect(wordsOf(answer)).toMatch(/^\d/)
  })

  test('keeps an opinion', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(write(fake, KIDNEY))
    const thanks = await fake.answerTo(press(fake, said, button(said, '👎')))
    expect([thanks.isPrivate, wordsOf(thanks)]).toEqual([true, 'Gracias: queda anotado.'])
  })

  test('works after a restart; one that is made up does not', async () => {
    const bot = await openBot()
    const { fake } = bot
    const said = await fake.answerTo(write(fake, KIDNEY))
    await bot.restart()
    const source = button(said, 'Fuente')
    expect(wordsOf(await fake.answerTo(press(fake, said, source)))).toContain('442')
    for (const forged of [source.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')), 'borrar:1:AAAAAAAA', 'x', '']) {
      const refused = await fake.answerTo(press(fake, said, forged))
      expect([refused.isPrivate, wordsOf(refused)]).toEqual([
        true,
        'Ese botón ya no vale; se puede volver a preguntar.',
      ])
    }
  })

  test('of another guild shows nothing of this one', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(write(fake, KIDNEY))
    const elsewhere = await fake.answerTo(press(fake, said, button(said, 'Fuente'), { guild: '700000000000000009' }))
    expect(wordsOf(elsewhere)).toBe('Esa respuesta ya no se guarda; se puede volver a preguntar.')
  })
})

describe('a long answer', () => {
  test('is turned in place where it is private and beside where it is public', async () => {
    const { fake } = await openBot()
    const question =
      'trasplantes de córnea, consultas de especialidad, mastografías, cirugías y consultas de medicina familiar'
    const said = await fake.answerTo(command(fake, 'cotejo', { pregunta: question }))
    const first = wordsOf(said)
    expect(first).toMatch(/Página 1 de \d$/)
    press(fake, said, button(said, 'Siguiente'))
    await fake.until(() => (/Página 2 de \d$/.test(wordsOf(said)) ? true : undefined))
    expect(fake.world.said).toHaveLength(1)
    const loud = await fake.answerTo(write(fake, question))
    const beside = await fake.answerTo(press(fake, loud, button(loud, 'Siguiente')))
    expect(beside.isPrivate).toBe(true)
    expect(wordsOf(loud)).toBe(first)
    expect(fake.world.problems).toEqual([])
  })
})

describe('/olvidar', () => {
  test('forgets what a person asked', async () => {
    const { fake } = await openBot()
    const week = '¿cuántos trasplantes de riñón hubo del 31 de mayo al 6 de junio de 2021?'
    await fake.answerTo(command(fake, 'cotejo', { pregunta: week }))
    expect(wordsOf(await fake.answerTo(command(fake, 'olvidar')))).toContain('Se borraron')
    const next = await fake.answerTo(command(fake, 'cotejo', { pregunta: '¿y de córnea?' }))
    expect(wordsOf(next).split('\n')[0]).not.toContain('31 may–6 jun 2021')
  })

  test('forgets a guild by who manages it, after a question back', async () => {
    const { fake } = await openBot()
    const manager = { permissions: MANAGE_GUILD }
    const said = await fake.answerTo(write(fake, KIDNEY))
    await fake.answerTo(command(fake, 'ajustes', { privadas: false }, manager))
    const refused = await fake.answerTo(command(fake, 'olvidar', { alcance: 'servidor' }))
    expect(wordsOf(refused)).toContain('Administrar servidor')
    const asked = await fake.answerTo(command(fake, 'olvidar', { alcance: 'servidor' }, manager))
    const erase = button(asked, 'Borrar todo')
    expect(wordsOf(await fake.answerTo(press(fake, asked, erase)))).toContain('Administrar servidor')
    expect(wordsOf(await fake.answerTo(press(fake, asked, erase, manager)))).toContain('Se borró')
    expect(wordsOf(await fake.answerTo(press(fake, said, button(said, 'Fuente'))))).toContain('ya no se guarda')
    expect((await fake.answerTo(command(fake, 'cotejo', { pregunta: KIDNEY }))).isPrivate).toBe(true)
  })
})
