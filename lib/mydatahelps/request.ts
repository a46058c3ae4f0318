import { createCircuitBreaker } from './circuit-breaker'
import { MyDataHelpsError } from './errors'
import { retryAfterSeconds } from './retry-after'
import { type WholeAnswer, wholeAnswer } from './whole-answer'

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 200
/** A problem that asks for no more than this is waited out; a longer time is the caller's to tell. */
const LONGEST_WAIT_MS = 2_000

export type RequestDependencies = {
  fetch: typeof fetch
  /** Milliseconds since the epoch. */
  now: () => number
  sleep?: (milliseconds: number) => Promise<void>
}

/**
 * `prepare` is called for each attempt, because an assertion may be sent only once. It throws what is final.
 * `deadline`, in milliseconds since the epoch, is for all attempts together.
 * An answer that is neither 429 nor 5xx is given back, whatever it says.
 */
export type Request = (
  prepare: () => Promise<{ url: string; init: RequestInit }>,
  deadline: number,
) => Promise<WholeAnswer>

/** `isWell`: whether the last attempt went well, as far as there was one. */
export type Api = { request: Request; isWell: () => boolean }

/**
 * One API of MyDataHelps: a deadline, a bounded retry with jitter for network errors and 5xx, and a pause of its
 * own, because the limit of one API is not the other's.
 * `request` throws `MyDataHelpsError` `unavailable` or `rate_limited`.
 * (MyDataHelps: REST API > Rate Limits)
 */
export function createApi({ fetch, now, sleep = realSleep }: RequestDependencies): Api {
  const breaker = createCircuitBreaker(now)

  async function request(...[prepare, deadline]: Parameters<Request>): Promise<WholeAnswer> {
    for (let attempt = 1; ; attempt++) {
      const settle = breaker.admit()
      const { url, init } = await prepare()
      const outcome = await send(url, init, deadline)
      if (!(outcome instanceof MyDataHelpsError)) {
        settle()
        return outcome
      }
      settle(outcome)
      const wait = waitAfter(attempt, outcome)
      if (attempt === ATTEMPTS || wait > LONGEST_WAIT_MS || now() + wait >= deadline) throw outcome
      await sleep(wait)
    }
  }

  async function send(
    url: string,
    init: RequestInit,
    deadline: number,
  ): Promise<WholeAnswer | MyDataHelpsError> {
    try {
      const answer = await wholeAnswer(url, init, { fetch, milliseconds: deadline - now() })
      return problemOf(answer) ?? answer
    } catch (error) {
      return new MyDataHelpsError(
        'unavailable',
        `network: ${error instanceof Error ? error.name : 'unknown'}`,
      )
    }
  }

  return { request, isWell: breaker.isWell }
}

/** What a 429 without any header means. */
const A_MINUTE = 60

function problemOf({ status, headers }: WholeAnswer): MyDataHelpsError | undefined {
  if (status === 429) {
    const named = retryAfterSeconds(headers, 'retry-after', 'ratelimit-reset')
    return new MyDataHelpsError('rate_limited', '429', named ?? A_MINUTE)
  }
  if (status < 500) return undefined
  return new MyDataHelpsError('unavailable', `status ${status}`, retryAfterSeconds(headers, 'retry-after'))
}

/** Milliseconds. Jitter keeps many instances from asking in step after an outage. */
function waitAfter(attempt: number, problem: MyDataHelpsError): number {
  if (problem.retryAfterSeconds !== undefined) return problem.retryAfterSeconds * 1000
  return FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random())
}

function realSleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
