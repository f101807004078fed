import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Ingestion } from '../../adapters/ingestion.ts'
import { openSqliteStore } from '../../adapters/storage/sqlite.ts'
import { linesAt, makePdf } from './documents/make-pdf.ts'
import { makeZip, paragraph, wordParts } from './documents/make-zip.ts'
import { BULLETIN, cotejo, folderWith, type Outcome } from './run.ts'

/** A home of its own, and the commands over it. */
function newHome() {
  const home = join(folderWith({}), 'casa')
  const run = (...args: string[]): Promise<Outcome> => cotejo(args, { env: { COTEJO_HOME: home } })
  return { home, run, ingest: (...args: string[]) => run('ingest', ...args) }
}

const idIn = ({ stdout }: Outcome): string => / · ([0-9a-f]{12}) · /.exec(stdout)?.[1] ?? 'ninguno'

const [TITLE = '', , SENTENCE = ''] = BULLETIN.split('\n')
/** Enough wording for copies to be told by it. */
const LONG = `${BULLETIN}
Las cirugías se llevaron a cabo con la participación de personal médico y de enfermería de las unidades de segundo nivel, informó la titular de la representación estatal durante una visita de supervisión.

Además, el personal aplicó 1,208 vacunas contra la influenza y realizó 316 mastografías a derechohabientes de la zona metropolitana de la capital del estado.
`

