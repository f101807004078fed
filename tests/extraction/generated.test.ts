import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDigits, formatPress, spellOut } from '#core/entity/number/number-format.ts'
import { fold } from '#core/text/fold.ts'
import { stem } from '#core/text/stem.ts'
import { read } from './bulletin.ts'

/** What a generated sentence says. */
interface Known {
  readonly value: number
  /** Stem of the head noun. */
  readonly head: string
  readonly place: string
  readonly period: string
  readonly stance: string
}

interface Paragraph {
  readonly text: string
  readonly facts: readonly Known[]
}

const HEADS = [
  'becas',
  'talleres',
  'zurcidos',
  'visitas',
  'huertos',
  'lentes',
  'murales',
  'brindelas',
  'traslados',
] as const
const KINDS = ['barro', 'cocina', 'rombo', 'madera', 'invierno', 'Sierra', 'lectura'] as const
const PLACES = {
  Toluca: 'Toluca, Estado de México',
  Colima: 'Colima',
  Jalisco: 'Jalisco',
  Tlaxcala: 'Tlaxcala',
  Mérida: 'Mérida, Yucatán',
} as const
const MONTHS = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'] as const

const number = fc
  .tuple(fc.oneof(fc.integer({ min: 10, max: 999 }), fc.integer({ min: 2101, max: 900_000 })), fc.nat(2))
  .map(([value, style]) => ({ value, text: [formatDigits, formatPress, spellOut][style]?.(value) ?? '' }))

