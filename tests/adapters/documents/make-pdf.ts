/** A piece of text on a page: `y` from the bottom, in points. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** The bytes of a PDF with these pages, in Helvetica, each piece of text where it is placed. */
export function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  pages.forEach((page, i) => {
    const content = page.map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
    const stream = content.join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = file.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** Lines under each other from `y` down, 16 points apart. */
export const linesAt = (x: number, y: number, lines: readonly string[], size = 12): Placed[] =>
  lines.map((text, i) => ({ text, x, y: y - 16 * i, size }))

const BULLET = '\x95'

// Windows-1252 is Latin-1 but for the signs from 0x80 to 0x9f, of which bulletins use the bullet.
const escaped = (text: string): string => text.replaceAll('•', BULLET).replace(/[\\()]/g, '\\$&')
