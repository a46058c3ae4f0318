import type { MyDataHelpsError, MyDataHelpsErrorCode } from '@/lib/mydatahelps'

/** What can go wrong, as the browser and other programs read it. The message is for developers. */
const ERRORS = {
  bad_request: { status: 400, message: 'Send an access token or a session cookie, not both.' },
  unauthenticated: { status: 401, message: 'Nobody is signed in.' },
  not_enrolled: { status: 403, message: 'The signed-in user is not a participant of this project.' },
  forbidden_origin: { status: 403, message: 'Participant tokens are given to pages of this site only.' },
  method_not_allowed: { status: 405, message: 'Use GET.' },
  rate_limited: { status: 429, message: 'Too many requests. Wait before you ask again.' },
  upstream_error: { status: 502, message: 'MyDataHelps refused the request.' },
  upstream_unavailable: { status: 503, message: 'MyDataHelps cannot be reached. Try again later.' },
} as const

export type TokenErrorCode = keyof typeof ERRORS

const FROM_MYDATAHELPS: Record<MyDataHelpsErrorCode, TokenErrorCode> = {
  participant_rejected: 'not_enrolled',
  configuration_rejected: 'upstream_error',
  unexpected_answer: 'upstream_error',
  unavailable: 'upstream_unavailable',
  rate_limited: 'upstream_unavailable',
}

/** When nobody says how long, this is how long a program should wait. */
export const RETRY_AFTER_SECONDS = 5

// Without `no-store` a proxy in between, or the browser's own cache, could give one person's token to another.
const HEADERS = { 'Cache-Control': 'no-store' }

export function tokenAnswer(token: {
  access_token: string
  expires_in: number
  token_type: 'Bearer'
}): Response {
  return Response.json(token, { headers: HEADERS })
}

/** `message` stands in place of the one that the code has, where that would not say what it is. */
export function errorAnswer(
  code: TokenErrorCode,
  headers: Record<string, string> = {},
  message: string = ERRORS[code].message,
): Response {
  const { status } = ERRORS[code]
  return Response.json({ error: { code, message } }, { status, headers: { ...HEADERS, ...headers } })
}

/** The one mapping from what MyDataHelps did to what the browser is told. Nothing that MyDataHelps wrote passes. */
export function upstreamErrorAnswer(error: MyDataHelpsError): Response {
  const code = FROM_MYDATAHELPS[error.code]
  if (code !== 'upstream_unavailable') return errorAnswer(code)
  const seconds = Math.max(1, error.retryAfterSeconds ?? RETRY_AFTER_SECONDS)
  return errorAnswer(code, { 'Retry-After': String(seconds) })
}
