import { isFresh } from './freshness'
import type { IssuedToken } from './token-endpoint'

export type ServiceTokens = {
  /** A service token with life left. However many callers wait, one request goes out. */
  get: () => Promise<IssuedToken>
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
    get: async () => (current && isFreshAt(now(), current) ? current : renew()),
    renew,
    reject(token) {
      if (current === token) current = undefined
    },
  }
}

function isFreshAt(now: number, { issuedAt, expiresAt }: IssuedToken): boolean {
  return isFresh({ lifetime: expiresAt - issuedAt, left: expiresAt - now })
}
