import { SessionError, toSessionError } from './errors'
import type { ParticipantToken } from './renewal'
import { forgetToken, giveToken, type Sdk } from './sdk'

/** However often somebody asks, the server is not asked more often than this. */
const SHORTEST_INTERVAL_MS = 10_000

export type Session = {
  /**
   * A token that the SDK has been given. Asks the server, unless it was asked within the last ten seconds;
   * callers at the same time share one request. Throws `SessionError`.
   */
  connect: () => Promise<ParticipantToken>
  /** The SDK, once there has been a token. */
  sdk: () => Sdk | undefined
  /** Says that the current token will not do: the next `connect` asks for another one, not for the same again. */
  replaceToken: () => void
  /** Makes the SDK forget the token, and every later `connect` fail, also one that is under way. */
  end: () => void
}

export type SessionDependencies = {
  requestToken: (replace: boolean) => Promise<ParticipantToken>
  loadSdk: () => Promise<Sdk>
  now: () => number
}

/** The life of one person's session with MyDataHelps on this page; one SDK and one token at a time. */
export function createSession({ requestToken, loadSdk, now }: SessionDependencies): Session {
  let sdk: Sdk | undefined
  let token: ParticipantToken | undefined
  let pending: Promise<ParticipantToken> | undefined
  let connectedAt = Number.NEGATIVE_INFINITY
  let replacedAt = Number.NEGATIVE_INFINITY
  let unwanted = false
  let ended = false

  async function renew(replace: boolean): Promise<ParticipantToken> {
    const [newToken, loadedSdk] = await Promise.all([requestToken(replace), loadSdk()])
    // Signing out while the request was under way must not bring the session back.
    if (ended) throw new SessionError('signed_out')
    giveToken(loadedSdk, newToken, now())
    sdk = loadedSdk
    token = newToken
    unwanted = false
    connectedAt = now()
    if (replace) replacedAt = now()
    return newToken
  }

  return {
    sdk: () => sdk,
    replaceToken() {
      unwanted = true
    },
    async connect() {
      if (ended) throw new SessionError('signed_out')
      if (pending) return pending
      const replace = unwanted && now() - replacedAt >= SHORTEST_INTERVAL_MS
      const justConnected = now() - connectedAt < SHORTEST_INTERVAL_MS
      if (token && justConnected && !replace) return token
      pending = renew(replace)
        .catch((reason: unknown) => {
          throw toSessionError(reason)
        })
        .finally(() => {
          pending = undefined
        })
      return pending
    },
    end() {
      ended = true
      token = undefined
      if (sdk) forgetToken(sdk)
    },
  }
}
