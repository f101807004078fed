import { InputError } from '../input-error.ts'
import type { DocumentText } from './document.ts'
import { unpacksTooLarge } from './pdf-guard.ts'
import { linesOfPage, type PageLine, type Run } from './pdf-lines.ts'
import { printPage } from './pdf-print.ts'
import { withoutRunning } from './pdf-running.ts'

const MOST_PAGES = 300
const SECONDS = 60

const OCR = 'es un escaneo sin texto; pasarlo por OCR en español: ocrmypdf -l spa entrada.pdf salida.pdf'

const NO_LETTERS =
  'sus letras no tienen código y no se pueden leer; pasarlo por OCR: ocrmypdf --force-ocr -l spa entrada.pdf salida.pdf'

/**
 * The text of a PDF: lines in reading order, a blank line between paragraphs, a form feed before each page after the
 * first, running headers, footers and page numbers left out. Its dates are the converter's, so none is given.
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<DocumentText> {
  const tail = new TextDecoder('windows-1252').decode(bytes.subarray(-4096))
  if (!tail.includes('%%EOF'))
    throw new InputError(`${name}: el PDF está incompleto (le falta el final); volver a bajarlo`)
  if (unpacksTooLarge(bytes)) throw new InputError(`${name}: descomprimido pasa de 150 MB de texto; no es un boletín`)
  const pages = withoutRunning(await readPages(name, bytes))
  if (pages.every((page) => page.length === 0)) throw new InputError(`${name}: ${OCR}`)
  if (
    isUnreadable(
      pages
        .flat()
        .map((line) => line.text)
        .join(''),
    )
  )
    throw new InputError(`${name}: ${NO_LETTERS}`)
  let text = ''
  const starts: number[] = []
  pages.forEach((page, i) => {
    if (i > 0) text += '\n\f'
    starts.push(text.length)
    text += printPage(page)
  })
  return { text: `${text}\n`, pages: starts }
}

/** Whether hardly a sign of the text is one that people write: the fonts of some PDFs do not say what they draw. */
function isUnreadable(text: string): boolean {
  const signs = text.replace(/\s/g, '')
  return signs.replace(/[^\p{L}\p{N}\p{P}]/gu, '').length < signs.length / 2
}

async function readPages(name: string, bytes: Uint8Array): Promise<PageLine[][]> {
  // unpdf: Mozilla's pdf.js, the reader that copes with most PDFs, built for servers: no canvas, no worker, no fetching.
  const { getDocumentProxy } = await import('unpdf')
  // A copy: pdf.js takes the buffer over.
  const document = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 }).catch(
    (error) => {
      const isLocked = error instanceof Error && error.name === 'PasswordException'
      throw new InputError(
        isLocked
          ? `${name}: está protegido con contraseña; guardar una copia sin ella`
          : `${name}: el PDF está incompleto o dañado; volver a bajarlo o a guardarlo`,
      )
    },
  )
  try {
    if (document.numPages > MOST_PAGES)
      throw new InputError(`${name}: pasa de ${MOST_PAGES} páginas; dividir el archivo`)
    const deadline = performance.now() + SECONDS * 1000
    const pages: PageLine[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > deadline)
        throw new InputError(`${name}: leerlo tarda más de ${SECONDS} s; no es un boletín`)
      const page = await document.getPage(number)
      const { height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      pages.push(
        linesOfPage(
          items.flatMap((item) => ('str' in item ? runOf(item, transform) : [])),
          height,
        ),
      )
      page.cleanup()
    }
    return pages
  } finally {
    await document.cleanup()
  }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

/** A piece of text where the page shows it, from the top left; turned text (a stamp, a water mark) is none. */
function runOf({ str, transform, width }: TextItem, view: readonly number[]): Run[] {
  if (str.trim() === '') return []
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number]
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number]
  const along = { x: a * va + b * vc, y: a * vb + b * vd }
  const size = Math.hypot(c * va + d * vc, c * vb + d * vd) || Math.hypot(a, b)
  if (Math.abs(along.y) > 0.05 * Math.abs(along.x) || along.x <= 0 || size === 0) return []
  return [{ text: str, x: e * va + f * vc + ve, y: e * vb + f * vd + vf, width, size }]
}
