import { expect, test } from 'vitest'
import { agreeing, quantifier, trimmedName } from '#core/answer/wording/agreement.ts'

test.each([
  ['cirugías', 'Cuántas', 'planeadas'],
  ['trasplantes de córnea', 'Cuántos', 'planeados'],
  ['detecciones de diabetes mellitus', 'Cuántas', 'planeadas'],
  ['UMAE', 'Cuántas', 'planeadas'],
  ['estudios auxiliares', 'Cuántos', 'planeados'],
  ['electrocardiogramas', 'Cuántos', 'planeados'],
  ['dosis de vacuna', 'Cuántas', 'planeadas'],
  ['días', 'Cuántos', 'planeados'],
])('%s', (noun, asked, said) => {
  expect(quantifier(noun)).toBe(asked)
  expect(agreeing('planeado', noun)).toBe(said)
})

test.each([
  ['detecciones de diabetes y cáncer de', 'detecciones de diabetes y cáncer…'],
  ['consultas de medicina familiar', 'consultas de medicina familiar'],
  ['becas para la', 'becas…'],
])('«%s» is shown as «%s»', (name, shown) => expect(trimmedName(name)).toBe(shown))
