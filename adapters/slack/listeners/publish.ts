import type { Shown } from '../../chat/answering.ts'
import type { Desk } from '../desk.ts'
import { postAnswer } from '../place.ts'
import { firstTaken, platformError } from '../refused.ts'
import { respond } from '../respond.ts'
import { versionsWithoutPicture } from '../versions.ts'
import type { Press } from './press.ts'

/** Where Cotejo is no member it may still speak by the address of the press. */
const NO_MEMBER = new Set(['not_in_channel', 'channel_not_found', 'no_permission'])

/** «Publicar»: an answer that one person had becomes everybody's, once however often it is pressed. */
export async function publish(desk: Desk, { asker, place, messageTs }: Press, shown: Shown): Promise<void> {
  const { card } = shown
  const key = `slack:publish:${asker.person}/${place.channel}/${messageTs}/${card.id}`
  if (!(await desk.inbox.claim(key, null))) return
  await desk.inbox.posting(key)
  try {
    const ts = await postAnswer(desk, place, shown, 'channel')
    if (ts !== null && place.thread === null) await desk.threads.opened(asker, place.channel, ts, card.id)
  } catch (error) {
    if (place.responseUrl === null || !NO_MEMBER.has(platformError(error) ?? '')) throw error
    await publishByAddress(place.responseUrl, shown)
  } finally {
    await desk.inbox.done(key)
  }
  await removePrivate(desk, place.responseUrl)
}

async function publishByAddress(address: string, { card }: Shown): Promise<void> {
  await firstTaken(versionsWithoutPicture(card, 'channel'), ({ text, blocks }) =>
    respond(address, { response_type: 'in_channel', replace_original: false, text, ...(blocks && { blocks }) }),
  )
}

/** The public message takes the place of the private one; that it stays where it cannot be taken away harms nobody. */
async function removePrivate(desk: Desk, address: string | null): Promise<void> {
  if (address === null) return
  try {
    await respond(address, { delete_original: true })
  } catch (error) {
    desk.log.debug({ err: error, where: 'publish' }, 'private answer not removed')
  }
}
