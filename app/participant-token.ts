import 'server-only'
import { scopesOnShow } from '@/app/(participant)/pages'
import type { SignedInUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { PATIENCE_MS, type ParticipantToken } from '@/lib/mydatahelps'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { enrollmentOf } from '@/lib/participants'

/** What a participant token of this app may do. */
export function grantedScopes(): readonly string[] {
  const { myDataHelps, trackEvents } = config()
  return myDataHelps.scopes ?? (trackEvents ? [...scopesOnShow, 'CustomEvents:write'] : scopesOnShow)
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
  return myDataHelps().participantToken({ participantID, scopes: grantedScopes(), replace, deadline })
}
