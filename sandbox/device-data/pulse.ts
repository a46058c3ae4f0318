import type { Day, Hour } from '../lives/days'
import type { Life } from '../lives/life'
import { wholeNumber } from '../seed'

const READINGS_PER_HOUR = 3

/** The slowest and the fastest pulse of an hour, as far from its average as each other. Beats a minute. */
export function pulseRange({ start, heartRate }: Hour, { key, restingHeartRate }: Life) {
  const strain = Math.floor((heartRate - restingHeartRate) / 3)
  const swing = wholeNumber(`${key}/${start.getTime()}/swing`, 2, 4 + strain)
  return { lowest: heartRate - swing, highest: heartRate + swing }
}

/** Single readings of the pulse. Their average, lowest and highest are those of the hour. */
export function pulseReadings({ hours }: Day, life: Life) {
  return hours.flatMap((hour) => {
    const { lowest, highest } = pulseRange(hour, life)
    const length = (hour.end.getTime() - hour.start.getTime()) / READINGS_PER_HOUR
    return [lowest, hour.heartRate, highest].map((value, index) => {
      const start = hour.start.getTime() + index * length
      return { value, start: new Date(start), end: new Date(start + length) }
    })
  })
}

/** The pulse on foot: each hour counts by its steps. Null on a day without any. */
export function walkingPulse({ hours, steps }: Day): number | null {
  if (steps === 0) return null
  return Math.round(hours.reduce((sum, hour) => sum + hour.heartRate * hour.steps, 0) / steps)
}
