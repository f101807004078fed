import type { BulletinRow } from '../chat/listings.ts'
import { words } from '../chat/words.ts'
import { ask, help } from './ask.ts'
import { readAttachment } from './attachment.ts'
import type { Bot } from './bot.ts'
import type { Call } from './call.ts'
import type { definitions } from './definitions.ts'
import { forget, settings } from './manage.ts'
import { lines, type Message } from './message.ts'
import { messageWords } from './message-words.ts'
import type { Place } from './place.ts'
import { checkedSheet, reviewSheet } from './render-views.ts'
import { said } from './said.ts'
import { messagesOf } from './sheet.ts'
import { bulletinsPage } from './views.ts'

/** A command of Discord: what is registered of it, and what answers it. */
export interface Command {
  /** `asked`: by the option «publica» and the guild's settings; else only who asked sees the answer. */
  readonly audience: 'asked' | 'private'
  readonly run: (bot: Bot, call: Call) => Promise<readonly Message[]>
}

type Name = (typeof definitions)[number]['name']

/** What each registered command does. */
export const commands: Readonly<Record<Name, Command>> = {
  cotejo: {
    audience: 'asked',
    run: async (bot, call) => [await ask(bot, call.place, questionOf(call), call.isPrivate)],
  },
  grafica: { audience: 'asked', run: chart },
  boletines: {
    audience: 'private',
    run: async (bot, { place }) => [bulletinsPage(bot, await bot.chat.bulletins(place.asker), 0)],
  },
  boletin: { audience: 'asked', run: bulletin },
  revisar: { audience: 'private', run: review },
  incorporar: { audience: 'private', run: preview },
  ayuda: { audience: 'private', run: async (bot, { place }) => [await help(bot, place)] },
  privacidad: { audience: 'private', run: async (bot) => [lines(...words.privacy(bot.retentionDays))] },
  ajustes: { audience: 'private', run: settings },
  olvidar: { audience: 'private', run: forget },
  'Cotejar este mensaje': { audience: 'private', run: check },
}

const questionOf = ({ option }: Call): string => String(option('pregunta') ?? '')

async function chart(bot: Bot, call: Call): Promise<readonly Message[]> {
  const message = await ask(bot, call.place, questionOf(call), call.isPrivate)
  return [message.picture ? message : { ...message, blocks: [...message.blocks, [said.noChart]] }]
}

async function bulletin(bot: Bot, { place, option, isPrivate }: Call): Promise<readonly Message[]> {
  const found = findBulletin(await bot.chat.bulletins(place.asker), String(option('numero') ?? '').trim())
  if (!found) return [lines(said.noSuchBulletin)]
  return [await ask(bot, place, `resumen del boletín ${found.number ?? `«${found.title}»`}`, isPrivate)]
}

/** By its printed number, else by its place in `/boletines`. */
function findBulletin(rows: readonly BulletinRow[], wanted: string): BulletinRow | undefined {
  const number = wanted.replace(/^#|\s/g, '')
  return rows.find((row) => row.number === number) ?? (/^\d{1,6}$/.test(number) ? rows[Number(number) - 1] : undefined)
}

async function check(bot: Bot, { place, target }: Call): Promise<readonly Message[]> {
  if (!target) return [lines(said.messageGone)]
  return messagesOf(checkedSheet(await bot.chat.check(place.asker, messageWords(target))))
}

async function review(bot: Bot, { place, attachment }: Call): Promise<readonly Message[]> {
  return messagesOf(reviewSheet(await bot.chat.review(place.asker, await readAttachment(attachment, bot.origin))))
}

/** Whether somebody may add bulletins: named in COTEJO_ADMINS and, in a guild, with its permission. */
export const mayAdd = (bot: Bot, { asker, guild, canManage }: Place): boolean =>
  bot.chat.mayAdd(asker) && (guild === null || canManage)

async function preview(bot: Bot, { place, attachment }: Call): Promise<readonly Message[]> {
  if (!mayAdd(bot, place)) return [lines(words.onlyAdmins)]
  const found = await bot.chat.preview(place.asker, await readAttachment(attachment, bot.origin))
  const { incorporate, discard } = words.buttons
  return messagesOf(
    reviewSheet(found, [
      { id: bot.ids.sign('incorporar', found.token), label: incorporate, style: 'main' },
      { id: bot.ids.sign('descartar', found.token), label: discard },
    ]),
  )
}
