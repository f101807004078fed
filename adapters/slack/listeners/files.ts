import type { webApi } from '@slack/bolt'
import type { Asker } from '../../chat/asker.ts'
import { download } from '../../chat/download.ts'
import { reviewMessage } from '../blocks/review.ts'
import type { Desk } from '../desk.ts'
import type { FileStub } from '../event.ts'
import { type Place, plainer, post, sayPrivately } from '../place.ts'
import { askerOf } from '../who.ts'
import type { EventListener } from './listener.ts'

/** Files that somebody sent, with the words that came with them: «revisar». */
export interface Sent {
  readonly asker: Asker
  readonly place: Place
  readonly user: string
  readonly isDirect: boolean
  readonly text: string
  readonly files: readonly FileStub[]
  readonly context: { readonly botToken?: string; readonly botUserId?: string }
}

/** A file in a direct message. It comes with its message as well, whichever is first: it is read once. */
export const onFileShared: EventListener<'file_shared'> =
  (desk) =>
  async ({ event, context, client }) => {
    const { file_id: id, channel_id: channel, user_id: user } = event
    if (!channel?.startsWith('D') || user === context.botUserId) return
    const place = { client, channel, thread: null }
    await readFiles(desk, {
      asker: askerOf(context, user),
      place,
      user,
      isDirect: true,
      text: '',
      files: [{ id }],
      context,
    })
  }

/**
 * Reads each file: whoever may add bulletins gets a preview to decide on, anybody else, and whoever writes «revisar»,
 * what was found and nothing kept. In a channel only who sent it sees it.
 */
export async function readFiles(desk: Desk, sent: Sent): Promise<void> {
  for (const file of sent.files) {
    const key = `slack:file:${sent.asker.tenant}/${sent.place.channel}/${file.id ?? file.url_private ?? ''}`
    if (await desk.inbox.claim(key, null)) await readFile(desk, sent, file)
  }
}

async function readFile(desk: Desk, sent: Sent, stub: FileStub): Promise<void> {
  const { asker, place, user, isDirect, text } = sent
  const file = await bytesOf(desk, sent, stub)
  const isPreview = desk.chat.mayAdd(asker) && !/\brevis/i.test(text)
  const preview = isPreview ? await desk.chat.preview(asker, file) : null
  const review = preview ?? (await desk.chat.review(asker, file))
  const message = plainer(reviewMessage(review, preview && preview.problem === null ? preview.token : null))
  if (isDirect) await post(place, message)
  else await sayPrivately({ ...place, user, responseUrl: null }, message)
}

async function bytesOf(desk: Desk, { place, context }: Sent, stub: FileStub) {
  const file = addressOf(stub) === null ? await lookUp(place.client, stub) : stub
  const address = addressOf(file)
  const { name } = file
  const bytes = await download(address ?? '', {
    // The bot's token goes with the request: to Slack and to nobody else.
    places: { hosts: ['files.slack.com'], origins: [new URL(desk.apiUrl).origin] },
    name: name ?? 'archivo',
    headers: context.botToken === undefined ? {} : { authorization: `Bearer ${context.botToken}` },
  })
  return { name: name ?? 'archivo', bytes }
}

const addressOf = ({ url_private_download: download, url_private: url }: FileStub): string | null =>
  download ?? url ?? null

async function lookUp(client: webApi.WebClient, { id }: FileStub): Promise<FileStub> {
  const { file } = await client.files.info({ file: id ?? '' })
  return (file ?? {}) as FileStub
}
