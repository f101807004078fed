import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type BlockKind, blocksOf } from '#core/text/layout/block.ts'
import { headOf, JOIN_RULES, jointOf, linesOf, seamOf } from '#core/text/layout/layout.ts'
import { LINE_RULES } from '#core/text/layout/line.ts'
import { sentencesOf } from '#core/text/layout/sentence.ts'
import { readText } from '#core/text/reading.ts'

type Expected = readonly [BlockKind, Block['zone'], string]

const check = (source: string, expected: readonly Expected[]): void => {
  const reading = readText(source)
  const blocks = blocksOf(reading)
  expect(blocks.map((block) => [block.kind, block.zone, reading.text.slice(block.start, block.end)])).toEqual(expected)
}

const PARAGRAPH = 'El Instituto Mexicano del Seguro Social (IMSS) otorgó becas a los hijos de sus trabajadores.'

describe('blocks', () => {
  test('a bulletin with label, date, title, summary, heading and body', () => {
    check(
      [
        'GOBIERNO DE MÉXICO',
        'COMUNICADO DE PRENSA',
        'No. 321/2019',
        'Ciudad de México, a 12 de agosto de 2019',
        '',
        'IMSS Jalisco otorga becas',
        '',
        '• Se beneficiaron 200 niños',
        '',
        `${PARAGRAPH}`,
        '',
        'Balance del semestre',
        '',
        `${PARAGRAPH}`,
        '• En Tepic, 20',
        '---o0o---',
      ].join('\n'),
      [
        ['label', 'headline', 'GOBIERNO DE MÉXICO'],
        ['label', 'headline', 'COMUNICADO DE PRENSA'],
        ['label', 'headline', 'No. 321/2019'],
        ['dateline', 'headline', 'Ciudad de México, a 12 de agosto de 2019'],
        ['title', 'headline', 'IMSS Jalisco otorga becas'],
        ['bullet', 'summary', 'Se beneficiaron 200 niños'],
        ['paragraph', 'body', PARAGRAPH],
        ['heading', 'body', 'Balance del semestre'],
        ['paragraph', 'body', PARAGRAPH],
        ['bullet', 'body', 'En Tepic, 20'],
      ],
    )
  })

  test('a Markdown post', () => {
    check(
      [
        '---',
        'title: "Abre IMSS clínica"',
        'image: "/a.jpg"',
        '---',
        '',
        `**TEPIC, Nay.-** ${PARAGRAPH}`,
        '',
        'Puedes leer: [Otra nota](https://ejemplo.mx/n)',
        '',
        '| Servicio | Total |',
        '|---|---|',
        '| Becas | 1,200 |',
      ].join('\n'),
      [
        ['front_matter', 'front_matter', 'Abre IMSS clínica'],
        ['paragraph', 'body', `TEPIC, Nay.- ${PARAGRAPH}`],
        ['noise', 'body', 'Puedes leer: Otra nota'],
        ['row', 'table', 'Servicio | Total'],
        ['row', 'table', 'Becas | 1,200'],
      ],
    )
  })

  test('bullets that OCR read as letters, and a letter that is a word', () => {
    check(`e Se dieron 20 becas.\n\n© Se abrieron dos guarderías.\n\nHubo pediatría, higiene\ne Infectología.`, [
      ['bullet', 'summary', 'Se dieron 20 becas.'],
      ['bullet', 'summary', 'Se abrieron dos guarderías.'],
      ['paragraph', 'body', 'Hubo pediatría, higiene e Infectología.'],
    ])
  })

  test('a glyph on a line of its own', () => {
    check('Título de la nota\n•\nUno\n\n•\nDos\n', [
      ['title', 'headline', 'Título de la nota'],
      ['bullet', 'summary', 'Uno'],
      ['bullet', 'summary', 'Dos'],
    ])
  })

  test('the cells of a row', () => {
    const reading = readText('Servicio\tMeta\tLogro\nBecas\t20\t25\n')
    const cells = blocksOf(reading).map((block) => block.cells?.map((cell) => reading.text.slice(cell.start, cell.end)))
    expect(cells).toEqual([
      ['Servicio', 'Meta', 'Logro'],
      ['Becas', '20', '25'],
    ])
  })
})

test.each([
  ['Talleres de huerto: 1,310', 'bullet'],
  ['Cobertura en escuelas: 81.5 %', 'bullet'],
  ['Presupuesto de becas: $4.2 millones', 'bullet'],
  ['Balance de 2019', 'heading'],
  ['Primera parte: Los talleres de 2019', 'heading'],
])('a line of the body without a stop, «%s»: %s', (line, kind) => {
  const text = `Abre la red de bibliotecas sus puertas\n\nEl director informó de los avances del año.\n\n${line}\n\nCon ello se cumplió.`
  const blocks = blocksOf(readText(text))
  expect(blocks[2]?.kind).toBe(kind)
})

