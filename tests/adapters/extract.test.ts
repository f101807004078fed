import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BULLETIN, cotejo, folderWith } from './run.ts'

const file = join(folderWith({ 'marzo.txt': BULLETIN }), 'marzo.txt')

test('the table has a row a fact under its headings', async () => {
  const { code, stdout, stderr } = await cotejo(['extract', file])
  const [title, headings, ...rows] = stdout.trimEnd().split('\n')
  expect(title).toBe('marzo.txt · 1 cifra')
  expect(headings?.split(/ {2,}/)).toEqual(['valor', 'medida', 'lugar', 'periodo', 'carácter', 'zona', 'cita'])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^ *431 {2}trasplantes de riñón {2}Zacatecas {2}2023-03-06 a 2023-03-12 {2}realizado {2}/)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('--jsonl quotes the file to the sign', async () => {
  const { stdout } = await cotejo(['extract', '--jsonl', file])
  const fact = JSON.parse(stdout)
  expect(fact).toMatchObject({ value: 431, unit: 'count', stance: 'achieved', period: { start: '2023-03-06' } })
  const [{ start, end, quote }] = fact.citations
  expect(BULLETIN.slice(start, end)).toBe(quote)
})

test('a text without figures is exit code 1', async () => {
  const bare = join(
    folderWith({ 'aviso.md': 'Aviso a los medios de comunicación\n\nLa conferencia se pospone.\n' }),
    'aviso.md',
  )
  expect(await cotejo(['extract', '--jsonl', bare])).toEqual({ code: 1, stdout: '', stderr: '' })
})
