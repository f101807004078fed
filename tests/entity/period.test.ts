import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  civilOf,
  contains,
  type Days,
  dayNumber,
  daysBetween,
  daysInCommon,
  inside,
  isoOf,
  lengthOf,
  overlaps,
  weekdayOf,
} from '#core/entity/period/calendar.ts'
import { DATE_FORMS } from '#core/entity/period/date-form.ts'
import {
  inferYear,
  type PeriodShape,
  periodMentions,
  readPeriods,
  resolvePeriod,
  yearFloor,
} from '#core/entity/period/period.ts'
import { PERIOD_RULES } from '#core/entity/period/period-rule.ts'
import { UNIT_FORMS } from '#core/entity/period/period-unit.ts'
import { tokenize } from '#core/text/token.ts'

/** A Wednesday. */
const REFERENCE = '2021-09-22'

type Case = readonly [text: string, words: string, start: string, end: string | null, shape: PeriodShape]

function checkPeriod([text, words, start, end, shape]: Case, reference = REFERENCE): void {
  const reads = readPeriods(text, { reference })
  expect(
    reads.map((read) => [text.slice(read.textStart, read.textEnd), read.start, read.end, read.shape]),
    `«${text}»`,
  ).toEqual([[words, start, end, shape]])
}

const all = (text: string): string[] => periodMentions(tokenize(text)).map(({ start, end }) => text.slice(start, end))

describe('dates, months and years', () => {
  const cases: readonly Case[] = [
    ['El 5 de mayo abrió', '5 de mayo', '2021-05-05', '2021-05-05', 'day'],
    ['miércoles 5 mayo de 2021.', 'miércoles 5 mayo de 2021', '2021-05-05', '2021-05-05', 'day'],
    ['viernes, el 12 de septiembre de 2014', 'viernes, el 12 de septiembre de 2014', '2014-09-12', '2014-09-12', 'day'],
    ['el 1º de abril', '1º de abril', '2021-04-01', '2021-04-01', 'day'],
    ['el 1.º de abril', '1.º de abril', '2021-04-01', '2021-04-01', 'day'],
    ['el 1o. de abril', '1o. de abril', '2021-04-01', '2021-04-01', 'day'],
    ['el primero de enero', 'primero de enero', '2021-01-01', '2021-01-01', 'day'],
    ['el treinta y uno de mayo', 'treinta y uno de mayo', '2021-05-31', '2021-05-31', 'day'],
    ['el vigésimo segundo de junio', 'vigésimo segundo de junio', '2021-06-22', '2021-06-22', 'day'],
    [
      'el diez de octubre de dos mil dieciocho',
      'diez de octubre de dos mil dieciocho',
      '2018-10-10',
      '2018-10-10',
      'day',
    ],
    ['el 18/05/2022', '18/05/2022', '2022-05-18', '2022-05-18', 'day'],
    ['date: 2021-09-22T19:59:00.000-06:00', '2021-09-22', '2021-09-22', '2021-09-22', 'day'],
    ['el 3-7-27', '3-7-27', '2027-07-03', '2027-07-03', 'day'],
    ['fecha 05-ago-2016', '05-ago-2016', '2016-08-05', '2016-08-05', 'day'],
    ['el 1.3.2013', '1.3.2013', '2013-03-01', '2013-03-01', 'day'],
    ['mayo 5 del 2013', 'mayo 5 del 2013', '2013-05-05', '2013-05-05', 'day'],
    ['el pasado 12 de septiembre', 'pasado 12 de septiembre', '2021-09-12', '2021-09-12', 'day'],
    ['el próximo 24 de septiembre', 'próximo 24 de septiembre', '2021-09-24', '2021-09-24', 'day'],
    ['el 5 de mayo del año pasado', '5 de mayo del año pasado', '2020-05-05', '2020-05-05', 'day'],
    ['el 5 de mayo del presente año', '5 de mayo del presente año', '2021-05-05', '2021-05-05', 'day'],
    ['en mayo de 2021', 'mayo de 2021', '2021-05-01', '2021-05-31', 'month'],
    ['en febrero de 2020', 'febrero de 2020', '2020-02-01', '2020-02-29', 'month'],
    ['en el mes de mayo', 'mes de mayo', '2021-05-01', '2021-05-31', 'month'],
    ['en septiembre pasado', 'septiembre pasado', '2021-09-01', '2021-09-30', 'month'],
    ['en este 2021, 129 donaciones', 'este 2021', '2021-01-01', '2021-12-31', 'year'],
    ['En 2019 se atendió', '2019', '2019-01-01', '2019-12-31', 'year'],
    ['durante el ejercicio fiscal 2022', 'ejercicio fiscal 2022', '2022-01-01', '2022-12-31', 'year'],
  ]
  test.each(cases)('%s', (...row) => checkPeriod(row))
})

