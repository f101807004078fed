import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NumeralKind, numeralsIn, readNumerals } from '../../src/entity/number/numeral.ts'
import { type Token, tokenize } from '../../src/text/token.ts'

/** What stands in the text, and its value; `kind` is cardinal where it is not given. */
type Expected = [written: string, value: number, kind?: NumeralKind]

/** The numerals of a text, each where it is written. */
function checkNumerals(text: string, expected: readonly Expected[]): void {
  const found = readNumerals(text)
  const shown = found.map(({ start, end, value, kind }) => [text.slice(start, end), value, kind])
  expect(shown).toEqual(expected.map(([written, value, kind = 'cardinal']) => [written, value, kind]))
  expect(found.every((n, i) => n.start >= (found[i - 1]?.end ?? 0))).toBe(true)
}

/** A numeral that is the whole text, in one spelling after another. */
function checkWhole(value: number, kind: NumeralKind, ...texts: readonly string[]): void {
  for (const text of texts) checkNumerals(text, [[text, value, kind]])
}

describe('one number in many spellings', () => {
  test.each<[number, ...string[]]>([
    [0, '0', 'cero', 'CERO'],
    [1, 'un', 'una', 'uno', '01'],
    [16, 'dieciséis', 'dieciseis', 'diez y seis', 'dieci seis', 'diesiseis', 'DIECISÉIS'],
    [20, 'veinte', 'beinte', '20'],
    [21, 'veintiuno', 'veintiuna', 'veintiún', 'veinti uno', 'veinte y uno'],
    [22, 'veintidós', 'veinti dos', 'veintidos'],
    [35, 'treinta y cinco', 'treintaicinco', 'treinta y 5', 'treinta\ny cinco', 'treinta i sinco'],
    [100, 'cien', 'ciento'],
    [200, 'doscientos', 'doscientas', 'dos cientos', 'dos cientas', 'DOSCIENTAS'],
    [500, 'quinientos', 'quinientas', 'cinco cientos'],
    [700, 'setecientas', 'siete cientos', 'setesientas'],
    [956, 'novecientos cincuenta y seis', 'novecientas cincuenta y seis', 'nuevecientos cincuenta y seis'],
    [1000, 'mil', 'un mil', '1,000', '1 mil'],
    [1e6, 'un millón', '1 millón', 'millón', '1,000,000', '1.000.000', 'un millén'],
    [1e12, 'un billón', '1 billón', 'billón', '1,000,000 millones'],
  ])('%d', (value, ...texts) => checkWhole(value, 'cardinal', ...texts))
})

describe('the press mixes figures and words', () => {
  test.each<[string, number]>([
    ['30 mil 614', 30614],
    ['siete mil 309', 7309],
    ['mil 600', 1600],
    ['mil 82', 1082],
    ['mil doscientas cuarenta y cinco', 1245],
    ['quinientas mil', 500000],
    ['treinta y un mil 200', 31200],
    ['veintiún mil 340', 21340],
    ['220 mil 048', 220048],
    ['181 mil 005', 181005],
    ['21 mil 5', 21005],
    ['70 mil 67', 70067],
    ['cien mil 20', 100020],
    ['955 mil \n952', 955952],
    ['23 mil\r\n138', 23138],
    ['un millón 930 mil 913', 1930913],
    ['2 millones 074 mil 882', 2074882],
    ['3 millones 450,000', 3450000],
    ["1'930,913", 1930913],
    ["1,250'000,000.50", 1250000000.5],
    ['mil 250 millones', 1.25e9],
    ['dos mil 800 millones 500 mil', 2800500000],
    ['doscientos mil millones', 2e11],
    ['2,500 mil millones', 2.5e12],
    ['1.5 mil millones', 1.5e9],
    ['6.5 millones', 6500000],
    ['1.1 millones', 1100000],
    ['78.7 millones', 78700000],
    ['siete punto cinco millones', 7500000],
    ['medio millón', 500000],
    ['un millón y medio', 1500000],
    ['dos millones y medio', 2500000],
    ['126 mdp', 126e6],
    ['dos y medio millones', 2500000],
    ['tres docenas', 36],
    ['medio centenar', 50],
    ['un millar', 1000],
  ])('%s', (text, value) => checkWhole(value, 'cardinal', text))
})

