import type { types } from '@slack/bolt'

/**
 * Words of people and bulletins as Slack must see them: never a mention, a link or formatting. Elements of plain and
 * rich text are not parsed; a joiner without width keeps what looks like markup from becoming it on the way.
 */

const JOINER = '\u2060'

/** For plain and rich text: «<!channel>» stays as it is to read, and is nothing but letters. */
export const literal = (text: string): string => text.replace(/<(?=[!@#]|[a-z][a-z+.-]*:)/gi, `<${JOINER}`)

const FORMATTING: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/**
 * For the `text` of a message, which Slack parses: the three signs escaped, and what would be formatting at the edge of
 * a word in look-alikes. Inside a word («boletin_012.txt») it formats nothing and stays.
 */
export function parsed(text: string): string {
  const inert = text
    .replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, (signs) =>
      [...signs].map((sign) => FORMATTING[sign] ?? sign).join(''),
    )
    .replace(/(?<=\w)(?=:\/\/)/g, JOINER)
  return inert.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** At most `most` units, cut between paragraphs or words with «…», never inside a sign. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  if (most <= 1) return '…'.slice(0, Math.max(0, most))
  const room = text.slice(0, most - 1)
  const paragraph = room.lastIndexOf('\n')
  const word = room.lastIndexOf(' ')
  const at = paragraph > most * 0.7 ? paragraph : word > most * 0.5 ? word : room.length
  const kept = room.slice(0, at).trimEnd()
  // A cut between the halves of a pair would leave half a sign.
  const whole = /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept
  return `${whole}…`
}

/** Text without marks. */
export const plain = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text: literal(text) || ' ',
  emoji: false,
})

type Style = NonNullable<types.RichTextText['style']>

/** Words of rich text. */
export const words = (text: string, style?: Style): types.RichTextText => ({
  type: 'text',
  text: literal(text),
  ...(style && { style }),
})

/** A paragraph of rich text. */
export const paragraph = (...elements: types.RichTextText[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
})

/** A quotation of rich text. */
export const quotation = (text: string): types.RichTextQuote => ({ type: 'rich_text_quote', elements: [words(text)] })

/** Text that keeps its columns. */
export const preformatted = (text: string): types.RichTextPreformatted => ({
  type: 'rich_text_preformatted',
  elements: [words(text)],
})

/** A block of rich text. */
export const richText = (elements: types.RichTextBlock['elements']): types.RichTextBlock => ({
  type: 'rich_text',
  elements,
})

/** A block of plain text. */
export const section = (text: string): types.SectionBlock => ({ type: 'section', text: plain(text) })

/** A heading. */
export const header = (text: string): types.HeaderBlock => ({ type: 'header', text: plain(text) })

/** A line in small letters. */
export const context = (...texts: readonly string[]): types.ContextBlock => ({
  type: 'context',
  elements: texts.map(plain),
})
