import 'server-only'
import { cookies } from 'next/headers'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { discover } from './discovery'
import { readSession, sessionCookieName } from './session'

/** Says to the sign-in page, to which signing out leads, that this is why somebody comes. It opens nothing. */
const SIGNED_OUT_COOKIE = 'signed-out'
/** As long as the way over the provider takes; after that nobody needs to be told. */
const SIGNED_OUT_SECONDS = 60

/** Whether this browser has just come from signing out. */
export async function hasJustSignedOut(): Promise<boolean> {
  return (await cookies()).has(SIGNED_OUT_COOKIE)
}

/**
 * Ends the session of this browser and tells where it must go to end the provider's session as well. Without
 * that, the next person at the same screen would be signed in as this one with a single press.
 * The provider's page comes in `language`. Gives the app's own sign-in page if the provider has no such endpoint or cannot be asked.
 * (OpenID Connect RP-Initiated Logout 1.0)
 */
export async function endSession(language: string): Promise<string> {
  const session = await readSession()
  const store = await cookies()
  for (const { name } of store.getAll()) {
    if (name.startsWith(sessionCookieName())) {
      store.set(name, '', {
        path: '/',
        maxAge: 0,
        httpOnly: true,
        sameSite: 'lax',
        secure: name.startsWith('__Secure-'),
      })
    }
  }

  // A parameter could not say it: a provider leads back to the one address that is registered with it.
  store.set(SIGNED_OUT_COOKIE, '1', {
    path: '/sign-in',
    maxAge: SIGNED_OUT_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure: config().appUrl.startsWith('https:'),
  })

  const signInPage = `${config().appUrl}/sign-in`
  const endpoint = session ? await endSessionEndpoint() : undefined
  if (!endpoint) return signInPage
  const url = new URL(endpoint)
  url.searchParams.set('client_id', config().identityProvider.clientID)
  url.searchParams.set('post_logout_redirect_uri', signInPage)
  url.searchParams.set('ui_locales', language)
  if (session?.idToken) url.searchParams.set('id_token_hint', session.idToken)
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
