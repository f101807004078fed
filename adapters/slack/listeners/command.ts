import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt'
import { words } from '../../chat/words.ts'
import { refusalOf } from '../admission.ts'
import { linesMessage } from '../blocks/lines.ts'
import { reviewMessage } from '../blocks/review.ts'
import type { Desk } from '../desk.ts'
import { answerPrivately, type PrivatePlace, plainer, sayPrivately } from '../place.ts'
import { spokenText } from '../spoken.ts'
import { conversationKey } from '../threads.ts'
import { askerOf } from '../who.ts'
import { HELP } from './ask.ts'
import { markOf } from './listener.ts'
import { obeyed, orderIn } from './orders.ts'

const HALF_AN_HOUR = 30 * 60 * 1000

/** «/cotejo ¿cuántos trasplantes de córnea hubo?»: answered to who typed it; what it asks next goes on from here. */
export const onCommand =
  (desk: Desk) =>
  async ({ command, ack, context, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    await ack()
    const { user_id: user, channel_id: channel, response_url: responseUrl } = command
    const asker = askerOf(context, user)
    const place: PrivatePlace = { client, channel, user, thread: null, responseUrl: responseUrl || null }
    const text = spokenText(command.text ?? '')
    const order = orderIn(text)
    if (order) return sayPrivately(place, plainer(await obeyed(desk, asker, order)))
    const draft = /^revisar\b\s*/i.exec(text)
    if (draft) return reviewDraft(desk, place, asker, text.slice(draft[0].length))

    const key = conversationKey(asker.tenant, channel, `@${user}`)
    const isHelp = text === '' || /^ayuda$/i.test(text)
    const refusal = await refusalOf(desk, asker, text)
    if (refusal !== null) return sayPrivately(place, plainer(linesMessage(refusal)))
    const shown = await desk.chat.ask({ asker, text: isHelp ? HELP : text, key, ttlMs: HALF_AN_HOUR })
    const { key: eventKey } = markOf(context)
    if (eventKey !== undefined) await desk.inbox.posting(eventKey)
    await answerPrivately(place, shown)
    if (isHelp) await sayPrivately(place, plainer(linesMessage(...words.help)))
  }

/** «/cotejo revisar …» with a draft's text, since a command carries no file. */
async function reviewDraft(
  desk: Desk,
  place: PrivatePlace,
  asker: Parameters<Desk['chat']['review']>[0],
  text: string,
): Promise<void> {
  if (text === '') return sayPrivately(place, plainer(linesMessage(HOW_TO_REVIEW)))
  const review = await desk.chat.review(asker, { name: 'borrador.txt', bytes: Buffer.from(text) })
  await sayPrivately(place, plainer(reviewMessage(review, null)))
}

const HOW_TO_REVIEW =
  'Para revisar un borrador: enviar el archivo por mensaje directo con la palabra «revisar», o escribir su texto después de «/cotejo revisar».'
