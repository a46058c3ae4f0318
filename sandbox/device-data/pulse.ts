import type { Day, Hour } from '../lives/days'
import { pulseByMinute } from '../lives/pulse'

const MINUTE = 60_000
/** A watch looks at the pulse once in so many minutes; in a workout, every minute. */
const MOMENT_EVERY_MINUTES = 5

/** One look at the pulse, in beats a minute; a moment ends when it begins. */
export type PulseReading = { value: number; start: Date; end: Date }

/** The slowest and the fastest pulse of an hour. */
export function pulseRange({ effort }: Hour) {
  const pulse = pulseByMinute(effort)
  return { lowest: Math.min(...pulse), highest: Math.max(...pulse) }
}

/** The pulse of every minute of an hour. */
export function minutesOfPulse({ start, effort }: Hour): PulseReading[] {
  return pulseByMinute(effort).map((value, minute) => {
    const time = start.getTime() + minute * MINUTE
    return { value, start: new Date(time), end: new Date(time + MINUTE) }
  })
}

/** Single looks at the pulse of an hour, the slowest and the fastest of its minutes among them. */
export function momentsOfPulse({ start, effort }: Hour): PulseReading[] {
  const { seed, workout } = effort
  const pulse = pulseByMinute(effort)
  const extremes = new Set([Math.min(...pulse), Math.max(...pulse)].map((value) => pulse.indexOf(value)))
  const isLookedAt = (minute: number) =>
    minute % MOMENT_EVERY_MINUTES === (seed + Math.floor(minute / MOMENT_EVERY_MINUTES)) % 3 ||
    (workout !== null && minute >= workout.from && minute < workout.to) ||
    extremes.has(minute)
  return pulse.flatMap((value, minute) => {
    if (!isLookedAt(minute)) return []
    const moment = new Date(start.getTime() + minute * MINUTE + ((seed + minute * 17) % 60) * 1000)
    return [{ value, start: moment, end: moment }]
  })
}

/** The pulse on foot: each hour counts by its steps. Null on a day without any. */
export function walkingPulse({ hours, steps }: Day): number | null {
  if (steps === 0) return null
  return Math.round(hours.reduce((sum, hour) => sum + hour.heartRate * hour.steps, 0) / steps)
}
