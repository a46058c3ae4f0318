import { takeEarlyAnswer } from './early-start'
import { noAnswer, retryAfterSeconds, SessionError, type SessionErrorCode } from './errors'
import type { ParticipantToken } from './renewal'

/** The codes of the token endpoint, as far as they mean something to this browser. */
const CODES: Record<string, SessionErrorCode> = {
  unauthenticated: 'signed_out',
  not_enrolled: 'not_enrolled',
  forbidden_origin: 'forbidden',
  rate_limited: 'rate_limited',
  upstream_error: 'unavailable',
  upstream_unavailable: 'unavailable',
}

/** Longer than the server waits for MyDataHelps, so that its answer is heard. */
const TIMEOUT_MS = 15_000

export type TokenRequest = {
  /** Stands for the person whom this page was made for. */
  userKey: string
  /** MyDataHelps refused the last token: ask for another, not for the same again. */
  replace: boolean
}

/**
 * Asks this app's own server for a participant token. Throws `SessionError`.
 * The lifetime is counted from before the request, so that a slow network makes a token older, never younger.
 */
export async function requestParticipantToken({ userKey, replace }: TokenRequest): Promise<ParticipantToken> {
  const { askedAt, answer } = (replace ? undefined : takeEarlyAnswer()) ?? ask({ userKey, replace })
  const response = await answer.catch(() => {
    throw noAnswer()
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) {
    const { code, reason } = fieldsOf(fieldsOf(body).error)
    if (code === 'unauthenticated' && reason === 'someone_else') throw new SessionError('someone_else')
    // A page of some proxy in between is as good as no answer, and as passing.
    const known = typeof code === 'string' && Object.hasOwn(CODES, code) ? CODES[code] : undefined
    throw new SessionError(known ?? 'unavailable', retryAfterSeconds(response.headers))
  }
  const { access_token, expires_in } = fieldsOf(body)
  if (typeof access_token !== 'string' || typeof expires_in !== 'number')
    throw new SessionError('unavailable')
  return { accessToken: access_token, expiresAt: askedAt + expires_in * 1000, lifetime: expires_in * 1000 }
}

/** Looked at by hand: this is on the way to the first survey, and a validator would be most of that way. */
function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function ask({ userKey, replace }: TokenRequest) {
  const headers = { 'X-Signed-In-As': userKey, ...(replace ? { 'Cache-Control': 'no-cache' } : {}) }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  return { askedAt: Date.now(), answer: fetch('/api/participant-token', { headers, signal }) }
}
