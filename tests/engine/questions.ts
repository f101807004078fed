import { formatLong } from '#core/entity/period/period-format.ts'
import { engine } from './seeds.ts'

const TEMPLATES: readonly ((measure: string, scope: string) => string)[] = [
  (m, s) => `¿Cuántas ${m} hubo${s}?`,
  (m, s) => `${m}${s}`,
  (m, s) => `¿Hubo más de 100 ${m}${s}?`,
  (m, s) => `¿Qué dice de ${m}${s}?`,
  (m, s) => `¿Dónde hubo ${m}${s}?`,
  (m, s) => `¿Cuándo hubo ${m}${s}?`,
  (m, s) => `Desglose de ${m}${s}`,
  (m, s) => `¿Cómo han evolucionado las ${m}${s}?`,
  (m, s) => `¿Cuántas ${m} por día en promedio${s}?`,
  (m, s) => `¿Cuadran las ${m}${s}?`,
  (m, s) => `ordena ${m} de mayor a menor${s}`,
  (m, s) => `¿Qué porcentaje de ${m} se hizo${s}?`,
]

const SCOPES = [
  '',
  ' en Sinaloa',
  ' en La Raza',
  ' en Torreón',
  ' en Yucatán',
  ' en mayo de 2021',
  ' en 2022',
  ' en la 7ª Jornada',
  ' en la 10ª Jornada de Continuidad',
  ' del 26 de abril al 2 de mayo',
]

/** Questions over every measure of the corpus, each in some scope and wording: the same ones every time. */
export function generatedQuestions(): readonly string[] {
  const { catalogue, facts } = engine().corpus
  const names = [...catalogue.measures.values()].map((m) => m.name)
  const template = (i: number) => TEMPLATES[i % TEMPLATES.length] as (typeof TEMPLATES)[number]
  const scoped = names.flatMap((name, i) =>
    [0, 1, 2, 3].map((k) => template(i * 5 + k * 7)(name, SCOPES[(i * 3 + k) % SCOPES.length] ?? '')),
  )
  const printed = [...facts].map(({ measure, place, period }, i) => {
    const where = place.node.level === 'nation' ? '' : ` en ${place.node.name}`
    const when = period?.end ? ` ${formatLong(period)}` : ''
    return template(i)(measure.name, i % 2 === 0 ? where : `${where}${when}`)
  })
  return [...new Set([...scoped, ...printed])]
}

/** Questions of every kind, as people ask them. */
export const ASKED: readonly string[] = [
  '¿Cuántas cirugías hubo?',
  'cuantos transplantes de cornea',
  '¿Cuántas consultas hubo en la séptima jornada?',
  '¿Qué hospitales trasplantaron médula ósea?',
  '¿En qué unidades se trasplantó córnea?',
  '¿Qué clases de trasplantes se efectuaron del 1 de abril al 12 de septiembre?',
  '¿Qué especialidades tuvieron mayor demanda?',
  '¿Qué se hizo en Jalisco?',
  '¿Qué cifras hay de la 10ª Jornada?',
  '¿Cuándo se publicó el boletín 185/2021?',
  '¿Cuándo es la 8ª Jornada?',
  '¿Quién diseñó la estrategia?',
  '¿Qué significa OOAD?',
  '¿Cuál es el teléfono?',
  '¿Hay contradicciones?',
  '¿Cuadran los trasplantes de la 10ª Jornada?',
  '¿El trasplante de los dos riñones se hizo en Querétaro?',
  '¿Se hicieron vasectomías en Oaxaca?',
  '¿Rebasaron las 500 mil las mastografías?',
  '¿Los 50 trasplantes fueron de córnea?',
  '¿Cuánto suman los trasplantes de riñón y de hígado de la 10ª Jornada?',
  '¿Cuál es la diferencia entre mastografías y exploraciones clínicas de mama en la semana del 26 de abril?',
  '¿Qué porcentaje de los 956 trasplantes fue de riñón?',
  '¿En qué porcentaje se rebasó la meta de atenciones?',
  '¿Cuál fue el segundo órgano más trasplantado del 1 de abril al 12 de septiembre?',
  '¿Cómo han evolucionado las cirugías?',
  '¿Cuántas cirugías por día en promedio del 26 de abril al 2 de mayo?',
  'trasplantes sin contar riñón del 1 de abril al 12 de septiembre',
  '¿A qué corresponde 10?',
  'Resume el boletín 185',
  '¿Cuántas mastografías hubo en agosto de 2021?',
  '¿Cuántos trasplantes de pulmón hubo?',
  '¿Cuántas cirugías hubo en Yucatán?',
  'hola',
  '¿Quién ganará las elecciones?',
]
