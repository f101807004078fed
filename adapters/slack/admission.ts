import type { Asker } from '../chat/asker.ts'
import { words } from '../chat/words.ts'
import type { Desk } from './desk.ts'

/** A question is a line or two; the longest that Slack's own fields take. */
const LONGEST = 3000

/** Why a question is not asked, in a line for who asked it; null where it is. */
export async function refusalOf({ limiter }: Desk, asker: Asker, text: string): Promise<string | null> {
  if (text.length > LONGEST) return words.tooLong(LONGEST)
  return limiter.over(asker)
}
