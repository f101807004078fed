import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BULLETIN, cotejo, folderWith } from './run.ts'

const corpus = ['--corpus', folderWith({ 'marzo.txt': BULLETIN })]

const CLEAN = `Fortalece IMSS la atención

Del 6 al 12 de febrero de 2023 el IMSS realizó 60 trasplantes: 30 de riñón, 20 de córnea y 10 de hígado.
`
const WRONG = CLEAN.replace('60 trasplantes', '66 trasplantes')

test('a draft that adds up has a stamp and exit code 0', async () => {
  const file = join(folderWith({ 'borrador.txt': CLEAN }), 'borrador.txt')
  const { code, stdout, stderr } = await cotejo(['audit', file, ...corpus])
  const hash = createHash('sha256').update(CLEAN).digest('hex')
  expect(stdout).toContain('Cuadra\n')
  expect(stdout).not.toContain('Corregir')
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(`4 cifras, 1 suma cuadra, 0 por corregir · sha256 ${hash}`)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('what does not add up is told with place, arithmetic and an action, on stdin too', async () => {
  const { code, stdout } = await cotejo(['audit', '-', ...corpus], { input: WRONG })
  expect(stdout).toContain('Corregir\n')
  expect(stdout).toContain('suman 60; el total impreso es 66: faltan 6.')
  expect(stdout).toContain('párrafo 1: «66 trasplantes»')
  expect(stdout).toMatch(/\n {5}→ /)
  expect(stdout).toContain('1 por corregir')
  expect(code).toBe(1)
})

test('a draft is held against the corpus', async () => {
  const input = BULLETIN.replace('431', '413').replace(
    'Realiza IMSS Zacatecas jornada',
    'IMSS Zacatecas celebra jornada',
  )
  const { code, stdout } = await cotejo(['audit', '--jsonl', '-', ...corpus], { input })
  const findings = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const [alarm] = findings.filter(({ alarm }) => alarm)
  expect(alarm).toMatchObject({ kind: 'transposition', witnesses: [1, 1] })
  expect([...alarm.values].sort()).toEqual([413, 431])
  const texts: Record<string, string> = { entrada: input, 'marzo.txt': BULLETIN }
  for (const { source, start, end, quote } of alarm.citations) expect(texts[source]?.slice(start, end)).toBe(quote)
  expect(code).toBe(1)
})

test('without files the corpus is audited', async () => {
  const { code, stdout } = await cotejo(['audit', ...corpus])
  expect(stdout).toMatch(/^1 cifra, 0 sumas cuadran, 0 por corregir · sha256 [0-9a-f]{64}\n$/)
  expect(code).toBe(0)
})

test('no word of a draft stays on the disk', async () => {
  const home = folderWith({})
  const input = WRONG.replace('Fortalece IMSS', 'Ornitorrinco IMSS')
  const { stdout } = await cotejo(['audit', '-', ...corpus], { input, env: { COTEJO_HOME: home } })
  expect(stdout).toContain('1 por corregir')
  const draft = join(folderWith({ 'borrador.txt': input }), 'borrador.txt')
  await cotejo(['start', ...corpus], { input: `/revisar ${draft}\n`, env: { COTEJO_HOME: home } })
  const kept = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const entry of kept) {
    expect(readFileSync(join(entry.parentPath, entry.name)).includes('Ornitorrinco')).toBe(false)
  }
})

test('in a conversation: /auditoria and /revisar', async () => {
  const draft = join(folderWith({ 'borrador.txt': WRONG }), 'borrador.txt')
  const { stdout } = await cotejo(['start', ...corpus], {
    input: `/auditoría\n/revisar ${draft}\n/revisar\n/revisar no-hay.txt\n`,
  })
  const [own, draftReport] = stdout.split('\n\n')
  expect(own).toContain('0 por corregir')
  expect(draftReport).toContain('borrador.txt')
  expect(stdout).toContain('faltan 6')
  expect(stdout).toContain('Falta el archivo')
  expect(stdout).toContain('no-hay.txt: no existe')
})

test('a file that is not there is exit code 2 and one line', async () => {
  const { code, stdout, stderr } = await cotejo(['audit', 'no-hay.txt', ...corpus])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^no-hay\.txt: .+\n$/)
})
