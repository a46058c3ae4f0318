import type { Day, Hour } from '../people/days'
import type { SleepStage } from '../people/night'
import type { Measurement } from './measurement'

/** The watch that everyone of the sandbox wears who has an iPhone. */
export const appleWatch = {
  identifier: 'com.apple.health',
  properties: { SourceName: 'Apple Watch', ProductType: 'Watch6,18', OperatingSystemVersion: '11.3.0' },
}

/** Apple's names for the stages. */
const STAGES: Record<SleepStage, string> = {
  wake: 'Awake',
  light: 'AsleepCore',
  deep: 'AsleepDeep',
  rem: 'AsleepREM',
}

/** What Apple Health tells by the hour and the day, as version 1 names it (protocol: device data v1 point). */
export function appleHealthV1(days: readonly Day[]): Measurement[] {
  return days.flatMap((day) => [
    ...hourly(day, 'HourlySteps', 'count', ({ steps }) => steps),
    ...hourly(day, 'ActiveEnergyBurned', 'kcal', ({ activeEnergy }) => activeEnergy),
    ...hourly(day, 'HeartRate', 'count/min', ({ heartRate }) => heartRate),
    ...restingHeartRate(day, 'RestingHeartRate'),
  ])
}

/** The same under the names of version 2, and sleep by the stage (protocol: device data v2 point). */
export function appleHealthV2(days: readonly Day[]): Measurement[] {
  return days.flatMap((day) => [
    ...hourly(day, 'Hourly Steps', 'count', ({ steps }) => steps),
    ...hourly(day, 'Active Energy Burned', 'kcal', ({ activeEnergy }) => activeEnergy),
    ...hourly(day, 'Heart Rate', 'count/min', ({ heartRate }) => heartRate),
    ...restingHeartRate(day, 'Resting Heart Rate'),
    ...sleepAnalysis(day),
  ])
}

function hourly(
  { hours }: Day,
  type: string,
  units: string,
  measured: (hour: Hour) => number,
): Measurement[] {
  return hours
    .map((hour) => ({ type, value: measured(hour), units, start: hour.start, end: hour.end }))
    .filter(({ value }) => value > 0)
}

function restingHeartRate({ start, end, restingHeartRate }: Day, type: string): Measurement[] {
  return [{ type, value: restingHeartRate, units: 'count/min', start, end }]
}

function sleepAnalysis({ night }: Day): Measurement[] {
  if (!night) return []
  const type = 'Sleep Analysis'
  return [
    { type, value: 'InBed', start: night.start, end: night.end },
    ...night.segments.map(({ stage, start, end }) => ({ type, value: STAGES[stage], start, end })),
  ]
}
