import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { dateTime } from '../requests/query-values'
import type { Participant } from '../store/study-records'
import type { DeviceData } from './device-data'
import type { DeviceDataPoint } from './point'

const text = z.string().max(4000)
/** Components keep whole pages in one: the limit is that of a body. */
const value = z.string().max(1_048_576)

/** Version 1 shows properties as text, whatever they were written as. */
const property = z.unknown().transform((given) => (typeof given === 'string' ? given : JSON.stringify(given)))

const properties = z.record(text, property)

// A date at the far end of what a computer can count breaks when it is shown in the participant's time zone.
const date = dateTime.refine((given) => given.getUTCFullYear() >= 1900 && given.getUTCFullYear() < 2200, {
  message: 'is not a date between 1900 and 2200',
})

/** A date, and the offset that it is given back with. */
const writtenDate = z.preprocess(
  (given) => ({ date: given, offset: given }),
  z.object({ date, offset: z.string().transform(offsetOf) }),
)

const persistedPointSchema = z.object({
  identifier: text.nullish(),
  type: text.min(1),
  value,
  units: text.nullish(),
  properties: properties.nullish(),
  source: z.object({ identifier: text, properties: properties.nullish() }).nullish(),
  startDate: writtenDate.nullish(),
  observationDate: writtenDate.nullish(),
  participantID: z.string().toLowerCase().optional(),
  participantIdentifier: text.optional(),
})

const UTC = '+00:00'

/** A date that says nothing of its offset is read as UTC. */
function offsetOf(text: string): string {
  const [, hours, minutes] = /T.*([+-]\d\d):?(\d\d)$/.exec(text) ?? []
  return hours === undefined ? UTC : `${hours}:${minutes}`
}

/** What `persistDeviceData` sends: a list of points (protocol: delegated API). */
export const persistedPointsSchema = z.array(persistedPointSchema)

type PersistedPoint = z.infer<typeof persistedPointSchema>

/** Adds points to the project's own data; each writes over the one of the same identifier, type and dates. */
export function persistPoints(
  wanted: readonly PersistedPoint[],
  participant: Participant,
  deviceData: DeviceData,
  now: Date,
): void {
  const known = deviceData.points(participant.id, 'Project', 1)
  const byKey = new Map(known.map((point) => [naturalKey(point), point]))
  for (const each of wanted) {
    const point = projectPoint(each, participant, now)
    const key = naturalKey(point)
    const existing = byKey.get(key)
    const written = existing ? { ...point, id: existing.id, insertedDate: existing.insertedDate } : point
    if (existing) deviceData.delete(existing)
    deviceData.add(written)
    byKey.set(key, written)
  }
}

function naturalKey({ identifier, type, startDate, observationDate }: DeviceDataPoint): string {
  return JSON.stringify([identifier, type, startDate, observationDate])
}

function projectPoint(wanted: PersistedPoint, participant: Participant, now: Date): DeviceDataPoint {
  const { source } = wanted
  return {
    id: randomUUID(),
    participantID: participant.id,
    version: 1,
    namespace: 'Project',
    type: wanted.type,
    identifier: wanted.identifier ?? null,
    value: wanted.value,
    units: wanted.units ?? null,
    startDate: wanted.startDate?.date ?? null,
    observationDate: wanted.observationDate?.date ?? null,
    timeZone: participant.demographics.timeZone ?? 'UTC',
    writtenOffsets: {
      startDate: wanted.startDate?.offset ?? UTC,
      observationDate: wanted.observationDate?.offset ?? UTC,
    },
    properties: wanted.properties ?? {},
    source: source ? { identifier: source.identifier, properties: source.properties ?? {} } : null,
    dataSource: null,
    insertedDate: now,
    modifiedDate: now,
  }
}
