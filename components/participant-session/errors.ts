import { passedTime } from './passed-time'

/**
 * What can go wrong between the browser and the two it talks to, as a closed set. Every Embeddable and every
 * screen maps it to words through `messages/`, under `errors`.
 *
 * - `signed_out`: the app no longer knows who this is; signing in again is the only way on.
 * - `someone_else`: another person has signed in with this browser.
 * - `not_enrolled`: signed in, but not (or no longer) a participant.
 * - `token_refused`: MyDataHelps does not accept the participant token.
 * - `forbidden`: the token lacks a scope, or the server gives no token to this page.
 * - `not_found`, `rate_limited`, `unavailable`: as they say.
 * - `offline`: no answer came, and the browser has no network.
 * - `unexpected`: an answer that was not understood, or a mistake of ours.
 */
export type SessionErrorCode =
  | 'signed_out'
  | 'someone_else'
  | 'not_enrolled'
  | 'token_refused'
  | 'forbidden'
  | 'not_found'
  | 'rate_limited'
  | 'unavailable'
  | 'offline'
  | 'unexpected'

/** How long to wait where an answer speaks of a limit, and not of when it ends. */
const LIMIT_SECONDS = 60

export class SessionError extends Error {
  override readonly name = 'SessionError'
  /** Seconds to wait before asking again, where the answer told. */
  readonly retryAfterSeconds: number | undefined
  /** The same as a time, by the count of `passedTime`. */
  readonly retryAt: number | undefined

  constructor(
    readonly code: SessionErrorCode,
    retryAfterSeconds?: number,
  ) {
    super(code)
    this.retryAfterSeconds = retryAfterSeconds ?? (code === 'rate_limited' ? LIMIT_SECONDS : undefined)
    if (this.retryAfterSeconds !== undefined) this.retryAt = passedTime() + this.retryAfterSeconds * 1000
  }

  /** Whether asking again by itself can help. */
  get isTransient(): boolean {
    return this.code === 'unavailable' || this.code === 'offline' || this.code === 'rate_limited'
  }
}

/** What says to wait longer is not believed: limits are by the hour, and whoever waits has a question. */
const LONGEST_WAIT_SECONDS = 3_600

/** Seconds from a `Retry-After` or `RateLimit-Reset` header, as far as the other origin lets us read them. */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const value = headers.get('retry-after') ?? headers.get('ratelimit-reset')
  return value !== null && /^\d{1,9}$/.test(value) ? Math.min(Number(value), LONGEST_WAIT_SECONDS) : undefined
}

/** What a request that got no answer means: the network is gone, or whoever was asked has dropped the connection. */
export function noAnswer(): SessionError {
  return new SessionError(navigator.onLine ? 'unavailable' : 'offline')
}

/**
 * Any rejection as a `SessionError`. The SDK rejects with strings, over HTTP/2 with the empty one, which is
 * falsy: without this, SWR would take the failure for "still loading".
 */
export function toSessionError(reason: unknown): SessionError {
  return reason instanceof SessionError ? reason : new SessionError('unexpected')
}
