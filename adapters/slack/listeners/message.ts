import { isDirect, isWritten, type MessageEvent } from '../event.ts'
import { isSaidToSomebody, spokenText } from '../spoken.ts'
import { askerOf } from '../who.ts'
import { answerQuestion } from './ask.ts'
import { readFiles } from './files.ts'
import { type EventListener, markOf } from './listener.ts'
import { obey, orderIn } from './orders.ts'

/** A direct message, or what follows in a thread where Cotejo was asked; the gate lets nothing else through. */
export const onMessage: EventListener<'message'> =
  (desk) =>
  async ({ event, context, client }) => {
    const written = event as MessageEvent
    if (!isWritten(written) || written.user === context.botUserId) return
    const direct = isDirect(written)
    // A mention of Cotejo comes as an event of its own, one of somebody else is for them.
    if (!direct && isSaidToSomebody(written.text ?? '')) return
    const asker = askerOf(context, written.user)
    const place = { client, channel: written.channel, thread: written.thread_ts ?? null }
    const text = spokenText(written.text ?? '')
    const { files = [] } = written
    if (files.length > 0) {
      if (direct) await readFiles(desk, { asker, place, user: written.user, isDirect: true, text, files, context })
      return
    }
    const order = direct ? orderIn(text) : null
    if (order) return obey(desk, asker, order, place)
    await answerQuestion(desk, {
      asker,
      text,
      place,
      readers: direct ? 'direct' : 'channel',
      isAddressed: direct,
      ts: written.ts,
      mark: markOf(context),
      bot: context.botUserId,
    })
  }
