import 'server-only'
import { randomUUID } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { audit } from '@/lib/audit'
import { config } from '@/lib/config'
import { clientAuthentication, type ProviderDocument } from '@/lib/identity-provider/document'
import { log } from '@/lib/log'
import { type EnrolledParticipant, enrollmentOf, type ProviderProfile } from '@/lib/participants'
import { issuerName } from '@/lib/participants/person'
import { profileFrom, providerClaims } from '@/lib/participants/provider-claims'
import { secondsToWait } from '@/lib/rate-limit'
import { requestID } from '@/lib/request-id'
import { personClaims } from './claims'
import { cookieName, cookieOptions } from './cookies'
import { keepIdToken } from './id-token'
import { providerAgent } from './provider-agent'
import { sealing } from './session'

/**
 * How NextAuth signs people in: one OpenID Connect provider, and an encrypted cookie instead of a database. Without what
 * the provider says of itself nobody can, and NextAuth answers with an error.
 */
export function authOptions(
  provider: ProviderDocument | undefined,
  secret = config().sessionSecrets[0],
): NextAuthOptions {
  const { session } = config()
  const maxAge = Math.ceil(session.maxMs / 1000)
  const options = cookieOptions()
  return {
    secret,
    session: { strategy: 'jwt', maxAge },
    jwt: {
      // The cookie's own end is NextAuth's to set by the first; what is in it would last a month without this one.
      maxAge,
      encode: ({ token = {}, maxAge: seconds = maxAge, salt }) => sealing().seal(token, seconds, salt),
      decode: async ({ token = '', salt }) => (await sealing().open(token, salt))?.claims ?? null,
    },
    cookies: {
      sessionToken: { name: cookieName('session-token'), options },
      csrfToken: { name: cookieName('csrf-token'), options },
      callbackUrl: { name: cookieName('callback-url'), options },
      state: { name: cookieName('state'), options },
      pkceCodeVerifier: { name: cookieName('pkce'), options },
      nonce: { name: cookieName('nonce'), options },
    },
    providers: [openIDConnect(provider)],
    callbacks: {
      signIn: async ({ account }) =>
        (await secondsToWait(
          'sign_in',
          account ? { issuer: ownIssuer(), sub: account.providerAccountId } : undefined,
        )) === undefined,
      async jwt({ token, account, profile }) {
        if (!account) return token
        const since = Date.now()
        const person = profileFrom(ownIssuer(), providerClaims.parse(profile))
        const term = { id: randomUUID(), endsAt: Date.now() + session.maxMs }
        if (account.id_token) await keepIdToken(term, account.id_token)
        const participant = await participantAtSignIn(person)
        await audit({ what: 'sign_in', outcome: 'signed_in', person, since })
        // Only what the app uses: the cookie travels with every request, and has room for four kilobytes.
        return { jti: term.id, ...personClaims.parse({ ...person, ...participant }) }
      },
    },
    logger: {
      // NextAuth hands over whole error objects, with the person's claims in some of them.
      error: async (code) => log.error({ code, request: await requestID() }, 'sign_in_failed'),
      warn: async (code) => log.warn({ code, request: await requestID() }, 'sign_in_warning'),
      debug: () => undefined,
    },
  }
}

function openIDConnect(provider: ProviderDocument | undefined): OAuthConfig<unknown> {
  const { issuer, clientID, clientSecret, name } = config().identityProvider
  return {
    id: 'oidc',
    name: name ?? 'OpenID Connect',
    type: 'oauth',
    // Not its address: NextAuth would ask there again at each sign-in that anybody begins.
    issuer: provider?.issuer ?? issuer,
    ...(provider ? endpointsOf(provider) : {}),
    clientId: clientID,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: {
      ...(provider ? { url: provider.authorization_endpoint } : {}),
      params: { scope: 'openid profile email' },
    },
    httpOptions: { timeout: 10_000, agent: providerAgent(issuer) },
    profile: (claims) => ({ id: providerClaims.parse(claims).sub }),
  }
}

function endpointsOf(
  provider: ProviderDocument,
): Pick<OAuthConfig<unknown>, 'token' | 'jwks_endpoint' | 'client'> {
  return {
    token: { url: provider.token_endpoint },
    jwks_endpoint: provider.jwks_uri,
    client: { token_endpoint_auth_method: clientAuthentication(provider) },
  }
}

/** The provider of whoever signs in here: NextAuth has held the ID token against it. */
function ownIssuer(): string {
  return issuerName(config().identityProvider.issuer)
}

/** Nobody waits longer than this, in milliseconds, to be signed in. */
const LONGEST_WAIT_MS = 4_000

/**
 * The participant, or nothing: for a person who is not enrolled, and when MyDataHelps cannot be asked just
 * now. Neither stops the sign-in; both are asked again when the session needs the answer.
 */
async function participantAtSignIn(person: ProviderProfile): Promise<Partial<EnrolledParticipant>> {
  // Whoever signs in anew wants to know how things are now.
  const options = { again: true, deadline: Date.now() + LONGEST_WAIT_MS }
  const enrollment = await enrollmentOf(person, options)
  if (enrollment.status !== 'enrolled') return {}
  const { status: _, ...participant } = enrollment
  return participant
}
