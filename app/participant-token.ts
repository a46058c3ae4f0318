import 'server-only'
import { scopesOnShow } from '@/app/(participant)/pages'
import { audit } from '@/lib/audit'
import type { SignedInUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { MyDataHelpsError, type ParticipantToken } from '@/lib/mydatahelps'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { enrollmentOf } from '@/lib/participants'

/** What a participant token of this app may do. */
export function grantedScopes(): readonly string[] {
  const { myDataHelps, trackEvents } = config()
  return myDataHelps.scopes ?? (trackEvents ? [...scopesOnShow, 'CustomEvents:write'] : scopesOnShow)
}

/**
 * A token of the participant that this user is, from the one store; null if they are none. `replace`: the last
 * one was refused, and the same must not be given again. Throws `MyDataHelpsError`.
 */
export async function participantTokenOf(
  user: SignedInUser,
  { replace = false } = {},
): Promise<ParticipantToken | null> {
  const enrollment = await enrollmentOf(user)
  if (enrollment.status !== 'enrolled') return null
  const { participantID } = enrollment
  const scopes = grantedScopes()
  const since = Date.now()
  let minted = false
  let outcome = 'failed'
  try {
    const onMint = () => {
      minted = true
    }
    const token = await myDataHelps().participantToken({ participantID, scopes, replace, onMint })
    outcome = 'minted'
    return token
  } catch (error) {
    if (error instanceof MyDataHelpsError) outcome = error.code
    throw error
  } finally {
    if (minted) await audit({ what: 'mint', outcome, sub: user.sub, scopes, since })
  }
}
