import { localDateTime } from '../time/local-time'
import type { DeviceDataPoint } from './point'

export const intervalTypes = ['Minutes', 'Hours', 'Days', 'Weeks', 'Months'] as const
export const aggregateFunctions = ['sum', 'avg', 'min', 'max', 'count'] as const

type IntervalType = (typeof intervalTypes)[number]
type AggregateFunction = (typeof aggregateFunctions)[number]

export type Intervals = {
  intervalAmount: number
  intervalType: IntervalType
  aggregateFunctions: AggregateFunction[]
}

export type Aggregate = {
  /** When the interval began, by the clock of where it was measured: `2026-03-10T00:00:00`. */
  date: string
  statistics: Partial<Record<AggregateFunction, number>>
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const MINUTES_OF = { Minutes: 1, Hours: 60 }
/** Weeks begin on a Monday, and the epoch began on a Thursday. */
const DAYS_FROM_MONDAY = 3

/**
 * Sums points up by intervals of the local clock, in which each point counts from its start (protocol: v2 aggregate).
 * An interval without points is absent. Values that are no numbers are counted, and nothing else.
 */
export function aggregate(points: readonly DeviceDataPoint[], intervals: Intervals): Aggregate[] {
  const byDate = new Map<string, DeviceDataPoint[]>()
  for (const point of points) {
    const start = point.startDate ?? point.observationDate
    if (!start) continue
    const date = intervalStart(localDateTime(start, point.timeZone), intervals)
    const others = byDate.get(date)
    if (others) others.push(point)
    else byDate.set(date, [point])
  }
  return [...byDate].map(([date, inside]) => ({ date, statistics: statisticsOf(inside, intervals) }))
}

function intervalStart(local: string, { intervalAmount, intervalType }: Intervals): string {
  // The local time is read as if it were UTC: all that follows is arithmetic of the calendar, not of moments.
  const time = Date.parse(`${local}Z`)
  const midnight = Math.floor(time / DAY) * DAY
  if (intervalType === 'Minutes' || intervalType === 'Hours') {
    const length = intervalAmount * MINUTES_OF[intervalType] * MINUTE
    return written(midnight + floorTo(time - midnight, length))
  }
  if (intervalType === 'Months') {
    const date = new Date(time)
    const months = floorTo(date.getUTCFullYear() * 12 + date.getUTCMonth(), intervalAmount)
    return written(Date.UTC(Math.floor(months / 12), months % 12, 1))
  }
  const days = midnight / DAY
  if (intervalType === 'Days') return written(floorTo(days, intervalAmount) * DAY)
  return written((floorTo(days + DAYS_FROM_MONDAY, intervalAmount * 7) - DAYS_FROM_MONDAY) * DAY)
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step
}

function written(time: number): string {
  return new Date(time).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)
}

function statisticsOf(points: DeviceDataPoint[], intervals: Intervals): Aggregate['statistics'] {
  const values = points.map(({ value }) => Number(value)).filter((value) => !Number.isNaN(value))
  const sum = values.reduce((total, value) => total + value, 0)
  const all: Record<AggregateFunction, number> = {
    sum,
    avg: sum / values.length,
    min: Math.min(...values),
    max: Math.max(...values),
    count: points.length,
  }
  const known = intervals.aggregateFunctions.filter((name) => name === 'count' || values.length > 0)
  return Object.fromEntries(known.map((name) => [name, all[name]]))
}
