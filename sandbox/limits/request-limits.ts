const HOUR_MILLISECONDS = 3_600_000

/** Requests an hour that a service account, and each participant, may make. */
export interface HourlyLimits {
  administration: number
  delegated: number
}

/** What is left of the hour that began with the first request. */
interface Use {
  startedAt: Date
  used: number
}

export interface Allowance {
  limit: number
  /** Counted after this request. */
  remaining: number
  /** Whole seconds until the hour is over. */
  resetSeconds: number
  /** False for a request above the limit. */
  isAllowed: boolean
}

/** Counts requests by the hour of the sandbox's clock (protocol: rate limits). */
export class RequestLimits {
  readonly #initial: Readonly<HourlyLimits>
  #limits: HourlyLimits
  readonly #uses = new Map<string, Use>()

  constructor(limits: HourlyLimits) {
    this.#initial = { ...limits }
    this.#limits = { ...limits }
  }

  get limits(): Readonly<HourlyLimits> {
    return this.#limits
  }

  /** Sets the limits that are given; a new hour begins for everybody. */
  set(limits: { [Scope in keyof HourlyLimits]?: number | undefined }): void {
    const { administration, delegated } = this.#limits
    this.#limits = {
      administration: limits.administration ?? administration,
      delegated: limits.delegated ?? delegated,
    }
    this.#uses.clear()
  }

  reset(): void {
    this.set(this.#initial)
  }

  /** Counts one request. `key` tells participants apart; the service account has a key of its own. */
  count(scope: keyof HourlyLimits, key: string, now: Date): Allowance {
    const limit = this.#limits[scope]
    const use = this.#hourOf(`${scope}/${key}`, now)
    use.used++
    const end = use.startedAt.getTime() + HOUR_MILLISECONDS
    return {
      limit,
      remaining: Math.max(limit - use.used, 0),
      resetSeconds: Math.ceil((end - now.getTime()) / 1000),
      isAllowed: use.used <= limit,
    }
  }

  #hourOf(key: string, now: Date): Use {
    const use = this.#uses.get(key)
    const age = use ? now.getTime() - use.startedAt.getTime() : Number.NaN
    // The clock may have been set back: an hour that has not begun yet would otherwise last for days.
    if (use && age >= 0 && age < HOUR_MILLISECONDS) return use
    const begun = { startedAt: now, used: 0 }
    this.#uses.set(key, begun)
    return begun
  }
}
