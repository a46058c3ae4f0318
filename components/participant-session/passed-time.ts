/**
 * Counts the milliseconds that pass, however often the computer's clock is set. The one clock that cannot be set may stand
 * still while a computer sleeps, and the other counts that: of what either says has passed since the last look, the more
 * is true. A clock that is set forward makes things look older, which costs a renewal and no more.
 */
export function createPassedTime(
  wall: () => number = () => Date.now(),
  steady: () => number = () => performance.now(),
): () => number {
  let seen = { wall: wall(), steady: steady() }
  // The same count as that of `performance.now`, by which a page that has no scripts yet says when it asked.
  let passed = seen.steady
  return () => {
    const now = { wall: wall(), steady: steady() }
    passed += Math.max(now.wall - seen.wall, now.steady - seen.steady, 0)
    seen = now
    return passed
  }
}

/** Milliseconds since the page was opened. All that the session compares is told in these. */
export const passedTime = createPassedTime()

/** The time of the day at which so many milliseconds had, or will have, passed. */
export function dateAt(passed: number): Date {
  return new Date(Date.now() + passed - passedTime())
}
