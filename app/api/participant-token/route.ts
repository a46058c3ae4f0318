import { someoneElse } from '@/app/api/answers'
import { participantTokenOf } from '@/app/participant-token'
import { currentUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { isMyDataHelpsError } from '@/lib/mydatahelps'
import { secondsToWait } from '@/lib/rate-limit'
import { isSameOrigin } from '@/lib/same-origin'
import { errorAnswer, tokenAnswer, upstreamErrorAnswer } from './answers'

/**
 * The authenticator: gives the signed-in user a participant token of their own participant, and of no other.
 *
 * Identity comes from the session cookie alone. `X-Signed-In-As` can only narrow it: a tab that still shows
 * one person says so, and gets nothing if somebody else has signed in since. `Cache-Control: no-cache` says
 * that MyDataHelps refused the last token, so that the same one is not given again.
 * (MyDataHelps: Participant Access Tokens > Access Token Data Flow)
 */
export async function GET(request: Request): Promise<Response> {
  if (!isSameOrigin(request, config().appUrl)) return errorAnswer('forbidden_origin')

  const user = await currentUser()
  const expected = request.headers.get('x-signed-in-as')
  if (!user) return errorAnswer('unauthenticated')
  if (expected !== null && expected !== user.key) return someoneElse()

  const wait = await secondsToWait(user.key)
  if (wait !== undefined) return errorAnswer('rate_limited', { 'Retry-After': String(wait) })

  try {
    const replace = request.headers.get('cache-control') === 'no-cache'
    const token = await participantTokenOf(user, { replace })
    return token ? tokenAnswer(token) : errorAnswer('not_enrolled')
  } catch (error) {
    if (!isMyDataHelpsError(error)) throw error
    log.error({ code: error.code, detail: error.detail }, 'participant_token_failed')
    return upstreamErrorAnswer(error)
  }
}

function methodNotAllowed(): Response {
  return errorAnswer('method_not_allowed', { Allow: 'GET' })
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as HEAD,
  methodNotAllowed as OPTIONS,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
}
