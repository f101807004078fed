import type { Shown } from '../../chat/answering.ts'
import type { Asker } from '../../chat/asker.ts'
import { refusalOf } from '../admission.ts'
import { linesMessage } from '../blocks/lines.ts'
import type { Desk } from '../desk.ts'
import { type Place, plainer, post, postAnswer } from '../place.ts'
import { conversationKey } from '../threads.ts'
import { isAnswered } from './answered.ts'
import type { Mark } from './listener.ts'

/** A question that came as an event. */
export interface Question {
  readonly asker: Asker
  readonly text: string
  readonly place: Place
  readonly readers: 'channel' | 'direct'
  /** Whether it was said to Cotejo: what people say to each other in a thread is answered only where it asks for a figure. */
  readonly isAddressed: boolean
  /** Its own message. */
  readonly ts: string
  readonly mark: Mark
  readonly bot: string | undefined
}

/** Answers in the question's thread, or in the direct message; what follows there goes on from this answer. */
export async function answerQuestion(desk: Desk, question: Question): Promise<void> {
  const { asker, text, place, readers, isAddressed } = question
  if (question.mark.mayBePosted && (await isAnswered(question))) return
  const refusal = await refusalOf(desk, asker, text)
  if (refusal !== null && !isAddressed) return
  const shown = refusal === null ? await askIn(desk, asker, text || HELP, place) : null
  if (shown && !isAddressed && CHAT.has(shown.card.status)) return
  if (question.mark.key !== undefined) await desk.inbox.posting(question.mark.key)
  if (!shown) return void (await post(place, plainer(linesMessage(refusal ?? ''))))
  const ts = await postAnswer(desk, place, shown, readers)
  if (ts !== null && place.thread === null) await desk.threads.opened(asker, place.channel, ts, shown.card.id)
}

/** A mention without a question asks what can be asked. */
export const HELP = 'ayuda'

/** What is said of «gracias» or «hola». */
const CHAT = new Set(['help', 'out_of_scope'])

/** Asks in a conversation; a new thread under an answer of ours goes on from that answer. */
async function askIn(desk: Desk, asker: Asker, text: string, { channel, thread }: Place): Promise<Shown> {
  const key = conversationKey(asker.tenant, channel, thread)
  if (thread === null || (await desk.chat.knows(asker, key))) return desk.chat.ask({ asker, text, key })
  const goesOnFrom = await desk.threads.answerAt(asker.tenant, channel, thread)
  return desk.chat.ask({ asker, text, key, ...(goesOnFrom !== null && { goesOnFrom }) })
}

/** Whether Cotejo was asked in a thread, or the thread stands under an answer of its own. */
export async function wasAsked(
  { chat, threads }: Pick<Desk, 'chat' | 'threads'>,
  asker: Asker,
  channel: string,
  thread: string,
): Promise<boolean> {
  if (await chat.knows(asker, conversationKey(asker.tenant, channel, thread))) return true
  return (await threads.answerAt(asker.tenant, channel, thread)) !== null
}
