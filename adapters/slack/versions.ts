import type { webApi } from '@slack/bolt'
import type { Chart } from '#core'
import { chartToPng } from '../charts/file.ts'
import type { AnswerCard } from '../chat/card.ts'
import type { Log } from '../chat/log.ts'
import { answerMessage, answerText, basicMessage, type Message, type Readers } from './blocks/answer.ts'
import { chartBlock } from './blocks/chart.ts'

/** Ways to show one thing, the richest first; null where one does not apply. */
export type Versions = readonly (() => Promise<Message | null>)[]

/** How an answer may look, the richest first: bars that Slack draws, a picture of them, none, words alone. */
export function versionsOf(card: AnswerCard, readers: Readers, client: webApi.WebClient, log: Log): Versions {
  const { chart } = card
  const [drawn, ...plainer] = versionsWithoutPicture(card, readers)
  return [
    ...(drawn ? [drawn] : []),
    async () => {
      const file = chart && (await upload(chart, client, log))
      return file ? answerMessage(card, readers, { file }) : null
    },
    ...plainer,
  ]
}

/** The same where a picture would be a file that others find. */
export const versionsWithoutPicture = (card: AnswerCard, readers: Readers): Versions => [
  async () => (card.chart && chartBlock(card.chart) ? answerMessage(card, readers, 'native') : null),
  async () => answerMessage(card, readers, 'none'),
  async () => basicMessage(card, readers),
  async () => answerText(card, readers),
]

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
