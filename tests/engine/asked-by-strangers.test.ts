import { describe, expect, test } from 'vitest'
import { converse, engine, rounded } from './seeds.ts'

// Ways in which people who have not seen the bulletins ask: each row another wording of a class.

function checkLead(rows: readonly (readonly [question: string, lead: number])[]): void {
  test.each(rows)('%s', (question, lead) => {
    expect(rounded(engine().ask(question))).toBe(lead)
  })
}

describe('which of two printed figures holds', () => {
  checkLead([
    ['Veo dos cifras distintas de cirugías del 1 de abril al 12 de septiembre, ¿cuál es la buena?', 475_725],
    ['Consultas de medicina familiar de la 10ª Jornada: ¿cuál es la cifra correcta?', 58_610],
    ['¿A cuál le hago caso en las consultas de especialidad de la décima jornada?', 23_138],
  ])
  test('how far they lie apart', () => {
    const answer = engine().ask(
      '¿De cuánto es la discrepancia entre las dos cifras de cirugías del 1 de abril al 12 de septiembre?',
    )
    expect(answer.computed[0]?.value).toBe(450)
  })
})

describe('two things in one line', () => {
  test.each([
    ['¿Qué meta de trasplantes tenía la 10ª Jornada y cuántos se lograron?', [10, 30]],
    ['¿Cuál era el plan de atenciones de la 10ª Jornada y cuántas se hicieron?', [126_247, 139_962]],
  ] as const)('%s', (question, values) => {
    const given = engine()
      .ask(question)
      .facts.map(({ fact }) => fact.quantity.value)
    for (const value of values) expect(given).toContain(value)
  })
  checkLead([
    ['Si junto las mastografías de la semana del 26 de abril con las de la semana del 31 de mayo, ¿cuántas son?', 8842],
    ['si uno las cirugías y los trasplantes de la 10ª jornada, ¿cuántos dan?', 2620],
  ])
})

describe('one of the services of an event', () => {
  checkLead([
    ['De los servicios de la 7ª Jornada, ¿cuál tuvo el número más bajo?', 2537],
    ['¿Cuál fue el servicio que más se dio en las diez jornadas de continuidad?', 678_503],
  ])
})

describe('other words for a measure', () => {
  checkLead([
    ['¿Cuántas operaciones se hicieron en la 7ª Jornada?', 2537],
    ['how many surgeries from April 26 to May 2, 2021', 1919],
  ])
})

describe('for the whole country where only a state is printed', () => {
  test.each(['¿Cuál es el total nacional de vasectomías?', '¿Cuántas OTB hubo en todo el país?'])('%s', (question) => {
    const answer = engine().ask(question)
    expect(answer.status).toBe('not_found')
    expect(answer.suggestions.some((s) => s.includes('Sinaloa'))).toBe(true)
  })
})

describe('threads', () => {
  test.each<[string, readonly string[], string]>([
    [
      'a contact is the same in any',
      ['¿Cuántas jornadas hubo al 12 de septiembre?', '¿y a qué teléfono llamo si quiero más informes?'],
      '800 623 2323',
    ],
    [
      'what narrows the figure given',
      ['¿cuántas detecciones hubo en la 7ª Jornada?', '¿de qué enfermedades?'],
      'hipertensión',
    ],
    [
      'its parts, where it is not narrowed',
      ['¿cuántos trasplantes hubo en la 10ª Jornada?', '¿de cuáles?'],
      '14 trasplantes de riñón',
    ],
    [
      'one of a list that was quoted',
      ['¿Qué especialidades tuvieron mayor demanda del 26 de abril al 2 de mayo?', '¿cuál es la segunda?'],
      'cirugía general',
    ],
  ])('%s', (_, turns, text) => {
    expect(converse(turns).text).toContain(text)
  })
})

describe('acronyms by what they stand for', () => {
  test.each([
    ['¿Con qué siglas se abrevia la Oclusión Tubaria Bilateral?', 'OTB: '],
    ['¿Cuáles son las siglas de Unidad Médica de Alta Especialidad?', 'UMAE: '],
  ])('%s', (question, opening) => {
    expect(engine().ask(question).text.startsWith(opening)).toBe(true)
  })
  test('a disease is none', () => {
    expect(engine().ask('¿Qué es la diabetes?').status).toBe('not_found')
  })
})

describe('editions that only their ordinals name', () => {
  test.each([
    ['¿Cuál jornada hizo más cirugías, la séptima o la décima?', '2,590 contra 2,537'],
    ['¿En qué jornada se hicieron menos cirugías, en la 10ª o en la 7ª?', '2,590 contra 2,537'],
  ])('%s', (question, opening) => expect(engine().ask(question).text.startsWith(opening)).toBe(true))
})

describe('a part of a whole that is named by its number', () => {
  checkLead([
    ['¿Qué % de los 195 trasplantes se hizo en la décima jornada?', 15.4],
    ['De las 28 mil 105 cirugías, ¿qué porcentaje fue en la 10ª Jornada?', 9.2],
  ])
})

describe('what takes part, what is far apart, what is asked of one unit', () => {
  checkLead([
    ['¿Cuántas Oficinas de Representación participan en las Jornadas de Recuperación de Servicios?', 35],
    ['¿Cuántas UMAE participan en las jornadas de recuperación?', 25],
    ['¿Por cuánto le ganó hipertensión a diabetes en la semana del 31 de mayo al 6 de junio?', 834],
    ['¿Cuántos trasplantes más de lo planeado se hicieron en la 10ª Jornada?', 20],
    ['¿Cuánto subieron las mastografías?', 1868],
    ['¿Cuántas córneas trasplantó el hospital 33?', 4],
    ['¿Qué tienen los veintiocho estados que menciona el boletín de septiembre?', 28],
    ['¿Cuánto suman hígado, riñón y córnea en la 10ª Jornada?', 25],
  ])
  test.each([
    // No bulletin says how many months or places to divide by, nor how many doctors there are.
    'promedio mensual de mastografías por estado',
    'promedio de cirugías por hospital en la 10ª Jornada',
    '¿Cuántos médicos hay?',
  ])('%s is refused', (question) => {
    const { status, lead } = engine().ask(question)
    expect([status, lead]).toEqual(['not_found', null])
  })
})

describe('another noun for a procedure finds what is said of it', () => {
  test.each([
    ['¿Qué operaciones se hicieron en Mérida?', 'cirugía pediátrica'],
    ['¿Es cierto que en Monterrey hicieron operaciones de columna?', 'de columna'],
  ])('%s', (question, says) => {
    const { status, text } = engine().ask(question)
    expect([status, text]).toEqual(['answered', expect.stringContaining(says)])
  })
})

test('when so many of something were announced', () => {
  expect(engine().ask('¿Desde qué día habría dos jornadas nacionales por mes?').text).toMatch(/^desde el 1 sep 2021/)
})
