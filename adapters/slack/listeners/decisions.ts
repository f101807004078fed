import { words } from '../../chat/words.ts'
import { linesMessage } from '../blocks/lines.ts'
import { REVIEWED_ONLY } from '../blocks/review.ts'
import type { Desk } from '../desk.ts'
import { plainer, post, sayPrivately } from '../place.ts'
import type { Press } from './press.ts'

type Decide = (desk: Desk, press: Press) => Promise<string>

/** What each button under the preview of a file does, and what is said of it. */
const decisions: Readonly<Record<'incorporate' | 'reviewOnly' | 'discard', Decide>> = {
  async incorporate({ chat }, { asker, value }) {
    const report = await chat.incorporate(asker, value)
    if (!report) return words.expired
    return report.outcome === 'added'
      ? words.incorporated(report.title, report.facts)
      : words.alreadyThere(report.same?.source ?? report.title)
  },
  async reviewOnly({ chat }, { asker, value }) {
    await chat.discard(asker, value)
    return REVIEWED_ONLY
  },
  async discard({ chat }, { asker, value }) {
    await chat.discard(asker, value)
    return words.discarded
  },
}

/** A decision on a previewed file; only whoever may add bulletins has the buttons, and the press is checked again. */
const onDecision =
  (name: keyof typeof decisions) =>
  async (desk: Desk, press: Press): Promise<void> => {
    const { asker, place } = press
    const line = desk.chat.mayAdd(asker) ? await decisions[name](desk, press) : words.onlyAdmins
    const message = plainer(linesMessage(line))
    if (place.channel.startsWith('D')) await post(place, message)
    else await sayPrivately(place, message)
  }

/** Adds the previewed file. */
export const onIncorporate = onDecision('incorporate')
/** Leaves it at the review. */
export const onReviewOnly = onDecision('reviewOnly')
/** Forgets the file. */
export const onDiscard = onDecision('discard')
