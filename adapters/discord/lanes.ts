import { setImmediate as nextTurn } from 'node:timers/promises'

/** Runs a piece of work when its turn comes. */
type Lane = <T>(work: () => Promise<T>) => Promise<T>

/** Two lanes of work that keeps the process busy; the first has the right of way. */
export interface Lanes {
  readonly first: Lane
  readonly second: Lane
}

/**
 * One piece of work at a time, and between two of them whatever came in or has to go out: in a crowd of questions all
 * are acknowledged before the first is answered, so that none is too late for Discord.
 */
export function createLanes(): Lanes {
  const first: (() => Promise<void>)[] = []
  const second: (() => Promise<void>)[] = []
  let isRunning = false
  async function run(): Promise<void> {
    isRunning = true
    const next = () => first.shift() ?? second.shift()
    for (let work = next(); work; work = next()) {
      await work()
      await nextTurn()
    }
    isRunning = false
  }
  const laneOf =
    (queue: (() => Promise<void>)[]): Lane =>
    (work) =>
      new Promise((done, failed) => {
        queue.push(() => work().then(done, failed))
        if (!isRunning) void run()
      })
  return { first: laneOf(first), second: laneOf(second) }
}
