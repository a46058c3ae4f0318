import { EARLY_PATIENCE_MS, within } from './deadline'
import { isFresh } from './freshness'
import type { IssuedToken } from './token-endpoint'

export type ServiceTokens = {
  /**
   * A service token with life left. However many callers wait, one request goes out, and none of them waits for
   * it longer than until `deadline`, in milliseconds since the epoch.
   */
  get: (deadline: number) => Promise<IssuedToken>
  /** A new one, whatever there is; from then on it is the one that `get` gives. */
  renew: () => Promise<IssuedToken>
  /** Forgets a token that MyDataHelps refused. A newer one, which another caller fetched meanwhile, is kept. */
  reject: (token: IssuedToken) => void
}

/** Keeps one service token for its lifetime less the margin. It lives in this process's memory and nowhere else. */
export function createServiceTokens(
  requestToken: () => Promise<IssuedToken>,
  now: () => number,
): ServiceTokens {
  let current: IssuedToken | undefined
  let pending: Promise<IssuedToken> | undefined

  function renew(): Promise<IssuedToken> {
    pending ??= requestToken()
      .then((token) => {
        current = token
        return token
      })
      .finally(() => {
        pending = undefined
      })
    return pending
  }

  return {
    async get(deadline) {
      if (current && isFreshAt(now(), current)) return current
      const patience = deadline - now()
      const isValid = current !== undefined && now() < current.expiresAt
      try {
        return await within(isValid ? Math.min(EARLY_PATIENCE_MS, patience) : patience, renew())
      } catch (error) {
        // It is renewed early. Until it is over, an outage of the token endpoint is nothing to the other API.
        if (current && now() < current.expiresAt) return current
        throw error
      }
    },
    renew,
    reject(token) {
      if (current === token) current = undefined
    },
  }
}

function isFreshAt(now: number, { issuedAt, expiresAt }: IssuedToken): boolean {
  return isFresh({ lifetime: expiresAt - issuedAt, left: expiresAt - now })
}
