import { LRUCache } from 'lru-cache'
import { MyDataHelpsError } from './errors'
import type { IssuedToken } from './token-endpoint'

/** A token is given again while it has a quarter of its life left, and at least five minutes. */
const REUSE_SHARE = 0.25
const REUSE_LEAST_MS = 5 * 60_000
/** The SDK asks for a new token 120 s before the end; one with less than this would be renewed at once. */
const LEAST_USEFUL_MS = 150_000
/** A refused token is replaced, but not more often than this, or a fault upstream would become a storm. */
const REPLACE_AFTER_MS = 10_000

/** The answer for the browser, in the shape that the SDK's `setParticipantAccessToken` takes. */
export type ParticipantToken = { access_token: string; expires_in: number; token_type: 'Bearer' }

export type ParticipantTokenRequest = {
  /** The internal ID (a GUID), not the `participantIdentifier`. */
  participantID: string
  scopes: readonly string[]
  /** The browser's token was refused: do not give the same one again. */
  replace?: boolean
  /** Called when this request makes MyDataHelps mint one, and not when one is given that was there or is on its way. */
  onMint?: () => void
}

export type ParticipantTokens = { get: (request: ParticipantTokenRequest) => Promise<ParticipantToken> }

/**
 * Keeps participant tokens in memory, by participant and scopes, and mints through `mint` what it lacks. When
 * there are more than `size`, those longest away get a new one when they return.
 * However many requests of one participant wait, one mint runs. `expires_in` is what is left at the time of
 * the answer, in whole seconds, because the SDK counts from the moment it is given the token.
 */
export function createParticipantTokens(
  mint: (participantID: string, scope: string) => Promise<IssuedToken>,
  now: () => number,
  size: number,
): ParticipantTokens {
  const store = new LRUCache<string, IssuedToken>({ max: size })
  // All participants have the same scopes. Written into each key, they would take more memory than the tokens.
  const scopeNumbers = new Map<string, number>()
  const pending = new Map<string, Promise<IssuedToken>>()

  function mintOnce(key: string, participantID: string, scope: string): Promise<IssuedToken> {
    const running = pending.get(key)
    if (running) return running
    const minting = mint(participantID, scope)
      .then((token) => {
        store.set(key, token)
        return token
      })
      .finally(() => pending.delete(key))
    pending.set(key, minting)
    return minting
  }

  return {
    async get({ participantID, scopes, replace = false, onMint }) {
      const scope = [...scopes].sort().join(' ')
      const scopeNumber = scopeNumbers.get(scope) ?? scopeNumbers.size
      scopeNumbers.set(scope, scopeNumber)
      const key = `${participantID} ${scopeNumber}`
      const stored = store.get(key)
      if (stored) {
        const refused = replace && now() - stored.issuedAt > REPLACE_AFTER_MS
        if (!refused && isReusable(stored, now())) return toAnswer(stored, now())
      }
      try {
        if (!pending.has(key)) onMint?.()
        return toAnswer(await mintOnce(key, participantID, scope), now())
      } catch (error) {
        const outage =
          error instanceof MyDataHelpsError && (error.code === 'unavailable' || error.code === 'rate_limited')
        // Renewal starts long before the end. An outage then is nothing that a participant needs to see yet.
        if (outage && stored && !replace && stored.expiresAt - now() > LEAST_USEFUL_MS)
          return toAnswer(stored, now())
        if (error instanceof MyDataHelpsError && error.code === 'participant_rejected') store.delete(key)
        throw error
      }
    },
  }
}

function isReusable(token: IssuedToken, now: number): boolean {
  const lifetime = token.expiresAt - token.issuedAt
  return token.expiresAt - now >= Math.max(lifetime * REUSE_SHARE, REUSE_LEAST_MS)
}

function toAnswer(token: IssuedToken, now: number): ParticipantToken {
  const seconds = Math.max(0, Math.floor((token.expiresAt - now) / 1000))
  return { access_token: token.accessToken, expires_in: seconds, token_type: 'Bearer' }
}
