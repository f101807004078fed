import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import type { Store } from '../storage/store.ts'

/**
 * Ids of buttons: «fuente:c-7f3a92:Xk2_9aQe». Whoever presses sends the id back, so it is signed: a made-up one is none.
 * One of before a restart, or of another process, still is.
 */
export interface SignedIds {
  /** Throws where the id would pass the 100 signs that the strictest platform allows: a fault of ours. */
  sign(verb: string, payload: string): string
  /** Null where the id is not one of ours. */
  read(id: string): { readonly verb: string; readonly payload: string } | null
}

const LONGEST = 100
/** 48 bits, as base64. */
const SIGNS = 8

/** Signed with COTEJO_KEY, else with a random key that the store keeps. */
export async function openSignedIds(config: Config, store: Store): Promise<SignedIds> {
  const key = config.key ?? Buffer.from(await keptKey(store), 'base64')
  const macOf = (text: string): string =>
    createHmac('sha256', key).update(`signed-id ${text}`).digest('base64url').slice(0, SIGNS)
  return {
    sign(verb, payload) {
      const id = `${verb}:${payload}:${macOf(`${verb}:${payload}`)}`
      if (id.length > LONGEST || verb.includes(':')) throw new Error(`id of a button too long or malformed: ${verb}`)
      return id
    },
    read(id) {
      const found = /^([^:]+):(.*):([\w-]{8})$/s.exec(id)
      if (!found) return null
      const [, verb = '', payload = '', mac = ''] = found
      return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(`${verb}:${payload}`))) ? { verb, payload } : null
    },
  }
}

async function keptKey(store: Store): Promise<string> {
  const kept = await store.keepRow('secret', 'signed-ids', { key: randomBytes(32).toString('base64') })
  return String((kept as { readonly key: string }).key)
}
