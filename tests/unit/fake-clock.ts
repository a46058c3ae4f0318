/** A clock that stands still until somebody waits on it or moves it; nothing here takes real time. */
export function fakeClock(start = Date.parse('2031-05-01T12:00:00.750Z')) {
  let time = start
  const pauses: number[] = []
  return {
    /** Milliseconds since the epoch; whole ones, as `Date.now` gives them. */
    now: () => Math.floor(time),
    advance: (milliseconds: number) => {
      time += milliseconds
    },
    sleep: async (milliseconds: number) => {
      pauses.push(milliseconds)
      time += milliseconds
    },
    /** Milliseconds that somebody slept, in order. */
    pauses,
  }
}

export type FakeClock = ReturnType<typeof fakeClock>

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
