import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import type { Shown } from '../../chat/answering.ts'
import { words } from '../../chat/words.ts'
import { refusalOf } from '../admission.ts'
import { linesMessage } from '../blocks/lines.ts'
import { sourceModal, whyModal } from '../blocks/modals.ts'
import { noteMessage } from '../blocks/note.ts'
import type { Desk } from '../desk.ts'
import { openView } from '../open-view.ts'
import { answerPrivately, type PrivatePlace, plainer, postAnswer, sayPrivately } from '../place.ts'
import { conversationKey } from '../threads.ts'
import { askerOf } from '../who.ts'
import type { Press } from './press.ts'
import { publish } from './publish.ts'

type OnPress = (desk: Desk, press: Press) => Promise<void>
type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs

/** A listener of Bolt's for what a press does. */
export const pressing =
  (onPress: OnPress) =>
  (desk: Desk) =>
  async ({ ack, body, action, context, client }: Args): Promise<void> => {
    await ack()
    const { user, container, channel, response_url: responseUrl, trigger_id: trigger } = body
    const place: PrivatePlace = {
      client,
      channel: channel?.id ?? text(container?.channel_id),
      user: user.id,
      thread: text(container?.thread_ts) || text(body.message?.thread_ts) || null,
      responseUrl: responseUrl || null,
    }
    const messageTs = text(container?.message_ts) || text(body.message?.ts)
    const value = 'value' in action ? text(action.value) : ''
    await onPress(desk, { asker: askerOf(context, user.id), place, value, trigger, messageTs })
  }

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A press on a button of an answer, which may have been given before a restart. */
const onAnswer =
  (give: (desk: Desk, press: Press, shown: Shown) => Promise<void>): OnPress =>
  async (desk, press) => {
    const shown = await desk.chat.again(press.asker, press.value)
    if (!shown) return say(press, words.unknownAnswer)
    await give(desk, press, shown)
  }

const say = ({ place }: Press, ...lines: string[]): Promise<void> =>
  sayPrivately(place, plainer(linesMessage(...lines)))

/** The whole answer, only to who pressed. */
export const onMore = onAnswer((_, { place }, shown) => answerPrivately(place, shown))

/** The private answer for all. */
export const onPublish = onAnswer(publish)

/** The words around each figure. */
export const onSource = onAnswer((desk, { place, trigger }, { card }) => {
  const quoted = card.sources.map(
    ({ before, figure, after, file, line }) => `${before}${figure}${after} [${file}, línea ${line}]`,
  )
  return openView(
    desk,
    place,
    trigger,
    sourceModal(card),
    linesMessage(...(quoted.length > 0 ? quoted : [words.noSource])),
  )
})

/** How the question was understood, and the rules that gave its figures. */
export const onWhy = onAnswer((desk, { place, trigger }, { card }) =>
  openView(desk, place, trigger, whyModal(card), linesMessage(...card.why)),
)

/** The sentence to paste. */
export const onNote = onAnswer((_, press, { card }) =>
  card.note ? sayPrivately(press.place, plainer(noteMessage(card.note))) : say(press, words.nothingToSay),
)

/** Whether the answer was of use. */
export const onFeedback: OnPress = async (desk, press) => {
  const [verdict, answerId = ''] = press.value.split(':')
  await desk.chat.feedback(press.asker, answerId, verdict === 'up' ? 'up' : 'down')
  await say(press, words.thanks)
}

/** A suggested question: answered to who pressed, in a direct message or from the Home tab in the conversation itself. */
export const onSuggestion: OnPress = async (desk, { asker, place, value }) => {
  const refusal = await refusalOf(desk, asker, value)
  if (refusal !== null) return sayPrivately(place, plainer(linesMessage(refusal)))
  const isDirect = place.channel === '' || place.channel.startsWith('D')
  if (!isDirect) return answerPrivately(place, await desk.chat.ask({ asker, text: value, key: null }))
  const channel = place.channel || place.user
  const key = place.channel === '' ? null : conversationKey(asker.tenant, channel, place.thread)
  const shown = await desk.chat.ask({ asker, text: value, key })
  const there = { client: place.client, channel, thread: place.thread }
  const ts = await postAnswer(desk, there, shown, 'direct')
  if (ts !== null && place.channel !== '') await desk.threads.opened(asker, channel, ts, shown.card.id)
}
