import { someoneElse } from '@/app/api/answers'
import { participantTokenOf } from '@/app/participant-token'
import { audit } from '@/lib/audit'
import { currentUser, type SignedInUser } from '@/lib/auth'
import { config } from '@/lib/config'
import { log } from '@/lib/log'
import { isMyDataHelpsError } from '@/lib/mydatahelps'
import { secondsToWait } from '@/lib/rate-limit'
import { requestID } from '@/lib/request-id'
import { isSameOrigin } from '@/lib/same-origin'
import { errorAnswer, type TokenErrorCode, tokenAnswer, upstreamErrorAnswer } from './answers'

/**
 * The authenticator: gives the signed-in user a participant token of their own participant, and of no other.
 *
 * Identity comes from the session cookie alone. `X-Signed-In-As` can only narrow it: a tab that still shows
 * one person says so, and gets nothing if somebody else has signed in since. `Cache-Control: no-cache` says
 * that MyDataHelps refused the last token, so that the same one is not given again.
 * (MyDataHelps: Participant Access Tokens > Access Token Data Flow)
 */
export async function GET(request: Request): Promise<Response> {
  const since = Date.now()
  if (!isSameOrigin(request, config().appUrl)) return refuse('forbidden_origin', { since })

  const user = await currentUser()
  const expected = request.headers.get('x-signed-in-as')
  if (!user) return refuse('unauthenticated', { since })
  if (expected !== null && expected !== user.key) {
    await audit({ what: 'refusal', outcome: 'someone_else', sub: user.sub, since })
    return someoneElse()
  }

  const wait = (await secondsToWait('token', user.key)) ?? (await secondsToWait('token_by_address'))
  if (wait !== undefined) return refuse('rate_limited', { user, since }, { 'Retry-After': String(wait) })

  try {
    const replace = request.headers.get('cache-control') === 'no-cache'
    const token = await participantTokenOf(user, { replace })
    return token ? tokenAnswer(token) : refuse('not_enrolled', { user, since })
  } catch (error) {
    if (!isMyDataHelpsError(error)) throw error
    const request = await requestID()
    log.error({ code: error.code, detail: error.detail, request }, 'participant_token_failed')
    await audit({ what: 'refusal', outcome: error.code, sub: user.sub, since })
    return upstreamErrorAnswer(error)
  }
}

async function refuse(
  code: TokenErrorCode,
  { user, since }: { user?: SignedInUser; since: number },
  headers?: Record<string, string>,
): Promise<Response> {
  await audit({ what: 'refusal', outcome: code, sub: user?.sub, since })
  return errorAnswer(code, headers)
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
