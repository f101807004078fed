import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Chart } from '#core'
import { InputError } from '../input-error.ts'

/** How a chart becomes the bytes of a file; what draws is loaded only when something is drawn. */
const formats: Readonly<Record<string, (chart: Chart) => Promise<string | Uint8Array>>> = {
  '.svg': async (chart) => (await import('./svg.ts')).chartToSvg(chart),
  '.png': (chart) => chartToPng(chart),
}

/** The picture that a chat shows where it cannot draw the bars itself. */
export async function chartToPng(chart: Chart): Promise<Uint8Array> {
  const [{ svgToPng }, { chartToSvg }] = await Promise.all([import('./png.ts'), import('./svg.ts')])
  return svgToPng(await chartToSvg(chart))
}

const formatOf = (path: string) => formats[extname(path).toLowerCase()]

/** Throws `InputError` for a file whose ending names no format: «x.gif». */
export function checkChartPath(path: string): void {
  if (!formatOf(path)) throw new InputError(`${path}: la gráfica se guarda como ${Object.keys(formats).join(' o ')}`)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'la carpeta no existe; crearla antes',
  ENOTDIR: 'la carpeta no existe; revisar la ruta',
  EISDIR: 'es una carpeta; dar el nombre de un archivo',
  EACCES: 'no hay permiso de escritura; elegir otra carpeta',
  EPERM: 'no hay permiso de escritura; elegir otra carpeta',
  EROFS: 'el disco no admite escritura; elegir otra carpeta',
  ENOSPC: 'no queda espacio en el disco',
}

/** Draws a chart into a file, over one that is there; a relative path is meant from `workingFolder`. */
export async function writeChart(chart: Chart, path: string, workingFolder: string): Promise<void> {
  checkChartPath(path)
  const bytes = await formatOf(path)?.(chart)
  try {
    await writeFile(resolve(workingFolder, path), bytes ?? '')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new InputError(`${path}: ${reasons[code] ?? `no se puede escribir (${code})`}`)
  }
}
