import { describe, expect, test } from 'vitest'
import { nounPhraseAt } from '#core/entity/measure/noun-phrase.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { tokenize } from '#core/text/token.ts'

const phraseOf = (text: string) => {
  const tokens = tokenize(text)
  const { measures, grammar } = defaultLexicon
  return nounPhraseAt(tokens, 0, measures, grammar, (i) => tokens[i]?.kind === 'number')
}

describe('extent', () => {
  test.each([
    ['becas de posgrado para médicos que viven lejos', 'becas de posgrado para médicos'],
    ['dosis contra la influenza en el estado', 'dosis contra la influenza'],
    [
      'detecciones de hipertensión, diabetes y cáncer de mama, entre otras',
      'detecciones de hipertensión, diabetes y cáncer de mama',
    ],
    ['consultas y 12 cirugías', 'consultas'],
    ['niñas y niños en guarderías', 'niñas y niños en guarderías'],
    ['ambulancias y equipo médico', 'ambulancias'],
    ['ambulancias a hospitales', 'ambulancias'],
    ['derechohabientes esperan recibir un riñón', 'derechohabientes'],
    ['casos se registraron en mayo', 'casos'],
    ['sesiones más que en 2020', 'sesiones'],
    ['de córnea y 5', 'de córnea'],
    ['no graves y 11', 'no graves'],
    ['estudios de este tipo', 'estudios de este tipo'],
    ['que acudieron', null],
    ['se realizaron', null],
    ['', null],
  ])('«%s»', (text, expected) => {
    const phrase = phraseOf(text)
    expect(phrase && text.slice(phrase.start, phrase.end)).toBe(expected)
  })
})

describe('head and modifiers', () => {
  test.each([
    ['consultas de Medicina Familiar', 'consultas', ['medicina familiar']],
    ['intervenciones quirúrgicas de cadera', 'cirugías', ['cadera']],
    ['zurcidos de rombo', 'zurcidos', ['rombo']],
    ['de especialidad', undefined, ['especialidad']],
    ['hepáticos', undefined, ['hígado']],
    ['cirugías generales', 'cirugías', ['cirugía general']],
    ['órganos y tejidos', 'órganos', []],
    ['nuevos casos de dengue', 'casos', ['dengue']],
  ])('«%s»', (text, head, modifiers) => {
    const phrase = phraseOf(text)
    expect([phrase?.head?.name, phrase?.modifiers.map((m) => m.name)]).toEqual([head, modifiers])
  })

  test('for whom something is does not say what it is', () => {
    expect(phraseOf('mastografías a mujeres')?.modifiers.map((m) => m.kind)).toEqual(['population'])
    expect(phraseOf('vacunas contra influenza a niñas y niños')?.modifiers.map((m) => m.kind)).toEqual([
      'disease',
      'population',
      'population',
    ])
  })

  test.each([
    ['estos procedimientos', true],
    ['estudios de este tipo', true],
    ['estudios de este hospital', false],
    ['procedimientos', false],
  ])('«%s» points back: %s', (text, expected) => expect(phraseOf(text)?.anaphoric).toBe(expected))
})
