import 'server-only'
import { cookies } from 'next/headers'
import { audit } from '@/lib/audit'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { clearingLines, isSecure } from './cookies'
import { discover } from './discovery'
import { keptIdToken } from './id-token'
import { sessionLife, sessionsOf } from './session'

/** As long as the way over the provider takes; after that nobody needs to be told. */
const SIGNED_OUT_SECONDS = 60

/** Says to the sign-in page, to which signing out leads, that this is why somebody comes. It opens nothing. */
function signedOutCookie(): string {
  return `${isSecure() ? '__Secure-' : ''}signed-out`
}

/** Whether this browser has just come from signing out. */
export async function hasJustSignedOut(): Promise<boolean> {
  return (await cookies()).has(signedOutCookie())
}

/**
 * Ends the session of this browser, for whoever has a copy of its cookie as well. Gives where the browser must go to end
 * the provider's session too, and the lines of `Set-Cookie` that clear its cookies.
 */
export async function endSession(
  cookieHeader: string | null,
  language: string,
): Promise<{ url: string; setCookie: string[] }> {
  const since = Date.now()
  const sessions = await sessionsOf(cookieHeader)
  const [idToken] = await Promise.all(sessions.map(({ term }) => keptIdToken(term)))
  await Promise.all(sessions.map(({ term }) => sessionLife().end(term)))
  for (const { user } of sessions)
    await audit({ what: 'sign_out', outcome: 'signed_out', person: user, since })
  // A parameter could not say it: a provider leads back to the one address that is registered with it.
  const signedOut = `${signedOutCookie()}=1; Path=/sign-in; Max-Age=${SIGNED_OUT_SECONDS}; ${isSecure() ? 'Secure; ' : ''}HttpOnly; SameSite=Lax`
  return {
    url: await whereToGo(sessions.length > 0, idToken, language),
    setCookie: [...clearingLines(cookieHeader), signedOut],
  }
}

/**
 * The provider's page for signing out, in `language`. Without it, the next person at the same screen would be signed in as
 * this one with a single press. The app's own sign-in page if the provider has no such endpoint or cannot be asked.
 * (OpenID Connect RP-Initiated Logout 1.0)
 */
async function whereToGo(
  wasSignedIn: boolean,
  idToken: string | undefined,
  language: string,
): Promise<string> {
  const signInPage = `${config().appUrl}/sign-in`
  const endpoint = wasSignedIn ? await endSessionEndpoint() : undefined
  if (!endpoint) return signInPage
  const url = new URL(endpoint)
  url.searchParams.set('client_id', config().identityProvider.clientID)
  url.searchParams.set('post_logout_redirect_uri', signInPage)
  url.searchParams.set('ui_locales', language)
  if (idToken) url.searchParams.set('id_token_hint', idToken)
  return url.href
}

async function endSessionEndpoint(): Promise<string | undefined> {
  try {
    return (await discover()).end_session_endpoint
  } catch {
    log.warn('provider_session_not_ended')
    return undefined
  }
}
