import { useMemo } from 'react'
import { useLocale, useTimeZone } from 'use-intl'

export type Dates = ReturnType<typeof datesIn>

/** Dates and numbers as the participant reads them: in their time zone, and written as in their region. */
export function useDates(): Dates {
  const region = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  return useMemo(() => datesIn(region, timeZone), [region, timeZone])
}

const DAY = { weekday: 'short', month: 'short', day: 'numeric' } as const
const TIME = { hour: 'numeric', minute: '2-digit' } as const

/** The same for any region, such as `en-NZ`, and time zone. What is no date is written as nothing. */
export function datesIn(region: string, timeZone: string) {
  const formats = new Map<string, Intl.DateTimeFormat>()
  function write(value: Date | string, options: Intl.DateTimeFormatOptions): string | undefined {
    const date = new Date(value)
    if (Number.isNaN(date.getTime())) return undefined
    const name = JSON.stringify(options)
    const format = formats.get(name) ?? new Intl.DateTimeFormat(region, { timeZone, ...options })
    formats.set(name, format)
    return format.format(date)
  }
  const keys = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  /** The day in the participant's time zone, as `2026-11-24`. */
  function dayKey(value: Date | string): string | undefined {
    const date = new Date(value)
    return Number.isNaN(date.getTime()) ? undefined : keys.format(date)
  }
  /** Another year than this one is told: without it, last year's November would pass for this year's. */
  function yearOf(value: Date | string, now: Date): { year?: 'numeric' } {
    return dayKey(value)?.slice(0, 4) === dayKey(now)?.slice(0, 4) ? {} : { year: 'numeric' }
  }
  return {
    region,
    timeZone,
    dayKey,
    /** "Tue, Nov 24"; with the year where it is another than that of `now`. */
    day: (value: Date | string, now = new Date()) => write(value, { ...DAY, ...yearOf(value, now) }),
    time: (value: Date | string) => write(value, TIME),
    dayAndTime: (value: Date | string, now = new Date()) =>
      write(value, { ...DAY, ...TIME, ...yearOf(value, now) }),
    /** "November 2026" */
    month: (value: Date | string) => write(value, { month: 'long', year: 'numeric' }),
    number: (value: number, options?: Intl.NumberFormatOptions) => value.toLocaleString(region, options),
    /** Whole days from `now` until then, as the calendar counts them: 0 is today, -1 yesterday. */
    daysUntil(value: Date | string, now: Date): number | undefined {
      const [then, today] = [dayKey(value), dayKey(now)]
      if (then === undefined || today === undefined) return undefined
      return Math.round((Date.parse(then) - Date.parse(today)) / 86_400_000)
    },
  }
}
