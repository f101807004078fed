import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chart, type ChartKind, chartWith } from '#core/answer/chart/chart.ts'
import { type Beside, chartOf } from '#core/answer/chart/chart-figures.ts'
import { type Candidate, candidateOf } from '#core/answer/select/candidate.ts'
import type { Quantity } from '#core/entity/number/quantity.ts'
import { NATION } from '#core/entity/place/place-node.ts'
import type { Corpus } from '#core/facts/corpus.ts'
import type { Fact } from '#core/facts/fact.ts'

/** What a test says of a figure; the rest is national, achieved, 1–7 May 2023, year printed. */
interface Said {
  readonly value: number
  readonly unit?: Quantity['unit']
  readonly precision?: Quantity['precision']
  readonly bounds?: Quantity['bounds']
  /** Head and organ: [«trasplantes», «riñón»]. */
  readonly of?: readonly [string, string?]
  readonly counts?: string
  readonly place?: string
  readonly days?: readonly [string, string | null] | null
  readonly extent?: 'continuous' | 'occasions'
  readonly inferred?: boolean
  readonly accrual?: Fact['accrual']
  readonly stance?: Fact['stance']
  readonly figure?: Fact['figure']
  readonly bulletin?: string
  readonly rival?: number
}

function candidate(said: Said): Candidate {
  const { value, of: [head, organ] = ['trasplantes'], days = ['2023-05-01', '2023-05-07'] } = said
  const name = organ ? `${head} de ${organ}` : head
  const modifiers = organ ? [{ key: organ, name: organ, kind: 'organ' }] : []
  const place = said.place ? { ...NATION, id: said.place, name: said.place, level: 'state' as const } : NATION
  const yearBasis = said.inferred ? 'weekday' : 'printed'
  const fact: Partial<Fact> = {
    id: JSON.stringify(said),
    bulletin: said.bulletin ?? 'a',
    measure: {
      head: { key: head, name: head, kind: 'head' },
      modifiers,
      name,
      text: '',
      counts: said.counts ?? 'actions',
    },
    quantity: {
      ...{ start: 0, end: 0, raw: '', numeral: { start: 0, end: 0 } },
      ...{
        value,
        unit: said.unit ?? 'count',
        precision: said.precision ?? 'exact',
        bounds: said.bounds ?? [value, value],
      },
    },
    figure: said.figure ?? 'level',
    programme: null,
    place: { node: place, also: [], text: null, basis: 'printed' },
    period: days && {
      ...{ start: days[0], end: days[1], basis: 'printed', yearBasis, extent: said.extent ?? 'continuous', text: '' },
    },
    accrual: said.accrual ?? 'in_period',
    stance: said.stance ?? 'achieved',
  }
  const { rival, ...own } = said
  const rivals = rival === undefined ? [] : [candidate({ ...own, value: rival })]
  return { ...candidateOf({ fact: fact as Fact, fit: 'exact', common: 0 }), rivals }
}

const titles: Readonly<Record<string, string>> = {
  a: 'Uno',
  b: 'Dos',
  c: 'Uno, en otra página',
  d: 'Tres',
  e: 'Cuatro',
}
const corpus: Partial<Corpus> = {
  clusterOf: (id) => (id === 'c' ? 'a' : id),
  bulletin: (id) =>
    ({
      id,
      source: `${id}.txt`,
      title: titles[id],
      number: null,
      institution: 'IMSS',
      date: null,
    }) as unknown as ReturnType<Corpus['bulletin']>,
}

const draw = (kind: ChartKind, figures: readonly Said[], beside: Beside = {}): Chart | null =>
  chartOf(kind, figures.map(candidate), corpus as Corpus, beside)

const checkChart = (kind: ChartKind, figures: readonly Said[], expected: Partial<Chart>, beside: Beside = {}): void =>
  expect(draw(kind, figures, beside)).toMatchObject(expected)

const may = { days: ['2023-05-01', '2023-05-07'] } as const
const june = { days: ['2023-06-02', '2023-06-04'] } as const

