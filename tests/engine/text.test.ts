import { describe, expect, test } from 'vitest'
import { engine } from './seeds.ts'

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A question and words that its answer has to hold, accents and case aside. */
function checkHolds(rows: readonly (readonly [string, ...string[]])[]): void {
  test.each(rows)('%s', (question, ...words) => {
    const answer = engine().ask(question)
    expect(answer.status).toBe('answered')
    for (const word of words) expect(fold(answer.text)).toContain(fold(word))
    expect(answer.citations.length + answer.facts.length).toBeGreaterThan(0)
  })
}

describe('lists and sentences', () => {
  checkHolds([
    ['¿Qué especialidades se atenderán en la octava jornada?', 'oftalmología', 'cardiología'],
    ['¿Qué detecciones se hicieron por primera vez en la 7ª Jornada?', 'VIH', 'Hepatitis C'],
    ['¿Qué turnos se optimizaron?', 'diurnos', 'nocturnos'],
    ['¿Quién diseñó la estrategia?', 'Dirección de Prestaciones Médicas'],
    ['¿Cuáles son las representaciones con más productividad?', 'Veracruz Sur'],
    ['¿Cuál es el objetivo de las jornadas?', 'dar continuidad'],
  ])
})

describe('places', () => {
  checkHolds([
    ['¿Qué se hizo en Oaxaca?', 'vasectomía'],
    ['¿Qué reporta la UMAE de Puebla?', 'espondilolistesis'],
    ['¿Dónde hubo cirugías de coloproctología?', 'La Raza'],
    ['¿En qué hospital se trasplantaron los riñones en bloque?', 'Pediatría', 'Occidente'],
    ['¿Dónde se hicieron trasplantes de médula ósea?', 'La Raza'],
  ])
})

describe('days, names, contacts, sources', () => {
  checkHolds([
    ['¿Cuándo fue la séptima Jornada Nacional?', '10 al 12 de septiembre'],
    ['¿Cuándo se publicó el boletín 185/2021?', '5 may 2021'],
    ['que es la umae', 'Unidades Médicas de Alta Especialidad'],
    ['¿Dónde pido informes?', '800 623 2323'],
    ['¿Dónde dice que hubo 162 OTB?', '162'],
    ['Resume el boletín 185', '12,840', '26 abr'],
  ])
})

describe('yes and no', () => {
  test.each([
    ['¿Hubo más de 400 trasplantes de riñón entre abril y septiembre de 2021?', 'Sí'],
    ['¿Se hicieron 500 trasplantes de córnea?', 'No'],
    ['¿Se superaron las metas de trasplantes en la 10ª jornada?', 'Sí'],
    ['¿Hubo más UMAE del 26 de abril al 2 de mayo que del 31 de mayo al 6 de junio?', 'No'],
    ['¿Se realizaron jornadas de vasectomía en Oaxaca?', 'Sí'],
  ])('%s', (question, opening) => {
    expect(engine().ask(question).text).toMatch(new RegExp(`^${opening}\\b|^${opening}\\.`, 'u'))
  })
})
