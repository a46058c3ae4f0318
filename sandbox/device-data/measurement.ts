import type { Life } from '../lives/life'
import { guid } from '../lives/seed'
import type { DeviceDataPoint, DeviceDataVersion } from './point'

const HOUR_MILLISECONDS = 3_600_000
/** Devices hand over what they measured a little later. */
const HANDED_OVER_AFTER_MILLISECONDS = 7 * 60_000

/** What a device says, before it is anybody's point. */
export type Measurement = {
  type: string
  /** Tells it from others of the same type and moments: without it they would share an ID. */
  part?: string
  value: string | number
  units?: string
  start: Date | null
  end: Date
  /** What its dates were written with, where it was not measured in the time zone of the person. */
  offset?: string
  properties?: Record<string, unknown>
}

export type Collection = Pick<DeviceDataPoint, 'source' | 'dataSource'> & {
  version: DeviceDataVersion
  namespace: string
  measurements: Measurement[]
}

/**
 * The points of a life. The same measurement has the same ID on every day that it is asked for: one of its own, unless
 * `idOf` has IDs for all of them.
 */
export function pointsOf(
  life: Life,
  { version, namespace, source, dataSource, measurements }: Collection,
  idOf?: (index: number) => string,
): DeviceDataPoint[] {
  return measurements.map(({ type, part, value, units, start, end, offset, properties }, index) => {
    const moment = [start?.toISOString() ?? '', end.toISOString(), ...(part ? [part] : [])].join('/')
    const handedOver = handOver(end, life)
    return {
      id: idOf?.(index) ?? guid(`device-data/${life.key}/${version}/${namespace}/${type}/${moment}`),
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
      writtenOffsets: offset === undefined ? null : { startDate: offset, observationDate: offset },
      properties: properties ?? {},
      source,
      dataSource,
      insertedDate: handedOver,
      modifiedDate: handedOver,
    }
  })
}

/** The end of the last whole hour that a phone has handed over by itself until now. */
export function handedOverUntil(now: Date): Date {
  const measured = now.getTime() - HANDED_OVER_AFTER_MILLISECONDS
  return new Date(Math.floor(measured / HOUR_MILLISECONDS) * HOUR_MILLISECONDS)
}

/** What a later reading brought was not there before it: whoever asks for what is new since then must find it. */
function handOver(end: Date, { earlierReadings, until, isLive }: Life): Date {
  const soon = new Date(end.getTime() + HANDED_OVER_AFTER_MILLISECONDS)
  if (isLive) return soon
  const readings = [...earlierReadings, until]
  const [first = until] = readings
  return soon <= first ? soon : (readings.find((reading) => reading >= end) ?? until)
}
