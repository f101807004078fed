import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cotejo, folderWith } from '../run.ts'

const BULLETIN = `Crecen los trasplantes en el IMSS

Del 6 al 12 de marzo de 2023 el IMSS realizó 1,285 trasplantes: 611 de riñón, 576 de córnea y 98 de hígado.
`
const folder = folderWith({ 'marzo.txt': BULLETIN })
const corpus = ['--corpus', join(folder, 'marzo.txt')]
const BREAKDOWN = 'desglose de trasplantes por órgano'

test('bars stand under the text', async () => {
  const { code, stdout } = await cotejo(['ask', ...corpus, BREAKDOWN])
  expect(code).toBe(0)
  const bars = stdout.split('\n').filter((line) => line.includes('│'))
  expect(bars.map((line) => [line.split(' ')[0], line.split(' ').at(-1)])).toEqual([
    ['riñón', '611'],
    ['córnea', '576'],
    ['hígado', '98'],
  ])
})

test('--chart draws into a file of the folder npm was called in; the ending says how', async () => {
  const env = { INIT_CWD: folder }
  const [svg, png] = await Promise.all(
    ['g.svg', 'g.PNG'].map((file) => cotejo(['ask', '--json', '--chart', file, ...corpus, BREAKDOWN], { env })),
  )
  expect([svg?.code, svg?.stderr, png?.code, png?.stderr]).toEqual([0, '', 0, ''])
  const { chart } = JSON.parse(svg?.stdout ?? '')
  expect(chart).toMatchObject({ categories: ['riñón', 'córnea', 'hígado'], series: [{ values: [611, 576, 98] }] })
  expect(readFileSync(join(folder, 'g.svg'), 'utf8')).toContain('riñón, 611; córnea, 576; hígado, 98')
  expect(readFileSync(join(folder, 'g.PNG')).subarray(1, 4).toString('latin1')).toBe('PNG')
})

test('an answer without a chart is given all the same; that no file was written is said', async () => {
  const file = join(folder, 'ninguna.png')
  const { code, stdout, stderr } = await cotejo([
    'ask',
    '--chart',
    file,
    ...corpus,
    '¿Cuántos trasplantes de riñón hubo?',
  ])
  expect(code).toBe(1)
  expect(stdout).toMatch(/^611 /)
  expect(stderr).toMatch(/^[^\n]*ninguna\.png: no se escribió[^\n]*\n$/)
  expect(existsSync(file)).toBe(false)
})

test.each([
  ['g.gif', 'g.gif: la gráfica se guarda como .svg o .png\n'],
  ['no/hay/g.svg', 'no/hay/g.svg: la carpeta no existe; crearla antes\n'],
])('%s is a file that cannot be', async (file, message) => {
  const { code, stderr } = await cotejo(['ask', '--note', '--chart', file, ...corpus, BREAKDOWN], {
    env: { INIT_CWD: folder },
  })
  expect(code).toBe(2)
  expect(stderr.endsWith(message)).toBe(true)
})
