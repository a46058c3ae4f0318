import { useMemo } from 'react'
import { datesIn, useDates } from '@/components/dates'
import type { Day, Span } from './days'
import type { Slot } from './slots'

/** Days of the calendar as people write them. A day is no moment, so that no time zone has a say in it. */
export function useDayNames() {
  const { region } = useDates()
  return useMemo(() => {
    const { day } = datesIn(region, 'UTC')
    const written = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(region, { timeZone: 'UTC', ...options })
    const [weekday, dayOfMonth] = [written({ weekday: 'short' }), written({ day: 'numeric' })]
    const range = written({ month: 'short', day: 'numeric' })
    const withYear = written({ month: 'short', day: 'numeric', year: 'numeric' })
    const thisYear = String(new Date().getFullYear())
    const hour = written({ hour: 'numeric' })
    const time = written({ hour: 'numeric', minute: '2-digit' })
    return {
      /** "Tue, Nov 24" */
      full: (date: Day) => day(date) ?? date,
      weekday: (date: Day) => weekday.format(new Date(date)),
      dayOfMonth: (date: Day) => dayOfMonth.format(new Date(date)),
      /** "Nov 19 – 25", with the year where it is another */
      span: ({ from, to }: Span) =>
        from === to
          ? (day(from) ?? from)
          : (from.startsWith(thisYear) ? range : withYear).formatRange(new Date(from), new Date(to)),
      /** "7 AM" of `2026-11-24T07` */
      hour: (slot: Slot) => hour.format(new Date(`${slot.slice(0, 13)}:00Z`)),
      /** "7:10 AM" of `2026-11-24T07:10` */
      time: (slot: Slot) => time.format(new Date(`${slot}Z`)),
    }
  }, [region])
}
