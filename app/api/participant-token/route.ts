import { participantTokenOf } from '@/app/participant-token'
import { audit } from '@/lib/audit'
import { createAuthenticator, type Handler } from '@/lib/authenticator'
import { identifyByBearer, identifyByEither } from '@/lib/authenticator/bearer'
import { crossOrigin } from '@/lib/authenticator/cross-origin'
import { config } from '@/lib/config'
import { createAccessTokens } from '@/lib/identity-provider/access-token'
import { createProviderKeys, fetchProviderKeys } from '@/lib/identity-provider/keys'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { secondsToWait } from '@/lib/rate-limit'
import { requestID } from '@/lib/request-id'
import { identifyBySession } from './session'

/** The authenticator, for the pages of this app, and for whoever has an access token where the settings allow it. */
function authenticator(): Handler {
  const { identityProvider, api } = config()
  const { issuer } = identityProvider
  const { audience, allowedOrigins } = api
  const answering = (identify = identifyBySession) =>
    createAuthenticator({
      identify,
      secondsToWait: async (person) =>
        (await secondsToWait('token', person)) ?? (await secondsToWait('token_by_address')),
      participantTokenOf,
      onRefusal: (refusal) => audit({ what: 'refusal', ...refusal }),
      onFailure: async (failure) => {
        log.error({ ...failure, request: await requestID() }, 'participant_token_failed')
      },
      now: Date.now,
    })
  if (audience === undefined) return answering()

  const keys = createProviderKeys(() => fetchProviderKeys(issuer), Date.now)
  const verify = createAccessTokens({ issuer, audience, keys, now: Date.now })
  const bearer = identifyByBearer({ verify, allowedOrigins })
  return crossOrigin(allowedOrigins, answering(identifyByEither(bearer, identifyBySession)))
}

const answer: Handler = (request) => processWide('authenticator', authenticator)(request)

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
