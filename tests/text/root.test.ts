import { expect, test } from 'vitest'
import { rootOf } from '../../src/text/root.ts'

test.each([
  ['contratado', 'contrataciones'],
  ['contrataron', 'contratación'],
  ['crearon', 'creación'],
  ['vacunar', 'vacunas'],
  ['hospitalizados', 'hospitalización'],
  ['ocupadas', 'ocupación'],
  ['gasta', 'gastos'],
  ['sinaloenses', 'Sinaloa'],
  ['atendieron', 'atendidas'],
])('«%s» and «%s» share a root', (a, b) => {
  expect(rootOf(a)).toBe(rootOf(b))
})

test.each([
  ['médicos', 'medicamentos'],
  ['vacunas', 'vacantes'],
  ['camas', 'cámaras'],
  ['dosis', 'docentes'],
])('«%s» and «%s» do not', (a, b) => {
  expect(rootOf(a)).not.toBe(rootOf(b))
})
