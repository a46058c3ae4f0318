import 'server-only'
import { config } from '@/lib/config'
import { requestID } from '@/lib/request-id'
import { type Deed, writeDeed } from './line'

/**
 * Writes down who did what, in one line of the log. Whoever has the lines can tell one person's from another's, and with
 * NEXTAUTH_SECRET find those of a person whose issuer and `sub` they know; without it they learn nobody's name.
 */
export async function audit(deed: Deed): Promise<void> {
  writeDeed(deed, { secret: config().sessionSecrets[0], request: await requestID() })
}
