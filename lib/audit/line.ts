import 'server-only'
import { log } from '@/lib/log'
import type { PersonName } from '@/lib/participants/person'
import { pseudonymOf } from '@/lib/participants/pseudonym'
import { count } from '@/lib/telemetry/measures'

export type Deed = {
  what: 'sign_in' | 'sign_out' | 'enrolment' | 'mint' | 'refusal'
  /** How it ended, as a code of ours, of NextAuth or of MyDataHelps's client: never a text that somebody sent. */
  outcome: string
  /** Who it was, where that is known. The line has a hash in their place. */
  person?: PersonName | undefined
  scopes?: readonly string[]
  /** When it began, in milliseconds since the epoch. */
  since: number
}

/** Writes down who did what, in one line of the log. `secret` keys the hash; `request` is the ID of the request. */
export function writeDeed(
  deed: Deed,
  { secret, request }: { secret: string; request: string | undefined },
): void {
  const { what, outcome, person, scopes, since } = deed
  measure(what, outcome)
  const who = person && pseudonymOf(person, secret)
  log.info({ what, outcome, who, scopes: scopes?.join(' '), ms: Date.now() - since, request }, 'audit')
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
