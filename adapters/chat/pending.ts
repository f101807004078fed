import { randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import { readDocuments } from '../documents/files.ts'
import { readBytes } from '../documents/read.ts'
import { Ingestion, type IngestReport } from '../ingestion.ts'
import { openOwnLexicon } from '../open-engine.ts'
import type { Store } from '../storage/store.ts'
import { type Asker, viewOf } from './asker.ts'
import { fileName, type SentFile } from './review.ts'

/** Files that wait for whoever sent them to say «Incorporar» or «Descartar». */
export interface Pending {
  /** Keeps a file for an hour; gives the token to decide with. */
  keep(asker: Asker, file: SentFile): Promise<string>
  /** Adds it to the asker's own bulletins; null where it was decided already or its hour is over. */
  add(asker: Asker, token: string): Promise<IngestReport | null>
  discard(asker: Asker, token: string): Promise<void>
}

const HOUR = 60 * 60 * 1000

/** What waits for a decision, in the store. */
export function openPending(config: Config, store: Store, now: () => Date): Pending {
  const expires = (): string => new Date(now().getTime() + HOUR).toISOString()
  const take = (asker: Asker, token: string): Promise<unknown> =>
    store.takePending(viewOf(asker), token, now().toISOString())
  return {
    async keep(asker, { name, bytes }) {
      const token = randomBytes(9).toString('base64url')
      const value = { name: fileName(name), bytes: Buffer.from(bytes).toString('base64') }
      await store.savePending(viewOf(asker), token, { person: asker.person, value }, expires())
      return token
    },
    async add(asker, token) {
      const value = await take(asker, token)
      if (value === null) return null
      try {
        return await ingest(value as { readonly name: string; readonly bytes: string }, asker)
      } catch (error) {
        // A full disk now is no reason to send the file again later.
        await store.savePending(viewOf(asker), token, { person: asker.person, value }, expires())
        throw error
      }
    },
    async discard(asker, token) {
      await take(asker, token)
    },
  }

  async function ingest(file: { readonly name: string; readonly bytes: string }, asker: Asker): Promise<IngestReport> {
    const bytes = Buffer.from(file.bytes, 'base64')
    const { texts } = await readDocuments([config.seeds], config.workingFolder)
    const ingestion = new Ingestion(store, viewOf(asker), texts, await openOwnLexicon(config))
    const document = await readBytes(file.name, bytes)
    return ingestion.add({ source: file.name, bytes, document }, { by: asker.person, at: now().toISOString() })
  }
}