describe('ranges: what is printed once serves both ends', () => {
  const cases: readonly Case[] = [
    ['Del 31 de mayo al 6 de junio se', 'Del 31 de mayo al 6 de junio', '2021-05-31', '2021-06-06', 'range'],
    ['Entre el 31 de mayo y el 6 de junio', 'Entre el 31 de mayo y el 6 de junio', '2021-05-31', '2021-06-06', 'range'],
    ['del 24 al 26 de septiembre de 2020', 'del 24 al 26 de septiembre de 2020', '2020-09-24', '2020-09-26', 'range'],
    ['del 24 al 26 de\nseptiembre', 'del 24 al 26 de\nseptiembre', '2021-09-24', '2021-09-26', 'range'],
    ['los días 10, 11 y 12 de septiembre', 'los días 10, 11 y 12 de septiembre', '2021-09-10', '2021-09-12', 'range'],
    ['24–26 sep', '24–26 sep', '2021-09-24', '2021-09-26', 'range'],
    ['29-31 jul 2022', '29-31 jul 2022', '2022-07-29', '2022-07-31', 'range'],
    ['acumulado 1 abril 12 sept', '1 abril 12 sept', '2021-04-01', '2021-09-12', 'range'],
    [
      'del viernes 10 al domingo 12 de septiembre',
      'del viernes 10 al domingo 12 de septiembre',
      '2021-09-10',
      '2021-09-12',
      'range',
    ],
    ['del 28 al 3 de octubre', 'del 28 al 3 de octubre', '2021-09-28', '2021-10-03', 'range'],
    [
      'del 27 de diciembre de 2020 al 2 de enero',
      'del 27 de diciembre de 2020 al 2 de enero',
      '2020-12-27',
      '2021-01-02',
      'range',
    ],
    ['de noviembre a 5 de febrero de 2021', 'de noviembre a 5 de febrero de 2021', '2020-11-01', '2021-02-05', 'range'],
    ['de enero a septiembre de 2022', 'de enero a septiembre de 2022', '2022-01-01', '2022-09-30', 'range'],
    ['mayo-junio', 'mayo-junio', '2021-05-01', '2021-06-30', 'range'],
    ['julio/agosto 2021', 'julio/agosto 2021', '2021-07-01', '2021-08-31', 'range'],
    ['enero, febrero y marzo de 2020', 'enero, febrero y marzo de 2020', '2020-01-01', '2020-03-31', 'range'],
    ['entre 2019 y 2021', 'entre 2019 y 2021', '2019-01-01', '2021-12-31', 'range'],
    ['de 4 a 22 de este mes', 'de 4 a 22 de este mes', '2021-09-04', '2021-09-22', 'range'],
    [
      'entre viernes y domingo de la semana pasada',
      'entre viernes y domingo de la semana pasada',
      '2021-09-17',
      '2021-09-19',
      'range',
    ],
    ['semana del 26 de abril al 2 de mayo', 'semana del 26 de abril al 2 de mayo', '2021-04-26', '2021-05-02', 'range'],
  ]
  test.each(cases)('%s', (...row) => checkPeriod(row))

  test('days with gaps are occasions, days in a row are not', () => {
    expect(periodMentions(tokenize('9 y 23 de mayo')).map(({ extent }) => extent)).toEqual(['occasions'])
    expect(periodMentions(tokenize('9 y 10 de mayo')).map(({ extent }) => extent)).toEqual(['continuous'])
  })

  test('a choice is no range', () => {
    expect(all('¿hubo más en mayo o en junio?')).toEqual(['mayo', 'junio'])
    expect(all('en 2020 y 2021')).toEqual(['2020', '2021'])
  })
})

