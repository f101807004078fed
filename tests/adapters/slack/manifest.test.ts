import { expect, test } from 'vitest'
import { registered } from '../../../adapters/slack/registered.ts'
import { BOT_SCOPES } from '../../../adapters/slack/scopes.ts'
import manifest from '../../../manifest.json' with { type: 'json' }

/** manifest.json asks Slack for exactly what Cotejo listens to. */

const { features, oauth_config, settings } = manifest

test('events', () => {
  const listened = [...Object.keys(registered.events), ...registered.messages.kinds]
  expect([...settings.event_subscriptions.bot_events].sort()).toEqual(listened.sort())
})

test('commands and shortcuts', () => {
  expect(features.slash_commands.map(({ command }) => command)).toEqual(Object.keys(registered.commands))
  expect(features.shortcuts.map(({ type, callback_id: id }) => [type, id])).toEqual(
    Object.keys(registered.messageShortcuts).map((id) => ['message', id]),
  )
})

test('scopes: those of the code, and what each event needs', () => {
  expect(oauth_config.scopes.bot).toEqual([...BOT_SCOPES])
  const needed: Readonly<Record<string, string>> = {
    app_mention: 'app_mentions:read',
    file_shared: 'files:read',
    'message.im': 'im:history',
    'message.channels': 'channels:history',
    'message.groups': 'groups:history',
  }
  const scopes = new Set<string>(BOT_SCOPES)
  for (const event of settings.event_subscriptions.bot_events) {
    if (needed[event] !== undefined) expect(scopes).toContain(needed[event])
  }
})

test('what Slack takes in a manifest', () => {
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35)
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140)
  expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(175)
  expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300)
  expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4)
  expect(features.shortcuts.every(({ name, description }) => name.length <= 24 && description.length <= 150)).toBe(true)
  expect(features.app_home.messages_tab_read_only_enabled).toBe(false)
})
