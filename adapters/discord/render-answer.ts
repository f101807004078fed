import { createHash } from 'node:crypto'
import type { AnswerCard, CardLine } from '../chat/card.ts'
import { words } from '../chat/words.ts'
import { escaped } from './escape.ts'
import type { Button, Picture } from './message.ts'
import type { Sheet } from './sheet.ts'

/** Gives a button's id: a verb and what it is about, signed. */
export type Sign = (verb: string, payload: string) => string

/** How a line looks by its role; small print (`-#`) is for where a figure comes from. */
const looks: Readonly<Record<CardLine['role'], (text: string) => string>> = {
  text: (text) => text,
  quote: (text) => `> ${text}`,
  source: (text) => `-# ${text}`,
  latest: (text) => `- ${text}`,
  alternative: (text) => `- ${text}`,
  warning: (text) => (text.startsWith('⚠') ? text : `⚠ Aviso: ${text}`),
  remark: (text) => text,
}

/** Lines of other figures; what stands under one of them belongs to it. */
const isOther = ({ role }: CardLine): boolean => role === 'latest' || role === 'alternative'

/** An answer: the figure first, its quotation and source, the other figures, the buttons. */
export function answerSheet(
  card: AnswerCard,
  options: { readonly canPublish: boolean; readonly picture: Picture | null; readonly sign: Sign },
): Sheet {
  const firstOther = card.lines.findIndex(isOther)
  const split = firstOther < 0 ? card.lines.length : firstOther
  const written = card.lines.map(({ role, text }) => looks[role](escaped(text)))
  return {
    blocks: [[`### ${escaped(card.headline)}`, ...written.slice(0, split)], written.slice(split)],
    rows: rowsOf(card, options.canPublish, options.sign),
    picture: options.picture,
    answer: card.id,
  }
}

function rowsOf(card: AnswerCard, canPublish: boolean, sign: Sign): Button[][] {
  const { buttons } = words
  const about: Button[] = []
  if (card.sources.length > 0) about.push({ id: opening(sign, 'fuente', card.id), label: buttons.source })
  if (saysOfBulletins(card)) about.push({ id: opening(sign, 'porque', card.id), label: buttons.why })
  if (card.note !== null) about.push({ id: opening(sign, 'nota', card.id), label: buttons.note })
  if (canPublish && saysOfBulletins(card)) about.push({ id: sign('publicar', card.id), label: buttons.publish })
  const opinion: Button[] = saysOfBulletins(card)
    ? [
        { id: sign('opinar', `${card.id}.up`), label: buttons.up },
        { id: sign('opinar', `${card.id}.down`), label: buttons.down },
      ]
    : []
  const suggestions = card.suggestions.map(
    (question): Button => ({
      id: sign('preguntar', `${card.id}.${questionMark(question)}`),
      label: question,
      style: 'main',
    }),
  )
  return [suggestions, about, opinion]
}

/** Help and what is out of scope have no parse to show, nothing to publish and nothing to rate. */
const saysOfBulletins = ({ status }: AnswerCard): boolean => status !== 'help' && status !== 'out_of_scope'

/** The id of a button that opens a page of its own. */
const opening = (sign: Sign, view: string, id: string): string => sign('abrir', `${view}.${id}.0`)

/** Tells a suggestion among those of its answer, in any corpus: a place in the list would not. */
export const questionMark = (question: string): string =>
  createHash('sha256').update(question).digest('base64url').slice(0, 8)
