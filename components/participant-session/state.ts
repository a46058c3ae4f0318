import type { SessionError } from './errors'
import type { TokenLife } from './renewal'

/** `expired`: time ran out. `idle`: nobody answered the warning before. */
export type EndReason = 'signed_out' | 'someone_else' | 'expired' | 'idle' | 'withdrawn'
/** `retryAt`, by the count of `passedTime`: nobody is to be asked again before. */
export type Interruption = {
  cause: 'offline' | 'unavailable' | 'rate_limited' | 'failed'
  retryAt?: number | undefined
}

/**
 * What a participant can meet. The page is there from the start, with what came with it; a state says what
 * stands beside it, or instead of it.
 *
 *     connecting ──▶ ready ◀──▶ renewing          the page alone
 *         │            ▲            │
 *         ▼            ▼            ▼
 *        interrupted (offline, unavailable,       the page, and a line at its foot:
 *            │        rate_limited, failed)       why nothing new comes, and "Try again"
 *            ▼
 *        not_enrolled · ended (signed_out,        a screen instead of the page, at once:
 *     someone_else, expired, idle, withdrawn)     nothing personal stays
 *
 * In `connecting` and `interrupted` the calls of Embeddables wait for the session; what they have stays.
 */
export type SessionState =
  | { status: 'connecting' }
  | { status: 'ready' }
  | { status: 'renewing' }
  | ({ status: 'interrupted' } & Interruption)
  | { status: 'not_enrolled' }
  | { status: 'ended'; reason: EndReason }

export type SessionFacts = {
  token: TokenLife | undefined
  error: SessionError | undefined
  online: boolean
  /**
   * What has ended it beside the request for a token: somebody pressed "Sign out" in this browser, or somebody else signed
   * in; or its time is over.
   */
  told: Exclude<EndReason, 'withdrawn'> | undefined
  /** MyDataHelps has said of this person, now or when they signed in, that they are a participant. */
  enrolled: boolean
  /** By the count of `passedTime`. */
  now: number
}

/** The state that follows from the facts; nothing else decides it. */
export function sessionState({ token, error, online, told, enrolled, now }: SessionFacts): SessionState {
  if (told && told !== 'expired') return { status: 'ended', reason: told }
  // After time ran out a survey may still be open, and must not be for another person.
  if (error?.code === 'someone_else') return { status: 'ended', reason: 'someone_else' }
  if (told) return { status: 'ended', reason: told }
  // The page was made for somebody who was signed in, so a server that knows nobody has forgotten them.
  if (error?.code === 'signed_out') return { status: 'ended', reason: 'expired' }
  if (error?.code === 'not_enrolled')
    return token || enrolled ? { status: 'ended', reason: 'withdrawn' } : { status: 'not_enrolled' }

  if (!online) return { status: 'interrupted', cause: 'offline' }
  if (!error) return { status: token ? 'ready' : 'connecting' }
  // Renewal starts well before the end. While the token still opens doors, a failed attempt is nobody's trouble.
  if (token && token.expiresAt > now) return { status: 'renewing' }
  // It failed for want of a network, and there is one again: it is being repeated.
  if (error.code === 'offline') return { status: 'connecting' }
  if (!error.isTransient) return { status: 'interrupted', cause: 'failed' }
  const cause = error.code === 'rate_limited' ? 'rate_limited' : 'unavailable'
  return { status: 'interrupted', cause, retryAt: error.retryAt }
}
