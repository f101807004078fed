import { nounPhraseAt } from '../../../entity/measure/noun-phrase.ts'
import { beginsLike } from '../../../entity/measure/verbs.ts'
import type { Attachment } from '../../attachment.ts'
import type { Context, MeasureDraft } from '../../context.ts'
import { isBare, isOwnerRow, isPlaceColumn, type Piece, piece as pieceOf } from '../../sentence/table.ts'
import { readUnder, whole } from './draft.ts'

/** The measure that a label or column head names: «Consultas de especialidad»; null where it names none («Total», «2023»). */
function named(context: Context, piece: Piece | null): MeasureDraft | null {
  if (!piece) return null
  const { tokens, range } = piece
  const { measures, grammar, verbs } = context.lexicon
  const taken = (i: number): boolean => piece.place !== null && piece.place.from <= i && i < piece.place.to
  if (isBare(piece, taken)) return null
  const words = tokens.slice(range.from, range.to).filter((token) => token.kind === 'word')
  if (
    words.every(
      (word) =>
        STATES.test(word.fold) || beginsLike([word.fold], verbs.planned) || verbs.plannedNouns.includes(word.fold),
    )
  ) {
    return null
  }
  const from = tokens.findIndex((token, i) => i >= range.from && token.kind === 'word')
  const phrase = nounPhraseAt(tokens, from, measures, grammar, (i) => i >= range.to || taken(i))
  const head = phrase?.head ?? phrase?.modifiers[0]
  if (!phrase || !head) return null
  const { text } = context.reading
  return {
    head,
    modifiers: phrase.head ? phrase.modifiers : phrase.modifiers.slice(1),
    narrowing: text.slice(phrase.headEnd, phrase.end).trim(),
    noun: text.slice(phrase.start, phrase.headEnd),
    span: { start: phrase.start, end: phrase.end },
  }
}

/** «Confirmados», «Activos» over columns of a text that tells of cases: what its noun elides. */
function underMain(context: Context, piece: Piece | null): MeasureDraft | null {
  const { main, lastTotal, lexicon, reading } = context
  const word = piece?.tokens.slice(piece.range.from, piece.range.to).find((token) => token.kind === 'word')
  const source = main ?? lastTotal
  if (!piece || !word || !source || !lexicon.grammar.isAdjective(word)) return null
  if (
    lexicon.measures.phrases.matchAt(piece.tokens, piece.range.from) ||
    beginsLike([word.fold], lexicon.verbs.planned)
  )
    return null
  if (STATES.test(word.fold) || piece.range.to - piece.range.from !== 1) return null
  return readUnder(context, source.noun, reading.text.slice(word.start, word.end).toLowerCase())
}

/** «Dosis» of a table under a text that tells of «dosis contra la influenza»: what narrows them there narrows them here. */
function underTotal({ lastTotal, lexicon }: Context, draft: MeasureDraft | null): MeasureDraft | null {
  if (!draft || !lastTotal || draft.modifiers.some(({ kind }) => kind !== 'open')) return draft
  const counts = lexicon.measures.heads.get(draft.head.key)?.counts
  const same =
    draft.head.key === lastTotal.measure.head.key || (counts !== undefined && counts === lastTotal.measure.counts)
  if (!same || lastTotal.measure.modifiers.length === 0) return draft
  const { modifiers, narrowing } = whole(lastTotal)
  return { ...draft, modifiers, narrowing }
}

/** Column heads in percent that are measures of their own. */
const RATES = /^(?:avance|cobertura|cumplimiento|ocupacion|eficacia|eficiencia)/

/** Column heads that say how the figure stands, not what it counts. */
const STATES =
  /^(?:realizad|logr|alcanzad|obtenid|real|avance|meta|program|total|ejercid|anual|porcentaje|variacion|acumulad)/

/** Attachments of a figure in a table. */
export const CELL: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'row label and column head',
    example: 'Servicio | Mujeres ¶ Consultas | 1,350 → consultas, mujeres',
    counterExample: 'Municipio | Dosis ¶ Acapulco | 1,350',
    attach: (context) => {
      const { cell } = context
      const label = cell && !isPlaceColumn(cell) && !isOwnerRow(cell) ? named(context, cell.label) : null
      if (!label) return null
      const column = named(context, cell?.column ?? null)
      if (!column || column.head.key === label.head.key) return label
      return {
        ...label,
        modifiers: [...label.modifiers, column.head, ...column.modifiers],
        narrowing: `${label.narrowing} ${column.noun} ${column.narrowing}`.trim(),
      }
    },
  },
  {
    name: 'column head over a row that names a place or time',
    example: 'Municipio | Dosis ¶ Acapulco | 1,350 → dosis',
    counterExample: 'Servicio | 2023 ¶ Consultas | 1,350',
    attach: (context) =>
      underMain(context, context.cell?.column ?? null) ??
      underTotal(context, named(context, context.cell?.column ?? null)),
  },
  {
    name: 'column head that is a rate',
    example: 'Hospital | Dosis | Avance ¶ HGR 1 | 1,350 | 83%',
    counterExample: 'Hospital | Dosis | Variación ¶ HGR 1 | 1,350 | 83%',
    attach: ({ cell, mention, reading }) => {
      const { column } = cell ?? {}
      const word = column?.tokens.slice(column.range.from, column.range.to).find((token) => token.kind === 'word')
      if (mention.quantity.unit !== 'percent' || !word || !RATES.test(word.fold)) return null
      const noun = reading.text.slice(word.start, word.end).toLowerCase()
      return { head: { key: word.fold, name: noun, kind: 'open' }, modifiers: [], narrowing: '', noun, span: word }
    },
  },
  {
    name: 'what another column counts',
    example: 'Institución | Meta | Dosis ¶ DIF | 1,200 | 1,350',
    counterExample: 'Servicio | Meta | Realizado ¶ Consultas | 1,200 | 1,350',
    attach: (context) => {
      const { cell, mention } = context
      const heads = cell?.header?.row?.cells ?? []
      if (!cell?.header || mention.quantity.unit !== 'count' || heads.length < 3) return null
      const { header } = cell
      const drafts = heads.slice(1).flatMap((range) => named(context, pieceOf(header, range)) ?? [])
      return drafts.length === 1 ? underTotal(context, drafts[0] ?? null) : null
    },
  },
  {
    name: 'figure of the text before the table',
    example: 'Se hicieron 102 cirugías. ¶ Hospital | Meta | Realizado ¶ HGR 1 | 42 | 45 → cirugías',
    counterExample: 'Hospital | Cirugías ¶ HGR 1 | 42',
    attach: (context) => {
      const { cell, lastTotal } = context
      // «en cuatro hospitales» ¶ Hospital | Programadas: those are the rows.
      const rows = named(context, cell?.labelHead ?? null)
      return cell && lastTotal && rows?.head.key !== lastTotal.measure.head.key ? whole(lastTotal) : null
    },
  },
  {
    name: 'column head that says how the figure stands',
    example: 'Hospital | Programadas ¶ HGR 1 | 42 → programadas',
    counterExample: 'Hospital | Cirugías ¶ HGR 1 | 42',
    attach: ({ cell, reading }) => {
      const { column } = cell ?? {}
      const word = column?.tokens.slice(column.range.from, column.range.to).find((token) => token.kind === 'word')
      if (!word) return null
      const noun = reading.text.slice(word.start, word.end).toLowerCase()
      return { head: { key: word.fold, name: noun, kind: 'open' }, modifiers: [], narrowing: '', noun, span: word }
    },
  },
]
