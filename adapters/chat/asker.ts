import type { View } from '../storage/store.ts'

/** Who asks, and in whose closed group: what one tenant keeps no other one sees. */
export interface Asker {
  /** «slack:T024BE7LH», «discord:8812…»; a private message or a user's own install: «discord:@4411…». */
  readonly tenant: string
  /** «slack:T024BE7LH/U0G9QF9C6», as in COTEJO_ADMINS. */
  readonly person: string
}

/** What the asker's group may see: what is public and its own. */
export const viewOf = ({ tenant }: Asker): View => ({ tenant })
