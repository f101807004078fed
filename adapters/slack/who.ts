import type { Asker } from '../chat/asker.ts'

/** Who asks, from what Bolt knows of an event: «slack:T024BE7LH/U0G9QF9C6». */
export function askerOf(
  context: { readonly teamId?: string | undefined; readonly enterpriseId?: string | undefined },
  user: string,
): Asker {
  const tenant = tenantOf(context.teamId ?? context.enterpriseId ?? '')
  return { tenant, person: `${tenant}/${user}` }
}

/** The tenant of a workspace. */
export const tenantOf = (team: string): string => `slack:${team}`
