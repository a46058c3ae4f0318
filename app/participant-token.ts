import 'server-only'
import { scopesOnShow } from '@/app/(participant)/pages'
import { audit } from '@/lib/audit'
import { createParticipantTokenOf, type ParticipantTokenOf } from '@/lib/authenticator/participant-token'
import { config } from '@/lib/config'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { enrollmentOf } from '@/lib/participants'

/** What a participant token of this app may do. */
export function grantedScopes(): readonly string[] {
  const { myDataHelps, trackEvents } = config()
  return myDataHelps.scopes ?? (trackEvents ? [...scopesOnShow, 'CustomEvents:write'] : scopesOnShow)
}

/** A token of the participant that this person is, from the one store; null if they are none. Throws `MyDataHelpsError`. */
export const participantTokenOf: ParticipantTokenOf = (person, options) =>
  createParticipantTokenOf({
    enrollmentOf,
    participantToken: myDataHelps().participantToken,
    scopes: grantedScopes(),
    onMint: (mint) => void audit({ what: 'mint', ...mint }),
    now: Date.now,
  })(person, options)
