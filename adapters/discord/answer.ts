import type { Shown } from '../chat/answering.ts'
import type { Asker } from '../chat/asker.ts'
import { viewOf } from '../chat/asker.ts'
import type { Bot } from './bot.ts'
import { chartPicture } from './chart-picture.ts'
import type { Message } from './message.ts'
import { answerSheet } from './render-answer.ts'
import { pageOf } from './sheet.ts'

/** A page of an answer, the first with the chart; «Publicar» where only who asked sees it. */
export async function answerPage(
  bot: Bot,
  { card }: Shown,
  { page = 0, canPublish = false }: { readonly page?: number; readonly canPublish?: boolean } = {},
): Promise<Message> {
  const picture = card.chart && page === 0 ? await chartPicture(card.chart, bot.log) : null
  const sheet = answerSheet(card, { canPublish, picture, sign: bot.ids.sign })
  return pageOf(sheet, page, (turned) => bot.ids.sign('pasar', `respuesta.${card.id}.${turned}`))
}

const DAY = 24 * 60 * 60 * 1000
const keyOf = (message: string): string => `discord:message/${message}`

/** Remembers which answer a message shows, for as long as the answer is kept. */
export async function rememberShown(bot: Bot, asker: Asker, message: string, answer: string): Promise<void> {
  const expires = new Date(Date.now() + bot.retentionDays * DAY).toISOString()
  await bot.store.saveConversation(viewOf(asker), keyOf(message), { answer }, expires)
}

/** The answer that a message of the bot shows, null where it shows none that is kept. */
export async function answerShownBy(bot: Bot, asker: Asker, message: string): Promise<string | null> {
  const kept = await bot.store.conversation(viewOf(asker), keyOf(message), new Date().toISOString())
  const { answer } = (kept ?? {}) as { readonly answer?: unknown }
  return typeof answer === 'string' ? answer : null
}
