import type { Chunk } from '../requests/paging'
import { dayAfter, localDate, startOfDay } from '../time/local-time'
import type { Extent } from './collected'
import type { DateFilters } from './filters'
import type { Span } from './pulse-points'

const DAY = 86_400_000

type Observed = Pick<DateFilters, 'observedAfter' | 'observedBefore'>

/**
 * Lists points in days of UTC, newest first, so that whoever pages through the pulse of half a year has each minute made
 * once and not once a page. Without an extent, all is one chunk.
 */
export function dayByDay<Item>(
  extents: readonly Extent[],
  observed: Observed,
  itemsIn: (span: Span) => readonly Item[],
): Chunk<Item>[] {
  const { observedAfter, observedBefore } = observed
  if (extents.length === 0)
    return [{ from: null, items: () => itemsIn({ from: observedAfter, to: observedBefore }) }]
  const { first, last } = daysOf(extents, observed)
  return daysFrom(last, first).map((day) => ({
    from: day === first ? null : new Date(day),
    items: () =>
      itemsIn({
        from: day === first ? observedAfter : new Date(day),
        to: day === last ? observedBefore : new Date(day + DAY),
      }),
  }))
}

/** The same for what is told of days of a local clock: `itemsOf` takes a calendar day such as `2026-03-10`. */
export function localDayByDay<Item>(
  extent: Extent,
  observed: Observed,
  itemsOf: (date: string, span: Span) => readonly Item[],
): Chunk<Item>[] {
  const { first, last } = daysOf([extent], observed)
  // What is observed on one day in UTC began, by a local clock, on that day or on one beside it.
  return daysFrom(last + DAY, first - DAY).map((day) => {
    const date = localDate(new Date(day), 'UTC')
    const from = startOfDay(date, extent.timeZone)
    // A point counts where it begins, and none is longer than a day.
    const to = new Date(startOfDay(dayAfter(date), extent.timeZone).getTime() + DAY + 1)
    return { from: new Date(day), items: () => itemsOf(date, { from, to }) }
  })
}

function daysOf(extents: readonly Extent[], { observedAfter, observedBefore }: Observed) {
  const oldest = Math.min(...extents.map(({ from }) => from.getTime()))
  const newest = Math.max(...extents.map(({ to }) => to.getTime()))
  const last = startOf(Math.max(oldest, Math.min(newest, observedBefore?.getTime() ?? newest)))
  const first = startOf(Math.min(last, Math.max(oldest, observedAfter?.getTime() ?? oldest)))
  return { first, last }
}

/** Newest first. */
function daysFrom(last: number, first: number): number[] {
  return Array.from({ length: (last - first) / DAY + 1 }, (_, index) => last - index * DAY)
}

function startOf(time: number): number {
  return Math.floor(time / DAY) * DAY
}
