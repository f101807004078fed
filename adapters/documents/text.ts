import { InputError } from '../input-error.ts'

// ignoreBOM keeps the mark in the text, so that offsets are those of the file read anywhere else.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The text of a `.txt` or `.md` file, verbatim. Throws `InputError` naming the file where the bytes are none: empty,
 * another encoding, or binary under a text's name.
 */
export function readText(name: string, bytes: Uint8Array): string {
  if (isUtf16(bytes)) throw new InputError(`${name}: está en UTF-16; guardar como UTF-8 y volver a intentar`)
  if (isBinary(bytes)) {
    throw new InputError(`${name}: es binario (¿PDF, Word, imagen?); guardar su texto como .txt en UTF-8`)
  }
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new InputError(`${name}: no es UTF-8 válido (¿Latin-1 o Windows-1252?); guardar como UTF-8`)
  }
  if (text.trim() === '') throw new InputError(`${name}: está vacío; debe contener el texto de un boletín`)
  return text
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

// A form feed ends a page and an escape slips into copied text; a NUL or one control in fifty is no text at all.
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) {
    if (byte === 0) return true
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls++
  }
  return controls * 50 > bytes.length
}
