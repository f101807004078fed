import { words } from '../chat/words.ts'
import type { Bot } from './bot.ts'
import type { Call } from './call.ts'
import { changed, guildSettings, saveGuildSettings } from './guild-settings.ts'
import { lines, type Message } from './message.ts'
import { askerOf } from './place.ts'
import { said } from './said.ts'

/** `/ajustes`: shows what is set after changing what was given. */
export async function settings(bot: Bot, { place, option }: Call): Promise<readonly Message[]> {
  const { guild, canManage } = place
  if (guild === null || !canManage) return [lines(said.onlyManagers)]
  const channel = option('canal')
  const before = await guildSettings(bot.store, guild)
  const now = changed(before, {
    channel: channel === undefined ? undefined : String(channel),
    allow: flag(option('permitir')),
    isPrivate: flag(option('privadas')),
    everywhere: flag(option('todos')),
  })
  await saveGuildSettings(bot.store, guild, now)
  return [lines(said.publicIn(now.publicIn), said.privateByDefault(now.isPrivate))]
}

const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

/** `/olvidar`: what is the person's at once, what is the guild's after a question back. */
export async function forget(bot: Bot, { place, option }: Call): Promise<readonly Message[]> {
  const { asker, guild, canManage } = place
  if (option('alcance') !== 'servidor') {
    await bot.chat.forgetPerson(asker)
    // What the same person asked in private is theirs as well.
    if (guild !== null) await bot.chat.forgetPerson(askerOf(null, asker.person.split('/')[1] ?? ''))
    return [lines(words.forgotten)]
  }
  if (guild === null || !canManage) return [lines(said.onlyManagers)]
  const button = { id: bot.ids.sign('borrar', guild), label: said.eraseGuild, style: 'danger' as const }
  return [{ ...lines(said.erasing), rows: [[button]] }]
}