describe('adding', () => {
  test('a bulletin is reported and then answers', async () => {
    const { run, ingest } = newHome()
    const file = join(folderWith({ 'marzo.txt': BULLETIN }), 'marzo.txt')
    const question = ['ask', '--json', '¿Cuántos trasplantes de riñón hubo en Zacatecas?']
    expect((await run(...question)).code).toBe(1)

    const added = await ingest(file)
    expect([added.code, added.stderr]).toEqual([0, ''])
    expect(added.stdout).toMatch(/marzo\.txt · [0-9a-f]{12} · agregado · 1 cifra\n$/)
    const answer = JSON.parse((await run(...question)).stdout)
    expect(answer).toMatchObject({ status: 'answered', facts: [{ value: 431, citations: [{ source: 'marzo.txt' }] }] })
    // The files named with --corpus stand alone.
    const other = join(folderWith({ 'otro.txt': 'Aviso a los medios\n\nLa conferencia se pospone.\n' }), 'otro.txt')
    expect((await run(...question, '--corpus', other)).code).toBe(1)
  })

  test('the same file, the same words in other formats, and a newspaper’s copy', async () => {
    const { ingest } = newHome()
    const paper = `---\ntitle: Todo listo en Zacatecas\ndate: 2023-03-14\n---\n${LONG.split('\n').slice(2).join('\n')}`
    const lines = LONG.trimEnd()
      .split('\n')
      .flatMap((line) => (line === '' ? [''] : (line.match(/.{1,70}(?:\s|$)/g) ?? [])))
    const folder = folderWith({
      'a.txt': LONG,
      'b-mismo.txt': LONG,
      'c-word.docx': makeZip(wordParts(LONG.split('\n').filter(Boolean).map(paragraph).join(''))),
      'd-hoja.pdf': makePdf([
        linesAt(
          72,
          740,
          lines.map((line) => line.trim()),
        ).filter(({ text }) => text !== ''),
      ]),
      'e-diario.md': paper,
    })
    const { code, stdout } = await ingest(folder)
    const [a = '', b, c, d, e, mark, , summary] = stdout.split('\n')
    expect(a).toContain('a.txt · ')
    expect(b).toMatch(/b-mismo\.txt · ya estaba: es el mismo archivo que a\.txt/)
    expect(c).toMatch(/c-word\.docx · ya estaba: es el mismo texto que a\.txt/)
    expect(d).toMatch(/d-hoja\.pdf · ya estaba: es el mismo texto que a\.txt/)
    expect(e).toMatch(/e-diario\.md · .* · agregado · \d+ cifras/)
    expect(mark).toMatch(/Copia de a\.txt .*un solo testigo/)
    expect(summary).toMatch(/^Agregados 2 · repetidos 3 · \d+ cifras$/)
    expect(code).toBe(0)
  })

  test('another figure for the same is said when it comes', async () => {
    const { ingest } = newHome()
    const folder = folderWith({
      'a.txt': BULLETIN,
      'b.txt': `Balance de marzo en Zacatecas\n\n${SENTENCE.replace('431', '413')}\n`,
    })
    const { stdout } = await ingest(folder)
    expect(stdout).toMatch(
      /b\.txt[^\n]*\n {2}⚠ Aviso: [^\n]*431[^\n]*413|b\.txt[^\n]*\n {2}⚠ Aviso: [^\n]*413[^\n]*431/,
    )
  })

  test('two documents of one file name are told apart', async () => {
    const { run, ingest } = newHome()
    const copies = ['Zacatecas', 'Durango'].map((state) =>
      join(folderWith({ 'boletin.txt': BULLETIN.replaceAll('Zacatecas', state) }), 'boletin.txt'),
    )
    for (const [i, path] of copies.entries()) {
      expect((await ingest(path)).stdout.includes('se citará como boletin (2).txt')).toBe(i === 1)
    }
    const cited = async (state: string): Promise<string[]> => {
      const { stdout } = await run('ask', '--json', `¿Cuántos trasplantes de riñón hubo en ${state}?`)
      const { facts } = JSON.parse(stdout) as { facts: { citations: { source: string }[] }[] }
      return facts[0]?.citations.map(({ source }) => source) ?? []
    }
    expect([await cited('Zacatecas'), await cited('Durango')]).toEqual([['boletin.txt'], ['boletin (2).txt']])
  })

  test('one bad file never stops the others', async () => {
    const { ingest } = newHome()
    const folder = folderWith({ 'a.txt': '', 'b.pdf': '%PDF-1.4', 'c.txt': BULLETIN })
    const { code, stdout, stderr } = await ingest(folder, join(folder, 'falta.txt'))
    expect(code).toBe(2)
    expect(stdout).toMatch(/c\.txt · .* · agregado/)
    expect(stderr.match(/[\w-]+\.\w+(?=:)/g)).toEqual(['falta.txt', 'a.txt', 'b.pdf'])
    expect(stdout).toMatch(/Agregados 1 · no leídos 2 · 1 cifras/)
  })

  test('--dry-run says the same and keeps nothing', async () => {
    const { home, ingest } = newHome()
    const folder = folderWith({ 'a.txt': BULLETIN, 'b.txt': BULLETIN })
    const { code, stdout } = await ingest('--dry-run', folder)
    expect([code, existsSync(home)]).toEqual([0, false])
    expect(stdout).toMatch(/a\.txt · .* · se agregaría · 1 cifra\n.*b\.txt · ya estaba/)
  })

  test('an address is cited, also when it comes later', async () => {
    const { run, ingest } = newHome()
    const file = join(folderWith({ 'marzo.txt': BULLETIN }), 'marzo.txt')
    await ingest(file)
    await ingest(file, '--url', 'https://ejemplo.mx/boletin/9')
    const backup = join(folderWith({}), 'copia.db')
    expect((await run('store', 'backup', backup)).code).toBe(0)
    expect(readFileSync(backup).includes('https://ejemplo.mx/boletin/9')).toBe(true)
    expect(statSync(backup).mode & 0o777).toBe(0o600)
  })
})

