import 'server-only'
import { headers } from 'next/headers'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddress } from './client-address'
import { config } from './config'

/**
 * How many requests a minute one participant, or one address, has. They stop a loop, not a person with many tabs, nor a
 * clinic in which everybody comes from one address.
 */
const LIMITS = {
  token: 120,
  token_address: 6_000,
  sign_in: 30,
  sign_in_address: 600,
}

const limiters = Object.fromEntries(
  Object.entries(LIMITS).map(([name, points]) => [
    name,
    new RateLimiterMemory({ keyPrefix: name, points, duration: 60 }),
  ]),
) as Record<keyof typeof LIMITS, RateLimiterMemory>

/**
 * Counts one request for a token, or of a sign-in, for the participant (`userKey`), where it is known, and for the
 * address. Gives the seconds to wait if there were too many of either, else nothing.
 */
export async function secondsToWait(
  what: 'token' | 'sign_in',
  userKey: string | undefined,
): Promise<number | undefined> {
  const address = clientAddress((await headers()).get('x-forwarded-for'), config().trustedProxies)
  const waits = [...(userKey === undefined ? [] : [count(what, userKey)]), count(`${what}_address`, address)]
  const longest = Math.max(...(await Promise.all(waits)))
  return longest > 0 ? longest : undefined
}

async function count(limit: keyof typeof LIMITS, key: string): Promise<number> {
  try {
    await limiters[limit].consume(key)
    return 0
  } catch (result) {
    if (result instanceof RateLimiterRes) return Math.max(1, Math.ceil(result.msBeforeNext / 1000))
    throw result
  }
}
