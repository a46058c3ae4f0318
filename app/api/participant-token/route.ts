import { participantTokenOf } from '@/app/participant-token'
import { audit } from '@/lib/audit'
import { createAuthenticator } from '@/lib/authenticator'
import { log } from '@/lib/log'
import { secondsToWait } from '@/lib/rate-limit'
import { identifyBySession } from './session'

/** The authenticator, for the pages of this app. */
const answer = createAuthenticator({
  identify: identifyBySession,
  secondsToWait: async (person) =>
    (await secondsToWait('token', person)) ?? (await secondsToWait('token_by_address')),
  participantTokenOf,
  onRefusal: (refusal) => audit({ what: 'refusal', ...refusal }),
  onFailure: (failure) => log.error(failure, 'participant_token_failed'),
  now: Date.now,
})

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
