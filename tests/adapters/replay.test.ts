import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../adapters/storage/sqlite.ts'
import { BULLETIN, cotejo, folderWith, type Outcome } from './run.ts'

const QUESTION = '¿Cuántos trasplantes de riñón hubo en Zacatecas?'
const [TITLE = '', , SENTENCE = ''] = BULLETIN.split('\n')

/** A home of its own with these bulletins ingested, and the commands over it. */
async function homeWith(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const home = join(folderWith({}), 'casa')
  const folder = folderWith(files)
  const run = (...args: string[]): Promise<Outcome> => cotejo(args, { env: { COTEJO_HOME: home, ...env } })
  const ask = async (...args: string[]) => JSON.parse((await run('ask', '--json', ...args)).stdout)
  const added = Object.keys(files).length > 0 ? idIn(await run('ingest', folder)) : ''
  return { home, folder, run, ask, added }
}

const idIn = ({ stdout }: Outcome): string => / · ([0-9a-f]{12}) · /.exec(stdout)?.[1] ?? 'ninguno'
const lastLine = ({ stdout }: Outcome): string => stdout.trimEnd().split('\n').at(-1) ?? ''

describe('an answer given again', () => {
  test('is identical while nothing changes, and says so', async () => {
    const { run, ask } = await homeWith({ 'a.txt': BULLETIN })
    const first = await run('ask', QUESTION)
    const id = /^Respuesta (c-[0-9a-f]+)$/m.exec(first.stdout)?.[1] ?? ''
    const again = await run('ask', '--replay', id.toUpperCase())
    expect(again.code).toBe(0)
    expect(again.stdout).toMatch(/^431 /)
    expect(lastLine(again)).toMatch(new RegExp(`^Idéntica a la respuesta ${id} \\(\\d+ \\w+ \\d{4}\\)\\.$`))
    expect(await ask('--replay', id)).toMatchObject({
      answer_id: id,
      lead: { from: 'facts', index: 0 },
      replay: { identical: true, changes: [], causes: [] },
    })
  })

  test('names the bulletin that took the place of the one it stood on', async () => {
    const { run, ask, folder, added: first } = await homeWith({ 'a.txt': BULLETIN })
    const { answer_id: id, facts } = await ask(QUESTION)
    expect(facts[0].value).toBe(431)
    writeFileSync(join(folder, 'b.txt'), `${TITLE}, al día\n\n${SENTENCE.replace('431', '413')}\n`)
    const second = idIn(await run('ingest', join(folder, 'b.txt'), '--supersedes', first))

    const changed = await run('ask', '--replay', id)
    expect(changed.code).toBe(0)
    expect(lastLine(changed)).toMatch(
      /antes 431 trasplantes.*, ahora 413 trasplantes.*a\.txt\) fue sustituido por .*b\.txt\)/,
    )
    const { replay } = await ask('--replay', id)
    expect(replay).toMatchObject({ identical: false, changes: [{ kind: 'lead' }] })
    expect(replay.causes).toMatchObject([{ fate: 'superseded', bulletin: { id: first }, by: { id: second } }])

    await run('ingest', '--remove', second)
    expect((await ask('--replay', id)).replay.identical).toBe(true)
    await run('ingest', '--remove', first)
    const gone = await run('ask', '--replay', id)
    expect(gone.code).toBe(1)
    expect(lastLine(gone)).toMatch(/antes con respuesta, ahora sin respuesta.*a\.txt\) fue retirado\.$/)
  })

  test('names the bulletin that came later', async () => {
    const { run, ask, folder } = await homeWith({ 'a.txt': BULLETIN })
    const { answer_id: id } = await ask(QUESTION)
    const later = SENTENCE.replace('431', '98').replace('marzo', 'mayo')
    writeFileSync(join(folder, 'b.txt'), `Mayo en Zacatecas\n\n${later}\n`)
    const added = idIn(await run('ingest', join(folder, 'b.txt')))
    const { replay } = await ask('--replay', id)
    expect(replay.identical).toBe(false)
    expect(replay.causes).toMatchObject([{ fate: 'added', bulletin: { id: added } }])
    expect(replay.said).toMatch(/98 trasplantes.*b\.txt\) se agregó después/)
  })

  test('that nobody knows is one line and exit code 1', async () => {
    const { home, run } = await homeWith({})
    const { code, stdout, stderr } = await run('ask', '--replay', 'c-00000000')
    expect([code, stdout, existsSync(home)]).toEqual([1, '', false])
    expect(stderr).toMatch(/^c-00000000: [^\n]+\n$/)
  })

  test('goes with --json alone', async () => {
    const outcomes = await Promise.all([
      cotejo(['ask', '--replay', 'c-1', QUESTION]),
      cotejo(['ask', '--replay', 'c-1', '--corpus', '.']),
      cotejo(['ask', '--replay', 'c-1', '--note']),
    ])
    for (const { code, stdout, stderr } of outcomes)
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/^--replay .*Uso: .*\n$/)])
  })
})

