import { lifeOf } from '../lives/life'
import type { Participant } from '../store/study-records'
import { timelineOf } from '../time/timeline'
import type { DeviceData } from './device-data'

/** How far back a device remembers, when it is connected for the first time. */
const REMEMBERED_DAYS = 30

/**
 * Begins to collect what a participant's new account has to tell, its past included. Of the namespaces that accounts
 * fill, the sandbox has data for Fitbit; an account of any other one stays empty.
 */
export function startCollecting(
  participant: Participant,
  namespace: string,
  deviceData: DeviceData,
  now: Date,
): void {
  if (namespace !== 'Fitbit') return
  const day = timelineOf(now)
  deviceData.collectFrom(
    namespace,
    lifeOf(participant, day.at(-REMEMBERED_DAYS, '00:00'), day.at(0, '00:00'), []),
  )
}