describe('what takes the place of what', () => {
  const older = `Boletín No. 77/2023\n\n${TITLE}\n\n${SENTENCE}\n`
  const newer = `Boletín No. 78/2023\n\n${TITLE}\n\n${SENTENCE.replace('431', '413')}\n\nEste comunicado sustituye al boletín No. 77/2023.\n`
  const question = ['ask', '--json', '¿Cuántos trasplantes de riñón hubo en Zacatecas?']

  test('a bulletin that says so', async () => {
    const { run, ingest } = newHome()
    const folder = folderWith({ 'a.txt': older, 'b.txt': newer })
    const first = idIn(await ingest(join(folder, 'a.txt')))
    const { stdout } = await ingest(join(folder, 'b.txt'))
    expect(stdout).toContain(`Sustituye a a.txt (${first})`)
    expect(stdout).not.toContain('Aviso')
    const answer = JSON.parse((await run(...question)).stdout)
    expect([answer.status, answer.facts.map((fact: { value: number }) => fact.value)]).toEqual(['answered', [413]])
    expect((await ingest('--list')).stdout).toMatch(new RegExp(`${first} +sustituido`))
  })

  test('--supersedes, and --remove which undoes it', async () => {
    const { run, ingest } = newHome()
    const folder = folderWith({ 'a.txt': BULLETIN, 'b.txt': `${TITLE}, al día\n\n${SENTENCE.replace('431', '413')}\n` })
    const first = idIn(await ingest(join(folder, 'a.txt')))
    const second = idIn(await ingest(join(folder, 'b.txt'), '--supersedes', first))
    expect(JSON.parse((await run(...question)).stdout).facts).toMatchObject([{ value: 413 }])
    expect((await ingest('--remove', second)).code).toBe(0)
    expect(JSON.parse((await run(...question)).stdout).facts).toMatchObject([{ value: 431 }])
  })
})

test('two tenants with the same file: nobody hears of the other', async () => {
  const file = { source: 'a.txt', bytes: Buffer.from(LONG), document: { text: LONG } }
  const other = LONG.replace('431', '413')
  const rival = { source: 'b.txt', bytes: Buffer.from(other), document: { text: other } }
  const store = await openSqliteStore(join(folderWith({}), 'cotejo.db'))
  const options = { by: 'prueba', at: '2026-11-23T12:00:00Z' }
  const alfa = new Ingestion(store, { tenant: 'alfa' }, [])
  const beta = new Ingestion(store, { tenant: 'beta' }, [])
  expect((await alfa.add(file, options)).outcome).toBe('added')
  expect(await alfa.add(rival, options)).toMatchObject({ outcome: 'added', copyOf: [{ source: 'a.txt' }] })
  expect(await beta.add(rival, options)).toMatchObject({ outcome: 'added', copyOf: [], conflicts: [], same: null })
  expect(await beta.add(file, options)).toMatchObject({ outcome: 'added', copyOf: [{ source: 'b.txt' }] })
  await store.close()
})

test('the list of an empty store makes none', async () => {
  const { home, ingest } = newHome()
  const { code, stdout } = await ingest('--list')
  expect([code, existsSync(home)]).toEqual([0, false])
  expect(stdout).toMatch(/no tiene boletines/)
})

test('wrong usage is one line and exit code 2', async () => {
  const { home, run, ingest } = newHome()
  const folder = folderWith({ 'a.txt': BULLETIN, 'b.txt': LONG })
  const file = join(folder, 'a.txt')
  const cases: readonly (readonly [outcome: Outcome, said: RegExp])[] = [
    [await ingest(), /falta el archivo.*Uso: npm run -s ingest/],
    [await ingest('--list', folder), /no van juntos.*Uso/],
    [await ingest('--remove', '000000000000'), /--remove: .*000000000000.*--list/],
    [await ingest(file, '--url', 'imss'), /--url: «imss»/],
    [await ingest(folder, '--url', 'https://imss.gob.mx'), /un solo archivo.*Uso/],
    [await run('store'), /Uso: npm run -s store/],
    [await run('store', 'backup', join(folder, 'x.db')), /cotejo\.db: todavía no hay/],
    [await ingest(file, '--supersedes', '000000000000'), /--supersedes: .*000000000000/],
  ]
  for (const [{ code, stdout, stderr }, said] of cases) {
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1])
    expect(stderr).toMatch(said)
  }
  rmSync(home, { recursive: true })
  writeFileSync(home, 'no es una carpeta')
  const { code, stderr } = await ingest(file)
  expect([code, stderr]).toEqual([2, `${home}/cotejo.db: su carpeta es un archivo; cambiar COTEJO_HOME\n`])
})
