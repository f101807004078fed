import type { webApi } from '@slack/bolt'
import type { Shown } from '../chat/answering.ts'
import type { Message, Readers } from './blocks/answer.ts'
import type { Desk } from './desk.ts'
import { firstTaken, isLookRefused, platformError } from './refused.ts'
import { respond } from './respond.ts'
import { type Versions, versionsOf, versionsWithoutPicture } from './versions.ts'

/** Where something is said. */
export interface Place {
  readonly client: webApi.WebClient
  readonly channel: string
  readonly thread: string | null
}

/** Where something is said to one person alone: by the address that came with a press or command, else in the channel. */
export interface PrivatePlace extends Place {
  readonly user: string
  readonly responseUrl: string | null
}

/** One message as it is and, where its look is refused, its words alone. */
export const plainer = ({ text, blocks }: Message): Versions => [
  async () => (blocks ? { text, blocks } : null),
  async () => ({ text }),
]

/** Posts for everybody in a channel, thread or direct message; gives the message's `ts`. */
export async function post({ client, channel, thread }: Place, versions: Versions): Promise<string | null> {
  const posted = await firstTaken(versions, ({ text, blocks }) =>
    client.chat.postMessage({
      channel,
      ...(thread !== null && { thread_ts: thread }),
      text,
      ...(blocks && { blocks: [...blocks] }),
      unfurl_links: false,
      unfurl_media: false,
    }),
  )
  return posted.ts ?? null
}

const ADDED_PRIVATELY = { response_type: 'ephemeral', replace_original: false } as const

/** Posts for one person. */
export async function sayPrivately(
  { client, channel, user, thread, responseUrl }: PrivatePlace,
  versions: Versions,
): Promise<void> {
  const inThread = thread !== null && { thread_ts: thread }
  if (responseUrl !== null) {
    try {
      await firstTaken(versions, ({ text, blocks }) =>
        respond(responseUrl, { ...ADDED_PRIVATELY, ...inThread, text, ...(blocks && { blocks }) }),
      )
      return
    } catch (error) {
      // An address that is used up or too old was not heard; after anything else the message may be there.
      if (platformError(error) === null || isLookRefused(error) || channel === '') throw error
    }
  }
  await firstTaken(versions, ({ text, blocks }) =>
    client.chat.postEphemeral({ channel, user, ...inThread, text, ...(blocks && { blocks: [...blocks] }) }),
  )
}

/** An answer, in its place. In a direct message it stands in the conversation, as does the question. */
export async function postAnswer(desk: Desk, place: Place, shown: Shown, readers: Readers): Promise<string | null> {
  return post(place, versionsOf(shown.card, readers, place.client, desk.log))
}

/** An answer for one person. */
export const answerPrivately = (place: PrivatePlace, { card }: Shown): Promise<void> =>
  sayPrivately(place, versionsWithoutPicture(card, 'private'))
