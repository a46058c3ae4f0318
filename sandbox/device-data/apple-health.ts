import type { Day, Hour } from '../lives/days'
import type { Life } from '../lives/life'
import type { SleepStage } from '../lives/night'
import { guid } from '../lives/seed'
import type { Measurement } from './measurement'
import { floorsByHour, halfHours, METERS_PER_STEP, standMinutes } from './movement'
import type { DeviceDataVersion } from './point'
import { momentsOfPulse, pulseRange, walkingPulse } from './pulse'
import type { PulseType } from './pulse-points'
import { vitalSigns } from './vital-signs'

/** The watch that everyone of the sandbox wears who has an iPhone, as version 1 tells of it. */
export const appleWatch = {
  identifier: 'com.apple.health',
  properties: { SourceName: 'Apple Watch', ProductType: 'Watch6,18', OperatingSystemVersion: '11.3.0' },
}

/** The same watch as version 2 tells of it. The model is what steps of a watch are told from those of a phone by. */
export const appleWatchV2 = {
  sourceName: appleWatch.properties.SourceName,
  sourceIdentifier: `com.apple.health.${guid('apple-watch').toUpperCase()}`,
  sourceProductType: appleWatch.properties.ProductType,
  sourceOperatingSystemVersion: appleWatch.properties.OperatingSystemVersion,
  deviceName: 'Apple Watch',
  deviceModel: 'Watch',
  deviceManufacturer: 'Apple Inc.',
}

const PER_MINUTE = 'count/min'

/** Apple's names for the stages. */
const STAGES: Record<SleepStage, string> = {
  wake: 'Awake',
  light: 'AsleepCore',
  deep: 'AsleepDeep',
  rem: 'AsleepREM',
}

/** Single looks at the pulse, as each version names them. */
export const appleHealthPulse: Record<DeviceDataVersion, PulseType> = {
  1: { type: 'HeartRate', units: PER_MINUTE, readings: momentsOfPulse },
  2: { type: 'Heart Rate', units: PER_MINUTE, readings: momentsOfPulse },
}

/** What Apple Health tells by the hour and the day, as version 1 names it (protocol: device data v1 point). */
export function appleHealthV1(days: readonly Day[], life: Life): Measurement[] {
  return days.flatMap((day) => [
    ...hourly(day, 'HourlySteps', 'count', ({ steps }) => steps),
    ...halfHourlySteps(day, 'HalfHourSteps'),
    ...hourly(day, 'HourlyDistanceWalkingRunning', 'm', ({ steps }) => centimeters(steps * METERS_PER_STEP)),
    ...flightsClimbed(day),
    ...hourly(day, 'ActiveEnergyBurned', 'kcal', ({ activeEnergy }) => activeEnergy),
    ...hourly(day, 'AppleStandTime', 'min', standMinutes),
    ...exerciseTime(day),
    ...hourly(day, 'HourlyMaximumHeartRate', PER_MINUTE, (hour) => pulseRange(hour).highest),
    ...hourly(day, 'HourlyMinimumHeartRate', PER_MINUTE, (hour) => pulseRange(hour).lowest),
    ...daily(day, 'RestingHeartRate', PER_MINUTE, day.restingHeartRate),
    ...daily(day, 'WalkingHeartRateAverage', PER_MINUTE, walkingPulse(day)),
    ...daily(day, 'HeartRateVariability', 'ms', vitalSigns(day, life)?.heartRateVariability ?? null),
    ...sleepAnalysis(day, 'SleepAnalysisInterval'),
  ])
}

/** The same under the names of version 2, and sleep by the stage (protocol: device data v2 point). */
export function appleHealthV2(days: readonly Day[]): Measurement[] {
  return days.flatMap((day) => [
    ...hourly(day, 'Hourly Steps', 'count', ({ steps }) => steps),
    ...halfHourlySteps(day, 'Steps'),
    ...hourly(day, 'Active Energy Burned', 'kcal', ({ activeEnergy }) => activeEnergy),
    ...hourly(day, 'Hourly Maximum Heart Rate', PER_MINUTE, (hour) => pulseRange(hour).highest),
    ...hourly(day, 'Hourly Minimum Heart Rate', PER_MINUTE, (hour) => pulseRange(hour).lowest),
    ...daily(day, 'Resting Heart Rate', PER_MINUTE, day.restingHeartRate),
    ...sleepAnalysis(day, 'Sleep Analysis'),
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

function halfHourlySteps({ hours }: Day, type: string): Measurement[] {
  return halfHours(hours)
    .filter(({ steps }) => steps > 0)
    .map(({ start, end, steps }) => ({ type, value: steps, units: 'count', start, end }))
}

function flightsClimbed({ hours }: Day): Measurement[] {
  return floorsByHour(hours)
    .filter(({ floors }) => floors > 0)
    .map(({ start, end, floors }) => ({ type: 'FlightsClimbed', value: floors, units: 'count', start, end }))
}

function exerciseTime({ workout }: Day): Measurement[] {
  if (!workout) return []
  const { minutes, start, end } = workout
  return [{ type: 'AppleExerciseTime', value: minutes, units: 'min', start, end }]
}

function daily({ start, end }: Day, type: string, units: string, value: number | null): Measurement[] {
  return value === null ? [] : [{ type, value, units, start, end }]
}

function sleepAnalysis({ night }: Day, type: string): Measurement[] {
  if (!night) return []
  return [
    { type, value: 'InBed', start: night.start, end: night.end },
    ...night.segments.map(({ stage, start, end }) => ({ type, value: STAGES[stage], start, end })),
  ]
}

function centimeters(meters: number): number {
  return Math.round(meters * 100) / 100
}
