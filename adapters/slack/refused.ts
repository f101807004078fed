/** Errors by which Slack refuses what a message looks like, and not the message. */
const LOOKS = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_arguments',
  'invalid_attachments',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'only_one_table_allowed',
  'slack_file_not_found',
])

/** What Slack answered instead of doing what it was asked: «invalid_blocks», «not_in_channel»; null for another error. */
export function platformError(error: unknown): string | null {
  const { data } = (error ?? {}) as { readonly data?: { readonly error?: unknown } }
  return typeof data?.error === 'string' ? data.error : null
}

/** Whether a plainer message may be taken. */
export const isLookRefused = (error: unknown): boolean => LOOKS.has(platformError(error) ?? '')

/** Gives the first version that Slack takes, from the richest to the plainest; the last one's refusal is thrown. */
export async function firstTaken<M, T>(
  versions: readonly (() => Promise<M | null>)[],
  send: (message: M) => Promise<T>,
): Promise<T> {
  let refusal: unknown = new Error('no version to send')
  for (const version of versions) {
    const message = await version()
    if (message === null) continue
    try {
      return await send(message)
    } catch (error) {
      if (!isLookRefused(error)) throw error
      refusal = error
    }
  }
  throw refusal
}
