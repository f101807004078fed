import { PhraseTable } from '../../text/phrase.ts'

/** A unit that words beside the number give it; without them it is a count. */
export type MarkedUnit = 'percent' | 'money' | 'other'

/**
 * Words after a number that say what it is measured in; `belongs` where they are part of the quantity itself.
 * After a round scale they may have «de» before them: «2 millones de litros».
 */
interface UnitWord {
  readonly unit: MarkedUnit
  readonly belongs: boolean
  readonly words: readonly string[]
  readonly example: string
}

const UNIT_WORDS: readonly UnitWord[] = [
  {
    unit: 'money',
    belongs: true,
    example: '126 millones de pesos',
    words: ['peso', 'pesos', 'dólar', 'dólares', 'euro', 'euros', 'MXN', 'USD', 'M.N.'],
  },
  {
    unit: 'percent',
    belongs: true,
    example: '3.2 puntos porcentuales',
    words: ['puntos porcentuales', 'punto porcentual'],
  },
  {
    unit: 'other',
    belongs: false,
    example: 'mil 200 litros de suero',
    words: [
      ...[
        'litro',
        'mililitro',
        'ml',
        'mililitros',
        'litros',
        'gramo',
        'gramos',
        'miligramos',
        'mg',
        'kg',
        'kilo',
        'kilos',
      ],
      ...['kilogramo', 'kilogramos', 'tonelada', 'toneladas', 'metro', 'metros', 'm2', 'kilómetro', 'kilómetros', 'km'],
      ...['centímetro', 'centímetros', 'cm', 'hectárea', 'hectáreas', 'kilovatios', 'kilowatts', 'megawatts'],
    ],
  },
]

/** Words of units that stand behind their number: «pesos», «por ciento». */
export const UNITS_AFTER = new PhraseTable<UnitWord>()
for (const entry of UNIT_WORDS) for (const words of entry.words) UNITS_AFTER.add(words, entry)

/** Signs before a number that make it money: «$1,250.50». */
export const MONEY_SIGNS: ReadonlySet<string> = new Set(['$', '€'])

/** Numerals that hold their own currency: «126 mdp» is 126 millones de pesos. */
export const MONEY_SCALES: ReadonlySet<string> = new Set(['mdp', 'mdd'])
