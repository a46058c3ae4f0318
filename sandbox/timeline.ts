const DAY_MILLISECONDS = 86_400_000

/** Days counted from today, so that the people's past and future are alive whenever the sandbox starts. */
export type Timeline = {
  /** A moment of the day that many days from today, in UTC; `time` is `HH:MM`. */
  at: (days: number, time: string) => Date
}

export function timelineOf(now: Date): Timeline {
  const midnight = Math.floor(now.getTime() / DAY_MILLISECONDS) * DAY_MILLISECONDS
  return {
    at(days, time) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number)
      return new Date(midnight + days * DAY_MILLISECONDS + (hours * 60 + minutes) * 60_000)
    },
  }
}
