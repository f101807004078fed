import type { Desk } from '../desk.ts'
import { tenantOf } from '../who.ts'
import type { EventListener } from './listener.ts'

/** The workspace took Cotejo away: everything of it goes. */
export const onUninstalled: EventListener<'app_uninstalled'> =
  (desk) =>
  async ({ context }) =>
    forget(desk, context)

/** The bot's own token was revoked; those of people, which Cotejo never asks for, say nothing. */
export const onTokensRevoked: EventListener<'tokens_revoked'> =
  (desk) =>
  async ({ event, context }) => {
    const { bot, oauth } = event.tokens ?? {}
    if (bot?.length || !oauth?.length) await forget(desk, context)
  }

async function forget(desk: Desk, { teamId, enterpriseId }: { teamId?: string; enterpriseId?: string }): Promise<void> {
  const team = teamId ?? enterpriseId
  if (team === undefined) return
  await desk.forgetInstallation(team)
  await desk.chat.forgetTenant(tenantOf(team))
}
