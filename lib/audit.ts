import 'server-only'
import { createHmac, hkdfSync } from 'node:crypto'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { requestID } from '@/lib/request-id'
import { count } from '@/lib/telemetry'

type Deed = {
  what: 'sign_in' | 'sign_out' | 'enrolment' | 'mint' | 'refusal'
  /** How it ended, as a code of ours, of NextAuth or of MyDataHelps's client: never a text that somebody sent. */
  outcome: string
  /** The provider's name for the person, where it is known. The line has a hash in its place. */
  sub?: string | undefined
  scopes?: readonly string[]
  /** When it began, in milliseconds since the epoch. */
  since: number
}

/**
 * Writes down who did what, in one line of the log. Whoever has the lines can tell one person's from another's, and with
 * NEXTAUTH_SECRET find those of a person whose `sub` they know; without it they learn nobody's name.
 */
export async function audit({ what, outcome, sub, scopes, since }: Deed): Promise<void> {
  measure(what, outcome)
  const request = await requestID()
  const who = sub === undefined ? undefined : auditName(sub, config().sessionSecrets[0])
  log.info({ what, outcome, who, scopes: scopes?.join(' '), ms: Date.now() - since, request }, 'audit')
}

/** The same name for the same person, always; a key of its own, because the browser knows other hashes of the `sub`. */
function auditName(sub: string, secret: string): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'audit', 32))
  return createHmac('sha256', key).update(sub).digest('base64url')
}

/** The same for whoever looks at all of it together, with nobody in it. */
function measure(what: Deed['what'], outcome: string): void {
  const failed = { 'error.type': outcome }
  if (what === 'mint') count('mydatahelps.participant_token.mints', outcome === 'minted' ? {} : failed)
  if (what === 'refusal') count('app.refusals', failed)
  if (what === 'sign_in' && outcome === 'signed_in') count('app.sessions.begun')
  if (what === 'sign_in' && outcome !== 'signed_in') count('app.sign_in.failures', failed)
  if (what === 'sign_out') count('app.sessions.ended')
}
