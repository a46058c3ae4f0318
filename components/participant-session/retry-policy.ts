import type { SWRConfiguration } from 'swr'
import type { SessionError } from './errors'

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 60_000

/** Retries with back-off and jitter, and not before the server said. For the token and for every Embeddable. */
export const retryPolicy: SWRConfiguration<unknown, SessionError> = {
  // `useWaking` does both, in their order.
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  shouldRetryOnError: (error) => error.isTransient,
  onErrorRetry: (error, _key, _config, revalidate, options) => {
    const backOff =
      Math.min(FIRST_RETRY_MS * 2 ** (options.retryCount - 1), LONGEST_RETRY_MS) * (0.75 + Math.random() / 2)
    setTimeout(() => revalidate(options), Math.max(backOff, (error.retryAfterSeconds ?? 0) * 1000))
  },
}
