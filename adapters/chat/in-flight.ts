/** What is running now, so that a stop can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>()

  get count(): number {
    return this.#running.size
  }

  run<T>(work: () => Promise<T>): Promise<T> {
    const running = work().finally(() => this.#running.delete(running))
    this.#running.add(running)
    return running
  }

  /** Waits until nothing runs, at most `ms`; gives whether all of it finished. */
  async drain(ms: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<false>((done) => {
      timer = setTimeout(() => done(false), ms)
    })
    const finished = (async () => {
      while (this.#running.size > 0) await Promise.allSettled(this.#running)
      return true
    })()
    try {
      return await Promise.race([finished, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
