import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js'
import type { Asker } from '../chat/asker.ts'
import type { Bot } from './bot.ts'
import { shortened } from './fit.ts'
import { limits } from './limits.ts'
import { placeOf } from './place.ts'
import { suggest } from './reply.ts'

interface Choice {
  readonly name: string
  readonly value: string
}

/** What can stand in an option, narrowed by what is typed. */
const options: Readonly<Record<string, (bot: Bot, asker: Asker, typed: string) => Promise<readonly Choice[]>>> = {
  pregunta: async (bot, asker, typed) =>
    (await bot.chat.examples(asker, typed, limits.choices * 3))
      // Cut short it would be another question.
      .filter((question) => question.length <= limits.choice)
      .map((question) => ({ name: question, value: question })),
  numero: async (bot, asker, typed) =>
    (await bot.chat.bulletins(asker))
      .map(({ number, title }, i) => ({
        name: shortened([number ?? `${i + 1}.`, title].join(' · '), limits.choice),
        value: number ?? String(i + 1),
      }))
      .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase())),
}

/** Discord waits three seconds and takes no later answer. */
const PATIENCE = 2000

/** Completes what is being typed; whatever fails gives no choices and no error. */
export async function complete(bot: Bot, interaction: APIApplicationCommandAutocompleteInteraction): Promise<void> {
  const choices = await Promise.race([choicesFor(bot, interaction), late()])
  try {
    await suggest(bot.rest, interaction, choices.slice(0, limits.choices))
  } catch (err) {
    // Most often the person typed on: there is somebody else's answer to come.
    bot.log.debug({ err, where: 'autocomplete' }, 'not completed')
  }
}

async function choicesFor(
  bot: Bot,
  interaction: APIApplicationCommandAutocompleteInteraction,
): Promise<readonly Choice[]> {
  try {
    const place = placeOf(interaction)
    const given = interaction.data.options ?? []
    const focused = given.find((option) => 'focused' in option && option.focused) ?? given[0]
    const choose = focused && Object.hasOwn(options, focused.name) ? options[focused.name] : undefined
    if (!place || !focused || !choose) return []
    return await choose(bot, place.asker, 'value' in focused ? String(focused.value) : '')
  } catch (err) {
    bot.log.warn({ err, where: 'autocomplete' }, 'no choices')
    return []
  }
}

const late = (): Promise<readonly Choice[]> =>
  new Promise((done) => {
    setTimeout(() => done([]), PATIENCE).unref()
  })
