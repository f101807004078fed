import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullestProgramme, programmeMentions, sameProgramme } from '#core/entity/name/programme.ts'
import { tokenize } from '#core/text/token.ts'

interface Expected {
  readonly words: string
  readonly edition?: number
  readonly count?: number
}

const read = (text: string) => programmeMentions(tokenize(text))

function checkProgramme(text: string, { words, edition = -1, count = -1 }: Expected): void {
  const found = read(text).map((mention) => [
    text.slice(mention.start, mention.end),
    mention.programme.edition ?? -1,
    mention.count ?? -1,
  ])
  expect(found, `«${text}»`).toEqual([[words, edition, count]])
}

describe('named programmes', () => {
  const cases: readonly (readonly [string, Expected])[] = [
    ['se llevará a cabo la 8ª Jornada Nacional.', { words: '8ª Jornada Nacional', edition: 8 }],
    [
      'la 7ª Jornada Nacional de Recuperación de Servicios, del 10',
      { words: '7ª Jornada Nacional de Recuperación de Servicios', edition: 7 },
    ],
    ['la séptima jornada nacional', { words: 'séptima jornada nacional', edition: 7 }],
    ['cuantas cirujias en la 7a jornada', { words: '7a jornada', edition: 7 }],
    ['EN LA DECIMA JORNADA DE CONTINUIDAD', { words: 'DECIMA JORNADA DE CONTINUIDAD', edition: 10 }],
    ['la 3er Jornada Estatal en Sinaloa', { words: '3er Jornada Estatal', edition: 3 }],
    ['la Jornada Nacional número 8', { words: 'Jornada Nacional número 8', edition: 8 }],
    ['el XXV Congreso Nacional de Pediatría', { words: 'XXV Congreso Nacional de Pediatría', edition: 25 }],
    ['la 5ª edición de la Feria de la Salud', { words: '5ª edición de la Feria de la Salud', edition: 5 }],
    ['la Segunda Semana Nacional de Vacunación 2023', { words: 'Segunda Semana Nacional de Vacunación', edition: 2 }],
    [
      'En las 10 Jornadas Nacionales de Continuidad, que',
      { words: '10 Jornadas Nacionales de Continuidad', count: 10 },
    ],
    ['Balance de siete Jornadas Nacionales', { words: 'siete Jornadas Nacionales', count: 7 }],
    ['Con Jornadas de Recuperación de Servicios, el Instituto', { words: 'Jornadas de Recuperación de Servicios' }],
    ['¿qué son las jornadas de recuperación?', { words: 'jornadas de recuperación' }],
    ['en el marco del Plan Nacional de Recuperación', { words: 'Plan Nacional de Recuperación' }],
    ['la Semana Nacional de Vacunación', { words: 'Semana Nacional de Vacunación' }],
    ['la estrategia “120 días por un solo IMSS”, mediante', { words: 'estrategia “120 días por un solo IMSS”' }],
    ['Chequeo Anual PrevenIMSS, consultas', { words: 'PrevenIMSS' }],
  ]
  test.each(cases)('%s', checkProgramme)

  test('two editions with one noun', () => {
    const found = read('durante la 7ª y 8ª Jornadas Nacionales').map(({ programme }) => [
      programme.edition,
      programme.series,
    ])
    expect(found).toEqual([
      [7, found[1]?.[1]],
      [8, found[0]?.[1]],
    ])
  })
})

describe('what is no programme', () => {
  test.each([
    'Segundo Nivel de Atención, por primera vez, en la 7ª sesión',
    'el segundo trasplante hepático',
    'jornadas de vasectomía y salpingoclasia en las unidades de Oaxaca',
    'con jornada de resonancia magnética',
    'la segunda semana de mayo',
    'la semana del 31 de mayo',
    'la jornada del 29 al 31 de julio',
    'el objetivo de estas jornadas es',
    'el programa de trasplantes del Hospital General',
  ])('%s', (text) => expect(read(text).map(({ programme }) => programme.text)).toEqual([]))
})

describe('the same programme', () => {
  const one = (text: string) => {
    const [mention] = read(text)
    if (!mention) throw new Error(`no programme in «${text}»`)
    return mention.programme
  }
  test.each([
    ['7a jornada', 'la 7ª Jornada Nacional de Recuperación de Servicios', true],
    ['séptima jornada de recuperación', 'la 7ª Jornada Nacional de Recuperación de Servicios', true],
    ['jornadas nacionales de continuidad', 'la 10ª Jornada Nacional de Continuidad de Servicios', true],
    ['8ª jornada', 'la 7ª Jornada Nacional de Recuperación de Servicios', false],
    ['10ª jornada de continuidad', 'la 10ª Jornada Nacional de Recuperación de Servicios', false],
    ['10ª jornada', 'las 10 Jornadas Nacionales de Continuidad', false],
  ])('%s is %s: %s', (asked, printed, same) => expect(sameProgramme(one(asked), one(printed))).toBe(same))

  test('a noun printed twice makes no other series', () => {
    expect(one('La 7ª Jornada Nacional Jornada Recuperación de Servicios').series).toBe(
      one('la 7ª Jornada Nacional de Recuperación de Servicios').series,
    )
  })

  test('recuperación and continuidad are two series', () => {
    expect(one('Jornadas de Recuperación de Servicios').series).not.toBe(
      one('Jornadas de Continuidad de Servicios').series,
    )
  })

  test('a short name takes the series of the full one that the text gives', () => {
    const full = one('la 8ª Jornada Nacional de Recuperación de Servicios')
    const other = one('la 8ª Jornada Nacional de Continuidad')
    const short = one('la 8ª Jornada Nacional')
    expect(fullestProgramme(short, [short, full]).series).toBe(full.series)
    expect(fullestProgramme(short, [short, full]).text).toBe('8ª Jornada Nacional')
    expect(fullestProgramme(short, [full, other]).series).toBe(short.series)
    expect(fullestProgramme(one('la 9ª Jornada Nacional'), [full]).edition).toBe(9)
  })
})

test('any text gives mentions in order, inside it, none overlapping, each with a series', () => {
  const words = fc.constantFrom(
    ...'la 7ª 10 siete Jornada jornadas Nacional de Recuperación servicios y “ ” estrategia XX semana 8 número'.split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0
      for (const mention of read(text)) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.programme.series).not.toBe('')
        expect(sameProgramme(mention.programme, mention.programme)).toBe(true)
        end = mention.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
