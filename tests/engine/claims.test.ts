import { describe, expect, test } from 'vitest'
import { createEngine } from '#core'
import { converse, engine } from './seeds.ts'

const heading =
  'Ciudad de México, lunes 7 de junio de 2021.\n\nBOLETÍN DE PRENSA\n\nAvanza IMSS en la recuperación de servicios\n\n'
const body =
  'Del 31 de mayo al 6 de junio se realizaron 840 biopsias y más de 9 mil radiografías. En Durango se hicieron ultrasonidos pélvicos. En el Hospital General de Zona 24 de Colima se obtuvieron cuatro córneas, las cuales se trasplantaron en el Hospital General Regional 6 de Tamaulipas. El paciente trasplantado evoluciona de manera favorable en su domicilio.'
const other = createEngine({ texts: [{ source: 'x.txt', text: `${heading}${body}\n` }] })

describe('claims about another bulletin', () => {
  test.each([
    ['¿Se hicieron más de 800 biopsias?', 'Sí'],
    ['¿Hubo más de mil biopsias?', 'No'],
    ['¿Hubo más de 9 mil radiografías?', 'Sí'],
    ['¿Hubo más de 20 mil radiografías?', 'Los boletines no lo precisan'],
    ['¿Se hicieron ultrasonidos pélvicos en Durango?', 'Sí. Sin cifra'],
    ['¿Las cuatro córneas se trasplantaron en Colima?', 'No'],
    ['¿Las córneas se obtuvieron en Colima?', 'Sí'],
    ['¿Mencionan a Durango?', 'Sí'],
  ])('%s %s', (question, opening) => expect(other.ask(question).text).toMatch(new RegExp(`^${opening}`)))
})

describe('claims in a thread', () => {
  test.each([
    [['¿Hubo más de 400 trasplantes de riñón?', '¿y de córnea?'], 'No'],
    [['¿Cuántas atenciones hubo en la 10ª Jornada?', '¿fueron más de 130 mil?'], 'Sí'],
    [['¿Cuántas atenciones hubo en la 10ª Jornada?', '¿son 140 mil?'], 'No'],
    [['¿Hubo trasplantes de corazón?', '¿y de riñón?'], 'Sí'],
  ])('%s %s', (turns, opening) => expect(converse(turns).text).toMatch(new RegExp(`^${opening}`)))
})

describe('claims about the bulletins of the package', () => {
  test.each([
    ['¿El trasplante de los dos riñones se hizo en Querétaro?', 'No'],
    ['¿El trasplante hepático fue en La Raza?', 'Sí'],
    ['¿Se incluyeron detecciones de Hepatitis C en la séptima jornada nacional?', 'Sí. Sin cifra'],
    ['¿Rebasaron los seis millones las consultas de especialidad del 1 de abril al 12 de septiembre?', 'Sí'],
    ['¿Cuadra el total de atenciones de la 10ª Jornada con la suma de sus servicios?', 'No'],
    ['¿Cuadra el total de acciones de la séptima jornada?', 'Sí'],
    ['¿Cuadran los trasplantes de la 10ª Jornada?', 'Sí'],
    ['¿Los 50 trasplantes fueron de córnea?', 'No'],
    ['¿Faltaron atenciones para cumplir la meta de la 10ª Jornada?', 'No'],
    ['¿Los trasplantes de la 10ª Jornada se quedaron cortos frente a lo planeado?', 'No'],
    ['¿La 10ª Jornada no llegó a la meta de atenciones?', 'No'],
    ['¿Es cierto que no se cumplió la meta de la 10ª Jornada?', 'No'],
    ['¿Se cumplió la meta de la 10ª Jornada?', 'Sí'],
    ['¿Es cierto que no hubo trasplantes de corazón?', 'No'],
    ['¿Es verdad que no se hicieron vasectomías en Oaxaca?', 'No'],
    ['¿Hubo entre 400 y 500 trasplantes de riñón?', 'Sí'],
    ['¿Hubo entre 300 y 400 trasplantes de riñón?', 'No'],
    ['¿Hubo casi mil trasplantes del 1 de abril al 12 de septiembre?', 'Sí'],
    ['¿Fueron cerca de 2 mil los trasplantes del 1 de abril al 12 de septiembre?', 'No'],
    ['¿Hubo al menos 30 trasplantes en la 10ª Jornada?', 'Sí'],
    ['¿Hubo más de 30 trasplantes en la 10ª Jornada?', 'No'],
    ['¿No pasaron de 30 los trasplantes de la 10ª Jornada?', 'Sí'],
    ['¿No llegaron a 30 los trasplantes de la 10ª Jornada?', 'No'],
    ['¿Es cierto que el 46.2 % de los trasplantes del 1 de abril al 12 de septiembre fue de riñón?', 'Sí'],
    ['¿Es cierto que el 60 % de los trasplantes del 1 de abril al 12 de septiembre fue de riñón?', 'No'],
    ['30 trasplantes cuando se esperaban 10, ¿es correcto?', 'Sí'],
    ['10 trasplantes planeados y 30 hechos, ¿verdad?', 'Sí'],
    ['¿Es cierto que se hicieron 30 trasplantes cuando se esperaban 20?', 'No'],
    ['¿Es verdad que se planearon 130 mil atenciones y se dieron 139 mil 962 en la 10ª Jornada?', 'No'],
    ['¿La 10ª Jornada tuvo más cirugías que la 7ª?', 'Sí'],
    ['¿La 7ª Jornada tuvo más cirugías que la 10ª?', 'No'],
    ['¿Las OTB superaron a las vasectomías en Sinaloa?', 'Sí'],
    ['¿Las vasectomías de Sinaloa fueron menos que las OTB?', 'Sí'],
    ['¿Van a la baja las cirugías?', 'Sí'],
    ['¿Van en aumento las mastografías?', 'Sí'],
    ['¿La mitad de los trasplantes de la 10ª Jornada fueron de riñón?', 'No'],
    ['¿Más de la tercera parte de los trasplantes de la 10ª Jornada fueron de riñón?', 'Sí'],
    ['¿Es cierto que la meta de trasplantes de la 10ª Jornada se rebasó por 20?', 'Sí'],
    ['¿Aumentaron las mastografías de la semana del 26 de abril a la del 31 de mayo?', 'Sí'],
    ['¿Bajaron las consultas de especialidad de la semana del 26 de abril a la del 31 de mayo?', 'No'],
    ['¿Es cierto que no aumentaron las mastografías de la semana del 26 de abril a la del 31 de mayo?', 'No'],
    ['¿Hubo más trasplantes de corazón que de hígado en el acumulado de abril a septiembre de 2021?', 'No'],
  ])('%s %s', (question, opening) => expect(engine().ask(question).text).toMatch(new RegExp(`^${opening}`)))
})
