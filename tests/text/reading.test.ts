import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARACTER_RULES } from '#core/text/layout/characters.ts'
import { MARKUP_RULES } from '#core/text/layout/markup.ts'
import { readingSpan, readText, sourceSpan } from '#core/text/reading.ts'
import { tokenize } from '#core/text/token.ts'

const check = (source: string, expected: string): void => {
  const reading = readText(source)
  expect(reading.text).toBe(expected)
  expect(reading.marks).toHaveLength(expected === '' ? 0 : expected.split('\n').length)
}

const PROSE = 'El Instituto Mexicano del Seguro Social otorgó en este periodo miles de consultas'

describe('characters', () => {
  test.each([
    ['30\u00a0mil\u2009138', '30 mil 138'],
    ['ciru\u200bgi\u0301a', 'cirugía'],
    ['\ufeffSe realizo\u0301\0 una', 'Se realizó una'],
    ['la o\ufb01cina', 'la oficina'],
    ['médi\u00ad\nco y médi\u00adco', 'médico y médico'],
    ['uno\r\n\r\nDos\r\rTres', 'uno\nDos\nTres'],
    ['', ''],
    [' \n\t\r\n', ''],
  ])('%j', check)
})

describe('markup', () => {
  test.each([
    ['[bookmark: _GoBack]Además', 'Además'],
    ['los **956 trasplantes** de *médula ósea*', 'los 956 trasplantes de médula ósea'],
    ['la 8* Jornada y la 9* Jornada', 'la 8* Jornada y la 9* Jornada'],
    ['ver [boletín](https://www.imss.gob.mx/b?id=3)', 'ver boletín'],
    ['<p>Uno &aacute;rea</p><p>Dos <strong>30</strong> mil</p>', 'Uno área\nDos 30 mil'],
    ['menores de <5 años', 'menores de <5 años'],
    ['AT&T;', 'AT&T;'],
    ['images_Foto_418', 'images_Foto_418'],
  ])('%s', check)
})

describe('line ends', () => {
  test.each([
    [
      'a numeral runs on over a line end',
      `${PROSE}: 23 mil\n138 de Especialidad.`,
      `${PROSE}: 23 mil 138 de Especialidad.`,
    ],
    ['a numeral runs on over a page end', `${PROSE}: 475 mil\n\f\n275 cirugías.`, `${PROSE}: 475 mil 275 cirugías.`],
    ['a list runs on', `${PROSE};\n\n28 mil 105 cirugías.`, `${PROSE}; 28 mil 105 cirugías.`],
    ['a broken word', `${PROSE} médi-\ncas.`, `${PROSE} médicas.`],
    ['a compound', `${PROSE} de cáncer cervico-\nuterino.`, `${PROSE} de cáncer cervico-uterino.`],
    [
      'a compound that the text writes elsewhere',
      `${PROSE} del acuerdo alfa-beta y alfa-\nbeta.`,
      `${PROSE} del acuerdo alfa-beta y alfa-beta.`,
    ],
    ['an acronym', `${PROSE} por COVID-\n19.`, `${PROSE} por COVID-19.`],
    [
      'a page end inside a sentence',
      `${PROSE} bajo estrictos \n \n\n \nprotocolos.`,
      `${PROSE} bajo estrictos protocolos.`,
    ],
    [
      'a page number inside a sentence',
      `${PROSE} bajo\n\nPágina 1 de 2\n\nestrictos protocolos.`,
      `${PROSE} bajo estrictos protocolos.`,
    ],
    [
      'an open end before a capital',
      `${PROSE} en el Centro Médico Nacional de\n\nOccidente.`,
      `${PROSE} en el Centro Médico Nacional de Occidente.`,
    ],
    ['an abbreviation', `${PROSE} en la Unidad No.\n45.`, `${PROSE} en la Unidad No. 45.`],
    ['two paragraphs', `${PROSE}.\n\nAdemás, dio becas.`, `${PROSE}.\nAdemás, dio becas.`],
    ['a heading before a paragraph', `Balance de siete Jornadas\n${PROSE}.`, `Balance de siete Jornadas\n${PROSE}.`],
    [
      'columns',
      'Servicio\tTotal\nConsultas\t42,058\nCirugías\t1,200',
      'Servicio | Total\nConsultas | 42,058\nCirugías | 1,200',
    ],
    [
      'rows printed line by line',
      'Servicio\nMeta\nLogro\nBecas\n55\n58\nCursos\n25\n26',
      'Servicio | Meta | Logro\nBecas | 55 | 58\nCursos | 25 | 26',
    ],
    [
      'a rule under the heads and a page turn inside a table',
      'Estado    Dosis   Casos\n------------------\nSonora      1,200      4\n\nPágina 1 de 2\n\fNayarit       310     12',
      'Estado | Dosis | Casos\nSonora | 1,200 | 4\nNayarit | 310 | 12',
    ],
    [
      'the last head of a table over two lines',
      'Año      Bodas      Tasa por cada mil\n                     habitantes\n2018     1,204        4.2\n2019     1,310        4.5',
      'Año | Bodas | Tasa por cada mil habitantes\n2018 | 1,204 | 4.2\n2019 | 1,310 | 4.5',
    ],
    ['one label with one number is no table', 'Becas\n55', 'Becas\n55'],
    [
      'a running header',
      `Comunicación Social\n${PROSE} de\nComunicación Social\nMedicina Familiar.`,
      `Comunicación Social\n${PROSE} de Medicina Familiar.`,
    ],
    [
      'bare page numbers',
      `${PROSE} de\n1\n\fMedicina Familiar y de\n2\n\fPediatría.\n3`,
      `${PROSE} de Medicina Familiar y de Pediatría.`,
    ],
  ])('%s', (_name, source, expected) => check(source, expected))
})

