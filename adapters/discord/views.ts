import { words } from '../chat/words.ts'
import { answerPage } from './answer.ts'
import type { Bot } from './bot.ts'
import { lines, type Message } from './message.ts'
import type { Place } from './place.ts'
import { bulletinsSheet } from './render-bulletins.ts'
import { noteSheet, sourceSheet, whySheet } from './render-views.ts'
import { pageOf, type Sheet } from './sheet.ts'

/** A page of something kept, by the id in a button: «fuente», «c-7f3a92», 0. Null where it is no longer kept. */
type View = (bot: Bot, place: Place, id: string, page: number) => Promise<Message | null>

type Card = Parameters<typeof sourceSheet>[0]

const ofAnswer =
  (name: string, sheetOf: (card: Card) => Sheet): View =>
  async (bot, { asker }, id, page) => {
    const shown = await bot.chat.again(asker, id)
    return shown && pageOf(sheetOf(shown.card), page, (turned) => bot.ids.sign('pasar', `${name}.${id}.${turned}`))
  }

const views: Readonly<Record<string, View>> = {
  respuesta: async (bot, place, id, page) => {
    const shown = await bot.chat.again(place.asker, id)
    return shown && answerPage(bot, shown, { page, canPublish: !place.isDirect })
  },
  fuente: ofAnswer('fuente', sourceSheet),
  porque: ofAnswer('porque', whySheet),
  nota: ofAnswer('nota', noteSheet),
  boletines: async (bot, { asker }, _id, page) => bulletinsPage(bot, await bot.chat.bulletins(asker), page),
}

/** The list of bulletins, a page of it. */
export const bulletinsPage = (bot: Bot, rows: Parameters<typeof bulletinsSheet>[0], page: number): Message =>
  pageOf(bulletinsSheet(rows), page, (turned) => bot.ids.sign('pasar', `boletines.todos.${turned}`))

/** The page that a button's payload names: «fuente.c-7f3a92.0». */
export async function viewPage(bot: Bot, place: Place, payload: string): Promise<Message> {
  const [name = '', id = '', page = ''] = payload.split('.')
  const view = Object.hasOwn(views, name) ? views[name] : undefined
  return (await view?.(bot, place, id, Number(page) || 0)) ?? lines(words.unknownAnswer)
}
