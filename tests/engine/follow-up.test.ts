import { describe, expect, test } from 'vitest'
import { converse, engine, leadOf } from './seeds.ts'

describe('a follow-up keeps what it does not say', () => {
  test.each([
    [['¿Cuántos trasplantes de córnea hubo en la 10ª Jornada?', '¿y de hígado?'], 1],
    [['¿Cuántas cirugías hubo en la 7ª Jornada?', '¿y en la 10ª?'], 2590],
    [['¿Cuántas cirugías hubo del 26 de abril al 2 de mayo?', '¿y mastografías?'], 3487],
    [['¿Cuántas consultas de medicina familiar hubo en la 7ª Jornada?', '¿y de especialidad?'], 17779],
    [['¿Cuántos trasplantes hubo en la 10ª Jornada?', '¿y cuántos tenían planeados?'], 10],
    [
      ['¿Cuántas mastografías hubo del 31 de mayo al 6 de junio?', '¿cuántas más que del 26 de abril al 2 de mayo?'],
      1868,
    ],
    [['¿Cuántos trasplantes de riñón hubo de abril a septiembre de 2021?', '¿y de córnea?', 'súmalos'], 795],
    // The whole before its parts is none of them.
    [['¿Cuántos trasplantes hubo en la 10ª Jornada?', '¿y de riñón?', '¿y de córnea?', '¿cuánto suman?'], 24],
    // What both sides share changes for both.
    [
      [
        'Compara mastografías y exploraciones clínicas de mama del 31 de mayo al 6 de junio',
        '¿y del 26 de abril al 2 de mayo?',
        '¿cuánto suman?',
      ],
      5023,
    ],
    [
      [
        '¿Cuánto suman las consultas de medicina familiar y de especialidad del 31 de mayo al 6 de junio?',
        '¿y del 26 de abril al 2 de mayo?',
      ],
      18917,
    ],
    [['¿Cuánto suman los trasplantes de riñón y de córnea de la 10ª Jornada?', '¿y de hígado?'], 1],
    [['¿Por cuánto se rebasó la meta de trasplantes de la 10ª Jornada?', '¿y de atenciones?'], 13715],
    // Which of those given, and what came before them.
    [['cirugías del 26 de abril al 2 de mayo', '¿y del 31 de mayo al 6 de junio?', '¿en cuál hubo más?'], 1919],
    [
      [
        'Compara las mastografías del 26 de abril al 2 de mayo con las del 31 de mayo al 6 de junio',
        '¿y cuántas cirugías hubo en la primera?',
      ],
      1919,
    ],
    [['¿Cuántas mastografías hubo en la semana del 31 de mayo?', '¿y antes?'], 3487],
    [
      [
        '¿Cuántos trasplantes hubo en las 10 Jornadas de Continuidad?',
        '¿y sólo en la décima?',
        '¿qué porcentaje del acumulado representa?',
      ],
      15.4,
    ],
    [
      [
        '¿Cuál fue el órgano más trasplantado de abril a septiembre de 2021?',
        '¿y el menos?',
        '¿qué diferencia hay entre los dos?',
      ],
      432,
    ],
    [
      [
        '¿Cuántas cirugías hubo en la 7ª Jornada?',
        '¿cuál es el teléfono?',
        'volviendo a la jornada, ¿cuántas consultas de especialidad?',
      ],
      17779,
    ],
    // An ordinal stands for an event, or for a place in a row.
    [['¿Cuántas cirugías hubo del 26 de abril al 2 de mayo?', '¿y en la 7ª?'], 2537],
    [['¿Cuál fue el órgano más trasplantado en la 10ª Jornada?', '¿y el segundo?'], 10],
    // «la del…» of a week is a week.
    [['¿Cuántas mastografías hubo en la semana del 31 de mayo?', '¿cuántas más que en la del 26 de abril?'], 1868],
    // What a percentage is of depends on what was asked before.
    [['¿Cuántas acciones hubo en la 7ª Jornada?', '¿cuántas fueron cirugías?', '¿qué porcentaje es?'], 1.2],
    [
      [
        '¿Cuántas acciones hubo en la 7ª Jornada?',
        '¿cuántas fueron cirugías?',
        '¿qué porcentaje es?',
        '¿y las detecciones?',
      ],
      24.8,
    ],
    [
      ['¿Cuántos trasplantes de riñón hubo en la 10ª Jornada?', '¿qué porcentaje del total es?', '¿y los de córnea?'],
      33.3,
    ],
    [
      [
        '¿Cuántas mastografías hubo del 26 de abril al 2 de mayo?',
        '¿y del 31 de mayo al 6 de junio?',
        '¿cuánto aumentaron?',
        '¿y en porcentaje?',
      ],
      53.6,
    ],
    [
      [
        '¿Cuál era la meta de atenciones de la 10ª Jornada?',
        '¿cuántas se hicieron?',
        '¿por cuánto se superó?',
        '¿y en porcentaje?',
      ],
      10.9,
    ],
    [['¿Cuántos trasplantes de corazón hubo?', '¿y el total?'], 956],
    [
      ['¿Cuántos trasplantes de hígado hubo del 1 de abril al 12 de septiembre?', 'sin contar los de riñón, ¿cuántos?'],
      514,
    ],
    [
      [
        '¿Cuántas detecciones hubo en la 7ª Jornada?',
        '¿y cirugías?',
        '¿qué porcentaje del total de acciones son?',
        '¿y las consultas de medicina familiar?',
      ],
      65.7,
    ],
    [['¿Cuántas OTB hubo en Sinaloa?', '¿cuántas más que vasectomías?'], 147],
    // Weeks are added to weeks, although one unit has a figure to date too.
    [
      [
        '¿Cuántos trasplantes de córnea hizo el HGZ 33?',
        '¿y el Hospital General de La Raza?',
        '¿y Torreón?',
        '¿cuánto suman?',
      ],
      11,
    ],
    // A greeting or a stray question leaves the thread as it was.
    [['¿Cuántos trasplantes de riñón hubo en la 10ª Jornada?', 'gracias', '¿y de córnea?'], 10],
    [
      ['¿Cuántos trasplantes de riñón hubo en la 10ª Jornada?', '¿quién va a ganar las elecciones?', '¿y de córnea?'],
      10,
    ],
    [['¿Cuántos trasplantes de córnea hubo en Torreón?', '¿y a nivel nacional?'], 353],
  ] as const)('%j', (turns, lead) => {
    expect(Math.round((leadOf(converse(turns)) ?? Number.NaN) * 10) / 10).toBe(lead)
  })
})

