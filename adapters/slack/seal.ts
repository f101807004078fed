import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** AES-256-GCM: what is sealed under a name opens under that name only, and not at all where a bit was changed. */

const NONCE = 12
const TAG = 16

/** A value as text that only the key opens, under a name that it is bound to. */
export function seal(key: Uint8Array, name: string, value: unknown): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name))
  const hidden = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64')
}

/** Throws where key, name or bytes are not those that it was sealed with. */
export function unseal(key: Uint8Array, name: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(name))
  open.setAuthTag(bytes.subarray(-TAG))
  const text = Buffer.concat([open.update(bytes.subarray(NONCE, -TAG)), open.final()]).toString('utf8')
  return JSON.parse(text) as unknown
}
