import data from '#data/lexicon/discards.json' with { type: 'json' }
import { isWeekday } from '../../../text/closed-classes.ts'
import type { Token } from '../../../text/token.ts'
import { type Discard, foldAt } from './discard.ts'

const identifiers: ReadonlySet<string> = new Set(data.identifiers)
const streets: ReadonlySet<string> = new Set(data.streets)
const STREET_REACH = 6
const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Lu}/u.test(token.text) || /^(?:\.|de|del|la|las|los|el)$/.test(token.fold))

const isGlue = (sign: string): boolean => sign === '-' || sign === '/' || sign === ':' || sign === '#'

/** Whether the number stands in an identifier or in a list that one opens: «UMF No. 45, 47 y 51». */
function isIdentified(tokens: readonly Token[], from: number): boolean {
  let i = from - 1
  while (i >= 0 && /^[.,°º#]$/.test(foldAt(tokens, i))) i--
  const word = foldAt(tokens, i)
  if (identifiers.has(word)) return true
  // «la UMF No. 43, 6,930»: no number of a unit has its thousands parted.
  const list = (word === 'y' || word === 'o' || tokens[i + 1]?.fold === ',') && !isParted(tokens[from])
  if (word === 'y' || word === 'o') i--
  const previous = tokens[i]
  return list && previous?.kind === 'number' && /^\d{1,3}$/.test(previous.fold) && isIdentified(tokens, i)
}

const isParted = (token: Token | undefined): boolean => /^\d{1,3}(?:,\d{3})+$/.test(token?.text ?? '')

/** Numbers that name something: identifiers, codes, years, telephones, streets. */
export const NAMES: readonly Discard[] = [
  {
    name: 'identifier',
    example: 'UMF No. 45, 47 y 51',
    counterExample: 'atendió a 45 pacientes',
    // «en la zona rebasó 900»: the word stands before the hedge, and no number in words numbers anything.
    test: (m, tokens) => tokens[m.core]?.kind === 'number' && isIdentified(tokens, m.core),
  },
  {
    name: 'number that begins with a zero',
    example: 'la guardería integradora 001',
    counterExample: '0.4 por ciento; 10 guarderías',
    test: (m, tokens) => /^0\d/.test(foldAt(tokens, m.quantity.from)),
  },
  {
    name: 'part of a name or code',
    example: 'COVID-19, L5-S1, la estrategia 2-30-100',
    counterExample: 'consultas - 120',
    test: (m, tokens) => {
      const { from, to } = m.quantity
      const glued = (sign: Token | undefined, after: Token | undefined): boolean =>
        sign !== undefined && isGlue(sign.fold) && !sign.spaced && after !== undefined && !after.spaced
      const first = tokens[from]
      const next = tokens[to]
      return (
        glued(tokens[from - 1], first) ||
        glued(next, tokens[to + 1]) ||
        (first !== undefined && !first.spaced && tokens[from - 1]?.kind === 'word') ||
        (tokens[to - 1]?.kind === 'number' && next?.kind === 'word' && !next.spaced)
      )
    },
  },
  {
    name: 'year',
    example: 'que en 2020',
    counterExample: '2,020 cirugías',
    test: (m, tokens) => {
      const { from, to, value } = m.quantity
      const alone = to - from === 1 && /^(?:19|20)\d\d$/.test(foldAt(tokens, from))
      return alone && value < 2100 && !m.phrase?.headData && !/^(?:a|otorgo|realizo)$/.test(foldAt(tokens, from - 1))
    },
  },
  {
    name: 'quoted name',
    example: 'la campaña “25 pasos por tu salud”',
    counterExample: 'debe decir: “25 mil pasos”; dijo: “se hicieron 120 cirugías en el mes que concluye”',
    test: (m, tokens) =>
      /^[“"«‘]$/.test(foldAt(tokens, m.quantity.from - 1)) &&
      closesSoon(tokens, m.quantity.to) &&
      !isCorrection(tokens, m.quantity.from - 2),
  },
  {
    name: 'ordinal without its mark',
    example: 'la 115 Asamblea General, el 62 aniversario',
    counterExample: 'el 62 por ciento; los 62 hospitales',
    test: (m, tokens) => {
      const noun = tokens[m.quantity.to]
      const counted = m.quantity.unit === 'count' && m.quantity.value > 1 && tokens[m.quantity.from]?.kind === 'number'
      return (
        counted &&
        /^(?:la|el|del|al)$/.test(foldAt(tokens, m.quantity.from - 1)) &&
        noun?.kind === 'word' &&
        noun.fold.length > 3 &&
        !noun.fold.endsWith('s')
      )
    },
  },
  {
    name: 'number run together',
    example: '41 69 cirugías, 800 623 2323',
    counterExample: '41 mil 69 cirugías; la UMF No. 47 4,102',
    test: (m, tokens) =>
      tokens[m.quantity.to]?.kind === 'number' ||
      (m.core === m.from &&
        tokens[m.from - 1]?.kind === 'number' &&
        !isYearBefore(tokens, m.from - 1) &&
        !(isParted(tokens[m.from]) && isIdentified(tokens, m.from - 1))),
  },
  {
    name: 'day of the week',
    example: 'se registró el lunes 16',
    counterExample: 'el lunes se registraron 16 casos',
    test: (m, tokens) => isWeekday(foldAt(tokens, m.quantity.from - 1)) && !m.phrase?.headData,
  },
  {
    name: 'area code',
    example: 'al teléfono (667) 753 00 22',
    counterExample: 'hubo 667 casos (753 en 2019)',
    test: (m, tokens) =>
      foldAt(tokens, m.quantity.from - 1) === '(' &&
      foldAt(tokens, m.quantity.to) === ')' &&
      tokens[m.quantity.to + 1]?.kind === 'number',
  },
  {
    name: 'list marker',
    example: '1. Acudir a la unidad',
    counterExample: '1 de cada 10',
    test: (m, tokens) =>
      m.quantity.from === 0 && /^[.)]$/.test(foldAt(tokens, m.quantity.to)) && tokens.length > m.quantity.to + 1,
  },
  {
    name: 'number to call',
    example: 'llame al 911, marcar al 075',
    counterExample: 'llamó a 911 pacientes',
    test: (m, tokens) =>
      foldAt(tokens, m.quantity.from - 1) === 'al' &&
      /^(?:llam|mar[cq]|comuni)/.test(foldAt(tokens, m.quantity.from - 2)),
  },
  {
    name: 'unit called by its number',
    example: 'la mejor fue la 59, en Tepic, con 400 consultas',
    counterExample: 'el 59 por ciento; dijo sí el 68 por ciento, y en 2016, el 63',
    test: (m, tokens, before) =>
      /^(?:la|el)$/.test(foldAt(tokens, m.quantity.from - 1)) &&
      /^\d{1,3}$/.test(foldAt(tokens, m.quantity.from)) &&
      m.quantity.to === m.quantity.from + 1 &&
      m.quantity.unit === 'count' &&
      /^(?:[,;.)]|con|en|y|)$/.test(foldAt(tokens, m.quantity.to)) &&
      before.every(({ quantity }) => quantity.unit !== 'percent'),
  },
  {
    name: 'number of a street',
    example: 'acudir a Blvd. Las Torres 1813',
    counterExample: 'en el bulevar se plantaron 1,813 árboles',
    test: (m, tokens) => {
      if (m.phrase?.headData || !/^\d{1,5}$/.test(foldAt(tokens, m.quantity.from))) return false
      let i = m.quantity.from - 1
      while (i > 0 && m.quantity.from - i <= STREET_REACH && isNamePart(tokens[i])) {
        if (streets.has(foldAt(tokens, i))) return true
        i--
      }
      return streets.has(foldAt(tokens, i))
    },
  },
  {
    name: 'grade',
    example: 'en etapas tempranas (cero a II)',
    counterExample: 'de cero a 20 casos',
    test: (m, tokens) =>
      foldAt(tokens, m.quantity.to) === 'a' && /^[IVX]+$/.test(tokens[m.quantity.to + 1]?.text ?? ''),
  },
]

/** «desde marzo de 2020 73 mil 954 casos»: the number before is the year. */
const isYearBefore = (tokens: readonly Token[], at: number): boolean =>
  /^(?:19|20)\d\d$/.test(foldAt(tokens, at)) && /^(?:de|del|en|desde|hasta|año)$/.test(foldAt(tokens, at - 1))

/** «donde dice: “20 camas”, debe decir: “28 camas”»: what stands in the quotation marks are figures. */
const isCorrection = (tokens: readonly Token[], last: number): boolean =>
  /^(?:dice|decir)$/.test(foldAt(tokens, foldAt(tokens, last) === ':' ? last - 1 : last))

const closesSoon = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 9).some((token) => /^[”"»’]$/.test(token.fold))
