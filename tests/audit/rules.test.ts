import { expect, test } from 'vitest'
import { auditFacts } from '#core/audit/audit.ts'
import { isLookalike, isSlip, isTransposition, significantDigits } from '#core/audit/digits.ts'
import { auditDrafts } from '#core/audit/drafts.ts'
import { placeInText, uniqueQuotation } from '#core/audit/where.ts'
import type { FindingKind } from '#core/facts/finding.ts'
import { audit, clustersOf, partOf } from './read.ts'

const TITLE = 'Fortalece IMSS la atención\n\n'
const DAYS = 'Del 6 al 12 de marzo de 2023'

/** Every finding of a text but those that only tell scopes apart, as «kind value value». */
function checkFindings(body: string, expected: readonly string[]): void {
  const found = auditFacts([partOf(`${TITLE}${body}\n`)])
  const shapes = found
    .filter(({ kind }) => kind !== 'different_scope')
    .map(({ kind, values }) => [kind, ...values].join(' '))
  expect(shapes.sort()).toEqual([...expected].sort())
}

test.each([
  [
    'all that a colon opens',
    `${DAYS} el IMSS realizó 60 trasplantes: 30 de riñón, 20 de córnea y 10 de hígado.`,
    ['sum_ok 60'],
  ],
  [
    'short by one part',
    `${DAYS} el IMSS realizó 60 trasplantes: 30 de riñón, 20 de córnea y 5 de hígado.`,
    ['sum_mismatch 60 55'],
  ],
  [
    'over',
    `${DAYS} el IMSS realizó 60 trasplantes, de los cuales 30 fueron de riñón, 20 de córnea y 15 de hígado.`,
    ['sum_mismatch 60 65'],
  ],
  [
    'a list inside a list, with what the outer one goes on with',
    `${DAYS} el IMSS realizó 60 trasplantes: 30 de riñón, de los cuales 18 fueron de donador vivo y 12 de donador fallecido; 20 de córnea y 10 de hígado.`,
    ['sum_ok 60', 'sum_ok 30'],
  ],
  [
    'a list in parentheses that does not add up',
    `${DAYS} el IMSS realizó 600 trasplantes: 300 de riñón (180 de donador vivo y 123 de donador fallecido), 200 de córnea y 100 de hígado.`,
    ['sum_ok 600', 'sum_mismatch 300 303'],
  ],
  [
    'a total said again',
    `${DAYS} el IMSS entregó equipo. De las 120 ambulancias, 80 son de traslado y 41 de urgencias.`,
    ['sum_mismatch 120 121'],
  ],
  [
    'a total said again, with some of it',
    `${DAYS} el IMSS hizo estudios. De las 3,450 mastografías, 85 resultaron sospechosas y 32 positivas.`,
    [],
  ],
  ['some only', `${DAYS} el IMSS realizó 60 trasplantes: 30 de riñón y 20 de córnea, entre otros.`, []],
  ['the main ones', `${DAYS} el IMSS realizó 60 trasplantes, principalmente 30 de riñón y 20 de córnea.`, []],
  ['about', `${DAYS} el IMSS realizó cerca de 3,000 acciones: 1,500 consultas, 700 cirugías y 650 mastografías.`, []],
  ['what came of it', `${DAYS} hubo 23 donaciones, de las que se obtuvieron 40 riñones, 32 córneas y 8 hígados.`, []],
  [
    'categories that overlap',
    `${DAYS} se atendió a 3,200 pacientes, de los cuales 1,700 fueron mujeres, 1,200 adultos mayores y 450 menores.`,
    [],
  ],
  [
    'where it was done is no part',
    `${DAYS} se realizaron 25,300 acciones: 15,000 consultas en 120 unidades de medicina familiar, 8,300 mastografías en 80 hospitales y 2,000 cirugías.`,
    ['sum_ok 25300'],
  ],
  [
    'a percent after each part',
    `${DAYS} se realizaron 450 trasplantes, de los cuales 200 fueron de riñón (44.4 por ciento), 180 de córnea (40 por ciento) y 70 de hígado.`,
    ['sum_ok 450'],
  ],
  [
    'a percent that its figures contradict',
    `${DAYS} se realizaron 450 trasplantes, de los cuales 200 fueron de riñón (48.4 por ciento), 180 de córnea (40 por ciento) y 70 de hígado.`,
    ['sum_ok 450', 'percent_mismatch 48.4 44.4'],
  ],
  [
    'by state',
    `${DAYS} el IMSS realizó 7,000 mastografías: 3,000 en Jalisco, 2,500 en Oaxaca y 1,450 en Durango.`,
    ['sum_mismatch 7000 6950'],
  ],
  [
    'named units against the whole',
    `${DAYS} el IMSS realizó en todo el país 9 trasplantes de córnea.\n\nEn Jalisco, el Hospital General de Zona 14 realizó 6 trasplantes de córnea. En Sonora, el Hospital General de Zona 5 realizó 4 trasplantes de córnea.`,
    ['part_exceeds_whole 9 10'],
  ],
])('sums: %s', (_, text, expected) => checkFindings(text, expected))

