import type { Day } from '../people/days'
import { minutesIn } from '../people/night'
import { fitbitSummary } from './fitbit-summary'
import type { Measurement } from './measurement'

/** The tracker that everyone of the sandbox wears who wears one. */
export const fitbitSource = {
  identifier: 'Charge 6',
  properties: { DeviceType: 'TRACKER', DeviceModel: 'Charge 6' },
}

/** Totals of days and nights, as version 1 has them (protocol: device data v1 point). */
export function fitbitV1(days: readonly Day[]): Measurement[] {
  const daily = days.flatMap((day): Measurement[] => {
    const { steps, calories, caloriesBMR, floors, restingHeartRate } = fitbitSummary(day)
    const span = { start: day.start, end: day.end }
    return [
      { type: 'Steps', value: steps, ...span },
      { type: 'RestingHeartRate', value: restingHeartRate, ...span },
      { type: 'Calories', value: calories, ...span },
      { type: 'CaloriesBMR', value: caloriesBMR, ...span },
      { type: 'Floors', value: floors, ...span },
      ...sleepLevels(day),
    ]
  })
  return [...daily, ...device(days)]
}

/** Steps by the hour and sleep by the stage, as version 2 has them (protocol: device data v2 point). */
export function fitbitV2(days: readonly Day[]): Measurement[] {
  return days.flatMap(({ hours, night }) => [
    ...hours
      .filter(({ steps }) => steps > 0)
      .map(({ start, end, steps }) => ({ type: 'activities-steps-intraday', value: steps, start, end })),
    ...(night?.segments ?? []).map(({ stage, start, end }) => ({
      type: 'sleep',
      value: stage,
      start,
      end,
      properties: { logType: 'auto_detected', isMainSleep: true },
    })),
  ])
}

function sleepLevels({ night }: Day): Measurement[] {
  if (!night) return []
  const level = (type: string, minutes: number) => ({
    type,
    value: minutes,
    units: 'minutes',
    start: night.start,
    end: night.end,
  })
  return [
    level('SleepLevelDeep', minutesIn(night, 'deep')),
    level('SleepLevelLight', minutesIn(night, 'light')),
    level('SleepLevelRem', minutesIn(night, 'rem')),
    level('SleepLevelWake', minutesIn(night, 'wake')),
  ]
}

/** The tracker itself, as it was when it last handed over. */
function device(days: readonly Day[]): Measurement[] {
  const last = days.at(-1)
  if (!last) return []
  const properties = { Battery: 'High', Type: 'TRACKER', LastSyncTime: last.end.toISOString() }
  return [{ type: 'Device', value: fitbitSource.identifier, start: null, end: last.end, properties }]
}
