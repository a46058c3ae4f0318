import 'server-only'
import { randomUUID } from 'node:crypto'
import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { type EnrolledParticipant, enrollmentOf, type ProviderProfile } from '@/lib/participants'
import { idTokenClaims, personClaims, profileFrom } from './claims'
import { cookieName, cookieOptions } from './cookies'
import { discoveryUrl } from './discovery'
import { keepIdToken } from './id-token'
import { sealing } from './session'

/** How NextAuth signs people in: one OpenID Connect provider, and an encrypted cookie instead of a database. */
export function authOptions(): NextAuthOptions {
  const { session, sessionSecrets } = config()
  const maxAge = Math.ceil(session.maxMs / 1000)
  const options = cookieOptions()
  return {
    secret: sessionSecrets[0],
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
    providers: [openIDConnect()],
    callbacks: {
      async jwt({ token, account, profile }) {
        if (!account) return token
        const claims = idTokenClaims.parse(profile)
        const person = profileFrom(claims)
        const term = { id: randomUUID(), endsAt: Date.now() + session.maxMs }
        if (account.id_token) await keepIdToken(term, account.id_token)
        // Only what the app uses: the cookie travels with every request, and has room for four kilobytes.
        return { jti: term.id, ...personClaims.parse({ ...person, ...(await participantAtSignIn(person)) }) }
      },
    },
    logger: {
      // NextAuth hands over whole error objects, with the person's claims in some of them.
      error: (code) => log.error({ code }, 'sign_in_failed'),
      warn: (code) => log.warn({ code }, 'sign_in_warning'),
      debug: () => undefined,
    },
  }
}

function openIDConnect(): OAuthConfig<unknown> {
  const { clientID, clientSecret, name } = config().identityProvider
  return {
    id: 'oidc',
    name: name ?? 'OpenID Connect',
    type: 'oauth',
    wellKnown: discoveryUrl(),
    clientId: clientID,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid profile email' } },
    httpOptions: { timeout: 10_000 },
    profile: (claims) => ({ id: idTokenClaims.parse(claims).sub }),
  }
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
