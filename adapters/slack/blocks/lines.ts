import type { Message } from './answer.ts'
import { LIMITS } from './limits.ts'
import { cut, parsed } from './text.ts'

/** Something short that the bot says: «Gracias: queda anotado.» Words alone, nothing of them live. */
export const linesMessage = (...lines: readonly string[]): Message => ({
  text: cut(parsed(lines.join('\n')), LIMITS.text),
})
