import 'server-only'
import { headers } from 'next/headers'
import { REQUEST_ID } from '@/lib/given-request-id'

/**
 * The name that `proxy.ts` has given to the request under way, which the answer, the log, the trace and an error screen have
 * too. Nothing where there is no request: what goes on after a page has been sent is not part of one any more.
 */
export async function requestID(): Promise<string | undefined> {
  try {
    return (await headers()).get(REQUEST_ID) ?? undefined
  } catch {
    return undefined
  }
}
