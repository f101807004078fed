import { expect, test } from 'vitest'
import { BULLETIN, cotejo, folderWith } from './run.ts'

const corpus = ['--corpus', folderWith({ 'marzo.txt': BULLETIN })]
const RIGHT = '¿Cuántos trasplantes de riñón se hicieron?'

test('an answer is text on stdout: figure first, no colour, exit code 0', async () => {
  const { code, stdout, stderr } = await cotejo(['ask', ...corpus, ...RIGHT.split(' ')])
  expect(stdout).toMatch(/^431 /)
  expect(stdout).not.toContain('\u001b')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('--json gives the contract’s fields, and the same bytes twice', async () => {
  const [one, two] = await Promise.all([0, 1].map(() => cotejo(['ask', '--json', ...corpus, RIGHT])))
  expect(one?.stdout).toBe(two?.stdout)
  const answer = JSON.parse(one?.stdout ?? '')
  expect(answer).toMatchObject({ id: null, status: 'answered', lead: { from: 'facts', index: 0 } })
  expect(answer).not.toHaveProperty('trace')
  expect(answer.facts[0]).toMatchObject({ value: 431, citations: [{ source: 'marzo.txt' }] })
})

test('--note is one sentence; where there is none to paste, stdout stays empty', async () => {
  const [note, refusal] = await Promise.all([
    cotejo(['ask', '--note', ...corpus, RIGHT]),
    cotejo(['ask', '--note', ...corpus, '¿Cuántos trasplantes de pulmón se hicieron?']),
  ])
  expect(note.stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(note.stdout).toContain('431')
  expect(refusal).toMatchObject({ code: 1, stdout: '' })
  expect(refusal.stderr).not.toBe('')
})

test('--jsonl answers in order, names the lines that are no question and goes on', async () => {
  const input = [
    `\uFEFF${JSON.stringify({ id: 'a', question: RIGHT })}`,
    'no soy JSON',
    '',
    '{"id":7}',
    '[1]',
    JSON.stringify({ id: 3, turns: ['hola', `${RIGHT}\u2028`] }),
  ].join('\n')
  const { code, stdout, stderr } = await cotejo(['ask', '--jsonl', ...corpus], { input })
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map(({ id, status }) => [id, status])).toEqual([
    ['a', 'answered'],
    [null, 'error'],
    [7, 'error'],
    [null, 'error'],
    [3, 'answered'],
  ])
  expect(answers[1].text).toMatch(/^línea 2: /)
  expect(answers[2].text).toMatch(/^línea 4: /)
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
})

test('paths are meant from the folder npm was called in', async () => {
  const folder = corpus[1] ?? ''
  const { code } = await cotejo(['ask', '--corpus', 'marzo.txt', RIGHT], { env: { INIT_CWD: folder } })
  expect(code).toBe(0)
})
