import { deferred } from './deferred'
import { SessionError, toSessionError } from './errors'
import type { ParticipantToken, TokenLife } from './renewal'
import { createRequestLimit } from './request-limit'
import { forgetToken, giveToken, type Sdk } from './sdk'

/** However often somebody asks, the server is not asked more often than this. */
const SHORTEST_INTERVAL_MS = 10_000

export type Session = {
  /**
   * The life of a token that the SDK has been given, and nobody else: what forgets it has only one place to look.
   * Asks the server, unless it was asked within the last ten seconds; callers at the same time share one request.
   * After an answer that spoke of a limit, it asks nobody before the time that was given. Throws `SessionError`.
   */
  connect: () => Promise<TokenLife>
  /** Says that the current token will not do: `connect` asks for another one, not for the same again. */
  refuseToken: () => void
  /** Milliseconds that the token of the SDK has left; 0 where it has none. */
  timeLeft: () => number
  /** The SDK, once it has been given a token. */
  sdk: () => Sdk | undefined
  /** The same, for those who wait for it, however long that takes. Throws `SessionError` after the end. */
  connected: () => Promise<Sdk>
  /** Makes the SDK forget the token, and every later `connect` fail, also one that is under way. */
  end: () => void
}

export type SessionDependencies = {
  requestToken: (replace: boolean) => Promise<ParticipantToken>
  prepareSdk: () => Sdk
  /** Milliseconds that have passed, in the count of the tokens' `expiresAt`. */
  now: () => number
}

/** A request for a token: under way, or over and done well at `endedAt`. */
type Attempt = { life: Promise<TokenLife>; replaces: boolean; endedAt?: number }

/**
 * The life of one person's session with MyDataHelps on this page, and the one owner of its token. SWR says
 * when to look whether there is anything to ask; whether there is, is decided here.
 */
export function createSession({ requestToken, prepareSdk, now }: SessionDependencies): Session {
  let attempt: Attempt | undefined
  let refused = false
  let ended = false
  let sdk: Sdk | undefined
  let expiresAt = 0
  const limit = createRequestLimit(now)
  const ready = deferred<Sdk>()
  // Nobody may be waiting for it when it ends, and that is nobody's fault.
  ready.promise.catch(() => undefined)

  async function ask(replace: boolean): Promise<TokenLife> {
    try {
      const token = await requestToken(replace)
      // Signing out while the request was under way must not bring the session back.
      if (ended) throw new SessionError('signed_out')
      sdk = prepareSdk()
      giveToken(sdk, token, now())
      expiresAt = token.expiresAt
      refused = false
      ready.resolve(sdk)
      return { expiresAt: token.expiresAt, lifetime: token.lifetime }
    } catch (reason) {
      const error = toSessionError(reason)
      limit.failed(error)
      throw error
    }
  }

  /** Whether the answer of an attempt will do, for somebody who asks now. */
  function serves({ replaces, endedAt }: Attempt): boolean {
    if (endedAt === undefined) return true
    return now() - endedAt < SHORTEST_INTERVAL_MS && (replaces || !refused)
  }

  return {
    async connect() {
      if (ended) throw new SessionError('signed_out')
      if (attempt && serves(attempt)) return attempt.life
      limit.check()
      const current: Attempt = { life: ask(refused), replaces: refused }
      attempt = current
      try {
        const life = await current.life
        current.endedAt = now()
        return life
      } catch (reason) {
        attempt = undefined
        throw reason
      }
    },
    refuseToken() {
      refused = true
    },
    timeLeft: () => (sdk ? Math.max(0, expiresAt - now()) : 0),
    sdk: () => sdk,
    connected: () => ready.promise,
    end() {
      ended = true
      attempt = undefined
      if (sdk) forgetToken(sdk)
      sdk = undefined
      ready.reject(new SessionError('signed_out'))
    },
  }
}