describe('parts of the year, weeks, open ends, to date', () => {
  const cases: readonly Case[] = [
    ['en el primer semestre', 'el primer semestre', '2021-01-01', '2021-06-30', 'quarter'],
    ['el segundo trimestre de 2019', 'el segundo trimestre de 2019', '2019-04-01', '2019-06-30', 'quarter'],
    ['2T 2022', '2T 2022', '2022-04-01', '2022-06-30', 'quarter'],
    ['la primera quincena de junio', 'la primera quincena de junio', '2021-06-01', '2021-06-15', 'range'],
    ['en ocho meses de 2020', 'ocho meses de 2020', '2020-01-01', '2020-08-31', 'range'],
    ['tres trimestres de 2019', 'tres trimestres de 2019', '2019-01-01', '2019-09-30', 'range'],
    ['a principios de mayo', 'a principios de mayo', '2021-05-01', '2021-05-10', 'part'],
    ['a mediados de abril de 2019', 'a mediados de abril de 2019', '2019-04-11', '2019-04-20', 'part'],
    ['a fines de febrero de 2020', 'a fines de febrero de 2020', '2020-02-19', '2020-02-29', 'part'],
    ['a finales del año pasado', 'a finales del año pasado', '2020-09-01', '2020-12-31', 'part'],
    ['los primeros seis meses del año', 'los primeros seis meses del año', '2021-01-01', '2021-06-30', 'range'],
    ['los últimos cuatro meses de 2020', 'los últimos cuatro meses de 2020', '2020-09-01', '2020-12-31', 'range'],
    ['segunda mitad de 2016', 'segunda mitad de 2016', '2016-07-01', '2016-12-31', 'quarter'],
    ['la semana del 31 de mayo', 'la semana del 31 de mayo', '2021-05-31', '2021-06-06', 'week'],
    ['la semana que inició el 1 de junio', 'la semana que inició el 1 de junio', '2021-05-31', '2021-06-06', 'week'],
    ['la semana epidemiológica 23', 'la semana epidemiológica 23', '2021-06-06', '2021-06-12', 'week'],
    ['la última semana de abril', 'la última semana de abril', '2021-04-26', '2021-05-02', 'week'],
    ['la primera semana de mayo', 'la primera semana de mayo', '2021-05-03', '2021-05-09', 'week'],
    ['las últimas dos semanas de abril', 'las últimas dos semanas de abril', '2021-04-19', '2021-05-02', 'range'],
    ['la última semana de mayo de 2022', 'la última semana de mayo de 2022', '2022-05-23', '2022-05-29', 'week'],
    ['el primer fin de semana de mayo', 'el primer fin de semana de mayo', '2021-05-01', '2021-05-02', 'range'],
    ['el último fin de semana de abril', 'el último fin de semana de abril', '2021-04-24', '2021-04-25', 'range'],
    ['la tercera semana de mayo', 'la tercera semana de mayo', '2021-05-17', '2021-05-23', 'week'],
    ['a partir del 1 de septiembre', 'a partir del 1 de septiembre', '2021-09-01', null, 'since'],
    ['desde abril', 'desde abril', '2021-04-01', null, 'since'],
    ['desde el inicio del año', 'desde el inicio del año', '2021-01-01', null, 'since'],
    ['al 12 de septiembre suman', 'al 12 de septiembre', '2021-09-12', '2021-09-12', 'until'],
    ['hasta mayo', 'hasta mayo', '2021-05-01', '2021-05-31', 'until'],
    ['con corte al 30 de junio', 'con corte al 30 de junio', '2021-06-30', '2021-06-30', 'to_date'],
    ['al corte del 30 de junio', 'al corte del 30 de junio', '2021-06-30', '2021-06-30', 'to_date'],
    ['en lo que va del año', 'en lo que va del año', '2021-01-01', '2021-09-22', 'to_date'],
    ['en lo que va de 2020', 'en lo que va de 2020', '2020-01-01', '2020-12-31', 'to_date'],
    ['en lo que va del mes', 'en lo que va del mes', '2021-09-01', '2021-09-22', 'to_date'],
    ['en lo que va de la administración', 'en lo que va de la administración', '2018-12-01', '2021-09-22', 'to_date'],
    [
      'en lo que va del año, al 12 de septiembre',
      'en lo que va del año, al 12 de septiembre',
      '2021-01-01',
      '2021-09-12',
      'to_date',
    ],
    ['de enero de 2020 a la fecha', 'de enero de 2020 a la fecha', '2020-01-01', '2021-09-22', 'to_date'],
    ['durante el año', 'durante el año', '2021-01-01', '2021-12-31', 'year'],
    ['este mes', 'este mes', '2021-09-01', '2021-09-30', 'month'],
  ]
  test.each(cases)('%s', (...row) => checkPeriod(row))
})

