import type { Life } from '../people/life'
import { guid } from '../people/seed'
import type { DataSource, DeviceDataPoint, DeviceDataVersion } from './point'

/** Devices hand over what they measured a little later. */
const HANDED_OVER_AFTER_MILLISECONDS = 7 * 60_000

/** What a device says, before it is anybody's point. */
export interface Measurement {
  type: string
  value: string | number
  units?: string
  start: Date | null
  end: Date
  properties?: Record<string, unknown>
}

export interface Collection {
  version: DeviceDataVersion
  namespace: string
  source: DataSource | null
  measurements: Measurement[]
}

/** The points of a life. The same measurement has the same ID on every day that it is asked for. */
export function pointsOf(
  life: Life,
  { version, namespace, source, measurements }: Collection,
): DeviceDataPoint[] {
  return measurements.map(({ type, value, units, start, end, properties }) => {
    const moment = `${start?.toISOString() ?? ''}/${end.toISOString()}`
    const handedOver = Math.min(end.getTime() + HANDED_OVER_AFTER_MILLISECONDS, life.until.getTime())
    return {
      id: guid(`device-data/${life.key}/${version}/${namespace}/${type}/${moment}`),
      participantID: life.participantID,
      version,
      namespace,
      type,
      identifier: version === 2 ? `${type}/${moment}` : null,
      value: String(value),
      units: units ?? null,
      startDate: start,
      observationDate: end,
      timeZone: life.timeZone,
      properties: properties ?? {},
      source,
      insertedDate: new Date(handedOver),
      modifiedDate: new Date(handedOver),
    }
  })
}