describe('what all bars share is said once, what sets them apart names them', () => {
  test('organs of one total', () => {
    const parts: Said[] = [
      { value: 61, of: ['trasplantes', 'riñón'] },
      { value: 9, of: ['trasplantes', 'córnea'] },
    ]
    checkChart(
      'breakdown',
      parts,
      {
        ...{
          kind: 'breakdown',
          title: 'Trasplantes por órgano',
          scope: 'nacional · 1–7 may 2023',
          unit: 'trasplantes',
        },
        ...{
          categories: ['riñón', 'córnea'],
          marks: [null, null],
          notes: ['Total impreso: 70.'],
          source: 'Fuente: IMSS, Uno',
        },
        series: [{ name: '', values: [61, 9], labels: ['61', '9'] }],
      },
      { total: candidate({ value: 70 }) },
    )
  })

  test('the figure of another window or place is no total of them, one with a bar needs no note', () => {
    const parts: readonly Said[] = [
      { value: 61, of: ['trasplantes', 'riñón'] },
      { value: 9, of: ['trasplantes', 'córnea'] },
    ]
    for (const total of [{ value: 900, ...june }, { value: 90, place: 'Sonora' }, parts[0] as Said]) {
      checkChart('breakdown', parts, { notes: [] }, { total: candidate(total) })
    }
  })

  test('a total beside its kinds keeps the whole names', () => {
    const figures: Said[] = [{ value: 70 }, { value: 9, of: ['trasplantes', 'córnea'] }]
    checkChart('comparison', figures, {
      title: 'Trasplantes y trasplantes de córnea',
      categories: ['trasplantes', 'trasplantes de córnea'],
    })
  })

  test('places of one measure', () => {
    const figures: Said[] = [
      { value: 5, place: 'Sonora' },
      { value: 3, place: 'Colima' },
    ]
    checkChart('ranking', figures, { title: 'Trasplantes', scope: '1–7 may 2023', categories: ['Sonora', 'Colima'] })
  })

  test('other things in other weeks are named by both', () => {
    const figures: Said[] = [
      { value: 5, of: ['cirugías'], ...may },
      { value: 3, of: ['consultas'], ...june },
    ]
    checkChart('comparison', figures, {
      ...{ title: 'Cirugías y consultas', scope: 'nacional', unit: 'cifras' },
      categories: ['cirugías · 1–7 may 2023', 'consultas · 2–4 jun 2023'],
    })
  })

  test('done beside planned: two bars of one thing, two series of several', () => {
    const one: Said[] = [{ value: 12 }, { value: 10, stance: 'planned' }]
    checkChart('comparison', one, {
      categories: ['realizado', 'planeado'],
      series: [{ name: '', values: [12, 10], labels: ['12', '10'] }],
    })
    const several: Said[] = [
      ...one.map((figure): Said => ({ ...figure, of: ['cirugías'] })),
      { value: 7, of: ['consultas'] },
    ]
    checkChart('comparison', several, {
      categories: ['cirugías', 'consultas'],
      series: [
        { name: 'realizado', values: [12, 7], labels: ['12', '7'] },
        { name: 'planeado', values: [10, null], labels: ['10', 'sin cifra'] },
      ],
    })
  })
})

describe('windows', () => {
  test('of unlike length are marked and noted', () => {
    const figures: Said[] = [
      { value: 5, ...may },
      { value: 3, ...june },
      { value: 90, days: ['2023-01-01', null] },
      { value: 40, days: ['2023-03-01', '2023-06-30'], extent: 'occasions' },
      { value: 1, days: null },
    ]
    checkChart('trend', figures, {
      marks: ['7 días', '3 días', 'sin fecha final', 'en jornadas', 'sin fecha'],
      notes: ['Los periodos miden distinto; no son comparables.'],
    })
  })

  test('of one length say it in a trend; the others stand beside, without a bar', () => {
    const figures: Said[] = [
      { value: 5, ...may },
      { value: 8, days: ['2023-05-08', '2023-05-14'] },
    ]
    const omitted = [candidate({ value: 1234, ...june })]
    checkChart(
      'trend',
      figures,
      {
        marks: [null, null],
        notes: ['Duración de cada periodo: 7 días.', 'Sin barra, por durar distinto: 1,234 (2–4 jun 2023, 3 días).'],
      },
      { omitted },
    )
  })

  test('do not matter where units are counted', () => {
    const figures: Said[] = [
      { value: 12, of: ['hospitales'], counts: 'facilities', ...may },
      { value: 16, of: ['hospitales'], counts: 'facilities', ...june },
    ]
    checkChart('trend', figures, { marks: [null, null], notes: [] })
  })
})

