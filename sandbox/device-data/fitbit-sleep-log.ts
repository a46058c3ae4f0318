import { minutesIn, type Night } from '../lives/night'
import { inTimeZone } from '../time/local-time'

/** A night as Fitbit logs it; `duration` in milliseconds, everything else in minutes (protocol: sleep logs). */
export function fitbitSleepLog(night: Night, timeZone: string) {
  const duration = night.end.getTime() - night.start.getTime()
  const timeInBed = duration / 60_000
  const asleep = minutesIn(night, 'light', 'deep', 'rem')
  const awake = minutesIn(night, 'wake')
  return {
    startTimestamp: inTimeZone(night.start, timeZone),
    endTimestamp: inTimeZone(night.end, timeZone),
    duration,
    efficiency: Math.round((asleep / timeInBed) * 100),
    timeInBed,
    infoCode: '0',
    type: 'stages',
    minutesAfterWakeup: 0,
    minutesAsleep: asleep,
    minutesAwake: awake,
    minutesToFallAsleep: 0,
    // These three are of the older kind of log, which knew no stages.
    sleepLevelAwake: 0,
    sleepLevelAsleep: 0,
    sleepLevelRestless: 0,
    sleepLevelDeep: minutesIn(night, 'deep'),
    sleepLevelLight: minutesIn(night, 'light'),
    sleepLevelRem: minutesIn(night, 'rem'),
    sleepLevelWake: awake,
  }
}
