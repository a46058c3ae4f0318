import { localDateTime } from '../time/local-time'
import type { DeviceDataPoint } from './point'

export type DailySleep = {
  /** The day on which the sleep ended: `2026-03-10T00:00:00`. */
  date: string
  /** The stage. */
  value: string
  /** `01:25:00` */
  duration: string
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A day of sleep lasts from six in the evening to six in the evening. */
const AHEAD = 6 * HOUR

/** Where stages of sleep stand in version 2: other types have no daily sleep. */
const SLEEP_TYPES: ReadonlySet<string> = new Set(['Fitbit/sleep', 'AppleHealth/Sleep Analysis'])

/** How long each stage lasted on each day of sleep, by the local clock (protocol: v2 daily sleep). */
export function dailySleep(points: readonly DeviceDataPoint[]): DailySleep[] {
  const totals = new Map<string, { date: string; value: string; milliseconds: number }>()
  for (const point of points) {
    if (!SLEEP_TYPES.has(`${point.namespace}/${point.type}`)) continue
    for (const { date, milliseconds } of partsOf(point)) {
      const key = `${date} ${point.value}`
      const total = totals.get(key) ?? { date, value: point.value, milliseconds: 0 }
      totals.set(key, { ...total, milliseconds: total.milliseconds + milliseconds })
    }
  }
  return [...totals.values()].map(({ date, value, milliseconds }) => ({
    date,
    value,
    duration: duration(milliseconds),
  }))
}

/** A stage that lasts over six in the evening belongs to two days. */
function partsOf({ startDate, observationDate, timeZone }: DeviceDataPoint) {
  if (!startDate || !observationDate) return []
  const parts: { date: string; milliseconds: number }[] = []
  const begin = Date.parse(`${localDateTime(startDate, timeZone)}Z`) + AHEAD
  // Measured by moments rather than by the clock, which goes back in the middle of one night of the year.
  const end = begin + (observationDate.getTime() - startDate.getTime())
  for (let from = begin; from < end; ) {
    const day = Math.floor(from / DAY) * DAY
    const to = Math.min(end, day + DAY)
    parts.push({ date: new Date(day).toISOString().slice(0, 19), milliseconds: to - from })
    from = to
  }
  return parts
}

function duration(milliseconds: number): string {
  const [hours, minutes, seconds] = [HOUR, HOUR / 60, HOUR / 3600].map((unit, index) =>
    String(Math.floor(milliseconds / unit) % (index === 0 ? 1000 : 60)).padStart(2, '0'),
  )
  return `${hours}:${minutes}:${seconds}`
}