test.each([
  ['swapped digits', '4,532', '4,352', ['transposition 4532 4352']],
  ['another number', '4,532', '4,900', ['conflict 4532 4900']],
  ['the same', '4,532', '4,532', []],
  ['a floor that holds', 'más de 4,500', '4,532', ['rounding 4532 4500']],
  ['a floor that does not', 'más de 4,600', '4,532', ['conflict 4600 4532']],
  ['round thousands', '4 mil', '4,532', ['rounding 4532 4000']],
])('title and body: %s', (_, bullet, body, expected) =>
  checkFindings(
    `• ${DAYS} se realizaron ${bullet} cirugías.\n\nEl IMSS mantiene sus servicios en todo el país.\n\n${DAYS} se realizaron ${body} cirugías.`,
    expected,
  ),
)

test.each([
  ['el jueves 9 de marzo de 2023', []],
  ['el lunes 9 de marzo de 2023', ['date_mismatch']],
  ['del lunes 6 al viernes 10 de marzo de 2023', []],
  ['el 31 de junio de 2023', ['date_mismatch']],
  ['el 29 de febrero de 2024', []],
  ['del 12 al 10 de mayo de 2023', ['date_mismatch']],
])('dates: %s', (days, expected) => checkFindings(`La unidad atendió a la población ${days}.`, expected))

test('one edition of a series has one date', () => {
  checkFindings(
    'La 5ª Jornada Nacional se realizará del 24 al 26 de noviembre de 2023.\n\nSe invita a la 5ª Jornada Nacional, del 10 al 12 de noviembre de 2023.',
    ['date_mismatch'],
  )
})

test.each<[string, string, FindingKind | null]>([
  ['the same event, another figure', '4,900', 'conflict'],
  ['the same event, swapped digits', '4,352', 'transposition'],
  ['the same event, the same figure', '4,532', null],
])('a draft against what is published: %s', (_, figure, kind) => {
  const published = partOf(`${TITLE}${DAYS} el IMSS realizó 4,532 cirugías en todo el país.\n`, 'publicado.txt')
  const draft = partOf(`Reconoce IMSS a su personal\n\n${DAYS} el IMSS realizó ${figure} cirugías.\n`)
  const findings = auditDrafts([draft], [published], clustersOf([draft, published])).filter(({ alarm }) => alarm)
  expect(findings.map((finding) => finding.kind)).toEqual(kind ? [kind] : [])
  if (kind) expect(findings[0]?.witnesses).toEqual([1, 1])
})

test('a later text under the same number replaces the earlier one', () => {
  const text = (day: string, figure: string) =>
    `Ciudad de México, ${day} de marzo de 2023.\nNo. 110/2023\n\n${TITLE}${DAYS} el IMSS realizó ${figure} cirugías.\n`
  const kinds = audit([partOf(text('jueves 16', '4,532'), 'a.txt'), partOf(text('viernes 17', '4,900'), 'b.txt')]).map(
    ({ kind }) => kind,
  )
  expect(kinds).toContain('superseded')
  expect(kinds).not.toContain('conflict')
})

test.each([
  [5_725, 5_275, true],
  [5_725, 5_726, false],
  [57, 75, true],
  [57, 57, false],
  [570, 75, false],
])('%d and %d have the same digits in another order: %s', (a, b, expected) => {
  expect(isTransposition(a, b)).toBe(expected)
})

test.each([
  [12_345, 12_354, true],
  [12_345, 19_345, true],
  [12_345, 54_321, false],
  [12, 19, false],
])('%d and %d are one slip apart: %s', (a, b, expected) => {
  expect(isSlip(a, b)).toBe(expected)
})

test('digits that scanning confuses, and digits that count', () => {
  expect(isLookalike(5_361, 5_367)).toBe(true)
  expect(isLookalike(5_361, 5_369)).toBe(false)
  expect([3_400, 1_205, 10, 7].map(significantDigits)).toEqual([2, 4, 1, 1])
})

test('where words stand, and the shortest quotation that stands once', () => {
  const text = `${TITLE}• Hubo 12 cirugías el 3 de mayo de 2023.\n• Hubo 12 partos el 3 de mayo de 2023.\n\nEl IMSS informó que hubo 12 cirugías en Jalisco el 3 de mayo de 2023.\n`
  const { bulletin } = partOf(text)
  const at = text.indexOf('12 partos')
  expect(placeInText(bulletin, { start: at, end: at + 9 })).toBe('viñeta 2')
  const last = text.lastIndexOf('12 cirugías')
  expect(placeInText(bulletin, { start: last, end: last + 11 })).toBe('párrafo 1')
  const { start, end } = uniqueQuotation(text, { start: last, end: last + 11 })
  expect(text.slice(start, end)).toBe('hubo 12 cirugías')
  // No number is cut: «12 becas, 38» alone would do.
  const twice = '12 becas, 38 mil 140 talleres; 12 becas, 46 mil talleres'
  expect(uniqueQuotation(twice, { start: 0, end: 8 })).toEqual({ start: 0, end: '12 becas, 38 mil 140'.length })
})
