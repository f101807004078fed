import type { Asker } from '../../chat/asker.ts'
import type { PrivatePlace } from '../place.ts'

/** A press on one of our buttons: who, where, and the value that the button carries. */
export interface Press {
  readonly asker: Asker
  readonly place: PrivatePlace
  readonly value: string
  readonly trigger: string
  /** The message that the button stands in; empty in the Home tab. */
  readonly messageTs: string
}
