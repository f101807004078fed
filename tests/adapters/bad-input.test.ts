import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { BULLETIN, cotejo, folderWith, type Outcome } from './run.ts'

const folder = folderWith({
  'bien.txt': BULLETIN,
  'vacio.txt': ' \n',
  // «riñón» in CP850.
  'cp850.txt': new Uint8Array([0x72, 0x69, 0xa4, 0xa2, 0x6e]),
  'binario.txt': new Uint8Array([0x61, 0x00, 0x01, 0x02]),
  'boletin.pdf': '%PDF-1.7',
  'measures.json': '{ "heads": [{ "key": "beca", "name": "becas", "forms": [], "counts": "persons" }] }',
})
const broken = folderWith({ 'places.json': '{\n  sin comillas' })
const nothing = join(folder, 'nada')
mkdirSync(nothing)

/** Arguments, and what the one line on stderr must say. */
const cases: readonly (readonly [args: readonly string[], said: RegExp, env?: Readonly<Record<string, string>>])[] = [
  [['ask'], /Uso: npm run -s ask/],
  [['ask', '--colour', 'hola'], /--colour.*Uso: npm run -s ask/],
  [['ask', '--json', '--note', 'hola'], /Uso: npm run -s ask/],
  [['ask', '--today', '2021-02-30', 'hola'], /--today: «2021-02-30».*2021-06-06/],
  [['extract'], /Uso: npm run -s extract/],
  [['extrat'], /«extrat» no es un comando.*extract/],
  [['start', 'hola'], /Uso: npm start/],
  [['extract', join(folder, 'falta.txt')], /falta\.txt: no existe/],
  [['extract', nothing], /nada: .*no tiene boletines/],
  [['extract', join(folder, 'vacio.txt')], /vacio\.txt: está vacío/],
  [['extract', join(folder, 'cp850.txt')], /cp850\.txt: .*UTF-8/],
  [['extract', join(folder, 'binario.txt')], /binario\.txt: es binario/],
  [['extract', join(folder, 'boletin.pdf')], /boletin\.pdf: .*incompleto/],
  [['ask', 'hola'], /COTEJO_TZ: «Marte»/, { COTEJO_TZ: 'Marte' }],
  [['ask', 'hola'], /measures\.json: heads\[0\]\.forms: está vacío/, { COTEJO_LEXICON: folder }],
  [['ask', 'hola'], /nada: .*vocabulario/, { COTEJO_LEXICON: nothing }],
  [['ask', 'hola'], /falta: no es una carpeta/, { COTEJO_LEXICON: join(folder, 'falta') }],
  [['ask', 'hola'], /places\.json: no es JSON \(línea 2, columna 3\)/, { COTEJO_LEXICON: broken }],
  // Folders that nobody can make there.
  [['ingest', join(folder, 'bien.txt')], /cotejo\.db: su carpeta .*COTEJO_HOME/, { COTEJO_HOME: '/proc/cotejo/home' }],
  [['ingest', join(folder, 'bien.txt')], /cotejo\.db: su carpeta .*COTEJO_HOME/, { COTEJO_HOME: '/dev/null/home' }],
]

const isOneLine = (text: string): boolean => text.trimEnd().split('\n').length === 1

test('wrong usage and unreadable input are one line on stderr and exit code 2', async () => {
  const outcomes: Outcome[] = []
  for (let i = 0; i < cases.length; i += 4) {
    outcomes.push(...(await Promise.all(cases.slice(i, i + 4).map(([args, , env = {}]) => cotejo(args, { env })))))
  }
  for (const [i, { code, stdout, stderr }] of outcomes.entries()) {
    const [args, said] = cases[i] ?? [[], /$^/]
    expect({ args, code, stdout, oneLine: isOneLine(stderr) }).toEqual({ args, code: 2, stdout: '', oneLine: true })
    expect(stderr).toMatch(said)
  }
})

test('what cannot be read is named and the rest still serves', async () => {
  const { code, stdout, stderr } = await cotejo(['extract', '--jsonl', folder])
  expect(code).toBe(0)
  const sources = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).citations[0].source)
  expect(new Set(sources)).toEqual(new Set(['bien.txt']))
  expect(stderr.match(/^[^:]+:/gm)?.map((name) => name.split('/').at(-1))).toEqual([
    'binario.txt:',
    'boletin.pdf:',
    'cp850.txt:',
    'vacio.txt:',
  ])
})

test('files of one name in two folders are told apart, any other keeps its name', async () => {
  const of = (number: number): string => `Comunicado ${number}\n\n${BULLETIN}\nSe abrieron ${number} aulas.`
  const one = folderWith({ 'nota.txt': of(41), 'otra.txt': of(52) })
  const two = folderWith({ 'nota.txt': of(63) })
  const { stdout } = await cotejo(['extract', '--jsonl', one, two])
  const sources = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).citations[0].source)
  expect([...new Set(sources)].sort()).toEqual(
    [`${basename(one)}/nota.txt`, `${basename(two)}/nota.txt`, 'otra.txt'].sort(),
  )
})
