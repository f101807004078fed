import type { Chart } from '#core'
import { svgToPng } from '../charts/png.ts'
import { chartToSvg } from '../charts/svg.ts'
import type { Log } from '../chat/log.ts'
import type { Picture } from './message.ts'

/** A chart as a picture with its words; null where it cannot be drawn: the answer goes without. */
export async function chartPicture(chart: Chart, log: Log): Promise<Picture | null> {
  try {
    return { name: 'grafica.png', bytes: await svgToPng(await chartToSvg(chart)), description: chart.alt }
  } catch (err) {
    log.warn({ err, where: 'chart' }, 'not drawn')
    return null
  }
}
