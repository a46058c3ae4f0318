import { z } from 'zod'
import { failure } from '@/app/api/answers'
import { shortBody } from '@/app/api/short-body'
import { ownPath } from '@/app/sign-in/own-path'
import { askNextAuth, cookieName, csrfCookie, keepAttempt } from '@/lib/auth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { requestID } from '@/lib/request-id'
import { errorIn, redirectTo, signInPage, tooManySignIns } from './answers'

const form = z.object({
  csrfToken: z.string().max(200),
  callbackUrl: z.string().max(2000).default('/'),
  /** Whether the address is wanted in the answer's body: a script goes there itself. */
  json: z.literal(['true', true]).optional(),
})

/** Begins a sign-in: keeps what will prove it in a cookie of its own, and sends the browser to the provider. */
export async function startSignIn(request: Request): Promise<Response> {
  const fields = form.safeParse(await shortBody(request))
  if (!fields.success) return failure(400, 'bad_request', 'Send csrfToken, and callbackUrl if you like.')
  const { csrfToken, callbackUrl, json } = fields.data
  const cookieHeader = request.headers.get('cookie')
  const back = ownPath(callbackUrl, config().appUrl)
  const refused = await tooManySignIns(back, Boolean(json))
  if (refused) return refused

  const language = new URL(request.url).searchParams.get('ui_locales')
  const answer = await askNextAuth({
    method: 'POST',
    action: 'signin/oidc',
    // NextAuth hands all parameters over to the provider.
    query: language ? { ui_locales: language.slice(0, 100) } : {},
    body: { csrfToken },
    cookies: csrfCookie(cookieHeader, csrfToken),
  }).catch(async () => {
    log.error({ code: 'provider_too_slow', request: await requestID() }, 'sign_in_failed')
    return undefined
  })

  const [sealedState, pkce, nonce] = (['state', 'pkce', 'nonce'] as const).map(
    (name) => answer?.cookies.get(cookieName(name))?.value,
  )
  const url = answer?.location ?? ''
  const state = URL.canParse(url) ? new URL(url).searchParams.get('state') : null
  const lines =
    state && sealedState && pkce && nonce
      ? keepAttempt(cookieHeader, state, { state: sealedState, pkce, nonce, back })
      : undefined
  const next = redirectTo(lines ? url : signInPage(back, errorIn(url)), lines)
  if (!json) return next
  const headers = new Headers(next.headers)
  headers.delete('Location')
  return Response.json({ url: next.headers.get('Location') }, { headers })
}
