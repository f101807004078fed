import type { webApi } from '@slack/bolt'
import type { Chart } from '#core'
import { chartToPng } from '../charts/file.ts'
import type { AnswerCard } from '../chat/card.ts'
import type { Log } from '../chat/log.ts'
import { answerMessage, answerText, type Message, type Readers } from './blocks/answer.ts'
import { chartBlock } from './blocks/chart.ts'

/** How an answer may look, the richest first: bars that Slack draws, a picture of them, none, words alone. */
export function versionsOf(
  card: AnswerCard,
  readers: Readers,
  client: webApi.WebClient,
  log: Log,
): readonly (() => Promise<Message | null>)[] {
  const { chart } = card
  const drawn = chart && chartBlock(chart)
  return [
    async () => (drawn ? answerMessage(card, readers, { bars: 'native', table: true }) : null),
    async () => {
      const file = chart && (await upload(chart, client, log))
      return file ? answerMessage(card, readers, { bars: { file }, table: true }) : null
    },
    async () => answerMessage(card, readers, { bars: 'none', table: true }),
    async () => (card.rows.length > 0 ? answerMessage(card, readers, { bars: 'none', table: false }) : null),
    async () => answerText(card, readers),
  ]
}

/** Id of the picture's file, null where it cannot be drawn or sent: the words of the answer hold its figures anyway. */
async function upload(chart: Chart, client: webApi.WebClient, log: Log): Promise<string | null> {
  try {
    const done = await client.filesUploadV2({
      file: Buffer.from(await chartToPng(chart)),
      filename: 'grafica.png',
      title: chart.title,
      alt_text: chart.alt,
    })
    const [batch] = done.files as readonly { readonly files?: readonly { readonly id?: string }[] }[]
    return batch?.files?.[0]?.id ?? null
  } catch (error) {
    log.warn({ err: error, where: 'chart' }, 'picture not sent')
    return null
  }
}