describe('line rules', () => {
  const kindOf = (text: string, opensBlock: boolean): string | undefined =>
    LINE_RULES.find((rule) => rule.mark(text, opensBlock) !== null)?.name

  test.each(LINE_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
    expect(kindOf(rule.example, true)).toBe(name)
    expect(kindOf(rule.counterExample, false)).not.toBe(name)
  })

  test.each([
    ['Pagina 1de2', 'page number'],
    ['Boletín 045/2020', 'label'],
    ['SALA DE PRENSA Boletin informative', 'label'],
    ['Comunicaci6n Social', 'label'],
    ['Mérida, Yuc., martes 3 de marzo de 2020', 'dateline'],
    ['12/03/2020', 'dateline'],
    ['Del 3 al 5 de marzo de 2020', undefined],
    ['El 1 de abril', undefined],
    ['El 5 de mayo de 2021 el IMSS abrió', undefined],
    ['Comunicado: IMSS abre dos clínicas', undefined],
    ['2.5 millones de consultas', undefined],
    ['–dijo el director', undefined],
    ['42,058', undefined],
  ])('%s', (text, name) => expect(kindOf(text, true)).toBe(name))
})

describe('sentences', () => {
  const checkSentences = (text: string, expected: readonly string[]): void => {
    const sentences = sentencesOf(text, { start: 0, end: text.length })
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  }
  test.each<[string, string[]]>([
    ['Uno. Dos? ¿Tres! Cuatro', ['Uno.', 'Dos?', '¿Tres!', 'Cuatro']],
    ['En la UMF No. 45 hubo 6.5 millones. De estas, 20.', ['En la UMF No. 45 hubo 6.5 millones.', 'De estas, 20.']],
    ['La Dra. Inés Ruiz y el C. P. Juan J. Solís. Fin.', ['La Dra. Inés Ruiz y el C. P. Juan J. Solís.', 'Fin.']],
    ['Abre a las 8 a. m. de lunes a viernes. Cierra.', ['Abre a las 8 a. m. de lunes a viernes.', 'Cierra.']],
    ['Dijo: “Se hizo. Se hará”. Luego calló.', ['Dijo: “Se hizo. Se hará”.', 'Luego calló.']],
    ['Hubo becas, cursos, etc. Además, 20 obras.', ['Hubo becas, cursos, etc.', 'Además, 20 obras.']],
    ['Se dieron 3 mil... y faltan', ['Se dieron 3 mil... y faltan']],
    ['Son 30. 15 mil más.', ['Son 30.', '15 mil más.']],
    ['«¿Cuántos? 20.» Así fue.', ['«¿Cuántos? 20.»', 'Así fue.']],
  ])('%s', checkSentences)
})

describe('join rules', () => {
  const WIDTH = 35
  /** What the first two content lines of an example are joined by; ⏎ stands for a line end. */
  const decided = (example: string): ReturnType<typeof jointOf> => {
    const lines = linesOf(example.replaceAll('⏎', '\n'), 0)
    const [before, after] = lines.flatMap((line, i) => (line.kind === 'furniture' ? [] : [i])) as [number, number]
    return jointOf(seamOf(lines, before, after, WIDTH, headOf(lines)))
  }
  test.each(JOIN_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
    const example = decided(rule.example)
    expect(example.rule).toBe(name)
    expect(decided(rule.counterExample)).not.toEqual(example)
  })
})

test('blocks and sentences stand in order inside the text and cover its words', () => {
  const line = fc.constantFrom(
    '',
    '',
    '• Uno',
    'Dos tres. Cuatro',
    'a\tb',
    '12',
    'Foto: x',
    '# Siete',
    '| a | 3 |',
    '---',
    'No. 3/2020',
    '\f',
    'y ocho,',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const reading = readText(lines.join('\n'))
      let at = 0
      for (const block of blocksOf(reading)) {
        expect(block.start).toBeGreaterThanOrEqual(at)
        expect(block.end).toBeLessThanOrEqual(reading.text.length)
        at = block.end
        if (block.kind === 'noise') expect(block.sentences).toEqual([])
        else {
          const said = block.sentences.map(({ start, end }) => reading.text.slice(start, end)).join(' ')
          expect(said).toBe(reading.text.slice(block.start, block.end))
        }
      }
      expect(reading.text.slice(at).trim()).toBe('')
    }),
  )
})
