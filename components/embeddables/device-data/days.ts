/** A day of the participant's calendar, as `2026-11-24`. It has no time zone: it is theirs, wherever it is written. */
export type Day = string

/** From the first day to the last, both within. */
export type Span = { from: Day; to: Day }

export const PERIODS = ['day', 'week', 'month'] as const
export type Period = (typeof PERIODS)[number]

/** Days of a period. A month is the last thirty: on the first of a calendar month there would be nothing to see. */
const LENGTHS: Record<Period, number> = { day: 1, week: 7, month: 30 }

const DAY_MS = 86_400_000

/** The day so many days later; earlier, where it is less than nothing. */
export function addDays(day: Day, days: number): Day {
  // Days of UTC all have 24 hours, those of a time zone do not.
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from the one to the other. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

export function daysOf({ from, to }: Span): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}

export function isWithin(day: Day, { from, to }: Span): boolean {
  return day >= from && day <= to
}

/** The days of a period: those that end today, or so many periods before. */
export function spanOf(period: Period, today: Day, periodsAgo: number): Span {
  const length = LENGTHS[period]
  const to = addDays(today, -length * periodsAgo)
  return { from: addDays(to, 1 - length), to }
}

/** The days that a period is compared with: as many, right before. A month has none: it would cost as much again. */
export function spanBefore(period: Period, span: Span): Span | undefined {
  if (period === 'month') return undefined
  return { from: addDays(span.from, -LENGTHS[period]), to: addDays(span.from, -1) }
}

/**
 * Which days MyDataHelps is asked for. They are the last thirty for all that lies in them, with what it is compared
 * with, so that going about in them asks nothing new: each other span costs ten calls. For a day before that they are
 * those of its week.
 */
export function spanToAsk(period: Period, today: Day, periodsAgo: number): Span {
  if (period === 'month') return spanOf('month', today, periodsAgo)
  const latest = spanOf('month', today, 0)
  const week = spanOf('week', today, period === 'day' ? Math.floor(periodsAgo / LENGTHS.week) : periodsAgo)
  const from = addDays(week.from, -LENGTHS.week)
  return from >= latest.from ? latest : { from, to: week.to }
}
