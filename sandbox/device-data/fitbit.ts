import type { Day } from '../lives/days'
import type { Life } from '../lives/life'
import { minutesIn } from '../lives/night'
import { fitbitSummary } from './fitbit-summary'
import type { Measurement } from './measurement'
import { minutesOfPulse } from './pulse'
import type { PulseType } from './pulse-points'
import { vitalSigns } from './vital-signs'

/** The tracker that everyone of the sandbox wears who wears one. */
export const fitbitSource = {
  identifier: 'Charge 6',
  properties: { DeviceType: 'TRACKER', DeviceModel: 'Charge 6' },
}

/** The same tracker as version 2 tells of it. */
export const fitbitDataSource = { ...fitbitSource.properties, identifier: fitbitSource.identifier }

/** Totals of days and nights, as version 1 has them (protocol: device data v1 point). */
export function fitbitV1(days: readonly Day[], life: Life): Measurement[] {
  const daily = days.flatMap((day): Measurement[] => {
    const summary = fitbitSummary(day)
    const span = { start: day.start, end: day.end }
    return [
      { type: 'Steps', value: summary.steps, ...span },
      { type: 'RestingHeartRate', value: summary.restingHeartRate, ...span },
      { type: 'Calories', value: summary.calories, ...span },
      { type: 'CaloriesBMR', value: summary.caloriesBMR, ...span },
      { type: 'Floors', value: summary.floors, ...span },
      { type: 'MinutesSedentary', value: summary.minutesSedentary, ...span },
      { type: 'MinutesLightlyActive', value: summary.minutesLightlyActive, ...span },
      { type: 'MinutesFairlyActive', value: summary.minutesFairlyActive, ...span },
      { type: 'MinutesVeryActive', value: summary.minutesVeryActive, ...span },
      ...heartRateZones(summary).map((measured) => ({ ...measured, ...span })),
      ...measuredAsleep(day, life).map((measured) => ({ ...measured, ...span })),
      ...sleepLevels(day),
    ]
  })
  return [...daily, ...device(days)]
}

/** The pulse of every minute, as version 2 has it; version 1 tells of its zones alone. */
export const fitbitPulse: PulseType = { type: 'activities-heart-intraday', readings: minutesOfPulse }

/** Steps by the hour, and sleep by the stage, as version 2 has them (protocol: device data v2 point). */
export function fitbitV2(days: readonly Day[]): Measurement[] {
  return days.flatMap((day) => [
    ...day.hours
      .filter(({ steps }) => steps > 0)
      .map(({ start, end, steps }) => ({ type: 'activities-steps-intraday', value: steps, start, end })),
    ...(day.night?.segments ?? []).map(({ stage, start, end }) => ({
      type: 'sleep',
      value: stage,
      start,
      end,
      properties: { logType: 'auto_detected', isMainSleep: true },
    })),
  ])
}

/** The minutes in each zone, and in all of them together: for so long was there a pulse to measure. */
function heartRateZones({ heartRateZones }: ReturnType<typeof fitbitSummary>) {
  const { outOfRange, fatBurn, cardio, peak } = heartRateZones
  const zone = (value: string, { minutes }: { minutes: number }) => ({
    type: 'HeartRateZone',
    part: value,
    value,
    properties: { Minutes: String(minutes) },
  })
  const measured = outOfRange.minutes + fatBurn.minutes + cardio.minutes + peak.minutes
  return [
    zone('Out of Range', outOfRange),
    zone('Fat Burn', fatBurn),
    zone('Cardio', cardio),
    zone('Peak', peak),
    { type: 'HeartRateIntradayCount', value: measured, properties: { MinuteCount: String(measured) } },
  ]
}

function measuredAsleep(day: Day, life: Life) {
  const signs = vitalSigns(day, life)
  if (!signs) return []
  return [
    { type: 'Hrv', value: signs.heartRateVariability },
    { type: 'SpO2', value: signs.oxygenSaturation },
    { type: 'BreathingRate', value: signs.breathingRate },
  ]
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
