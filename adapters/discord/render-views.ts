import type { AnswerCard } from '../chat/card.ts'
import type { Checked, CheckedFigure } from '../chat/checked.ts'
import type { Review } from '../chat/review.ts'
import { words } from '../chat/words.ts'
import { codeBlock, escaped } from './escape.ts'
import type { Button } from './message.ts'
import { type Sheet, textSheet } from './sheet.ts'

/** «Fuente»: each sentence in its paragraph with the figure marked, its file and line. */
export function sourceSheet({ sources }: AnswerCard): Sheet {
  if (sources.length === 0) return textSheet([[words.noSource]])
  return textSheet(
    sources.map(({ before, figure, after, file, line, title, url, repaired }) => [
      `**${escaped(title)}**`,
      `> ${escaped(before)}**${escaped(figure)}**${escaped(after)}`,
      `-# ${escaped(file)}, línea ${line}${repaired ? ' · el escaneo se corrigió al leerlo' : ''}`,
      // As code it can be copied and is no link.
      ...(url ? [`-# \`${url.replaceAll('`', '')}\``] : []),
    ]),
  )
}

/** «¿Por qué?»: how the question was read and the rules behind the figures. */
export const whySheet = ({ why, id }: AnswerCard): Sheet =>
  textSheet([[`### ${words.buttons.why}`, ...why.map(escaped)], [`-# Respuesta ${escaped(id)}`]])

/** «Copiar para nota»: the sentence alone, where nothing is markup. */
export const noteSheet = ({ note }: AnswerCard): Sheet => textSheet([[note ? codeBlock(note) : words.nothingToSay]])

/** «Cotejar este mensaje»: each figure of a text with its verdict and the quotation behind it. */
export const checkedSheet = ({ summary, figures }: Checked): Sheet =>
  textSheet([[`### ${escaped(summary)}`], ...figures.map(verdictLines)])

const verdictLines = ({ written, words: verdict, explanation, quote, source }: CheckedFigure): string[] => [
  `**${escaped(written)}**: ${escaped(verdict)}`,
  ...(explanation === '' ? [] : [escaped(explanation)]),
  ...(quote === null ? [] : [`> ${escaped(quote)}`]),
  ...(source === null ? [] : [`-# ${escaped(source)}`]),
]

/** What was found in a file: what could not be read, or its figures, what does not add up, what it repeats. */
export function reviewSheet(review: Review, buttons: readonly Button[] = []): Sheet {
  if (review.problem !== null) return textSheet([[escaped(review.problem)]])
  const figures = review.facts === 1 ? '1 cifra' : `${review.facts} cifras`
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['No cuadra', review.alarms],
    ['Conviene saber', review.notes],
    ['Ya está entre los boletines', review.duplicateOf],
    ['Contradice a otros boletines', review.conflicts],
  ]
  const blocks = lists
    .filter(([, all]) => all.length > 0)
    .map(([title, all]) => [`**${title}**`, ...all.map((each) => `- ${escaped(each)}`)])
  const clean = review.alarms.length === 0 ? [['Ninguna cifra impresa deja de cuadrar.']] : []
  return {
    ...textSheet([[`### ${figures} · ${escaped(review.title)}`], ...clean, ...blocks]),
    rows: buttons.length > 0 ? [buttons] : [],
  }
}