const period = fc
  .tuple(fc.nat(MONTHS.length - 1), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 14 }))
  .map(([month, day, length]) => {
    const of = (d: number): string => `2022-${String(month + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    return { text: `Del ${day} al ${day + length} de ${MONTHS[month]}`, days: `${of(day)}..${of(day + length)}` }
  })

const heads = fc.shuffledSubarray([...HEADS], { minLength: 3, maxLength: 3 })
const kinds = fc.shuffledSubarray([...KINDS], { minLength: 3, maxLength: 3 })
const place = fc.constantFrom(...(Object.entries(PLACES) as [string, string][]))
const numbers = fc.tuple(number, number, number, number)
const verb = fc.constantFrom('se entregaron', 'el Instituto otorgó', 'se realizaron', 'hubo')

const known = (value: number, head: string, days: string, where = 'nacional', stance = 'achieved'): Known => ({
  value,
  head: stem(fold(head)),
  place: where,
  period: days,
  stance,
})

const list = fc.tuple(period, verb, numbers, heads).map(([p, v, n, h]): Paragraph => {
  const items = [0, 1, 2].map((i) => `${n[i]?.text} ${h[i]}`)
  return {
    text: `${p.text} ${v} ${items[0]}, ${items[1]} y ${items[2]}.`,
    facts: [0, 1, 2].map((i) => known(n[i]?.value ?? 0, h[i] ?? '', p.days)),
  }
})

const elided = fc.tuple(period, verb, numbers, heads, kinds).map(
  ([p, v, n, [h = ''], k]): Paragraph => ({
    text: `${p.text}, ${v} ${n[0].text} ${h} de ${k[0]}, ${n[1].text} de ${k[1]} y ${n[2].text} de ${k[2]}.`,
    facts: [0, 1, 2].map((i) => known(n[i]?.value ?? 0, h, p.days)),
  }),
)

const breakdown = fc
  .tuple(period, verb, numbers, heads, kinds, fc.constantFrom(', de los cuales', ', de las que', ':'))
  .map(
    ([p, v, n, [h = ''], k, cue]): Paragraph => ({
      text: `${p.text} ${v} ${n[0].text} ${h}${cue} ${n[1].text} fueron de ${k[0]} y ${n[2].text} de ${k[1]}.`,
      facts: [0, 1, 2].map((i) => known(n[i]?.value ?? 0, h, p.days)),
    }),
  )

const located = fc.tuple(period, numbers, heads, place, place).map(
  ([p, n, [h = ''], a, b]): Paragraph => ({
    text: `${p.text} se entregaron ${n[0].text} ${h} en ${a[0]} y ${n[1].text} en ${b[0]}.`,
    facts: [known(n[0].value, h, p.days, a[1]), known(n[1].value, h, p.days, b[1])],
  }),
)

const opened = fc.tuple(period, numbers, heads, place).map(
  ([p, n, h, a]): Paragraph => ({
    text: `${p.text}, en ${a[0]} se contaron ${n[0].text} ${h[0]} y ${n[1].text} ${h[1]}.`,
    facts: [known(n[0].value, h[0] ?? '', p.days, a[1]), known(n[1].value, h[1] ?? '', p.days, a[1])],
  }),
)

const planned = fc.tuple(numbers, heads).map(
  ([n, [h = '']]): Paragraph => ({
    text: `Del 5 al 9 de septiembre se entregarán ${n[0].text} ${h}.`,
    facts: [known(n[0].value, h, '2022-09-05..2022-09-09', 'nacional', 'planned')],
  }),
)

const pointing = fc
  .tuple(period, verb, numbers, heads, kinds, fc.constantFrom('de ellos', 'de ellas', 'de los cuales', 'de las que'))
  .map(
    ([p, v, n, [h = ''], k, back]): Paragraph => ({
      text: `${p.text} ${v} ${n[0].text} ${h}, ${n[1].text} ${back} de ${k[0]} y ${n[2].text} de ${k[1]}.`,
      facts: [0, 1, 2].map((i) => known(n[i]?.value ?? 0, h, p.days)),
    }),
  )

const changed = fc.tuple(period, numbers, heads, fc.constantFrom('pasaron', 'aumentaron', 'bajaron')).map(
  ([p, n, [h = ''], moved]): Paragraph => ({
    text: `${p.text}, ${h === 'huertos' || h === 'lentes' ? 'los' : 'las'} ${h} ${moved} de ${formatPress(n[0].value)} a ${formatPress(n[1].value)}.`,
    // When it was what it changed from is not told; «de dos mil ciento uno» would be a year.
    facts: [known(n[0].value, h, 'undefined..undefined'), known(n[1].value, h, p.days)],
  }),
)

const themed = fc
  .tuple(period, numbers, heads, kinds, fc.constantFrom('En cuanto a las', 'En materia de', 'Por lo que toca a las'))
  .map(
    ([p, n, [h = ''], k, theme]): Paragraph => ({
      text: `${theme} ${h}, ${p.text.toLowerCase()} se entregaron ${n[0].text} de ${k[0]} y ${n[1].text} de ${k[1]}.`,
      facts: [0, 1].map((i) => known(n[i]?.value ?? 0, h, p.days)),
    }),
  )

const labelled = fc.tuple(period, numbers, heads).map(
  ([p, n, [h = '']]): Paragraph => ({
    text: `${p.text}, por grupo: adultos, ${n[0].text} ${h}; maestros, ${n[1].text}, y niños, ${n[2].text}.`,
    facts: [0, 1, 2].map((i) => known(n[i]?.value ?? 0, h, p.days)),
  }),
)

const aside = fc.tuple(period, numbers, heads, fc.integer({ min: 1950, max: 1999 })).map(
  ([p, n, h, year]): Paragraph => ({
    text: `${p.text}, en el edificio construido en ${year}, se entregaron ${n[0].text} ${h[0]} y ${n[1].text} ${h[1]}.`,
    facts: [0, 1].map((i) => known(n[i]?.value ?? 0, h[i] ?? '', p.days)),
  }),
)

const table = fc.tuple(numbers, heads).map(
  ([n, h]): Paragraph => ({
    text: `Servicio | 2020 | 2021 ¶ ${[0, 1].map((i) => `${h[i]} | ${formatDigits(n[2 * i]?.value ?? 0)} | ${formatDigits(n[2 * i + 1]?.value ?? 0)}`).join(' ¶ ')}`,
    facts: [0, 1].flatMap((i) => [
      known(n[2 * i]?.value ?? 0, h[i] ?? '', '2020-01-01..2020-12-31'),
      known(n[2 * i + 1]?.value ?? 0, h[i] ?? '', '2021-01-01..2021-12-31'),
    ]),
  }),
)

const NOISE = [
  'La atención es de 8:00 a 20:00 horas en la UMF No. 12.',
  'Participan personas mayores de 60 años.',
  'Informes al 800 623 2323.',
  'Foto: Cortesía 2021',
  'Informes al teléfono (667) 753 00 22.',
  'La sala 001 abre el lunes 16 en la calle Roble.',
  'Es un plan de cuatro ejes.',
]

const paragraph = fc.oneof(
  list,
  elided,
  breakdown,
  located,
  opened,
  planned,
  pointing,
  changed,
  themed,
  labelled,
  aside,
  table,
)
const noise = fc.constantFrom(...NOISE).map((text): Paragraph => ({ text, facts: [] }))

const said = (facts: readonly Known[]): string[] =>
  facts.map(({ value, head, place, period, stance }) => [value, head, place, period, stance].join(' | '))

test('a bulletin that is written from known facts gives exactly those facts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: noise }), {
        minLength: 1,
        maxLength: 6,
      }),
      (paragraphs) => {
        const { facts } = read(paragraphs.map(({ text }) => text).join(' ¶ '))
        const found = facts.map(
          (fact): Known => ({
            value: fact.quantity.value,
            head: stem(fold(fact.measure.head.name.split(' ')[0] ?? '')),
            place: fact.place.node.name,
            period: `${fact.period?.start}..${fact.period?.end}`,
            stance: fact.stance,
          }),
        )
        expect(said(found)).toEqual(said(paragraphs.flatMap((p) => p.facts)))
      },
    ),
    { numRuns: 300 },
  )
})
