import type { Day, Hour } from '../lives/days'
import type { Life } from '../lives/life'
import { guids } from '../lives/seed'
import { type Collection, pointsOf } from './measurement'
import type { DeviceDataPoint } from './point'
import type { PulseReading } from './pulse'

/** How a device tells of the pulse within the day. */
export type PulseType = {
  type: string
  units?: string
  readings: (hour: Hour) => PulseReading[]
}

/** From a moment on, and up to another one, which is outside; without one, there is no limit. */
export type Span = { from?: Date | undefined; to?: Date | undefined }

/**
 * The pulse of some days, of those hours that touch the span. Nobody keeps these points: half a year has more than a
 * hundred thousand of them, and each is the same whenever it is made.
 */
export function pulsePoints(
  life: Life,
  days: readonly Day[],
  told: PulseType,
  collection: Omit<Collection, 'measurements'>,
  { from, to }: Span,
): DeviceDataPoint[] {
  const touches = ({ start, end }: { start: Date; end: Date }) =>
    (!from || end >= from) && (!to || start < to)
  return days
    .filter(touches)
    .flatMap(({ hours }) => hours.filter(touches))
    .flatMap((hour) => pointsIn(hour, life, told, collection, idsOf(hour, life, told, collection)))
}

/** One of them, by its ID; only those of its own hour are made. */
export function pulsePoint(
  life: Life,
  days: readonly Day[],
  told: PulseType,
  collection: Omit<Collection, 'measurements'>,
  id: string,
): DeviceDataPoint | undefined {
  for (const hour of days.flatMap(({ hours }) => hours)) {
    const ids = idsOf(hour, life, told, collection)
    if (!ids.mayHave(id)) continue
    const found = pointsIn(hour, life, told, collection, ids).find((point) => point.id === id)
    if (found) return found
  }
  return undefined
}

function idsOf(
  hour: Hour,
  life: Life,
  { type }: PulseType,
  { version, namespace }: Omit<Collection, 'measurements'>,
) {
  return guids(`device-data/${life.key}/${version}/${namespace}/${type}/${hour.start.toISOString()}`)
}

function pointsIn(
  hour: Hour,
  life: Life,
  { type, units, readings }: PulseType,
  collection: Omit<Collection, 'measurements'>,
  ids: ReturnType<typeof guids>,
): DeviceDataPoint[] {
  const measurements = readings(hour).map((reading) => ({ type, ...(units && { units }), ...reading }))
  return pointsOf(life, { ...collection, measurements }, ids.at)
}
