import type { ProviderProfile } from '@/lib/participants/policy'
import type { Identify, Identity } from '.'
import { errorAnswer, RETRY_AFTER_SECONDS } from './answers'

/** What is wrong with an access token: a word for the log, and a sentence for whoever writes the native app. */
export type TokenProblem = { problem: string; description: string } | { problem: 'keys_unavailable' }

export type BearerDependencies = {
  /** Whose access token this is, or what is wrong with it. */
  verify: (token: string) => Promise<{ profile: ProviderProfile } | TokenProblem>
  /** Other origins whose pages may ask, each as browsers write it. */
  allowedOrigins: readonly string[]
}

const CHALLENGE = 'Bearer realm="participant-token"'
/** NextAuth's, under each of the names that this app gives it. Others, such as a balancer's, mean nothing. */
const SESSION_COOKIE = /(^|;)\s*(__(Host|Secure)-)?next-auth\.session-token(\.\d+)?=/

/** The access token of a request, or nothing if it says in no such way who it is. */
export function bearerToken(request: Request): string | undefined {
  return /^Bearer +(\S.*)$/i.exec(request.headers.get('authorization') ?? '')?.[1]?.trim()
}

/**
 * Who asks, by an access token of the identity provider. With a session cookie beside it there would be two answers to
 * that, and a page of another site could have brought the cookie: such a request is refused.
 * (RFC 6750)
 */
export function identifyByBearer({ verify, allowedOrigins }: BearerDependencies): Identify {
  return async (request) => {
    const origin = request.headers.get('origin')
    if (origin !== null && !allowedOrigins.includes(origin))
      return { answer: errorAnswer('forbidden_origin'), outcome: 'forbidden_origin' }
    if (SESSION_COOKIE.test(request.headers.get('cookie') ?? ''))
      return { answer: errorAnswer('bad_request'), outcome: 'cookie_and_bearer' }
    const token = bearerToken(request)
    if (token === undefined) return nobody(CHALLENGE, 'unauthenticated')

    const verified = await verify(token)
    if ('profile' in verified) return { person: verified.profile }
    if (!('description' in verified)) return providerUnavailable()
    const { problem, description } = verified
    return nobody(
      `${CHALLENGE}, error="invalid_token", error_description="${description}"`,
      `access_token_${problem}`,
      `The access token was not accepted. ${description}`,
    )
  }
}

/**
 * Who asks, by an access token where a request has one, else by the session. Whoever has neither is told that a token would
 * do as well.
 */
export function identifyByEither(bearer: Identify, session: Identify): Identify {
  return async (request) => {
    if (bearerToken(request) !== undefined) return bearer(request)
    const identity = await session(request)
    if ('answer' in identity && identity.answer.status === 401)
      identity.answer.headers.set('WWW-Authenticate', CHALLENGE)
    return identity
  }
}

function nobody(challenge: string, outcome: string, message?: string): Identity {
  return { answer: errorAnswer('unauthenticated', { 'WWW-Authenticate': challenge }, message), outcome }
}

function providerUnavailable(): Identity {
  const headers = { 'Retry-After': String(RETRY_AFTER_SECONDS) }
  const message = 'The identity provider cannot be reached. Try again later.'
  return {
    answer: errorAnswer('upstream_unavailable', headers, message),
    outcome: 'provider_unavailable',
  }
}
