import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * A browser asks for a token about once an hour, and once each time its page is looked at again. The limit
 * stops a loop, not a person with many tabs.
 */
const limiter = new RateLimiterMemory({ points: 120, duration: 60 })

/** Counts one request of this user. Gives the seconds to wait if there were too many, else nothing. */
export async function secondsToWait(userKey: string): Promise<number | undefined> {
  try {
    await limiter.consume(userKey)
    return undefined
  } catch (result) {
    if (result instanceof RateLimiterRes) return Math.max(1, Math.ceil(result.msBeforeNext / 1000))
    throw result
  }
}