describe('what is remembered', () => {
  test('nothing of help, of files named with --corpus, or of --jsonl', async () => {
    const { home, folder, run } = await homeWith({})
    writeFileSync(join(folder, 'a.txt'), BULLETIN)
    const input = JSON.stringify({ id: '1', question: QUESTION })
    const outcomes = [
      await run('ask', 'hola'),
      await run('ask', '--corpus', join(folder, 'a.txt'), QUESTION),
      await cotejo(['ask', '--jsonl'], { input, env: { COTEJO_HOME: home } }),
    ]
    expect(existsSync(home)).toBe(false)
    for (const { stdout, stderr } of outcomes)
      expect([stdout, stderr]).toEqual([expect.not.stringContaining('\nRespuesta c-'), ''])
  })

  test('no word of a question, in any byte of the store; nor anybody else may read it', async () => {
    const { home, run } = await homeWith({ 'a.txt': BULLETIN })
    const words = [
      'Oigan',
      'Xitlali',
      'Zurrutia',
      'hernandez',
      'primita',
      'cirujias',
      'zurrutia',
      '5512345678',
      'apuradísima',
      'Eleuterio',
    ]
    const questions = [
      'Oigan, soy Xitlali Zurrutia, apuradísima: ¿cuántos trasplantes de riñón hubo en Zacatecas?',
      'le hicieron cirujias a mi primita xitlali hernandez? tel 5512345678',
      '¿Cuántos trasplantes de pulmón hizo Eleuterio Zurrutia?',
      '¿Cuántos? avisar a zurrutia@correo.mx',
    ]
    for (const question of questions) await run('ask', question)
    const files = readdirSync(home).map((file) => join(home, file))
    const bytes = files.map((file) => readFileSync(file, 'utf8').toLowerCase()).join('\n')
    expect(bytes).toContain('trasplantes de pulmón')
    for (const word of words) expect(bytes, word).not.toContain(word.toLowerCase())
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual(files.map(() => 0o600))
  })

  test('for COTEJO_RETENTION_DAYS', async () => {
    const { home, ask, run } = await homeWith({ 'a.txt': BULLETIN }, { COTEJO_RETENTION_DAYS: '7' })
    const days = (n: number): string => new Date(Date.now() - n * 24 * 3600 * 1000).toISOString()
    const keep = async (id: string, at: string): Promise<void> => {
      const store = await openSqliteStore(join(home, 'cotejo.db'))
      await store.rememberAnswer({ tenant: null }, { id, query: { borrar: 'marca-vieja' }, versions: {}, at })
      await store.close()
    }
    await keep('c-old', days(8))
    await keep('c-new', days(6))
    await ask(QUESTION)
    const store = await openSqliteStore(join(home, 'cotejo.db'))
    const kept = await Promise.all(['c-old', 'c-new'].map((id) => store.answer({ tenant: null }, id)))
    await store.close()
    expect(kept.map((answer) => answer !== null)).toEqual([false, true])
    expect((await run('ask', '--replay', 'c-new')).code).toBe(1)
    const wrong = await cotejo(['ask', QUESTION], { env: { COTEJO_RETENTION_DAYS: 'mucho' } })
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^COTEJO_RETENTION_DAYS: «mucho»[^\n]*\n$/)])
  })

  test('where the disk refuses, the answer stands and one line says so', async () => {
    const folder = folderWith({ archivo: '' })
    const { code, stdout, stderr } = await cotejo(['ask', '¿Cuántas cirugías hubo?'], {
      env: { COTEJO_HOME: join(folder, 'archivo', 'casa') },
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d/)
    expect(stdout).not.toContain('Respuesta c-')
    expect(stderr).toMatch(/^La respuesta no se guardó[^\n]*archivo[^\n]*\n$/)
  })
})
