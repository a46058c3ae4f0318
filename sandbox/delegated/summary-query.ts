import { z } from 'zod'
import { optionalPageID } from '../requests/paging'
import { dateTime } from '../requests/query-values'

const LARGEST_PAGE = 25

/** What the lists of Fitbit and Apple Health take; a page size above 25 counts as 25. */
export const summaryParameters = {
  startDate: dateTime.optional(),
  endDate: dateTime.optional(),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .transform((size) => Math.min(size, LARGEST_PAGE))
    .default(LARGEST_PAGE),
  pageID: optionalPageID,
}

type Span = {
  startDate?: Date | undefined
  endDate?: Date | undefined
}

/** Whether a calendar day such as `2026-03-10` is one of those asked for, the first and the last included. */
export function isDayAskedFor(day: string, { startDate, endDate }: Span): boolean {
  return (
    (startDate === undefined || day >= calendarDay(startDate)) &&
    (endDate === undefined || day <= calendarDay(endDate))
  )
}

function calendarDay(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-dd'.length)
}