describe('separators', () => {
  test.each<[string, number]>([
    ['1,234', 1234],
    ['12,345,678', 12345678],
    ['1,250.50', 1250.5],
    ['71.2', 71.2],
    ['1.000', 1],
    ['1.111,11', 1111.11],
    ['1.234.567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['71,2', 71.2],
    ['0,683', 0.683],
    ['1111,121', 1111.121],
    ['.5', 0.5],
  ])('%s', (text, value) => checkWhole(value, 'cardinal', text))

  test.each<[string, Expected[]]>([
    [
      '10.05.2021',
      [
        ['10', 10],
        ['05', 5],
        ['2021', 2021],
      ],
    ],
    [
      '1,23,456',
      [
        ['1', 1],
        ['23', 23],
        ['456', 456],
      ],
    ],
    ['Fueron 956.', [['956', 956]]],
    ['99999999999999999999', []],
  ])('no separators of a number: %s', checkNumerals)
})

describe('where one number ends, the next begins by itself', () => {
  test.each<[string, Expected[]]>([
    [
      'tres, dos y uno',
      [
        ['tres', 3],
        ['dos', 2],
        ['uno', 1],
      ],
    ],
    [
      'en este 2021, 129 donaciones',
      [
        ['2021', 2021],
        ['129', 129],
      ],
    ],
    [
      'en 2020 mil 250 millones',
      [
        ['2020', 2020],
        ['mil 250 millones', 1.25e9],
      ],
    ],
    [
      'llame al 800 623 2323',
      [
        ['800', 800],
        ['623', 623],
        ['2323', 2323],
      ],
    ],
    [
      '41 69 cirugías',
      [
        ['41', 41],
        ['69', 69],
      ],
    ],
    [
      '30 mil 2021',
      [
        ['30 mil', 30000],
        ['2021', 2021],
      ],
    ],
    [
      'Mil, doscientos, sesenta y seis.',
      [
        ['Mil', 1000],
        ['doscientos', 200],
        ['sesenta y seis', 66],
      ],
    ],
    [
      'veinte quince',
      [
        ['veinte', 20],
        ['quince', 15],
      ],
    ],
    [
      'cincuenta sesenta treinta y once',
      [
        ['cincuenta', 50],
        ['sesenta', 60],
        ['treinta', 30],
        ['once', 11],
      ],
    ],
    [
      'mil mil',
      [
        ['mil', 1000],
        ['mil', 1000],
      ],
    ],
    [
      'diez y dos',
      [
        ['diez', 10],
        ['dos', 2],
      ],
    ],
    [
      'cien 20',
      [
        ['cien', 100],
        ['20', 20],
      ],
    ],
    [
      'un millón dos millones',
      [
        ['un millón', 1e6],
        ['dos millones', 2e6],
      ],
    ],
    [
      'cuatro de córnea y cinco de médula',
      [
        ['cuatro', 4],
        ['cinco', 5],
      ],
    ],
    [
      'uno de cada tres',
      [
        ['uno', 1],
        ['tres', 3],
      ],
    ],
    [
      'UMF No. 45, No. 47 y No. 51',
      [
        ['45', 45],
        ['47', 47],
        ['51', 51],
      ],
    ],
    [
      'hospital uno con cinco camas',
      [
        ['uno', 1],
        ['cinco', 5],
      ],
    ],
    [
      'COVID-19, L5 y S1',
      [
        ['19', 19],
        ['5', 5],
        ['1', 1],
      ],
    ],
  ])('%s', checkNumerals)
})

describe('percents', () => {
  test.each<[number, ...string[]]>([
    [71.2, '71.2 por ciento', '71.2%', '71.2 %', '71.20 por ciento', '71.2\npor ciento', '71.2 porciento'],
    [100, 'cien por ciento', 'ciento por ciento', 'cien por cien', '100%'],
    [35, 'treinta y cinco por ciento', 'TREINTA Y CINCO POR CIENTO'],
    [7.5, 'siete con cincuenta por ciento', 'siete punto cinco por ciento', 'siete coma 5 por ciento'],
    [4.5, 'cuatro y medio por ciento', '4 y medio por ciento'],
    [3.05, 'tres coma cero cinco por ciento', '3.05%'],
    [110.9, '110.9 por ciento'],
  ])('%d', (value, ...texts) => checkWhole(value, 'percent', ...texts))

  test.each<[string, Expected[]]>([
    ['un porcentaje del 25%', [['25%', 25, 'percent']]],
    ['un 71.2 por ciento', [['71.2 por ciento', 71.2, 'percent']]],
    [
      '10 por cien mil habitantes',
      [
        ['10', 10],
        ['cien mil', 100000],
      ],
    ],
    ['en ese por ciento', []],
    ['(58.4%)', [['58.4%', 58.4, 'percent']]],
  ])('%s', checkNumerals)
})

describe('ordinals', () => {
  test.each<[number, ...string[]]>([
    [1, '1er', '1.er', '1.º', '1º', 'primer', 'primera', 'primeros'],
    [3, '3ra', '3er', '3.ª', 'tercer', 'terceras'],
    [7, '7mo', '7ª', 'séptima', 'SÉPTIMA', 'séptimo', 'sétima'],
    [8, '8ª', '8a', '8va', '8.ª', 'octava', 'octabo'],
    [9, '9na', 'novena', 'noveno'],
    [11, '11vo', '11°', 'undécimo', 'décima primera', 'decimoprimera', 'onceava'],
    [14, 'décimo cuarto', 'decimocuarta', 'Catorceava'],
    [18, 'décimo octavo', 'decimooctavo', 'decimoctavo'],
    [22, 'vigésimo segundo', 'vigesimosegunda', 'veintidosava'],
    [125, 'centésimo vigésimo quinto'],
    [3000, 'tres milésimo'],
  ])('%d', (value, ...texts) => checkWhole(value, 'ordinal', ...texts))

  test.each<[string, Expected[]]>([
    ['la 8ª Jornada', [['8ª', 8, 'ordinal']]],
    [
      'segundo y tercer nivel',
      [
        ['segundo', 2, 'ordinal'],
        ['tercer', 3, 'ordinal'],
      ],
    ],
    ['por primera vez', [['primera', 1, 'ordinal']]],
    ['30 segundos', [['30', 30]]],
    ['24°C', [['24', 24]]],
    [
      'dos milésimas',
      [
        ['dos', 2],
        ['milésimas', 1000, 'ordinal'],
      ],
    ],
  ])('%s', checkNumerals)
})

describe('no numerals', () => {
  test.each([
    'una vez',
    'un porcentaje',
    'miles de personas',
    'millones de mexicanos',
    'cientos de vacunas',
    'lo siento mucho',
    'y veinti',
    'medio ambiente',
    'Siglo XXI',
    'Nuevo León, cuarteto y unos cuantos',
    '',
  ])('%s', (text) => checkNumerals(text, []))
})

describe('properties', () => {
  const WORDS =
    'un dos y mil millones cien cientos veinti medio 3 45 678 1,234 5.5 . , % por ciento con punto coma cero ª'
  const soup = fc.array(fc.constantFrom(...WORDS.split(' '))).map((words) => words.join(' '))

  test('any text: spans inside it, in order, values finite', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), soup), (text) => {
        let last = 0
        for (const numeral of readNumerals(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(last)
          expect(numeral.end).toBeGreaterThan(numeral.start)
          expect(Number.isFinite(numeral.value)).toBe(true)
          last = numeral.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('the token indexes of a mention are those of its span', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const tokens = tokenize(text)
        for (const { from, to, start, end } of numeralsIn(tokens)) {
          expect([tokens[from]?.start, tokens[to - 1]?.end]).toEqual([start, end])
        }
      }),
    )
  })

  test('each token is looked at a bounded number of times', () => {
    const reads = (words: string): number => {
      let count = 0
      const counted: ProxyHandler<Token> = {
        get: (token, key) => {
          count++
          return Reflect.get(token, key)
        },
      }
      const tokens = tokenize(words)
      numeralsIn(tokens.map((token) => new Proxy(token, counted)))
      return count / tokens.length
    }
    for (const words of [
      'uno con ',
      'treinta y ',
      'un millón ',
      'uno coma cero ',
      'un millón dos millones ',
      'dos y medio ',
      'mil 5 ',
      'por cien ',
      '1.2.3 ',
      'cero ',
    ]) {
      expect(reads(words.repeat(1000))).toBeLessThan(1.5 * reads(words.repeat(50)) + 1)
    }
  })
})
