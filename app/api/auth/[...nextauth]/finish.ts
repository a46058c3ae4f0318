import { ownPath } from '@/app/sign-in/own-path'
import { audit } from '@/lib/audit'
import { askNextAuth, attemptOf, cookieName, dropAttempt, secretOf } from '@/lib/auth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { requestID } from '@/lib/request-id'
import { errorIn, redirectTo, signInPage, tooManySignIns } from './answers'

/** What a provider sends back. (RFC 6749, RFC 9207) */
const PARAMETERS = ['code', 'state', 'iss', 'error', 'error_description']
const LONGEST = 4_000

/** Ends a sign-in that this browser has begun: sets the session's cookie, and goes to the page that was wanted. */
export async function finishSignIn(request: Request): Promise<Response> {
  const since = Date.now()
  const { appUrl } = config()
  const { searchParams } = new URL(request.url)
  const query = Object.fromEntries(
    [...searchParams].filter(([name, value]) => PARAMETERS.includes(name) && value.length <= LONGEST),
  )
  const state = query.state ?? ''
  const attempt = attemptOf(request.headers.get('cookie'), state)
  if (!attempt) {
    // Somebody else's, or one that has been used, or has been given up for fifteen minutes.
    log.warn({ code: 'unknown_attempt', request: await requestID() }, 'sign_in_failed')
    await audit({ what: 'sign_in', outcome: 'unknown_attempt', since })
    return redirectTo(signInPage('/', 'OAuthCallback'))
  }

  const back = ownPath(attempt.back, appUrl)
  const refused = await tooManySignIns(back, false)
  if (refused) return refused
  const answer = await askNextAuth({
    method: 'GET',
    action: 'callback/oidc',
    query,
    cookies: {
      [cookieName('state')]: attempt.state,
      [cookieName('pkce')]: attempt.pkce,
      [cookieName('nonce')]: attempt.nonce,
    },
    secret: await secretOf(attempt),
  }).catch(async () => {
    log.error({ code: 'provider_too_slow', request: await requestID() }, 'sign_in_failed')
    return undefined
  })
  const session = answer?.cookies.get(cookieName('session-token'))
  if (session?.value) return redirectTo(appUrl + back, [dropAttempt(state), session.line])
  const error = errorIn(answer?.location)
  await audit({ what: 'sign_in', outcome: error, since })
  return redirectTo(signInPage(back, error), [dropAttempt(state)])
}
