import { SessionError } from './errors'

/** Where it is kept how long the limit lasts, in milliseconds from now, beyond the life of a page. */
export type LimitMemory = { read: () => number; write: (milliseconds: number) => void }

/**
 * Requests are limited by the hour, for all questions of a participant together. Once an answer has said that the
 * limit is used up, nothing more is sent until the time that it gave, whoever asks: that would be refused as well.
 */
export function createRequestLimit(now: () => number, memory?: LimitMemory) {
  let until = now() + (memory?.read() ?? 0)
  return {
    /** Throws `SessionError` while the limit is used up. */
    check(): void {
      const left = until - now()
      if (left > 0) throw new SessionError('rate_limited', left / 1000)
    },
    /** Takes note of what a request has failed with. */
    failed({ code, retryAfterSeconds = 0 }: SessionError): void {
      if (code !== 'rate_limited') return
      until = Math.max(until, now() + retryAfterSeconds * 1000)
      memory?.write(until - now())
    },
  }
}
