import { noAnswer, retryAfterSeconds, SessionError, type SessionErrorCode } from './errors'

/** The codes of this app's own server, as far as they mean something to this browser. */
const CODES: Record<string, SessionErrorCode> = {
  unauthenticated: 'signed_out',
  not_enrolled: 'not_enrolled',
  forbidden_origin: 'forbidden',
  rate_limited: 'rate_limited',
  upstream_error: 'unavailable',
  upstream_unavailable: 'unavailable',
}

/** Longer than the server waits for MyDataHelps, so that its answer is heard. */
export const TIMEOUT_MS = 15_000

/**
 * The fields of an answer of this app's own server. Throws `SessionError`. They are looked at by hand: this is on the way
 * to the first survey, and a validator would be most of that way.
 */
export async function answerOf(answer: Promise<Response>): Promise<Record<string, unknown>> {
  const response = await answer.catch(() => {
    throw noAnswer()
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return fieldsOf(body)
  const { code, reason } = fieldsOf(fieldsOf(body).error)
  if (code === 'unauthenticated' && reason === 'someone_else') throw new SessionError('someone_else')
  // A page of some proxy in between is as good as no answer, and as passing.
  const known = typeof code === 'string' && Object.hasOwn(CODES, code) ? CODES[code] : undefined
  throw new SessionError(known ?? 'unavailable', retryAfterSeconds(response.headers))
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
