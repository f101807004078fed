import { App, webApi } from '@slack/bolt'
import { boltLog } from './bolt-log.ts'
import { callOptions } from './client-options.ts'
import type { Desk } from './desk.ts'
import { onError } from './failures.ts'
import { type Gate, gated } from './once.ts'
import type { Doors } from './receivers.ts'
import { registered } from './registered.ts'
import type { SlackSettings } from './settings.ts'

/** Bolt's app with everything registered, behind the gate. It must be initialised (`init`) before the doors open. */
export function makeApp(settings: SlackSettings, doors: Doors, gate: Gate, desk: Desk): App {
  const { receiver, installer } = doors
  const { workspaces, apiUrl } = settings
  const app = new App({
    receiver: {
      init: (bolt) => receiver.init(gated(bolt, gate)),
      start: (...args) => receiver.start(...args),
      stop: (...args) => receiver.stop(...args),
    },
    ...(workspaces.kind === 'one' && { token: workspaces.botToken }),
    ...(workspaces.kind === 'many' && installer && { authorize: installer.authorize }),
    clientOptions: callOptions(apiUrl),
    logger: boltLog(desk.log),
    convoStore: false,
    deferInitialization: true,
    extendedErrorHandler: true,
  })
  register(app, desk)
  app.error(
    onError(desk, (token) => (token === undefined ? app.client : new webApi.WebClient(token, callOptions(apiUrl)))),
  )
  return app
}

function register(app: App, desk: Desk): void {
  const { events, messages, commands, messageShortcuts, presses } = registered
  app.event('app_mention', events.app_mention(desk))
  app.event('app_home_opened', events.app_home_opened(desk))
  app.event('file_shared', events.file_shared(desk))
  app.event('app_uninstalled', events.app_uninstalled(desk))
  app.event('tokens_revoked', events.tokens_revoked(desk))
  app.message(messages.listener(desk))
  for (const [name, listener] of Object.entries(commands)) app.command(name, listener(desk))
  for (const [id, listener] of Object.entries(messageShortcuts)) {
    app.shortcut({ type: 'message_action', callback_id: id }, listener(desk))
  }
  for (const [id, listener] of Object.entries(presses)) {
    // Several buttons of a kind in a row are told apart by a number: «sugerencia:2».
    app.action({ type: 'block_actions', action_id: new RegExp(`^${id}(?::\\d+)?$`) }, listener(desk))
  }
}