describe('told from the day of writing', () => {
  const cases: readonly Case[] = [
    ['ayer', 'ayer', '2021-09-21', '2021-09-21', 'relative'],
    ['el día de hoy', 'el día de hoy', '2021-09-22', '2021-09-22', 'relative'],
    ['la semana pasada', 'la semana pasada', '2021-09-13', '2021-09-19', 'relative'],
    ['el mes pasado', 'el mes pasado', '2021-08-01', '2021-08-31', 'relative'],
    ['el año pasado', 'el año pasado', '2020-01-01', '2020-12-31', 'relative'],
    ['la próxima semana', 'la próxima semana', '2021-09-27', '2021-10-03', 'relative'],
    ['trimestre anterior', 'trimestre anterior', '2021-04-01', '2021-06-30', 'relative'],
    ['el fin de semana pasado', 'el fin de semana pasado', '2021-09-18', '2021-09-19', 'relative'],
    ['esta mañana', 'esta mañana', '2021-09-22', '2021-09-22', 'relative'],
    ['en las últimas 48 horas', 'las últimas 48 horas', '2021-09-20', '2021-09-21', 'relative'],
    ['la noche del lunes', 'lunes', '2021-09-20', '2021-09-20', 'relative'],
    ['el lunes 20 se', 'lunes 20', '2021-09-20', '2021-09-20', 'day'],
    ['el martes 31 se', 'martes 31', '2021-08-31', '2021-08-31', 'day'],
    ['a principios de año', 'a principios de año', '2021-01-01', '2021-05-01', 'part'],
    ['los últimos tres años', 'los últimos tres años', '2018-09-22', '2021-09-21', 'relative'],
    ['hace tres semanas', 'hace tres semanas', '2021-09-01', '2021-09-01', 'relative'],
    ['el próximo lunes', 'el próximo lunes', '2021-09-27', '2021-09-27', 'relative'],
    ['la década de 1990', 'la década de 1990', '1990-01-01', '1999-12-31', 'range'],
    ['los años setenta', 'los años setenta', '1970-01-01', '1979-12-31', 'range'],
  ]
  test.each(cases)('%s', (...row) => checkPeriod(row))
})

describe('told from what was said before', () => {
  const last = (text: string): readonly (string | null)[] => {
    const read = readPeriods(text, { reference: REFERENCE }).at(-1)
    return read ? [text.slice(read.textStart, read.textEnd), read.start, read.end, read.basis] : []
  }
  test.each([
    [
      'El 1 de abril comenzó; de esa fecha al 12 de septiembre',
      'de esa fecha al 12 de septiembre',
      '2021-04-01',
      '2021-09-12',
    ],
    ['Del 1 al 7 de mayo. Durante este periodo', 'este periodo', '2021-05-01', '2021-05-07'],
    ['Del 1 al 7 de mayo de 2020. En dicho lapso', 'dicho lapso', '2020-05-01', '2020-05-07'],
    ['El 5 de mayo de 2019. Ese mismo año', 'Ese mismo año', '2019-01-01', '2019-12-31'],
    ['Empezó el 3 de mayo. Desde entonces', 'Desde entonces', '2021-05-03', null],
    ['Del 1 al 7 de mayo; en el mismo periodo de 2020', 'mismo periodo de 2020', '2020-05-01', '2020-05-07'],
    ['Del 1 al 7 de mayo, más que en 2019. En este periodo', 'este periodo', '2021-05-01', '2021-05-07'],
  ])('%s', (text, words, start, end) => expect(last(text)).toEqual([words, start, end, 'inherited']))

  test('without anything before, anaphora means nothing', () => {
    expect(readPeriods('En este periodo', { reference: REFERENCE })).toEqual([])
  })

  test('an accumulation ends at the end of its anchor', () => {
    const [mention] = periodMentions(tokenize('en lo que va del año'))
    const anchor = { start: '2021-05-31', end: '2021-06-06' }
    expect(mention && resolvePeriod(mention, { reference: '2021-06-10', anchor })).toEqual({
      start: '2021-01-01',
      end: '2021-06-06',
    })
  })
})

