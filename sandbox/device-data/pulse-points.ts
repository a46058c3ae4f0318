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
  { type, units, readings }: PulseType,
  collection: Omit<Collection, 'measurements'>,
  { from, to }: Span,
): DeviceDataPoint[] {
  const touches = ({ start, end }: { start: Date; end: Date }) =>
    (!from || end >= from) && (!to || start < to)
  return days
    .filter(touches)
    .flatMap(({ hours }) => hours.filter(touches))
    .flatMap((hour) => {
      const measurements = readings(hour).map((reading) => ({ type, ...(units && { units }), ...reading }))
      const key = `${life.key}/${collection.version}/${collection.namespace}/${type}/${hour.start.toISOString()}`
      return pointsOf(life, { ...collection, measurements }, guids(`device-data/${key}`))
    })
}
