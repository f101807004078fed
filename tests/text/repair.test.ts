import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#core/text/fold.ts'
import { type Repair, readText } from '#core/text/reading.ts'
import { REPAIR_RULES } from '#core/text/repair/repair.ts'
import { pressWords, type SpellingWords, spellingWords } from '#core/text/repair/spelling.ts'

const said = (repair: Repair): boolean => repair.kind !== 'layout'

/** Words that no Spanish text prints so: they show that the text was read by OCR. */
const DAMAGE = 'La atencién y la prevencién en la regién son prioridad.'
const MENDED = 'La atención y la prevención en la región son prioridad.'

const check = (printed: string, expected: string, words?: SpellingWords): void => {
  const source = `${DAMAGE} ${printed}`
  const reading = readText(source, words)
  expect(reading.text).toBe(`${MENDED} ${expected}`)
  for (const repair of reading.repairs.filter(said)) {
    expect(source.slice(repair.start, repair.end)).toBe(repair.before)
    expect(repair.rule).not.toBe('')
  }
}

describe('letters', () => {
  test.each([
    ['trasplantes de rifidén, cérnea y médula ésea', 'trasplantes de riñón, córnea y médula ósea'],
    ['6rganos y médula 6sea', 'órganos y médula ósea'],
    ['un millén de afios', 'un millón de años'],
    ['hace cuatro ajios', 'hace cuatro años'],
    ['se llevd a cabo', 'se llevó a cabo'],
    ['el diagndstico créonico', 'el diagnóstico crónico'],
    ['realiz6 y realiz6é Cirugfa', 'realizó y realizó Cirugía'],
    ['quirtirgicos y quirirgicas', 'quirúrgicos y quirúrgicas'],
    ['Ilevaron las Jomadas', 'llevaron las Jornadas'],
    ['EI Instituto', 'El Instituto'],
    ['se logré efectuar', 'se logró efectuar'],
    ['se promulgé una ley', 'se promulgó una ley'],
    ['la crionizacién', 'la crionización'],
    ['mil ‘919 becas', 'mil 919 becas'],
    ['el hospital reali- 26 cuatro estudios', 'el hospital realizó cuatro estudios'],
    ['Atencidén', 'Atención'],
    ['la micologfa', 'la micología'],
  ])('%s', (printed, expected) => check(printed, expected))

  test.each([
    ['words that are words', 'También el café, el médico José y quién sabe qué más'],
    ['names', 'Mérida, Noé, Bartolomé, Salud, David, Madrid'],
    ['codes', 'L5-S1, B6, H1N1, T4, 26 y 2022'],
    ['acronyms', 'UMAE, IMSS, HGZ'],
    ['words of no list', 'piso, torno, gripa, blindaje, zafiro'],
    ['a quotation that closes', 'el programa ‘salud para todos’'],
  ])('left alone: %s', (_name, text) => check(text, text))

  test.each(REPAIR_RULES.map((rule) => [rule.name, rule] as const))('rule: %s', (name, rule) => {
    const [printed = '', meant = ''] = rule.example.split(' → ')
    const { text, repairs } = readText(`${DAMAGE} Hoy ${printed} fue`)
    expect(text).toBe(`${MENDED} Hoy ${meant} fue`)
    expect(repairs.filter(said).at(-1)?.rule).toBe(name)
    check(rule.counterExample, rule.counterExample)
  })

  test('a name is mended to one of the lexicon', () => {
    check(
      'En Zacatlin y Nuevo Ledn',
      'En Zacatlán y Nuevo León',
      spellingWords(() => ['Zacatlán']),
    )
    check('En Zacatlin', 'En Zacatlin')
  })

  test('a word that may be two words stays as printed', () => {
    check(
      'la pérnea',
      'la pérnea',
      spellingWords(() => ['pórnea', 'párnea']),
    )
  })

  test('another word of the same text vouches for a spelling', () => {
    check('El zafirófago y los zafirdfagos', 'El zafirófago y los zafirdfagos')
    check('El zafirófago y el zafirdfago', 'El zafirófago y el zafirófago')
  })

  test('one odd word makes no damaged text', () => {
    const source = 'El doctor Recién Gestién atiende con gusto.'
    expect(readText(source).repairs.filter(said)).toEqual([])
  })

  test('wrong letters of a known word give that word or stay, and a known word is never touched', () => {
    const misread: Readonly<Record<string, string>> = { ó: 'é', í: 'f', á: 'é', ñ: 'fi', ú: 'ti' }
    const word = fc.constantFrom(...[...pressWords().written].filter((known) => known.length >= 4))
    fc.assert(
      fc.property(word, (known) => {
        const printed = known.replace(/[óíáñú]/g, (letter) => misread[letter] ?? letter)
        const read = readText(`${DAMAGE} Hoy ${printed} fue`).text.slice(MENDED.length + 5, -4)
        expect([fold(known), fold(printed)]).toContain(fold(read))
        expect(readText(`${DAMAGE} Hoy ${known} fue`).text).toBe(`${MENDED} Hoy ${known} fue`)
      }),
    )
  })
})

describe('ordinals', () => {
  const ordinals = (source: string): string => readText(source).text
  test.each([
    [
      'beside the count of the same events',
      'La 102 Jornada cerró. Fueron 10 Jornadas.',
      'La 10ª Jornada cerró. Fueron 10 Jornadas.',
    ],
    ['in a damaged text', `${DAMAGE} La 82 Jornada y la 9* Edición.`, `${MENDED} La 8ª Jornada y la 9ª Edición.`],
    ['no proof', 'La 102 Jornada cerró.', 'La 102 Jornada cerró.'],
    ['a plural', `${DAMAGE} Las 12 jornadas y 82 sesiones.`, `${MENDED} Las 12 jornadas y 82 sesiones.`],
    ['another noun', `${DAMAGE} La 62 Legislatura.`, `${MENDED} La 62 Legislatura.`],
    ['beyond any series', `${DAMAGE} La 722 Sesión.`, `${MENDED} La 722 Sesión.`],
  ])('%s', (_name, source, expected) => expect(ordinals(source)).toBe(expected))

  test('is marked', () => {
    const [repair] = readText('La 102 Jornada cerró. Fueron 10 Jornadas.').repairs.filter(said)
    expect(repair).toMatchObject({
      kind: 'ordinal',
      before: '102',
      after: '10ª',
      rule: 'ordinal read as digit',
      start: 3,
      end: 6,
    })
  })
})

describe('the five bulletins', () => {
  const folder = new URL('../../seeds/', import.meta.url)
  const files = readdirSync(folder).sort()
  const read = (file: string): ReturnType<typeof readText> => readText(readFileSync(new URL(file, folder), 'utf8'))

  test.each(files.slice(0, 4))('%s comes through as it is', (file) => {
    expect(read(file).repairs.filter(said)).toEqual([])
  })

  test.each(files)('%s keeps every figure', (file) => {
    const reading = read(file)
    const changed = reading.repairs.filter((repair) => repair.kind === 'letters' && /\d/.test(repair.before))
    expect(changed.every((repair) => /\p{L}/u.test(repair.before))).toBe(true)
  })

  test('the scanned one reads as Spanish', () => {
    const { text } = read(files[4] as string)
    expect(text).toContain('14 fueron de riñón, 10 de córnea, cinco de médula ósea y uno de higado')
    expect(text).toContain('Durante la 10ª Jornada Nacional de Continuidad')
    expect(text).toContain('un total de un millón 529 mil 812 atenciones')
  })
})
