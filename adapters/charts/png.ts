import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** A PNG of the same size as the SVG, which must have its letters as outlines: no font of the machine takes part. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  await ready()
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false }, shapeRendering: 2 })
  try {
    return resvg.render().asPng()
  } finally {
    resvg.free()
  }
}

let started: Promise<void> | null = null

function ready(): Promise<void> {
  started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
  return started
}