describe('a date without a year', () => {
  test.each([
    ['24 de septiembre', '2021-09-22', '2021-09-24'],
    ['15 de diciembre', '2021-09-22', '2021-12-15'],
    ['15 de diciembre', '2021-02-01', '2020-12-15'],
    ['5 de enero', '2021-12-20', '2022-01-05'],
    ['1 de enero', '2021-11-30', '2021-01-01'],
    ['martes 9 de mayo', '2018-01-07', '2017-05-09'],
    ['pasado 5 de octubre', '2021-09-22', '2020-10-05'],
  ])('%s, written on %s', (text, reference, day) => {
    expect(readPeriods(text, { reference }).map(({ start, end }) => [start, end])).toEqual([[day, day]])
  })

  test('a whole year so far is not pushed into the next one', () => {
    checkPeriod(
      ['Del 1 de enero al 30 de noviembre', 'Del 1 de enero al 30 de noviembre', '2021-01-01', '2021-11-30', 'range'],
      '2021-12-28',
    )
  })

  test('across New Year both ends move together, and a given year is that of the last day', () => {
    const [mention] = periodMentions(tokenize('del 27 de diciembre al 2 de enero'))
    const january = mention && resolvePeriod(mention, { reference: '2022-01-05' })
    expect(january).toEqual({ start: '2021-12-27', end: '2022-01-02' })
    expect(mention && resolvePeriod(mention, { reference: null, year: 2022 })).toEqual(january)
  })

  test('with neither reference nor year nothing is made up', () => {
    expect(readPeriods('El 5 de mayo y en lo que va del año')).toEqual([])
  })

  test('the date that a text prints in full is its reference', () => {
    const text = 'Ciudad de México, 5 de mayo de 2021. Del 26 de abril al 2 de mayo se'
    expect(readPeriods(text).map(({ start, end }) => [start, end])).toEqual([
      ['2021-05-05', '2021-05-05'],
      ['2021-04-26', '2021-05-02'],
    ])
  })
})

describe('what is no period', () => {
  test.each([
    'Segundo Nivel de Atención',
    'la 8ª Jornada Nacional',
    'la estrategia “120 días por un solo IMSS”',
    'las 24 horas del día, los siete días de la semana y los 365 días del año',
    'la línea telefónica 800 623 2323',
    'cuatro de riñón, 5 de córnea y uno de médula',
    'pacientes de 20 a 39 años y menores de un año',
    'en el Hospital Regional “1º de Octubre” del ISSSTE',
    'el Hospital 1 de Octubre',
    'el Centro Médico Nacional (CMN) “20 de Noviembre”',
    'en el 20 de Noviembre',
    'en la calle 5 de Mayo',
    'media tableta, 1/2 tableta',
    '2021 consultas, un total de 2021 en',
    'No. 185/2021 y la NOM-004-SSA3-2012',
    'del 5 al 10 por ciento',
    'de lunes a viernes de 8 a 15 horas',
    'en el tercer trimestre del embarazo',
    'dos veces al año, cada fin de semana y hoy en día',
    'por la mañana',
    'el Día Mundial del Riñón y la Semana Nacional de Salud',
    'de esa forma, en dicho hospital',
    'COVID-19, HGZ No. 33, L5-S1',
  ])('%s', (text) => expect(all(text)).toEqual([]))
})

describe('every rule reads its example and not its counter-example', () => {
  const anywhere = (text: string, read: (tokens: ReturnType<typeof tokenize>, at: number) => unknown): boolean => {
    const tokens = tokenize(text)
    return tokens.some((_, at) => read(tokens, at) !== null)
  }
  test.each(PERIOD_RULES.map((rule) => [rule.name, rule] as const))(
    'period: %s',
    (_, { example, counterExample, parse }) => {
      expect(anywhere(example, parse)).toBe(true)
      expect(anywhere(counterExample, parse)).toBe(false)
    },
  )
  test.each(UNIT_FORMS.map((form) => [form.name, form] as const))(
    'unit: %s',
    (_, { example, counterExample, read }) => {
      expect(anywhere(example, read)).toBe(true)
      expect(anywhere(counterExample, read)).toBe(false)
    },
  )
  test.each(DATE_FORMS.map((form) => [form.name, form] as const))(
    'date: %s',
    (_, { example, counterExample, read }) => {
      expect(anywhere(example, (tokens, at) => read(tokens, at, { inRange: false }))).toBe(true)
      expect(anywhere(counterExample, (tokens, at) => read(tokens, at, { inRange: false }))).toBe(false)
    },
  )
})

