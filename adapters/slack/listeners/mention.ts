import { isWritten, type MessageEvent } from '../event.ts'
import { spokenText } from '../spoken.ts'
import { askerOf } from '../who.ts'
import { answerQuestion } from './ask.ts'
import { readFiles } from './files.ts'
import { type EventListener, markOf } from './listener.ts'

/** «@Cotejo ¿cuántos trasplantes de córnea hubo?» in a channel: answered in the thread, an old or a new one. */
export const onMention: EventListener<'app_mention'> =
  (desk) =>
  async ({ event, context, client }) => {
    const written = event as MessageEvent
    if (!isWritten(written) || written.user === context.botUserId) return
    const asker = askerOf(context, written.user)
    const place = { client, channel: written.channel, thread: written.thread_ts ?? written.ts }
    const text = spokenText(written.text ?? '')
    const { files = [] } = written
    if (files.length > 0)
      return readFiles(desk, { asker, place, user: written.user, isDirect: false, text, files, context })
    await answerQuestion(desk, {
      asker,
      text,
      place,
      readers: 'channel',
      isAddressed: true,
      ts: written.ts,
      mark: markOf(context),
      bot: context.botUserId,
    })
  }
