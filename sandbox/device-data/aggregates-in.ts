import type { Chunk } from '../requests/paging'
import { localDate } from '../time/local-time'
import { type Aggregate, aggregate, type Intervals } from './aggregate'
import type { Extent } from './collected'
import { localDayByDay } from './day-by-day'
import type { DateFilters } from './filters'
import type { DeviceDataPoint } from './point'
import type { Span } from './pulse-points'

type Query = Intervals & DateFilters

/**
 * Sums up for a list with pages. Minutes and hours, of which there may be a hundred thousand, never reach over midnight:
 * a page of them needs the points of few days. Longer intervals need all points, and fit on few pages.
 */
export function aggregatesIn(
  extent: Extent | null,
  query: Query,
  pointsIn: (span?: Span) => readonly DeviceDataPoint[],
): Chunk<Aggregate & { id: string }>[] {
  const sumsOf = (points: readonly DeviceDataPoint[]) =>
    aggregate(points, query).map((each) => ({ ...each, id: each.date }))
  const isWithinDays = query.intervalType === 'Minutes' || query.intervalType === 'Hours'
  if (!extent || !isWithinDays) return [{ from: null, items: () => sumsOf(pointsIn()) }]
  return localDayByDay(extent, query, (date, span) =>
    sumsOf(
      pointsIn(span).filter(({ startDate, observationDate, timeZone }) => {
        const start = startDate ?? observationDate
        return start !== null && localDate(start, timeZone) === date
      }),
    ),
  )
}
