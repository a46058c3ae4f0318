import 'server-only'
import { scopesOf } from '@/app/granted-scopes'
import { audit } from '@/lib/audit'
import { createParticipantTokenOf, type ParticipantTokenOf } from '@/lib/authenticator/participant-token'
import { config } from '@/lib/config'
import { myDataHelps } from '@/lib/mydatahelps-client'
import { enrollmentOf } from '@/lib/participants'
import { count } from '@/lib/telemetry'

/** What a participant token of this app may do. */
export function grantedScopes(): readonly string[] {
  return scopesOf(config())
}

/** A token of the participant that this person is, from the one store; null if they are none. Throws `MyDataHelpsError`. */
export const participantTokenOf: ParticipantTokenOf = (person, options) =>
  createParticipantTokenOf({
    enrollmentOf,
    participantToken: myDataHelps().participantToken,
    scopes: grantedScopes(),
    onMint: (mint) => void audit({ what: 'mint', ...mint }),
    onAnswer: (source) =>
      count('mydatahelps.participant_token.answers', { 'mydatahelps.token.source': source }),
    now: Date.now,
  })(person, options)
