import { InputError } from '../input-error.ts'
import type { DocumentText, ReadBytes } from './document.ts'
import { type Format, formatOf } from './format.ts'

/** How each format is read, loaded only when a file of it comes. To add one: its file, its signs in format.ts, a row. */
const readers: Readonly<Record<Format, () => Promise<ReadBytes>>> = {
  plain: async () => (await import('./plain.ts')).readPlain,
  html: async () => (await import('./html.ts')).readHtml,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  docx: async () => (await import('./docx.ts')).readDocx,
}

const called: Readonly<Record<Format, string>> = { plain: 'texto', html: 'HTML', pdf: 'PDF', docx: 'Word' }

/** The text of record of a file's bytes. Throws `InputError` in one line that starts with `name`. */
export async function readBytes(name: string, bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length === 0) throw new InputError(`${name}: está vacío; debe contener el texto de un boletín`)
  const format = formatOf(name, bytes)
  const read = await readers[format]()
  const document = await damageSaid(name, called[format], () => read(name, bytes))
  if (document.text.trim() === '') throw new InputError(`${name}: está vacío; debe contener el texto de un boletín`)
  return document
}

// A parser may fail in any way over a damaged file; that is the file's fault and not ours.
async function damageSaid<T>(name: string, format: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError || (error as NodeJS.ErrnoException)?.code === 'ERR_MODULE_NOT_FOUND') throw error
    throw new InputError(`${name}: está incompleto o dañado (no se puede leer como ${format}); volver a guardarlo`)
  }
}