test('what was kept is said', () => {
  expect(converse(['¿Cuántos trasplantes de córnea hubo en la 10ª Jornada?', '¿y de hígado?']).text).toMatch(
    /Se mantiene.*10ª Jornada/,
  )
})

test.each([
  ['¿por qué?', '475 mil 725 cirugías'],
  ['¿de dónde sale?', '475 mil 725 cirugías'],
  ['dame la cita', '475 mil 725 cirugías'],
  ['¿por qué no coinciden?', '475,275'],
  ['¿por qué hay dos cifras?', '475,275'],
  ['¿cuándo fue?', '1 abr–12 sep 2021'],
  ['¿dónde?', 'Magdalena de las Salinas'],
])('«%s» asks it of the figure before', (turn, said) => {
  expect(converse(['¿Cuántas cirugías hubo del 1 de abril al 12 de septiembre de 2021?', turn]).text).toContain(said)
})

test.each(['¿y endoscopías?', '¿y radiografías?'])('«%s» is not answered with the figure before', (turn) => {
  const { status, lead, text } = converse(['¿Cuántas mastografías hubo en la semana del 26 de abril?', turn])
  expect([status, lead]).toEqual(['not_found', null])
  expect(text).toContain(turn.slice(3, -1))
})

test('a complete question keeps nothing', () => {
  const answer = converse(['¿Cuántos trasplantes hubo en la 10ª Jornada?', '¿Cuántas vasectomías hubo en Sinaloa?'])
  expect(leadOf(answer)).toBe(15)
  expect(answer.text).not.toContain('Se mantiene')
})

test('«nueva:» forgets', () => {
  expect(
    converse(['¿Cuántas vasectomías hubo en Sinaloa?', 'nueva: ¿Cuántos trasplantes de corazón?']).text,
  ).not.toContain('Se mantiene')
})

test.each(['nueva: ¿y de riñón?', 'Nueva:¿y de riñón?', 'NUEVA PREGUNTA: ¿y de riñón?', '¿nueva: y de riñón?'])(
  '%s is read as if nothing stood before it',
  (turn) => {
    const { text, id } = converse(['¿Cuántos trasplantes de córnea hubo en la 10ª Jornada?', turn])
    const alone = engine().ask('¿y de riñón?')
    expect([text, id]).toEqual([alone.text, alone.id])
  },
)

test('a reply picks one of the choices offered', () => {
  const asked = engine().ask('¿Cuántos?')
  expect(asked.status).toBe('clarify')
  const second = engine().ask('la segunda', { previous: asked.understood })
  expect(second.text).toBe(engine().ask(asked.suggestions[1] as string).text)
})

test('two questions in one line get two answers in order', () => {
  const { text } = engine().ask('¿Cuántas vasectomías hubo en Sinaloa? ¿Cuántos trasplantes de corazón hubo?')
  expect(text.indexOf('15 vasectomías')).toBeGreaterThanOrEqual(0)
  expect(text.indexOf('10 trasplantes de corazón')).toBeGreaterThan(text.indexOf('15 vasectomías'))
})
