import type { types } from '@slack/bolt'
import type { Message } from './blocks/answer.ts'
import type { Desk } from './desk.ts'
import { type PrivatePlace, plainer, sayPrivately } from './place.ts'
import { platformError } from './refused.ts'

/** Opens a window; where Slack does not (a trigger lives three seconds), the same is said privately. */
export async function openView(
  desk: Desk,
  place: PrivatePlace,
  trigger: string,
  view: types.ModalView,
  instead: Message,
): Promise<void> {
  try {
    await place.client.views.open({ trigger_id: trigger, view })
  } catch (error) {
    desk.log.warn({ code: platformError(error), where: 'view' }, 'view not opened')
    await sayPrivately(place, plainer(instead))
  }
}
