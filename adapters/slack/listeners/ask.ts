import type { Asker } from '../../chat/asker.ts'
import type { Shown } from '../../chat/chat.ts'
import type { Desk } from '../desk.ts'
import { type Place, postAnswer } from '../place.ts'
import { conversationKey } from '../threads.ts'

/** A question that came as an event. */
export interface Question {
  readonly asker: Asker
  readonly text: string
  readonly place: Place
  readonly readers: 'channel' | 'direct'
  /** Key of the event in the inbox. */
  readonly eventKey: string | undefined
}

/** Answers in the question's thread, or in the direct message; what follows there goes on from this answer. */
export async function answerQuestion(desk: Desk, question: Question): Promise<void> {
  const { asker, place, readers } = question
  const shown = await askIn(desk, asker, question.text, place)
  if (question.eventKey !== undefined) await desk.inbox.posting(question.eventKey)
  const ts = await postAnswer(desk, place, shown, readers)
  if (ts !== null && place.thread === null) await desk.threads.opened(asker.tenant, place.channel, ts, shown.card.id)
}

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
