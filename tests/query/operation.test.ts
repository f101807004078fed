import { expect, test } from 'vitest'
import { engine } from '../engine/seeds.ts'

/** The operation of a question and how many selections it works on. */
function check(question: string, operation: string | null, selections: number): void {
  const { understood } = engine().ask(question)
  expect([understood.operation, understood.selections.length], question).toEqual([operation, selections])
}

const WEEKS = 'del 26 de abril al 2 de mayo'
const NEXT = 'del 31 de mayo al 6 de junio'

test.each([
  [`¿Cuántas mastografías más hubo ${NEXT} que ${WEEKS}?`, 'difference', 2],
  [`Mastografías: ¿cuántas menos ${WEEKS} respecto a la semana ${NEXT}?`, 'difference', 2],
  [`¿Qué diferencia hay entre las cirugías ${WEEKS} y las ${NEXT}?`, 'difference', 2],
  ['¿Cuántas OTB más que vasectomías hubo en Sinaloa?', 'difference', 2],
  ['¿Cuánto rebasó su meta la 10ª Jornada?', 'difference', 1],
  ['¿Cuánto suman las OTB y las vasectomías de Sinaloa?', 'sum', 2],
  ['Vasectomías y OTB en Sinaloa: ¿cuántos procedimientos suman?', 'sum', 2],
  ['Entre especialidad y medicina familiar, ¿cuántas consultas hubo en total en la 7ª Jornada?', 'sum', 2],
  ['¿Cuántos trasplantes hubo sin contar los de riñón?', 'except', 1],
  ['Quitando los de hígado, ¿cuántos trasplantes hubo?', 'except', 1],
  ['¿Qué órgano se trasplantó menos en la 10ª Jornada?', 'least', 1],
  ['¿De qué órgano hubo más trasplantes?', 'most', 1],
  ['¿Cuál fue la detección más numerosa?', 'most', 1],
  ['¿Qué órgano quedó en tercer lugar de trasplantes?', 'most', 1],
  ['Acomoda de menor a mayor los trasplantes por órgano', 'rank', 1],
  ['Ponme los trasplantes por órgano en orden descendente', 'rank', 1],
  [`¿Las cirugías iban para arriba o para abajo entre la semana ${WEEKS} y la ${NEXT}?`, 'trend', 2],
  ['¿Las mastografías subieron o bajaron?', 'trend', 1],
  ['Los trasplantes de la 10ª Jornada, ¿quedaron por debajo de lo previsto?', 'goal', 1],
  ['¿En qué porcentaje se rebasó la meta de la 10ª Jornada?', 'share', 1],
  ['¿Qué clases de trasplantes se hicieron?', 'breakdown', 1],
  ['¿En cuál se hicieron más cirugías, en la 7ª Jornada de Recuperación o en la 10ª de Continuidad?', 'compare', 2],
  ['¿Quién hizo más trasplantes de médula: el Hospital General de La Raza o el de Especialidades 25?', 'compare', 2],
  ['¿Pasaron de 400 los trasplantes de riñón?', null, 1],
  ['¿Cuántos trasplantes de riñón y de córnea hubo?', null, 2],
  ['¿Cuántas consultas de medicina familiar y especialidad hubo?', null, 2],
] as const)('%s', check)

test('what was planned and what was done are two selections, in the order of the question', () => {
  const stances = (question: string): readonly (string | undefined)[] =>
    engine()
      .ask(question)
      .understood.selections.map((s) => s.stance?.value)
  expect(stances('¿Cuántas atenciones preveía el plan y cuántas se hicieron en la 10ª Jornada?')).toEqual([
    'planned',
    'achieved',
  ])
  expect(stances('¿Cuántas atenciones se realizaron en la 10ª Jornada y cuántas estaban planeadas?')).toEqual([
    'achieved',
    'planned',
  ])
})

test.each([
  ['¿Rebasaron los seis millones las consultas de especialidad?', 'more', 6_000_000, null],
  ['¿Rebasaron las consultas de especialidad los seis millones?', 'more', 6_000_000, null],
  ['¿Hubo más de 900 trasplantes?', 'more', 900, null],
  ['¿Fueron arriba de 900 los trasplantes?', 'more', 900, null],
  ['¿Llegaron a 900 los trasplantes?', 'at_least', 900, null],
  ['¿Los trasplantes alcanzaron los 900?', 'at_least', 900, null],
  ['¿Hubo al menos 900 trasplantes?', 'at_least', 900, null],
  ['¿Hubo 900 trasplantes o más?', 'at_least', 900, null],
  ['¿Hubo 900 o más trasplantes?', 'at_least', 900, null],
  ['¿Hubo menos de 20 vasectomías?', 'less', 20, null],
  ['¿No llegaron a 20 las vasectomías?', 'less', 20, null],
  ['¿Ni siquiera 20 vasectomías hubo?', 'less', 20, null],
  ['¿No pasaron de 20 las vasectomías?', 'at_most', 20, null],
  ['¿Hubo a lo mucho 20 vasectomías?', 'at_most', 20, null],
  ['¿Hubo no más de 20 vasectomías?', 'at_most', 20, null],
  ['¿Hubo casi 500 mil mastografías?', 'about', 500_000, null],
  ['¿Hubo alrededor de 500 mil mastografías?', 'about', 500_000, null],
  ['¿Hubo entre 400 y 500 trasplantes de riñón?', 'between', 400, 500],
  ['¿Apenas hubo 15 vasectomías?', 'equal', 15, null],
  ['De los 956 trasplantes, ¿400 fueron de riñón?', 'equal', 400, null],
  ['De los 956 trasplantes, ¿más de 400 fueron de riñón?', 'more', 400, null],
] as const)('%s claims a size', (question, relation, value, to) => {
  expect(engine().ask(question).understood.assertion.claim).toEqual({ relation, value, to })
})
