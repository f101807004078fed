import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../adapters/documents/read.ts'
import { linesAt, makePdf, type Placed } from './make-pdf.ts'

const read = (...pages: Placed[][]) => readBytes('boletin.pdf', makePdf(pages))

const BODY = [
  'El Instituto Mexicano del Seguro Social informó que en el periodo se realizaron',
  'cirugías de distintas especialidades en las unidades médicas de la entidad, con',
  'la participación de personal de base y de confianza en los turnos de la semana.',
]

describe('what stands at the edges of pages', () => {
  const furniture = (page: number): Placed[] => [
    { text: 'Unidad de Comunicación Social', x: 72, y: 760, size: 9 },
    { text: `Página ${page} de 2`, x: 280, y: 30, size: 9 },
  ]
  test('running headers, footers and page numbers are left out', async () => {
    const { text, pages } = await read(
      [...linesAt(72, 700, BODY), ...furniture(1)],
      [...linesAt(72, 700, ['Además, hubo 12 trasplantes.']), ...furniture(2)],
    )
    expect(text).toBe(`${BODY.join('\n')}\n\fAdemás, hubo 12 trasplantes.\n`)
    expect(pages?.map((start) => text.slice(start).split(' ')[0])).toEqual(['El', 'Además,'])
  })

  test('the bulletin’s number and date stay, once', async () => {
    const header = { text: 'Comunicado No. 015/2024', x: 72, y: 760 }
    const { text } = await read([header, ...linesAt(72, 700, BODY)], [header, ...linesAt(72, 700, BODY)])
    expect(text.match(/015\/2024/g)).toHaveLength(1)
    expect(text.startsWith('Comunicado No. 015/2024\n')).toBe(true)
  })

  test('a last line with a figure that changes is content', async () => {
    const page = (n: string): Placed[] => [
      ...linesAt(72, 700, BODY),
      { text: `Se aplicaron ${n} dosis.`, x: 72, y: 60 },
    ]
    const { text } = await read(page('431'), page('298'))
    expect(text).toContain('Se aplicaron 431 dosis.')
    expect(text).toContain('Se aplicaron 298 dosis.')
  })
})

describe('reading order', () => {
  test('lines by place, whatever the order of the file', async () => {
    const { text } = await read([...linesAt(72, 700, BODY)].reverse())
    expect(text).toBe(`${BODY.join('\n')}\n`)
  })

  test('two columns of running text, one after the other', async () => {
    const column = (word: string): string[] =>
      Array.from({ length: 8 }, (_, i) => `${word} ${i} ${'texto de la columna '.repeat(2)}`.trim())
    const { text } = await read([...linesAt(50, 700, column('Uno')), ...linesAt(330, 700, column('Dos'))])
    expect(text.match(/Uno|Dos/g)).toEqual([...Array(8).fill('Uno'), ...Array(8).fill('Dos')])
  })

  test('the cells of a table stay in their row', async () => {
    const row = (y: number, ...cells: string[]): Placed[] => cells.map((text, i) => ({ text, x: 72 + 180 * i, y }))
    const { text } = await read([
      ...linesAt(72, 740, BODY),
      ...row(660, 'Servicio', '2023', '2024'),
      ...row(644, 'Consultas', '40,120', '45,231'),
      ...row(628, 'Cirugías', '90', '98'),
    ])
    expect(text.split('\n').slice(-4, -1)).toEqual([
      'Servicio   2023   2024',
      'Consultas   40,120   45,231',
      'Cirugías   90   98',
    ])
  })

  test('words placed one by one are one line', async () => {
    const { text } = await read([
      { text: 'Hubo', x: 72, y: 700 },
      { text: '431', x: 106, y: 700 },
      { text: 'cirugías', x: 130, y: 700 },
    ])
    expect(text).toBe('Hubo 431 cirugías\n')
  })
})

describe('paragraphs and bullets', () => {
  test('more space than usual is a blank line', async () => {
    const { text } = await read([...linesAt(72, 700, BODY), ...linesAt(72, 630, BODY)])
    expect(text).toBe(`${BODY.join('\n')}\n\n${BODY.join('\n')}\n`)
  })

  test('a bullet set larger and lower stays with its line', async () => {
    const { text } = await read([
      { text: '•', x: 72, y: 694, size: 22 },
      ...linesAt(90, 700, ['Se realizaron 431 cirugías en las unidades', 'médicas de la entidad.']),
    ])
    expect(text).toBe('• Se realizaron 431 cirugías en las unidades\nmédicas de la entidad.\n')
  })

  test('a first line set in begins a paragraph', async () => {
    const [first = '', ...rest] = BODY
    const indented = (y: number): Placed[] => [{ text: first, x: 92, y }, ...linesAt(72, y - 16, rest)]
    const { text } = await read([...indented(700), ...indented(652)])
    expect(text).toBe(`${BODY.join('\n')}\n\n${BODY.join('\n')}\n`)
  })
})
