import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import type { Asker } from './asker.ts'
import { words } from './words.ts'

/** Keeps one person, or one group, from taking the whole bot. */
export interface Limiter {
  /** Counts one question; gives the kind line to answer with where it was one too many, else null. */
  over(asker: Asker): Promise<string | null>
}

/** So many questions a minute: far more than people type, far less than a script. */
export interface Limits {
  readonly person: number
  readonly tenant: number
}

const MINUTE = 60

/** A limiter of the questions of a person and of all of a tenant. */
export function createLimiter(limits: Limits = { person: 60, tenant: 900 }): Limiter {
  const people = new RateLimiterMemory({ points: limits.person, duration: MINUTE })
  const tenants = new RateLimiterMemory({ points: limits.tenant, duration: MINUTE })
  return {
    async over({ person, tenant }) {
      try {
        await people.consume(person)
        await tenants.consume(tenant)
        return null
      } catch (refused) {
        if (refused instanceof Error) throw refused
        return words.tooMany(Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)))
      }
    },
  }
}
