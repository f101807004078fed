import type { Asker } from '../../chat/asker.ts'
import { words } from '../../chat/words.ts'
import type { Message } from '../blocks/answer.ts'
import { linesMessage } from '../blocks/lines.ts'
import type { Desk } from '../desk.ts'
import { type Place, plainer, post } from '../place.ts'

/** Words that are no question: what they do gives what is said back. */
const orders = {
  privacidad: async (desk: Desk) => linesMessage(...words.privacy(desk.retentionDays)),
  olvidar: async (desk: Desk, asker: Asker) => {
    await desk.chat.forgetPerson(asker)
    return linesMessage(words.forgotten)
  },
} satisfies Record<string, (desk: Desk, asker: Asker) => Promise<Message>>

/** A word after `/cotejo` that is no question. */
export type Order = keyof typeof orders

/** The order that a line is, null for a question: «Privacidad.» */
export function orderIn(text: string): Order | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.!¡]+/g, '')
  return Object.hasOwn(orders, word) ? (word as Order) : null
}

/** What is said back when an order is given. */
export const obeyed = (desk: Desk, asker: Asker, order: Order): Promise<Message> => orders[order](desk, asker)

/** Does what a direct message orders and says so there. */
export async function obey(desk: Desk, asker: Asker, order: Order, place: Place): Promise<void> {
  await post(place, plainer(await obeyed(desk, asker, order)))
}
