import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt'
import { checkedMessage, checkedModal } from '../blocks/checked.ts'
import type { Desk } from '../desk.ts'
import { openView } from '../open-view.ts'
import { spokenText } from '../spoken.ts'
import { askerOf } from '../who.ts'

/** «Cotejar este mensaje»: every figure of any message against the bulletins, for who asked and nobody else. */
export const onCheckMessage =
  (desk: Desk) =>
  async ({
    shortcut,
    ack,
    context,
    client,
  }: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void> => {
    await ack()
    const { message, user, channel, trigger_id: trigger } = shortcut
    const checked = await desk.chat.check(askerOf(context, user.id), spokenText(textOf(message)))
    const thread = typeof message.thread_ts === 'string' ? message.thread_ts : null
    const place = { client, channel: channel.id, user: user.id, thread, responseUrl: shortcut.response_url || null }
    await openView(desk, place, trigger, checkedModal(checked), checkedMessage(checked))
  }

/** Words of a message with those of what is attached to it: a message that was shared stands there. */
function textOf({ text, attachments }: MessageShortcut['message']): string {
  const attached = Array.isArray(attachments) ? (attachments as readonly { readonly text?: unknown }[]) : []
  return [text, ...attached.map((part) => part.text)].filter((part) => typeof part === 'string').join('\n')
}
