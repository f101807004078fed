import { styleText } from 'node:util'
import { type LineRole, linesOf } from '#core'

/** What a stream can show. `width` is Infinity where nobody looks at it directly (a file, a pipe). */
export interface Screen {
  readonly colour: boolean
  readonly width: number
}

/** A file, a pipe, a log: no colour, no wrapping. */
const plain: Screen = { colour: false, width: Number.POSITIVE_INFINITY }

/** What a stream can show: colour only on a terminal, and not where NO_COLOR is set or TERM is «dumb». */
export function screenOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Screen {
  if (!stream.isTTY) return plain
  return { colour: !env.NO_COLOR && env.TERM !== 'dumb', width: Math.max(20, stream.columns || 80) }
}

type Style = Parameters<typeof styleText>[0]

const styles: Readonly<Partial<Record<LineRole, Style>>> = { warning: 'yellow', quote: 'dim' }

/** An answer's text for a screen: control signs dropped, long lines wrapped under their own indent, roles coloured. */
export function renderAnswer(text: string, screen: Screen): string {
  return linesOf(printable(text))
    .map(({ role, text: said, warning }, index) => {
      const wrapped = wrap(warning === null ? said : `${said}   ${warning}`, screen.width)
      if (!screen.colour) return wrapped
      const style = index === 0 && role === 'text' ? 'bold' : styles[role]
      if (style || warning === null) return style ? paint(style, wrapped) : wrapped
      // Wrapping keeps the words: what comes after the figure's own is the warning.
      const at = wrapped.indexOf(SIGN, said.length)
      return wrapped.slice(0, at) + paint('yellow', wrapped.slice(at))
    })
    .join('\n')
}

/** Opens a warning. */
const SIGN = '⚠'

/** A bulletin is somebody else's text: an escape sequence in it must not reach the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
export const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')

// Painted line by line: a style that spans a line end bleeds over the right edge of some terminals.
const paint = (style: Style, lines: string): string =>
  lines
    .split('\n')
    .map((line) => styleText(style, line, { validateStream: false }))
    .join('\n')

/** The same words on lines of at most `width` signs, the later ones under the first one's indent. */
export function wrap(line: string, width: number): string {
  if (line.length <= width) return line
  const indent = ' '.repeat(Math.min(line.length - line.trimStart().length, width >> 1))
  const lines: string[] = []
  let current = indent
  for (const word of line.trim().split(' ')) {
    if (current.length > indent.length && current.length + word.length > width) {
      lines.push(current.trimEnd())
      current = indent
    }
    current += `${word} `
  }
  lines.push(current.trimEnd())
  return lines.join('\n')
}
