import { InputError } from '../input-error.ts'
import type { DocumentText } from './document.ts'
import { parseHtml } from './dom.ts'
import { linesOf } from './lines.ts'
import { zipEntries } from './zip.ts'
import { unpackedSize } from './zip-size.ts'

const LARGEST_TEXT = 60_000_000

/**
 * The text of a Word document: paragraphs, list items and table rows a line each; headers, footers, deleted words and
 * pictures are left out. Its dates are those of whoever saved it, so none is given.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const entries = zipEntries(bytes)
  if (!entries) throw new InputError(`${name}: el documento de Word está incompleto o dañado; volver a guardarlo`)
  const parts = entries.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name))
  if (parts.some((part) => part.encrypted)) {
    throw new InputError(`${name}: está protegido con contraseña; guardar una copia sin ella`)
  }
  if (unpackedSize(bytes, parts, LARGEST_TEXT) === Number.POSITIVE_INFINITY) {
    throw new InputError(`${name}: descomprimido pasa de 60 MB de texto; no es un boletín`)
  }
  // mammoth: reads Word by its styles (lists, headings, tracked changes) and runs nothing that the document holds.
  const { default: mammoth } = await import('mammoth')
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    },
  )
  return { text: linesOf((await parseHtml(value)).body) }
}
