import { LRUCache } from 'lru-cache'
import { EARLY_PATIENCE_MS, PATIENCE_MS, within } from './deadline'
import { MyDataHelpsError } from './errors'
import { isFresh } from './freshness'
import type { IssuedToken } from './token-endpoint'

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
  /** Milliseconds since the epoch: nobody waits for a token longer than until then. Twelve seconds from now if not given. */
  deadline?: number
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
  const store = new LRUCache<string, IssuedToken, { participantID: string; scope: string }>({
    max: size,
    fetchMethod: (_key, _held, { context }) => mint(context.participantID, context.scope),
    // Without these a token that still serves would be gone after one failure, and one that was on its way while
    // many others came would be lost.
    noDeleteOnFetchRejection: true,
    ignoreFetchAbort: true,
  })
  // All participants have the same scopes. Written into each key, they would take more memory than the tokens.
  const scopeNumbers = new Map<string, number>()

  return {
    async get({ participantID, scopes, replace = false, deadline = now() + PATIENCE_MS }) {
      const scope = [...scopes].sort().join(' ')
      const scopeNumber = scopeNumbers.get(scope) ?? scopeNumbers.size
      scopeNumbers.set(scope, scopeNumber)
      const key = `${participantID} ${scopeNumber}`
      const held = store.get(key)
      if (held) {
        const refused = replace && now() - held.issuedAt > REPLACE_AFTER_MS
        const left = wholeSecondsLeft(held, now()) * 1000
        if (!refused && isFresh({ lifetime: held.expiresAt - held.issuedAt, left }))
          return toAnswer(held, now())
      }
      const serves = () => held !== undefined && !replace && wholeSecondsLeft(held, now()) > 0
      const patience = deadline - now()
      try {
        const minting = store.forceFetch(key, { forceRefresh: true, context: { participantID, scope } })
        const token = await within(serves() ? Math.min(EARLY_PATIENCE_MS, patience) : patience, minting)
        return toAnswer(token, now())
      } catch (error) {
        // Renewal starts long before the end. An outage then is nothing that a participant needs to see yet.
        if (held && serves() && isOutage(error)) return toAnswer(held, now())
        if (error instanceof MyDataHelpsError && error.code === 'participant_rejected') store.delete(key)
        throw error
      }
    },
  }
}

function isOutage(error: unknown): boolean {
  return error instanceof MyDataHelpsError && (error.code === 'unavailable' || error.code === 'rate_limited')
}

function wholeSecondsLeft(token: IssuedToken, now: number): number {
  return Math.floor((token.expiresAt - now) / 1000)
}

/** A new token that lives for a second has less by the time that it is here; nobody could use it for "0 seconds". */
function toAnswer(token: IssuedToken, now: number): ParticipantToken {
  if (now >= token.expiresAt) throw new MyDataHelpsError('unavailable', 'the token ran out on its way')
  const seconds = Math.max(1, wholeSecondsLeft(token, now))
  return { access_token: token.accessToken, expires_in: seconds, token_type: 'Bearer' }
}
