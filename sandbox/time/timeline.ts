import { localDate, momentAt } from './local-time'

const DAY_MILLISECONDS = 86_400_000

/** Days counted from today, so that the people's past and future are alive whenever the sandbox starts. */
export type Timeline = {
  /** A moment of the day that many days from today; `time` is `HH:MM`. */
  at: (days: number, time: string) => Date
}

/** Today is that of a time zone, and so are its times. */
export function timelineOf(now: Date, timeZone = 'UTC'): Timeline {
  const today = Date.parse(localDate(now, timeZone))
  return {
    at(days, time) {
      const date = new Date(today + days * DAY_MILLISECONDS).toISOString().slice(0, 'yyyy-mm-dd'.length)
      return momentAt(date, time, timeZone)
    },
  }
}
