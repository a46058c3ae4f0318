import 'server-only'
import { headers } from 'next/headers'
import { config } from '@/lib/config'
import { type Deed, writeDeed } from './line'

/**
 * Writes down who did what, in one line of the log. Whoever has the lines can tell one person's from another's, and with
 * NEXTAUTH_SECRET find those of a person whose issuer and `sub` they know; without it they learn nobody's name.
 */
export async function audit(deed: Deed): Promise<void> {
  writeDeed(deed, { secret: config().sessionSecrets[0], request: await requestID() })
}

/** What goes on after a page has been sent is not part of a request any more. */
async function requestID(): Promise<string | undefined> {
  try {
    return (await headers()).get('x-request-id') ?? undefined
  } catch {
    return undefined
  }
}
