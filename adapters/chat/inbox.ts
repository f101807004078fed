import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { Store } from '../storage/store.ts'

/** Answers each event of a platform exactly once, over retries, restarts and several processes. */
export interface Inbox {
  /** True for one caller only; `work` (any JSON, what is needed to answer) is kept until `done`, an hour at most. */
  claim(event: string, work: unknown): Promise<boolean>
  /** Just before the call that posts the answer: after a crash from here on better silence than a second answer. */
  posting(event: string): Promise<void>
  done(event: string): Promise<void>
  /** After a restart: what a process that died had claimed and not begun to post. Each is given to one process only. */
  unfinished(prefix: string): Promise<readonly Left[]>
  /** The same of what it had begun to post: whether the answer is there only the platform knows. */
  uncertain(prefix: string): Promise<readonly Left[]>
  close(): void
}

/** An event that a process left behind, with what is needed to answer it. */
export interface Left {
  readonly event: string
  readonly work: unknown
}

const HOUR = 60 * 60 * 1000
/** No answer takes this long: a claim of another machine is then one of a process that died. */
const LONGEST = 2 * 60 * 1000

/** Inboxes that are open in this process: their claims are alive. */
const open = new Set<string>()

/** An inbox over the store; `now` is the clock. */
export function openInbox(store: Store, now: () => Date = () => new Date()): Inbox {
  const holder = JSON.stringify([hostname(), process.pid, randomUUID()])
  open.add(holder)
  const after = (ms: number): string => new Date(now().getTime() + ms).toISOString()
  return {
    claim: (event, work) => store.claimEvent({ event, holder, work, at: after(0) }, after(HOUR)),
    posting: (event) => store.moveEvent(event, 'posting'),
    done: (event) => store.moveEvent(event, 'done'),
    unfinished: (prefix) => leftBehind(prefix, 'claimed'),
    uncertain: (prefix) => leftBehind(prefix, 'posting'),
    close: () => {
      open.delete(holder)
    },
  }

  async function leftBehind(prefix: string, state: 'claimed' | 'posting'): Promise<readonly Left[]> {
    const taken: Left[] = []
    for (const { event, work, holder: before, at } of await store.heldEvents(prefix, state, after(0))) {
      const isLost = !isAlive(before) || (!open.has(before) && Date.parse(at) + LONGEST < now().getTime())
      if (isLost && (await store.takeEvent(event, before, holder))) taken.push({ event, work })
    }
    return taken
  }
}

/** Whether who claimed may still be at work: of another machine that cannot be told. */
function isAlive(holder: string): boolean {
  const [host, pid] = JSON.parse(holder) as readonly [string, number, string]
  if (host !== hostname()) return true
  // A new process may have the number of the one that died: in a container it always does.
  if (pid === process.pid) return open.has(holder)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
