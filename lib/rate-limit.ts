import 'server-only'
import { headers } from 'next/headers'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddress } from './client-address'
import { config } from './config'
import { processWide } from './process-wide'
import { redis } from './store'

/**
 * How many requests a minute one participant, or one address, has. A browser asks for a token about once an hour, and once
 * each time its page is looked at again. This stops a loop, not a person with many tabs, nor a clinic in which everybody
 * comes from one address.
 */
const LIMITS = { token: 120, token_by_address: 6_000, sign_in: 60, sign_in_by_address: 600 }
const DURATION_SECONDS = 60

type Limit = keyof typeof LIMITS

/**
 * Counts one request of `who`: a participant, or the address that the request comes from. Gives the seconds to wait if
 * there were too many, else nothing.
 */
export async function secondsToWait(limit: Limit, who?: string): Promise<number | undefined> {
  try {
    await limiter(limit).consume(who ?? (await addressOfRequest()))
    return undefined
  } catch (result) {
    if (result instanceof RateLimiterRes) return Math.max(1, Math.ceil(result.msBeforeNext / 1000))
    throw result
  }
}

async function addressOfRequest(): Promise<string> {
  return clientAddress((await headers()).get('x-forwarded-for'), config().trustedProxies)
}

/** Counts for all instances where they have a Redis in common, and each for itself while that cannot be reached. */
function limiter(limit: Limit): RateLimiterMemory | RateLimiterRedis {
  return processWide(`limit ${limit}`, () => {
    const options = { keyPrefix: `limit:${limit}`, points: LIMITS[limit], duration: DURATION_SECONDS }
    const memory = new RateLimiterMemory(options)
    const storeClient = redis()
    if (!storeClient) return memory
    return new RateLimiterRedis({
      ...options,
      storeClient,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
    })
  })
}
