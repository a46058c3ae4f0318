const HOUR_MILLISECONDS = 3_600_000

/** Requests an hour that a service account, and each participant, may make. */
export type HourlyLimits = {
  administration: number
  delegated: number
}

/** What is left of the hour that began with the first request. */
type Use = {
  startedAt: Date
  used: number
}

export type Allowance = {
  limit: number
  /** Counted after this request. */
  remaining: number
  /** Whole seconds until the hour is over. */
  resetSeconds: number
  /** False for a request above the limit. */
  isAllowed: boolean
}

export type RequestLimits = ReturnType<typeof createRequestLimits>

/** Counts requests by the hour of the sandbox's clock (protocol: rate limits). */
export function createRequestLimits(initial: Readonly<HourlyLimits>) {
  let limits: Readonly<HourlyLimits> = initial
  const uses = new Map<string, Use>()

  /** Sets the limits that are given; a new hour begins for everybody. */
  function set(given: { [Scope in keyof HourlyLimits]?: number | undefined }): void {
    limits = {
      administration: given.administration ?? limits.administration,
      delegated: given.delegated ?? limits.delegated,
    }
    uses.clear()
  }

  function hourOf(key: string, now: Date): Use {
    const use = uses.get(key)
    const age = use ? now.getTime() - use.startedAt.getTime() : Number.NaN
    // The clock may have been set back: an hour that has not begun yet would otherwise last for days.
    if (use && age >= 0 && age < HOUR_MILLISECONDS) return use
    const begun = { startedAt: now, used: 0 }
    uses.set(key, begun)
    return begun
  }

  return {
    get limits() {
      return limits
    },

    set,

    reset: () => set(initial),

    /** Counts one request. `key` tells participants apart; the service account has a key of its own. */
    count(scope: keyof HourlyLimits, key: string, now: Date): Allowance {
      const limit = limits[scope]
      const use = hourOf(`${scope}/${key}`, now)
      use.used++
      const end = use.startedAt.getTime() + HOUR_MILLISECONDS
      return {
        limit,
        remaining: Math.max(limit - use.used, 0),
        resetSeconds: Math.ceil((end - now.getTime()) / 1000),
        isAllowed: use.used <= limit,
      }
    },
  }
}
