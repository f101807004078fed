/** Bytes as text, and how they were read; null where they are no text of any encoding known here. */
export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252'
}

// ignoreBOM keeps the mark in the text, so that offsets are those of the file read anywhere else.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
// Made where a file needs it: hardly one does, and the first of them reads a table.
let windows1252: TextDecoder | undefined
function decode1252(bytes: Uint8Array): string {
  windows1252 ??= new TextDecoder('windows-1252')
  return windows1252.decode(bytes)
}

/**
 * The text of some bytes: UTF-8, UTF-16 by its mark, else Windows-1252 where what comes out is Spanish. A file that was
 * pasted together from UTF-8 and Windows-1252 is read piece by piece.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const mark = utf16Mark(bytes)
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: 'utf-16' }
  try {
    return { text: utf8.decode(bytes), encoding: 'utf-8' }
  } catch {
    return decodeMixed(bytes)
  }
}

/** Whether the bytes are a program's and not a person's: a NUL, or one control sign in fifty, in any 8-bit encoding. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16Mark(bytes)) return false
  if (bytes.includes(0)) return true
  // A form feed ends a page and an escape slips into copied text.
  const controls = latin1(bytes).match(CONTROLS)?.length ?? 0
  return controls * 50 > bytes.length
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
const CONTROLS = /[\x01-\x08\x0e-\x1f]/g

/** Each byte as the sign of its number: for looking at bytes with patterns. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function decodeMixed(bytes: Uint8Array): Decoded | null {
  const pieces: string[] = []
  let foreign = 0
  let odd = 0
  let plainFrom = 0
  for (let at = 0; at < bytes.length; ) {
    const size = utf8Size(bytes, at)
    if (size > 0) {
      at += size
      continue
    }
    pieces.push(utf8.decode(bytes.subarray(plainFrom, at)))
    const letter = decode1252(bytes.subarray(at, at + 1))
    foreign++
    if (!isSpanish(letter, bytes[at - 1], bytes[at + 1])) odd++
    pieces.push(letter)
    at++
    plainFrom = at
  }
  pieces.push(utf8.decode(bytes.subarray(plainFrom)))
  // Another code page (CP850, MacRoman) puts signs of money and frames where Spanish has letters.
  return odd * 20 > foreign ? null : { text: pieces.join(''), encoding: 'windows-1252' }
}

/** Length of the well-formed UTF-8 character at `at`, 0 where there is none. */
function utf8Size(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number
  if (first < 0x80) return 1
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  if (size === 0 || at + size > bytes.length) return 0
  try {
    utf8.decode(bytes.subarray(at, at + size))
    return size
  } catch {
    return 0
  }
}

const LETTERS = new Set('áéíóúüñÁÉÍÓÚÜÑàèìòùçÇâêîôûäëïö')
const BESIDE_LETTERS = new Set('ªº·­ ’‘')
const SIGNS = new Set('¿¡ªº°«»“”‘’–—…•·  ´±§©®™€½¼¾×­²³„‹›')

function isSpanish(sign: string, before: number | undefined, after: number | undefined): boolean {
  if (LETTERS.has(sign)) return true
  return SIGNS.has(sign) && (BESIDE_LETTERS.has(sign) || !isAsciiLetter(before) || !isAsciiLetter(after))
}

const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
