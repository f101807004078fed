import { expect, test } from 'vitest'
import { kinshipsOf } from '#core/facts/kinship.ts'
import { fold } from '#core/text/fold.ts'

const areKin = (a: string, b: string): boolean => {
  const keys = new Set(kinshipsOf(fold(a)).map(({ key }) => key))
  return kinshipsOf(fold(b)).some(({ key }) => keys.has(key))
}

test.each([
  ['decomisaron', 'aseguramiento'],
  ['decomisos', 'aseguraron'],
  ['murieron', 'defunciones'],
  ['muere', 'fallecidos'],
  ['gastó', 'inversión'],
  ['costará', 'presupuesto'],
  ['cayó', 'contrajo'],
  ['subirán', 'incremento'],
  ['repartirán', 'distribución'],
  ['detectaron', 'detección'],
  ['obtuvo', 'ganaron'],
  ['acuáticos', 'agua'],
  ['laborales', 'empleo'],
  ['presos', 'reclusorio'],
  ['suspendieron', 'cierre'],
  ['niñez', 'infantil'],
  ['diarreas', 'diarreicas'],
  ['hipertensos', 'hipertensión'],
  ['diabetes', 'diabéticas'],
])('%s may be said by %s', (a, b) => expect(areKin(a, b)).toBe(true))

test.each([
  ['casos', 'defunciones'],
  ['árboles', 'planteadas'],
  ['asegurados', 'decomisos'],
  ['consultas', 'pacientes'],
  ['becas', 'escuelas'],
  ['camas', 'médicos'],
  ['presos', 'pacientes'],
  ['médicos', 'medio'],
  ['personas', 'personal'],
])('%s is nothing of %s', (a, b) => expect(areKin(a, b)).toBe(false))
