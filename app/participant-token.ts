import 'server-only'
import { scopesOf } from '@/app/granted-scopes'
import { audit } from '@/lib/audit'
import type { SignedInUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { isMyDataHelpsError, PATIENCE_MS, type ParticipantToken } from '@/lib/mydatahelps'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { enrollmentOf } from '@/lib/participants'
import { count } from '@/lib/telemetry'

/** What a participant token of this app may do. */
export function grantedScopes(): readonly string[] {
  return scopesOf(config())
}

/**
 * A token of the participant that this user is, from the one store; null if they are none. `replace`: the last
 * one was refused, and the same must not be given again. Whoever waits, waits for all the steps together no longer
 * than until `deadline`, in milliseconds since the epoch. Throws `MyDataHelpsError`.
 */
export async function participantTokenOf(
  user: SignedInUser,
  { replace = false, deadline = Date.now() + PATIENCE_MS } = {},
): Promise<ParticipantToken | null> {
  const enrollment = await enrollmentOf(user, { deadline })
  if (enrollment.status === 'unknown') throw enrollment.error
  if (enrollment.status !== 'enrolled') return null
  const { participantID } = enrollment
  const scopes = grantedScopes()
  const since = Date.now()
  const write = (outcome: string) => audit({ what: 'mint', outcome, sub: user.sub, scopes, since })
  let source = 'store'
  const token = await myDataHelps().participantToken({
    participantID,
    scopes,
    replace,
    deadline,
    onMint(minting) {
      source = 'mint'
      void minting.then(
        () => write('minted'),
        (error) => write(isMyDataHelpsError(error) ? error.code : 'failed'),
      )
    },
  })
  count('mydatahelps.participant_token.answers', { 'mydatahelps.token.source': source })
  return token
}
