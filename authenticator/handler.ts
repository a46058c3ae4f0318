import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import { scopesOf } from '@/app/granted-scopes'
import { type Deed, writeDeed } from '@/lib/audit/line'
import { createAuthenticator, type Handler } from '@/lib/authenticator'
import { identifyByBearer } from '@/lib/authenticator/bearer'
import { crossOrigin } from '@/lib/authenticator/cross-origin'
import { createParticipantTokenOf } from '@/lib/authenticator/participant-token'
import { clientAddress } from '@/lib/client-address'
import type { AuthenticatorConfig } from '@/lib/config/config'
import { givenRequestID, REQUEST_ID } from '@/lib/given-request-id'
import { createAccessTokens } from '@/lib/identity-provider/access-token'
import { createProviderKeys, fetchProviderKeys } from '@/lib/identity-provider/keys'
import { log } from '@/lib/log'
import { createMyDataHelps } from '@/lib/mydatahelps'
import { createEnrollments } from '@/lib/participants/enrollments'
import { pseudonymOf } from '@/lib/participants/pseudonym'
import { createRateLimits } from '@/lib/rate-limit/limits'
import { createReadiness } from '@/lib/readiness'
import { count, tracedFetch, tracedRequest } from '@/lib/telemetry'

/** No answer is a page, and none is to be taken for one. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

/**
 * The authenticator alone, as a function that answers requests, for whatever server there is: participant tokens for whoever
 * has an access token of the identity provider, health and readiness. Whose address a request comes from it reads from
 * `X-Forwarded-For`, where the server writes whom it has seen itself as the last one.
 * (MyDataHelps: Participant Access Tokens > Access Token Data Flow)
 */
export function createHandler(config: AuthenticatorConfig, redis?: Redis): Handler {
  const { myDataHelps: settings, identityProvider, api, sessionSecrets, trustedProxies } = config
  const { issuer } = identityProvider
  const now = Date.now
  const requestIDs = new AsyncLocalStorage<string>()
  const audit = (deed: Deed) => writeDeed(deed, { secret: sessionSecrets[0], request: requestIDs.getStore() })

  const myDataHelps = createMyDataHelps(settings, { fetch: tracedFetch(fetch), now })
  const { findParticipant, persistParticipant, participantToken } = myDataHelps
  const enrollmentOf = createEnrollments({
    findParticipant,
    persistParticipant,
    onAsked: (asked) => audit({ what: 'enrolment', ...asked }),
    create: config.enrollment === 'create',
    now,
  })
  const limits = createRateLimits(redis)
  const keys = createProviderKeys(() => fetchProviderKeys(issuer), now)
  const verify = createAccessTokens({ issuer, audience: api.audience, keys, now })
  const ready = createReadiness(
    {
      mydatahelps: () => myDataHelps.check(),
      identity_provider: () => fetchProviderKeys(issuer),
      ...(redis ? { redis: () => redis.ping() } : {}),
    },
    now,
  )

  const token = crossOrigin(
    api.allowedOrigins,
    createAuthenticator({
      identify: identifyByBearer({ verify, allowedOrigins: api.allowedOrigins }),
      secondsToWait: async (person, { headers }) =>
        (await limits('token', pseudonymOf(person, sessionSecrets[0]))) ??
        (await limits('token_by_address', clientAddress(headers.get('x-forwarded-for'), trustedProxies))),
      participantTokenOf: createParticipantTokenOf({
        enrollmentOf,
        participantToken,
        scopes: scopesOf(config),
        onMint: (mint) => audit({ what: 'mint', ...mint }),
        onAnswer: (source) =>
          count('mydatahelps.participant_token.answers', { 'mydatahelps.token.source': source }),
        now,
      }),
      onRefusal: (refusal) => audit({ what: 'refusal', ...refusal }),
      onFailure: (failure) =>
        log.error({ ...failure, request: requestIDs.getStore() }, 'participant_token_failed'),
      now,
    }),
  )

  const routes = new Map<string, Handler>([
    ['/api/participant-token', token],
    ['/api/health', async () => Response.json({ status: 'ok' })],
    ['/api/health/ready', () => ready()],
  ])

  return async (request) => {
    const id = givenRequestID(request.headers, trustedProxies) ?? randomUUID()
    const { pathname } = new URL(request.url)
    const answer = routes.get(pathname) ?? (async () => new Response(null, { status: 404 }))
    const route = routes.has(pathname) ? pathname : undefined
    const response = await requestIDs.run(id, () =>
      tracedRequest(request, { route, id }, () => answer(request)),
    )
    response.headers.set(REQUEST_ID, id)
    for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value)
    return response
  }
}
