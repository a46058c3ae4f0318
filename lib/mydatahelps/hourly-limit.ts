import { MyDataHelpsError } from './errors'
import { retryAfterSeconds, wholeNumber } from './retry-after'

/** How much of an hour's calls is kept for people of whom nothing is known yet: for those who sign in. */
const KEPT_SHARE = 0.5

export type HourlyLimit = {
  /** Notes what an answer says of the limit. */
  note: (headers: Headers) => void
  /** Throws `MyDataHelpsError` `rate_limited` where what is left of the hour is kept for others. */
  spare: () => void
}

/**
 * What MyDataHelps says with each answer of the calls that are left in this hour, for all participants together.
 * Without a share that is kept, those who come again and again would use up what those need who come for the
 * first time.
 * (MyDataHelps: REST API > Rate Limits; `RateLimit-Reset` is in seconds from now, not a date)
 */
export function createHourlyLimit(now: () => number): HourlyLimit {
  let scarceUntil = 0
  return {
    note(headers) {
      const limit = wholeNumber(headers.get('ratelimit-limit'))
      const remaining = wholeNumber(headers.get('ratelimit-remaining'))
      const reset = retryAfterSeconds(headers, 'ratelimit-reset')
      if (limit === undefined || remaining === undefined || reset === undefined) return
      scarceUntil = remaining < limit * KEPT_SHARE ? now() + reset * 1000 : 0
    },
    spare() {
      const left = scarceUntil - now()
      if (left > 0) throw new MyDataHelpsError('rate_limited', 'kept for others', Math.ceil(left / 1000))
    },
  }
}
