import { InputError } from '../input-error.ts'
import type { DocumentText } from './document.ts'
import { decodeText, isBinary } from './encoding.ts'

/** The text of a `.txt` or `.md` file, verbatim; the head of a Markdown post stays in it. */
export function readPlain(name: string, bytes: Uint8Array): DocumentText {
  if (isBinary(bytes)) {
    throw new InputError(`${name}: es binario o tiene bytes NUL; guardar su texto como .txt en UTF-8`)
  }
  const decoded = decodeText(bytes)
  if (!decoded) {
    throw new InputError(`${name}: su codificación no es UTF-8, UTF-16 ni Windows-1252; guardar como UTF-8`)
  }
  return { text: decoded.text }
}
