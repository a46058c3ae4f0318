import type { Participant } from '../store/study-records'
import { inTimeZone, localDateTime, utcOffset } from '../time/local-time'
import type { DeviceDataPoint } from './point'

/** A point as version 1 shows it: dates with their offset, properties as text (protocol: payload shapes). */
export function pointV1View(point: DeviceDataPoint, participant: Participant) {
  const { timeZone, startDate, observationDate, writtenOffsets } = point
  return {
    id: point.id,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    namespace: point.namespace,
    deviceDataContextID: null,
    insertedDate: point.insertedDate.toISOString(),
    modifiedDate: point.modifiedDate.toISOString(),
    identifier: point.identifier,
    type: point.type,
    value: point.value,
    units: point.units,
    properties: point.properties,
    source: point.source,
    startDate: startDate && inTimeZone(startDate, writtenOffsets?.startDate ?? timeZone),
    observationDate:
      observationDate && inTimeZone(observationDate, writtenOffsets?.observationDate ?? timeZone),
  }
}

/** A point as version 2 shows it: local times, and the offset of each beside it (protocol: payload shapes). */
export function pointV2View(point: DeviceDataPoint, participant: Participant) {
  const { timeZone, startDate, observationDate } = point
  return {
    id: point.id,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    namespace: point.namespace,
    type: point.type,
    identifier: point.identifier,
    value: point.value,
    units: point.units,
    startDate: startDate && localDateTime(startDate, timeZone),
    startDateOffset: startDate && offsetWithSeconds(startDate, timeZone),
    observationDate: observationDate && localDateTime(observationDate, timeZone),
    observationDateOffset: observationDate && offsetWithSeconds(observationDate, timeZone),
    insertedDate: withMicroseconds(point.insertedDate),
    modifiedDate: withMicroseconds(point.modifiedDate),
    properties: point.properties,
    dataSource: point.dataSource,
  }
}

/** `-04:00:00`, and `00:00:00` without a sign for UTC. */
function offsetWithSeconds(date: Date, timeZone: string): string {
  return `${utcOffset(date, timeZone)}:00`.replace(/^\+/, '')
}

function withMicroseconds(date: Date): string {
  return date.toISOString().replace('Z', '000Z')
}
