import type { types } from '@slack/bolt'
import { words } from '../../chat/words.ts'
import { LIMITS } from './limits.ts'
import { cut, plain } from './text.ts'

/** Ids of everything that can be pressed; several buttons of one kind in a row are told apart by a number. */
export const ACTIONS = {
  suggestion: 'sugerencia',
  more: 'ver_mas',
  source: 'fuente',
  why: 'porque',
  note: 'nota',
  publish: 'publicar',
  feedback: 'opinion',
  incorporate: 'incorporar',
  reviewOnly: 'solo_revisar',
  discard: 'descartar',
} as const

/** A button that carries an id: of an answer, of what is pending. */
export const button = (action: string, label: string, value: string): types.Button => ({
  type: 'button',
  action_id: action,
  text: { ...plain(cut(label, LIMITS.buttonText)), emoji: true },
  value: cut(value, LIMITS.buttonValue),
})

/** A row of questions to be pressed, null for none. The value is the question whole, the label as much as fits. */
export function suggestionButtons(questions: readonly string[]): types.ActionsBlock | null {
  const fitting = questions.filter((question) => question.length > 0 && question.length <= LIMITS.buttonValue)
  const elements = fitting.map((question, i) => button(`${ACTIONS.suggestion}:${i}`, question, question))
  return elements.length === 0 ? null : { type: 'actions', elements }
}

/** Whether an answer was of use, under it. */
export const feedbackButtons = (answerId: string): types.ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: ACTIONS.feedback,
      positive_button: { text: { ...plain(words.buttons.up), emoji: true }, value: `up:${answerId}` },
      negative_button: { text: { ...plain(words.buttons.down), emoji: true }, value: `down:${answerId}` },
    },
  ],
})
