import { PhraseTable } from '../../text/phrase.ts'

/** What a hedge says: at least, a little less than, about, at most. */
export type HedgePrecision = 'at_least' | 'almost' | 'about' | 'at_most'

/** Words that say how exactly a number is meant, and what they allow as factors of it: [lowest, highest]. */
export interface Hedge {
  readonly precision: HedgePrecision
  readonly factors: readonly [number, number]
  readonly words: readonly string[]
  readonly example: string
}

const OPEN = Number.POSITIVE_INFINITY

/** How far a rounded number may stand from the exact one: «casi» never above it, «alrededor de» on either side. */
const NEAR = 0.1

// «superó», «rebasaron las», «sobrepasando»; a verb that another word denies is at most («no rebasa»).
const EXCEED = ['super', 'rebas', 'sobrepas'].flatMap((root) =>
  ['a', 'an', 'o', 'aron', 'aba', 'aban', 'ara', 'aran', 'ar', 'ando', 'ado', 'arian', 'aria'].map((e) => root + e),
)

/** Hedges that stand before the number. A form in «de» or «a» has «del», «al» too. */
const BEFORE: readonly Hedge[] = [
  {
    precision: 'at_least',
    factors: [1, OPEN],
    example: 'más de siete mil acciones',
    words: ['más de', 'mucho más de', 'arriba de', 'por arriba de', 'por encima de', 'encima de', 'muy por encima de'],
  },
  {
    precision: 'at_least',
    factors: [1, OPEN],
    example: 'una cobertura superior a 95 por ciento',
    words: ['superior a', 'superiores a', 'mayor a', 'mayor que', 'mayores a', 'igual o mayor a', 'igual o mayor que'],
  },
  {
    precision: 'at_least',
    factors: [1, OPEN],
    example: 'por lo menos 300 personas',
    words: [
      'al menos',
      'por lo menos',
      'cuando menos',
      'mínimo',
      'mínimo de',
      'como mínimo',
      'no menos de',
      'no menor a',
    ],
  },
  { precision: 'at_least', factors: [1, OPEN], example: 'superó las 10 mil consultas', words: EXCEED },
  {
    precision: 'at_least',
    factors: [1, 1 + NEAR],
    example: 'poco más de 300 pacientes',
    words: ['poco más de', 'algo más de', 'ligeramente superior a', 'poco arriba de', 'apenas arriba de'],
  },
  {
    precision: 'almost',
    factors: [1 - NEAR, 1],
    example: 'casi 36 millones',
    words: ['casi', 'casi casi', 'prácticamente', 'poco menos de', 'algo menos de'],
  },
  {
    precision: 'about',
    factors: [1 - NEAR, 1 + NEAR],
    example: 'cerca de 2 mil becas',
    words: [
      'cerca de',
      'cercano a',
      'cercana a',
      'cercanos a',
      'cercanas a',
      'alrededor de',
      'en torno a',
      'del orden de',
    ],
  },
  {
    precision: 'about',
    factors: [1 - NEAR, 1 + NEAR],
    example: 'unas 300 personas',
    words: ['unos', 'unas', 'aproximadamente', 'aproximado de', 'aproximada de', 'aprox', 'más o menos', 'próximo a'],
  },
  {
    precision: 'at_most',
    factors: [0, 1],
    example: 'menos de 5 por ciento',
    words: [
      'menos de',
      'menor a',
      'menor que',
      'menores a',
      'inferior a',
      'inferiores a',
      'por debajo de',
      'debajo de',
    ],
  },
  {
    precision: 'at_most',
    factors: [0, 1],
    example: 'hasta 300 pacientes',
    words: ['hasta', 'máximo', 'máximo de', 'como máximo', 'a lo más', 'a lo sumo', 'cuando mucho', 'tope de'],
  },
  {
    precision: 'at_most',
    factors: [0, 1],
    example: 'no más de 20 minutos',
    words: ['no más de', 'no mayor a', 'no mayor de', 'no superior a', ...EXCEED.map((verb) => `no ${verb}`)],
  },
]

/** Hedges that stand after the number. */
const AFTER: readonly Hedge[] = [
  {
    precision: 'at_least',
    factors: [1, OPEN],
    example: '12 o más',
    words: ['o más', 'por lo menos', 'al menos', 'como mínimo', 'en adelante'],
  },
  {
    precision: 'about',
    factors: [1 - NEAR, 1 + NEAR],
    example: '300 aproximadamente',
    words: ['aproximadamente', 'aprox', 'más o menos'],
  },
  { precision: 'at_most', factors: [0, 1], example: '20 como máximo', words: ['o menos', 'como máximo', 'a lo más'] },
]

function table(hedges: readonly Hedge[]): PhraseTable<Hedge> {
  const phrases = new PhraseTable<Hedge>()
  for (const hedge of hedges) {
    for (const words of hedge.words) {
      phrases.add(words, hedge)
      if (/ (?:de|a)$/.test(words)) phrases.add(`${words}l`, hedge)
    }
  }
  return phrases
}

/** «más de», «casi»: hedges before a number. */
export const HEDGES_BEFORE = table(BEFORE)
/** «o más», «aproximadamente»: hedges after it. */
export const HEDGES_AFTER = table(AFTER)
