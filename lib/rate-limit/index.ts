import 'server-only'
import { headers } from 'next/headers'
import { clientAddress } from '@/lib/client-address'
import { config } from '@/lib/config'
import type { PersonName } from '@/lib/participants/person'
import { pseudonymOf } from '@/lib/participants/pseudonym'
import { processWide } from '@/lib/process-wide'
import { redis } from '@/lib/store'
import { createRateLimits, type Limit } from './limits'

/**
 * Counts one request: of this person, or of the address that the request comes from. Gives the seconds to wait if there were
 * too many, else nothing.
 */
export async function secondsToWait(limit: Limit, person?: PersonName): Promise<number | undefined> {
  const limits = processWide('rate limits', () => createRateLimits(redis()))
  return limits(limit, person ? pseudonymOf(person, config().sessionSecrets[0]) : await addressOfRequest())
}

async function addressOfRequest(): Promise<string> {
  return clientAddress((await headers()).get('x-forwarded-for'), config().trustedProxies)
}