test('hedges, percents and money are written as they are printed', () => {
  const hedged: Said[] = [
    { value: 7000, precision: 'at_least', bounds: [7000, Number.POSITIVE_INFINITY], place: 'Sonora' },
    { value: 3, precision: 'between', bounds: [3, 5], place: 'Colima' },
    { value: 35919, place: 'Jalisco' },
  ]
  checkChart('ranking', hedged, {
    series: [{ name: '', values: [7000, null, 35919], labels: ['más de 7,000', 'entre 3 y 5', '35,919'] }],
    alt:
      'Gráfica de barras. Trasplantes, 1–7 may 2023: Sonora, más de 7 mil; Colima, entre 3 y 5; Jalisco, 35 mil 919. ' +
      'Fuente: IMSS, Uno.',
  })
  const percent = { unit: 'percent', of: ['cobertura'] } as const
  const shares: Said[] = [
    { value: 71.2, ...percent, place: 'Sonora' },
    { value: 8, ...percent, place: 'Colima' },
  ]
  expect(draw('ranking', shares)).toMatchObject({ unit: '%', series: [{ labels: ['71.2 %', '8 %'] }] })
  expect(draw('ranking', shares)?.alt).toContain('Sonora, 71.2 por ciento; Colima, 8 por ciento.')
})

test('a second printed figure and an inferred year are noted', () => {
  const figures: Said[] = [
    { value: 475, rival: 457, place: 'Sonora', ...may },
    { value: 12, place: 'Colima', inferred: true, days: ['2023-06-05', '2023-06-11'] },
  ]
  expect(draw('ranking', figures)?.notes).toEqual([
    'Sonora · 1–7 may 2023: también se imprime 457.',
    'Año inferido: 5–11 jun 2023.',
  ])
})

test('copies of one bulletin are one source; of many the first three stand', () => {
  const sourceOf = (...bulletins: readonly string[]) =>
    draw(
      'ranking',
      bulletins.map((bulletin, i) => ({ value: i, place: `L${i}`, bulletin })),
    )?.source
  expect(sourceOf('a', 'c', 'a')).toBe('Fuente: IMSS, Uno')
  expect(sourceOf('a', 'b', 'd', 'e')).toBe('Fuentes: IMSS, Uno; IMSS, Dos; IMSS, Tres; y 1 más')
})

const place = (name: string) => ({ place: name })
test.each<[string, ChartKind, readonly Said[]]>([
  ['one figure', 'ranking', [{ value: 1 }]],
  [
    'a count beside a percent',
    'comparison',
    [
      { value: 1, ...may },
      { value: 2, unit: 'percent', ...june },
    ],
  ],
  [
    'a level beside a change',
    'comparison',
    [
      { value: 1, ...may },
      { value: 2, figure: 'change', ...june },
    ],
  ],
  [
    'a figure below zero',
    'ranking',
    [
      { value: -1, ...place('A') },
      { value: 2, ...place('B') },
    ],
  ],
  [
    'no two bars',
    'ranking',
    [
      { value: 1, ...place('A') },
      { value: 2, precision: 'between', bounds: [2, 4], ...place('B') },
    ],
  ],
  [
    'two figures of one bar',
    'ranking',
    [
      { value: 1, ...place('A') },
      { value: 2, ...place('A') },
    ],
  ],
  [
    'other things elsewhere',
    'ranking',
    [
      { value: 1, of: ['becas'], ...place('A') },
      { value: 2, ...place('B') },
    ],
  ],
])('%s: no chart', (_, kind, figures) => {
  expect(draw(kind, figures)).toBeNull()
})

test('every array runs parallel to the categories, whatever the figures', () => {
  const figure = fc.record({
    value: fc.nat(1e9),
    place: fc.constantFrom('Sonora', 'Colima', 'Jalisco', 'Puebla'),
    stance: fc.constantFrom<Fact['stance']>('achieved', 'planned'),
    accrual: fc.constantFrom<Fact['accrual']>('in_period', 'to_date'),
  })
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 8 }), (figures) => {
      const chart = draw('comparison', figures)
      if (!chart) return
      const count = chart.categories.length
      const lengths = [chart.marks, ...chart.series.flatMap(({ values, labels }) => [values, labels])].map(
        (a) => a.length,
      )
      expect(new Set(lengths)).toEqual(new Set([count]))
      const drawn = chart.series.flatMap(({ values }) => values.filter((value) => value !== null))
      expect([...drawn].sort()).toEqual(figures.map(({ value }) => value).sort())
    }),
  )
})

test('the alternative text of many bars says how many it leaves out, and is no longer than people listen', () => {
  const categories = Array.from({ length: 90 }, (_, i) => `unidad médica número ${i}`)
  const { alt } = chartWith({
    ...{ kind: 'ranking', title: 'Camas', scope: '', unit: 'camas', notes: [], source: 'Fuente: IMSS', categories },
    ...{ marks: categories.map(() => null), series: [{ name: '', values: [], labels: [] }] },
    spoken: [categories.map(() => '8')],
  })
  expect(alt.length).toBeLessThanOrEqual(1000)
  const left = Number(/; y (\d+) más\. Fuente: IMSS\.$/.exec(alt)?.[1])
  expect(alt.split('unidad médica').length - 1 + left).toBe(90)
})
