import type { APIAttachment } from 'discord.js'
import { download } from '../chat/download.ts'
import { fileName, type SentFile } from '../chat/review.ts'
import { InputError } from '../input-error.ts'
import { said } from './said.ts'

/** Where Discord keeps what people attach. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net']

/** The file of a command; `origin` is one more place that files may come from, as they are. */
export async function readAttachment(attachment: APIAttachment | null, origin: string | null): Promise<SentFile> {
  if (!attachment) throw new InputError(said.noFile)
  const name = fileName(attachment.filename)
  const places = { hosts: HOSTS, origins: origin === null ? [] : [origin] }
  return { name, bytes: await download(attachment.url, { places, name }) }
}