describe('a year from weekdays', () => {
  const infer = (text: string, floor: number, ceiling?: number): number | null =>
    inferYear(periodMentions(tokenize(text)), ceiling === undefined ? { floor } : { floor, ceiling })?.year ?? null

  test.each([
    // 31 July is a Sunday in 2022 and, before that, in 2016.
    ['del 29 al 31 de julio', 2020, 2022],
    ['del 29 al 31 de julio', 2013, 2016],
    // 26 and 12 September are Sundays in 2021.
    ['del 24 al 26 de septiembre; del 10 al 12 de septiembre', 2020, 2021],
    // Monday 31 May to Sunday 6 June.
    ['del 31 de mayo al 6 de junio', 2020, 2021],
    // 5 May is a Wednesday in 2021.
    ['miércoles 5 de mayo', 2020, 2021],
    ['del viernes 29 al domingo 31 de julio', 2020, 2022],
  ])('%s from %i on', (text, floor, year) => expect(infer(text, floor)).toBe(year))

  test.each([
    ['del 1 de abril al 12 de septiembre', 'a long range says nothing'],
    ['el 11 de marzo', 'nor does a day'],
    ['lunes 5 de mayo y martes 5 de mayo', 'printed weekdays that contradict each other'],
    ['9 y 11 de mayo', 'nor do single days'],
  ])('%s: %s', (text) => expect(infer(text, 2020)).toBeNull())

  test('no year past the ceiling', () => expect(infer('del 29 al 31 de julio', 2020, 2021)).toBeNull())

  test.each([
    ['diferidos por la pandemia de COVID-19', 2020],
    ['diferidos por la pandemia de covid 19', 2020],
    ['consultas y cirugías', null],
  ])('the topic of «%s»', (text, floor) => expect(yearFloor(tokenize(text))).toBe(floor))
})

describe('the calendar', () => {
  const day = fc.integer({ min: dayNumber(1500, 1, 1), max: dayNumber(2199, 12, 31) })

  test('days and civil dates agree with the platform and back', () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, month, day: d } = civilOf(n)
        expect(isoOf(n)).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(year, month, d)).toBe(n)
        expect(weekdayOf(isoOf(n)) % 7).toBe(new Date(n * 86_400_000).getUTCDay())
      }),
    )
  })

  test('adding days and counting them', () => {
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01')
    expect(addDays('2020-03-01', -1)).toBe('2020-02-29')
    expect(daysBetween('2021-05-31', '2021-06-06')).toBe(6)
    expect(lengthOf({ start: '2021-05-31', end: '2021-06-06' })).toBe(7)
  })

  const week: Days = { start: '2021-05-31', end: '2021-06-06' }
  const june: Days = { start: '2021-06-01', end: '2021-06-30' }
  const year: Days = { start: '2021-01-01', end: '2021-12-31' }
  const open: Days = { start: '2021-06-06', end: null }
  test.each([
    [week, year, true, false, true, 7],
    [year, week, false, true, true, 7],
    [week, june, false, false, true, 6],
    [week, week, true, true, true, 7],
    [week, open, false, false, true, 1],
    [open, open, true, true, true, Infinity],
    [{ start: '2021-01-01', end: '2021-05-30' }, week, false, false, false, 0],
  ] as const)('%j against %j', (a, b, isInside, doesContain, touches, common) => {
    expect([inside(a, b), contains(a, b), overlaps(a, b), daysInCommon(a, b)]).toEqual([
      isInside,
      doesContain,
      touches,
      common,
    ])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'del al de el la y a hasta desde 5 31 mayo septiembre 2021 semana año pasado este último lunes - / , . periodo ese 1º en lo que va mes primer trimestre'.split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  )

  test('gives mentions in order, inside the text, none overlapping, and periods that do not end before they begin', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenize(text)
        let end = 0
        for (const mention of periodMentions(tokens)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.start).toBe(tokens[mention.from]?.start)
          expect(mention.end).toBe(tokens[mention.to - 1]?.end)
          end = mention.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
        for (const read of readPeriods(text, { reference: REFERENCE })) {
          expect(read.end === null || read.start <= read.end).toBe(true)
        }
      }),
    )
  })

  test('without accents, in capitals or with other spacing it says the same', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.constantFrom('  ', '\n'), (list, space) => {
        const days = (text: string) => readPeriods(text, { reference: REFERENCE }).map(({ start, end }) => [start, end])
        expect(days(list.join(space))).toEqual(days(list.join(' ')))
      }),
    )
  })
})
