import { MyDataHelpsError } from './errors'

/** So many attempts must fail in a row; fewer are a stumble, and are made good by trying again. */
const FAILURES = 5
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000
/** A problem that names a longer time than this means it. */
const WORTH_A_PAUSE_SECONDS = 2
/** If a probe has not come back by then, another may go. */
const PROBE_MS = 5_000

export type CircuitBreaker = {
  /**
   * Asks to send one request, and gives the function that tells how it went: with the problem, or with nothing.
   * Throws `MyDataHelpsError` while nothing is to be sent.
   */
  admit: () => (problem?: MyDataHelpsError) => void
  /** Whether the last attempt went well, as far as there was one. */
  isWell: () => boolean
}

/**
 * Keeps requests from an API that is down, or that has asked to be left alone: they would wait in vain, and keep it
 * down. Then a single request finds out whether it is well again, while the others are still refused: fast, and with
 * the time after which to ask. If it is not, the pause doubles.
 */
export function createCircuitBreaker(now: () => number): CircuitBreaker {
  let failures = 0
  let pauseMilliseconds = 0
  let open: { until: number; code: MyDataHelpsError['code'] } | undefined

  function failed(problem: MyDataHelpsError): void {
    failures++
    const named = problem.retryAfterSeconds ?? 0
    if (!open && named <= WORTH_A_PAUSE_SECONDS && failures < FAILURES) return
    pauseMilliseconds = Math.min(Math.max(pauseMilliseconds * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS)
    open = { until: now() + (named * 1000 || pauseMilliseconds), code: problem.code }
  }

  return {
    isWell: () => failures === 0,
    admit() {
      const left = open ? open.until - now() : 0
      if (open && left > 0) throw new MyDataHelpsError(open.code, 'waiting', Math.ceil(left / 1000))
      const probe = open !== undefined
      if (open) open.until = now() + PROBE_MS
      return (problem) => {
        // What left before the pause began knows nothing of how things are now.
        if (open && !probe) return
        if (problem) return failed(problem)
        failures = 0
        pauseMilliseconds = 0
        open = undefined
      }
    },
  }
}
