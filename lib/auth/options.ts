import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { type EnrolledParticipant, enrollmentOf, type ProviderProfile } from '@/lib/participants'
import { idTokenClaims, profileFrom } from './claims'
import { discoveryUrl } from './discovery'

/** One week from signing in, used or not. A participant token, which opens the data, lives much shorter. */
const SESSION_SECONDS = 7 * 24 * 60 * 60

/** How NextAuth signs people in: one OpenID Connect provider, and an encrypted cookie instead of a database. */
export function authOptions(): NextAuthOptions {
  return {
    secret: config().sessionSecret,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    providers: [openIDConnect()],
    // NextAuth's own pages would greet a participant in another design, and in English only.
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    callbacks: {
      async jwt({ token, account, profile }) {
        if (!account) return token
        const claims = idTokenClaims.parse(profile)
        const person = profileFrom(claims)
        // Only what the app uses: the cookie travels with every request, and has room for four kilobytes.
        return { ...person, ...(await participantAtSignIn(person)), idToken: account.id_token }
      },
      // This is what `/api/auth/session` shows to scripts. The pages are rendered on the server and need none of it.
      session: ({ session }) => ({ expires: session.expires }),
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
