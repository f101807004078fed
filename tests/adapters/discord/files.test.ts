import { describe, expect, test } from 'vitest'
import { type FakeDiscord, GUILD } from '../../fakes/discord.ts'
import { checkMessage, command, MANAGE_GUILD, press, USER } from '../../fakes/discord-events.ts'
import { button, buttonsOf, wordsOf } from '../../fakes/discord-seen.ts'
import { BULLETIN } from '../run.ts'
import { openBot } from './bot.ts'

/** An attachment of a command; the fake serves it from its own origin unless the address is another. */
function attached(
  fake: FakeDiscord,
  text: string,
  { url, name = 'boletin.txt' }: { url?: string; name?: string } = {},
) {
  const id = fake.nextId()
  const path = `/attachments/${id}/${name}`
  fake.world.files.set(path, Buffer.from(text))
  const file = {
    id,
    filename: name,
    size: text.length,
    url: url ?? `${fake.origin}${path}`,
    proxy_url: '',
    content_type: 'text/plain',
  }
  return [{ archivo: id }, { attachments: { [id]: file } }] as const
}

const ADMIN = { COTEJO_ADMINS: `discord:${GUILD}/${USER}` }
const manager = { permissions: MANAGE_GUILD }
const ZACATECAS = '¿cuántos trasplantes de riñón hubo en Zacatecas?'

describe('/revisar', () => {
  test('says in private what does not add up, and keeps nothing', async () => {
    const { fake } = await openBot()
    const draft =
      'Jornada en Nayarit\n\nDel 6 al 12 de marzo de 2023 el IMSS en Nayarit realizó 977 cirugías: 501 de cadera y 402 de rodilla.\n'
    const [options, resolved] = attached(fake, draft)
    const said = await fake.answerTo(command(fake, 'revisar', options, {}, resolved))
    expect(said.isPrivate).toBe(true)
    expect(wordsOf(said)).toMatch(/3 cifras · .*No cuadra.*903.*977/s)
    expect(buttonsOf(said).size).toBe(0)
    const asked = await fake.answerTo(command(fake, 'cotejo', { pregunta: '¿cuántas cirugías hubo en Nayarit?' }))
    expect(wordsOf(asked)).not.toContain('977')
  })

  test.each([
    ['http://127.0.0.1:1/x.txt', 'no es de esta plataforma'],
    ['https://cdn.discordapp.com.evil.example/x.txt', 'no es de esta plataforma'],
    ['https://user@cdn.discordapp.com/x.txt', 'no es de esta plataforma'],
    ['file:///etc/passwd', 'no es de esta plataforma'],
    ['', 'no es de esta plataforma'],
  ])('takes no file from %s', async (url, why) => {
    const { fake } = await openBot()
    const [options, resolved] = attached(fake, BULLETIN, { url })
    expect(wordsOf(await fake.answerTo(command(fake, 'revisar', options, {}, resolved)))).toContain(why)
  })

  test('says what to do with a file that it cannot read', async () => {
    const { fake } = await openBot()
    const [options, resolved] = attached(fake, '\u0000\u0001\u0002'.repeat(50), { name: 'foto.png' })
    const said = await fake.answerTo(command(fake, 'revisar', options, {}, resolved))
    expect(wordsOf(said)).toContain('foto.png')
    expect(wordsOf(said)).not.toMatch(/error e-/)
  })
})

describe('/incorporar', () => {
  test('adds a bulletin to the guild alone, by who may', async () => {
    const { fake } = await openBot({ env: ADMIN })
    const [options, resolved] = attached(fake, BULLETIN)
    const preview = await fake.answerTo(command(fake, 'incorporar', options, manager, resolved))
    expect(wordsOf(preview)).toMatch(/1 cifra · Realiza IMSS Zacatecas/)
    const add = button(preview, 'Incorporar')
    for (const who of [{}, { ...manager, user: '500000000000000002' }]) {
      expect(wordsOf(await fake.answerTo(press(fake, preview, add, who)))).toContain('Sólo quienes administran')
    }
    expect(wordsOf(await fake.answerTo(press(fake, preview, add, manager)))).toMatch(
      /^Incorporado: «Realiza IMSS Zacatecas/,
    )
    expect(wordsOf(await fake.answerTo(press(fake, preview, add, manager)))).toContain('ya se decidió')
    expect(wordsOf(await fake.answerTo(command(fake, 'cotejo', { pregunta: ZACATECAS })))).toMatch(/^431 /)
    expect(wordsOf(await fake.answerTo(command(fake, 'boletines')))).toContain('de este servidor')
    for (const who of [{ guild: '700000000000000002' }, { guild: null, channel: '610' }]) {
      expect(wordsOf(await fake.answerTo(command(fake, 'cotejo', { pregunta: ZACATECAS }, who)))).not.toContain('431')
    }
    expect(fake.world.problems).toEqual([])
  })

  test.each([
    ['is not named in COTEJO_ADMINS', {}, manager],
    ['has no permission in the guild', ADMIN, {}],
    ['is named for another guild', { COTEJO_ADMINS: `discord:1/${USER}` }, manager],
  ])('is refused to who %s', async (_, env, who) => {
    const { fake } = await openBot({ env })
    const [options, resolved] = attached(fake, BULLETIN)
    const said = await fake.answerTo(command(fake, 'incorporar', options, who, resolved))
    expect(wordsOf(said)).toContain('Sólo quienes administran')
    expect(buttonsOf(said).size).toBe(0)
  })

  test('keeps nothing of what is discarded', async () => {
    const { fake } = await openBot({ env: { COTEJO_ADMINS: `discord:G${GUILD}/U${USER}` } })
    const [options, resolved] = attached(fake, BULLETIN)
    const preview = await fake.answerTo(command(fake, 'incorporar', options, manager, resolved))
    await fake.answerTo(press(fake, preview, button(preview, 'Descartar'), manager))
    expect(wordsOf(await fake.answerTo(press(fake, preview, button(preview, 'Incorporar'), manager)))).toContain(
      'ya se decidió',
    )
  })
})

describe('«Cotejar este mensaje»', () => {
  test('gives each figure a verdict, in private', async () => {
    const { fake } = await openBot()
    const said = await fake.answerTo(
      checkMessage(
        fake,
        'Del 1 de abril al 12 de septiembre de 2021 el IMSS hizo 442 trasplantes de riñón y 400 de córnea.',
      ),
    )
    expect(said.isPrivate).toBe(true)
    expect(wordsOf(said)).toMatch(/442[^\n]*coincide/)
    expect(wordsOf(said)).toMatch(/400[^\n]*difiere/)
    expect(wordsOf(said)).not.toMatch(/verdader|fals/i)
    expect(fake.world.problems).toEqual([])
  })

  test('sends many figures as several messages', async () => {
    const { fake } = await openBot()
    const many = Array.from(
      { length: 40 },
      (_, i) => `En 2021 el IMSS hizo ${1000 + i * 7} trasplantes de riñón.`,
    ).join(' ')
    const id = checkMessage(fake, many)
    const first = await fake.answerTo(id)
    await fake.until(() => fake.world.said.find(({ to, isAdded }) => to === id && isAdded))
    expect(first.isPrivate).toBe(true)
    expect(fake.world.said.every(({ isPrivate }) => isPrivate)).toBe(true)
    expect(fake.world.problems).toEqual([])
  })
})