describe('spans', () => {
  const source = '• Se dieron 23 mil\r\n\r\n138 consul-\ntas de ciru\u200bgi\u0301a.  \n'
  const reading = readText(source)

  test.each([
    ['23 mil 138', '23 mil\r\n\r\n138'],
    ['consultas', 'consul-\ntas'],
    ['cirugía', 'ciru\u200bgi\u0301a'],
    [' de ', 'de'],
    ['Se', 'Se'],
  ])('%s', (read, printed) => {
    const start = reading.text.indexOf(read)
    const span = sourceSpan(reading, { start, end: start + read.length })
    expect(source.slice(span.start, span.end)).toBe(printed)
    const back = readingSpan(reading, span)
    expect(reading.text.slice(back.start, back.end)).toBe(read.trim())
  })
})

describe('every rule reads its example', () => {
  // Invisible characters are spelled out in the table.
  const written = (example: string): string => JSON.parse(`"${example}"`)
  test.each(CHARACTER_RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(rule.pattern.test(written(rule.example))).toBe(true)
    expect(rule.pattern.test(written(rule.counterExample))).toBe(false)
  })
  test.each(MARKUP_RULES.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect([...rule.example.matchAll(rule.pattern)]).toHaveLength(1)
    expect(rule.counterExample.replace(rule.pattern, rule.after ?? (() => ''))).toBe(rule.counterExample)
  })
})

// Properties

const word = fc.constantFrom(
  ...'atención consultas detecciones cirugías familiares durante jornada otorgó niños según'.split(' '),
)
// Each with its noun: «8 956» would be one number where a text parts thousands so.
const figure = fc.constantFrom('42,058', '71.2', '30 mil 614', '8', '956').map((number) => `${number} dosis`)
const sentence = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, figure), { minLength: 12, maxLength: 40 })
  .map((words) => `Se realizaron ${words.join(' ')} pacientes.`)
const layout = fc.record({
  width: fc.integer({ min: 60, max: 110 }),
  bullet: fc.constantFrom('• ', '\uf0b7 ', '- ', '· ', '➢ ', '* '),
  newline: fc.constantFrom('\n', '\r\n', ' \n'),
  blank: fc.constantFrom(1, 2),
  page: fc.constantFrom(null, '\f', 'Página 1 de 2', '- 4 -'),
})

/** Words set on lines of a width; a page turn, if any, after the second line. */
function setOnLines(
  text: string,
  { width, newline, page }: { width: number; newline: string; page: string | null },
): string {
  const lines: string[] = []
  for (const next of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + next.length + 1 > width) lines.push(next)
    else lines[lines.length - 1] = `${last} ${next}`
  }
  if (page !== null && lines.length > 2) lines.splice(2, 0, '', page, '')
  return lines.join(newline)
}

test('whatever the layout, the words of each block come back in order', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { minLength: 1, maxLength: 4 }),
      fc.array(sentence, { maxLength: 3 }),
      layout,
      (paragraphs, bullets, how) => {
        const blocks = [
          ...bullets.map((text) => how.bullet + setOnLines(text, how)),
          ...paragraphs.map((text) => setOnLines(text, how)),
        ]
        const reading = readText(blocks.join(how.newline.repeat(how.blank + 1)))
        expect(reading.text.split('\n')).toEqual([...bullets, ...paragraphs])
        for (const token of tokenize(reading.text)) {
          const span = sourceSpan(reading, token)
          expect(reading.source.slice(span.start, span.end)).toBe(token.text)
          expect(readingSpan(reading, span)).toEqual({ start: token.start, end: token.end })
        }
      },
    ),
  )
})

const sign = fc.constantFrom(
  ...'aeéD6 .,;-|*_[]()<>#«»“”\'"&\\\n\n\r\t\f\0\u00ad\u0301\uf0b7•ﬁñ:23'.split(''),
  '---\n',
  'título: ',
  'mil ',
  '\n\n',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(sign, { maxLength: 120 }).map((signs) => signs.join('')),
)

test('no text throws, and offsets never fall or leave the record', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
      const reading = readText(source)
      expect(reading.offsets).toHaveLength(reading.text.length + 1)
      reading.offsets.forEach((offset, i) => {
        expect(offset).toBeGreaterThanOrEqual(i > 0 ? (reading.offsets[i - 1] as number) : 0)
      })
      expect(reading.offsets.at(-1)).toBeLessThanOrEqual(source.length)
      for (const repair of reading.repairs) {
        expect(repair.start).toBeLessThanOrEqual(repair.end)
        expect(repair.end).toBeLessThanOrEqual(source.length)
      }
      const [start, end] = [a % (reading.text.length + 1), b % (reading.text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const span = sourceSpan(reading, { start, end })
      expect(span.start).toBeLessThanOrEqual(span.end)
      expect(source.slice(span.start, span.end)).toBe(source.slice(span.start, span.end).trim())
      const back = readingSpan(reading, span)
      expect(back.end).toBeLessThanOrEqual(reading.text.length)
      expect(back.start).toBeLessThanOrEqual(back.end)
    }),
    { numRuns: 300 },
  )
})
