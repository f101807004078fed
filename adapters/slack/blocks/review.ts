import type { Review } from '../../chat/review.ts'
import { words as phrases } from '../../chat/words.ts'
import type { Message } from './answer.ts'
import type { Block } from './block.ts'
import { ACTIONS, button } from './buttons.ts'
import { fitBlocks } from './fit.ts'
import { LIMITS } from './limits.ts'
import { context, cut, paragraph, parsed, richText, section, words } from './text.ts'

/** What is said of a file that was reviewed and not kept. */
export const REVIEWED_ONLY = 'Sólo se revisó: no se guardó nada.'

/** What was found in a file; with a token, whoever may add it decides with buttons. */
export function reviewMessage(review: Review, token: string | null): Message {
  const { problem, title, facts } = review
  if (problem !== null)
    return { text: cut(parsed(problem), LIMITS.text), blocks: fitBlocks([section(problem)], 'message') }
  const count = facts === 1 ? 'Se leyó 1 cifra.' : `Se leyeron ${facts} cifras.`
  const lists = [
    { title: 'No cuadra', lines: review.alarms },
    { title: 'Difiere de otros boletines', lines: review.conflicts },
    { title: 'Repite', lines: review.duplicateOf.map((name) => `«${name}»`) },
    { title: 'Notas', lines: review.notes },
  ].filter(({ lines }) => lines.length > 0)
  const clean = review.alarms.length + review.conflicts.length === 0 ? 'No se encontró nada que no cuadre.' : ''
  const buttons = token === null ? context(REVIEWED_ONLY) : decisions(token)
  const blocks: Block[] = [
    richText([paragraph(words(title, { bold: true }), words(`\n${count}${clean && ` ${clean}`}`))]),
    ...lists.map((list) =>
      richText([paragraph(words(list.title, { bold: true }), ...list.lines.map((line) => words(`\n• ${line}`)))]),
    ),
    buttons,
  ]
  const text = [
    title,
    count,
    clean,
    ...lists.flatMap((list) => [`${list.title}:`, ...list.lines.map((line) => `• ${line}`)]),
  ]
  return {
    text: cut(parsed(text.filter((line) => line !== '').join('\n')), LIMITS.text),
    blocks: fitBlocks(blocks, 'message'),
  }
}

const decisions = (token: string): Block => ({
  type: 'actions',
  elements: [
    { ...button(ACTIONS.incorporate, phrases.buttons.incorporate, token), style: 'primary' },
    button(ACTIONS.reviewOnly, phrases.buttons.reviewOnly, token),
    button(ACTIONS.discard, phrases.buttons.discard, token),
  ],
})
