import 'server-only'
import { log } from '@/lib/log'
import type { PersonName } from '@/lib/participants/person'
import { pseudonymOf } from '@/lib/participants/pseudonym'

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
  const who = person && pseudonymOf(person, secret)
  log.info({ what, outcome, who, scopes: scopes?.join(' '), ms: Date.now() - since, request }, 'audit')
}
