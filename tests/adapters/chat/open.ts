import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Chat, openChat } from '../../../adapters/chat/chat.ts'
import { createLog, type Log } from '../../../adapters/chat/log.ts'
import { type Config, readConfig } from '../../../adapters/config.ts'
import { openStoreAt } from '../../../adapters/storage/open-store.ts'
import type { Store } from '../../../adapters/storage/store.ts'
import { BULLETIN, folderWith } from '../run.ts'

/** A chat over its own store and one bulletin, with what it has logged. */
export interface Opened {
  readonly chat: Chat
  readonly store: Store
  readonly config: Config
  readonly logged: string[]
  readonly log: Log
  /** Another chat over the same store, as after a restart. */
  reopen(): Promise<Chat>
}

const closing: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closing) await close()
})

export async function opened(
  bulletins: Readonly<Record<string, string>> = { 'marzo.txt': BULLETIN },
  env: Readonly<Record<string, string>> = {},
  now?: () => Date,
): Promise<Opened> {
  const home = folderWith({})
  const config: Config = { ...readConfig({ COTEJO_HOME: home, ...env }), seeds: folderWith(bulletins) }
  const store = await openStoreAt(join(home, 'cotejo.db'))
  const logged: string[] = []
  const log = createLog('prueba', { write: (line) => void logged.push(line) })
  const reopen = (): Promise<Chat> => openChat({ config, store, log, ...(now && { now }) })
  const chat = await reopen()
  closing.push(async () => {
    await chat.close()
    await store.close()
  })
  return { chat, store, config, logged, log, reopen }
}

export const ANA = { tenant: 'slack:T1', person: 'slack:T1/U1' }
export const BETO = { tenant: 'slack:T1', person: 'slack:T1/U2' }
export const CARLA = { tenant: 'discord:G1', person: 'discord:G1/U1' }
