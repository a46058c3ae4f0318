import { MyDataHelpsError } from './errors'

/** One deadline for a call and all its retries, so that a participant never waits longer than this. */
const DEADLINE_MS = 10_000
const ATTEMPTS = 3
const FIRST_PAUSE_MS = 200
/** A 429 that asks for no more than this is waited out; a longer one is the caller's to tell. */
const LONGEST_WAIT_MS = 2_000
/** What a 429 without any header means. */
const DEFAULT_RETRY_AFTER_SECONDS = 60

export type RequestDependencies = {
  fetch: typeof fetch
  /** Milliseconds since the epoch. */
  now: () => number
  sleep?: (milliseconds: number) => Promise<void>
}

/**
 * `prepare` is called for each attempt, because an assertion may be sent only once. It throws what is final.
 * An answer that is neither 429 nor 5xx is given back, whatever it says.
 */
export type Request = (prepare: () => Promise<{ url: string; init: RequestInit }>) => Promise<Response>

/**
 * A `fetch` for MyDataHelps: a deadline, a bounded retry with jitter for network errors and 5xx, and the
 * limits that MyDataHelps asks to keep: after a 429 nothing more is sent until the time it named.
 * Throws `MyDataHelpsError` `unavailable` or `rate_limited`.
 * (MyDataHelps: REST API > Rate Limits; `RateLimit-Reset` is in seconds from now, not a date)
 */
export function createRequest({ fetch, now, sleep = realSleep }: RequestDependencies): Request {
  let pausedUntil = 0

  return async (prepare) => {
    const deadline = now() + DEADLINE_MS
    for (let attempt = 1; ; attempt++) {
      const pause = pausedUntil - now()
      if (pause > LONGEST_WAIT_MS)
        throw new MyDataHelpsError('rate_limited', 'waiting', Math.ceil(pause / 1000))
      if (pause > 0) await sleep(pause)

      const { url, init } = await prepare()
      const answer = await send(url, init)
      if (answer instanceof Response) return answer

      const problem = answer
      const wait = waitAfter(attempt, problem)
      if (problem.code === 'rate_limited') pausedUntil = now() + wait
      if (attempt === ATTEMPTS || wait > LONGEST_WAIT_MS || now() + wait >= deadline) throw problem
      if (problem.code !== 'rate_limited') await sleep(wait)
    }

    async function send(url: string, init: RequestInit): Promise<Response | MyDataHelpsError> {
      try {
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(deadline - now())))
        // Without `redirect: 'error'` an assertion or a service token would follow wherever an answer points.
        const response = await fetch(url, { ...init, signal, cache: 'no-store', redirect: 'error' })
        const problem = problemOf(response)
        if (problem) await response.body?.cancel()
        return problem ?? response
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown'
        return new MyDataHelpsError('unavailable', `network: ${name}`)
      }
    }
  }
}

function problemOf(response: Response): MyDataHelpsError | undefined {
  if (response.status === 429) return new MyDataHelpsError('rate_limited', '429', retryAfter(response))
  if (response.status < 500) return undefined
  return new MyDataHelpsError('unavailable', `status ${response.status}`, retryAfterHeader(response))
}

/** Milliseconds. Jitter keeps many instances from asking in step after an outage. */
function waitAfter(attempt: number, problem: MyDataHelpsError): number {
  if (problem.retryAfterSeconds !== undefined) return problem.retryAfterSeconds * 1000
  return FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random())
}

function retryAfter(response: Response): number {
  return (
    retryAfterHeader(response) ??
    seconds(response.headers.get('ratelimit-reset')) ??
    DEFAULT_RETRY_AFTER_SECONDS
  )
}

function retryAfterHeader(response: Response): number | undefined {
  return seconds(response.headers.get('retry-after'))
}

/** `Retry-After` may also be a date; that form is not read, because no MyDataHelps document shows it. */
function seconds(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined
}

function realSleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
