import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Font } from 'satori'
import type { Chart } from '#core'
import { printable } from '../terminal/render.ts'
import { pictureOf, WIDTH } from './picture.ts'

/**
 * A chart as an SVG file, 800 pixels wide and as high as it needs. Its letters are outlines of the bundled font, so
 * that it looks the same everywhere and the same chart gives the same bytes; what it says stands in `<title>`, `<desc>`.
 */
export async function chartToSvg(chart: Chart): Promise<string> {
  const { default: satori } = await import('satori')
  const svg = await satori(pictureOf(chart) as Parameters<typeof satori>[0], { width: WIDTH, fonts: await fonts() })
  const open = svg.indexOf('>') + 1
  const said = `<title>${xmlText(chart.title)}</title><desc>${xmlText(chart.alt)}</desc>`
  return `${svg.slice(0, open - 1)} role="img" lang="es-MX">${said}${svg.slice(open)}\n`
}

// Control signs, half pairs and the two non-characters may not stand in XML at all.
const xmlText = (text: string): string =>
  printable(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const require = createRequire(import.meta.url)
const faces = [
  { weight: 400, file: require.resolve('@fontsource/inter/files/inter-latin-400-normal.woff') },
  { weight: 700, file: require.resolve('@fontsource/inter/files/inter-latin-700-normal.woff') },
] as const

let loaded: Promise<Font[]> | null = null

function fonts(): Promise<Font[]> {
  loaded ??= Promise.all(
    faces.map(async ({ weight, file }): Promise<Font> => {
      return { name: 'Inter', weight, style: 'normal', data: await readFile(file) }
    }),
  )
  return loaded
}
