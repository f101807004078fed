import { InputError } from '../input-error.ts'
import { decodeText, latin1 } from './encoding.ts'
import { zipEntries } from './zip.ts'

/** The formats that are read; `plain` is text as it is, with or without a Markdown head. */
export type Format = 'plain' | 'html' | 'pdf' | 'docx'

const OCR =
  'es una imagen y no tiene texto; pasarla por OCR en español (ocrmypdf -l spa IMAGEN salida.pdf) y leer el PDF'

/** Formats that are recognised so as to say what to do. First signs of the file, and the advice. */
const unreadable: readonly { readonly signs: readonly number[]; readonly advice: string }[] = [
  {
    signs: [0xd0, 0xcf, 0x11, 0xe0],
    advice: 'es un Word o Excel antiguo (.doc, .xls) o protegido con contraseña; guardarlo como .docx sin contraseña',
  },
  { signs: [0x7b, 0x5c, 0x72, 0x74, 0x66], advice: 'es RTF; guardarlo como .docx o .txt' },
  { signs: [0xff, 0xd8, 0xff], advice: OCR },
  { signs: [0x89, 0x50, 0x4e, 0x47], advice: OCR },
  { signs: [0x49, 0x49, 0x2a, 0x00], advice: OCR },
  { signs: [0x4d, 0x4d, 0x00, 0x2a], advice: OCR },
  { signs: [0x1f, 0x8b], advice: 'está comprimido (gzip); descomprimirlo antes' },
  { signs: [0x52, 0x61, 0x72, 0x21], advice: 'está comprimido (RAR); descomprimirlo antes' },
]

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean => signs.every((sign, i) => bytes[i] === sign)

// White space, comments or an XML line may stand before the first tag of a page.
const PAGE =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*|<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|meta|article)[\s>]/i
// Markdown may hold tags too: a piece of a page is one only if its name says so.
const PIECE = /<(?:p|div|br|table|ul|li|h[1-6]|span)[\s/>]/i

const isHtml = (name: string, head: string): boolean =>
  PAGE.test(head) || (/\.x?html?$/i.test(name) && PIECE.test(head))

/** The format of a file by its content; its name decides only where that leaves it open. Throws `InputError` for one that is known and not read. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return archiveFormat(name, bytes)
  const known = unreadable.find(({ signs }) => startsWith(bytes, signs))
  if (known) throw new InputError(`${name}: ${known.advice}`)
  return isHtml(name, decodeText(bytes.subarray(0, 4096))?.text ?? head) ? 'html' : 'plain'
}

const archives: readonly { readonly part: string; readonly advice: string }[] = [
  { part: 'xl/workbook.xml', advice: 'es una hoja de cálculo; guardar su texto como .docx, .pdf o .txt' },
  { part: 'ppt/presentation.xml', advice: 'es una presentación; guardarla como .pdf' },
  { part: 'content.xml', advice: 'es un documento de LibreOffice; guardarlo como .docx o .pdf' },
]

function archiveFormat(name: string, bytes: Uint8Array): Format {
  const entries = zipEntries(bytes)
  if (!entries) {
    throw new InputError(`${name}: está incompleto o dañado (su directorio ZIP no se puede leer); volver a guardarlo`)
  }
  if (entries.some((entry) => entry.name === 'word/document.xml')) return 'docx'
  const known = archives.find(({ part }) => entries.some((entry) => entry.name === part))
  throw new InputError(`${name}: ${known?.advice ?? 'es un archivo ZIP; descomprimirlo y leer lo que contiene'}`)
}
