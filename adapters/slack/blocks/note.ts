import type { Message } from './answer.ts'
import { fitBlocks } from './fit.ts'
import { LIMITS } from './limits.ts'
import { cut, parsed, preformatted, richText } from './text.ts'

/** «Copiar para nota»: the sentence alone, as code, so that it is copied as it stands. */
export const noteMessage = (note: string): Message => ({
  text: `\`\`\`${cut(parsed(note), LIMITS.text - 6)}\`\`\``,
  blocks: fitBlocks([richText([preformatted(note)])], 'message'),
})
