import 'server-only'
import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

/**
 * How many requests a minute one participant, or one address, has. A browser asks for a token about once an hour, and once
 * each time its page is looked at again. This stops a loop, not a person with many tabs, nor a clinic in which everybody
 * comes from one address.
 */
const LIMITS = { token: 120, token_by_address: 6_000, sign_in: 60, sign_in_by_address: 600 }
const DURATION_SECONDS = 60

export type Limit = keyof typeof LIMITS

/**
 * Counts one request of `who`: a person, or the address that the request comes from. Gives the seconds to wait if there were
 * too many, else nothing.
 */
export type RateLimits = (limit: Limit, who: string) => Promise<number | undefined>

/** Counts for all instances where they have a Redis in common, and each for itself while that cannot be reached. */
export function createRateLimits(redis: Redis | undefined): RateLimits {
  const limiters = new Map<Limit, RateLimiterMemory | RateLimiterRedis>()

  function limiter(limit: Limit): RateLimiterMemory | RateLimiterRedis {
    const made = limiters.get(limit) ?? createLimiter(limit, redis)
    limiters.set(limit, made)
    return made
  }

  return async (limit, who) => {
    try {
      await limiter(limit).consume(who)
      return undefined
    } catch (result) {
      if (result instanceof RateLimiterRes) return Math.max(1, Math.ceil(result.msBeforeNext / 1000))
      throw result
    }
  }
}

function createLimiter(limit: Limit, storeClient: Redis | undefined): RateLimiterMemory | RateLimiterRedis {
  const options = { keyPrefix: `limit:${limit}`, points: LIMITS[limit], duration: DURATION_SECONDS }
  const memory = new RateLimiterMemory(options)
  if (!storeClient) return memory
  return new RateLimiterRedis({
    ...options,
    storeClient,
    insuranceLimiter: memory,
    rejectIfRedisNotReady: true,
  })
}
