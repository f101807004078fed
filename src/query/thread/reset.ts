const RESET = /^[\s¡¿«"]*nueva(?:\s+pregunta)?\s*[::]\s*/iu

/** What stands behind «nueva:», which starts a conversation over; null where a question does not begin with it. */
export function afterReset(question: string): string | null {
  const match = RESET.exec(question)
  return match ? question.slice(match[0].length) : null
}
