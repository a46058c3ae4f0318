import { expect, test } from '@playwright/test'
import { activitySummary } from '../device-data/apple-health-summaries'
import { fitbitSummary } from '../device-data/fitbit-summary'
import type { DeviceDataPoint, DeviceDataVersion } from '../device-data/point'
import type { Day } from '../lives/days'
import type { CollectedNamespace } from '../lives/life'
import { studyAtStart } from '../study/at-start'
import { localDate } from '../time/local-time'

const NOW = new Date('2026-03-20T12:00:00Z')

/** What was told of Ben up to a day. */
function ben() {
  const { participants, deviceData } = studyAtStart(NOW)
  const id = participants.find((each) => each.participantIdentifier === 'ben.okafor')?.id ?? ''
  const history = deviceData.history(id, 'AppleHealth')
  if (!history) throw new Error('Ben has no Apple Health')
  const points = (namespace: CollectedNamespace, version: DeviceDataVersion, type: string) =>
    deviceData.points(id, namespace, version).filter((point) => point.type === type)
  return { ...history, points }
}

/** What a measure makes of the values of each calendar day on which there were any. */
function byDay(points: readonly DeviceDataPoint[], measure: (values: number[]) => number) {
  const values = new Map<string, number[]>()
  for (const { startDate, timeZone, value } of points) {
    if (!startDate) throw new Error('A point has no start')
    const date = localDate(startDate, timeZone)
    const ofDay = values.get(date)
    if (ofDay) ofDay.push(Number(value))
    else values.set(date, [Number(value)])
  }
  return new Map([...values].map(([date, ofDay]) => [date, measure(ofDay)]))
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const average = (values: number[]) => sum(values) / values.length
const lowest = (values: number[]) => Math.min(...values)
const highest = (values: number[]) => Math.max(...values)

/** What the days have of something, without those that have nothing. */
function ofDays(days: readonly Day[], measure: (day: Day) => number) {
  const measured = days.map((day) => [day.date, measure(day)] as const)
  return new Map(measured.filter(([, value]) => value > 0))
}

test('Movement agrees with the summaries of the day', () => {
  const { days, life, points } = ben()
  const sums = (namespace: CollectedNamespace, version: DeviceDataVersion, type: string) =>
    byDay(points(namespace, version, type), sum)
  expect(sums('AppleHealth', 1, 'HalfHourSteps')).toEqual(ofDays(days, ({ steps }) => steps))
  expect(sums('AppleHealth', 2, 'Steps')).toEqual(ofDays(days, ({ steps }) => steps))
  expect(sums('AppleHealth', 1, 'FlightsClimbed')).toEqual(ofDays(days, (day) => fitbitSummary(day).floors))
  expect(sums('AppleHealth', 1, 'AppleExerciseTime')).toEqual(
    ofDays(days, (day) => activitySummary(day, life).appleExerciseTime),
  )
  expect(byDay(points('AppleHealth', 1, 'AppleStandTime'), (values) => values.length)).toEqual(
    ofDays(days, (day) => activitySummary(day, life).appleStandHours),
  )
  const kilometers = byDay(
    points('AppleHealth', 1, 'HourlyDistanceWalkingRunning'),
    (values) => Math.round(sum(values) / 10) / 100,
  )
  for (const day of days)
    expect(kilometers.get(day.date) ?? 0, day.date).toBeCloseTo(fitbitSummary(day).distance, 1)
})

test("Fitbit's minutes are those of its summaries", () => {
  const { days, points } = ben()
  const summaries = days.map((day) => fitbitSummary(day))
  const totals = (type: string) => points('Fitbit', 1, type).map(({ value }) => Number(value))
  expect(totals('MinutesSedentary')).toEqual(summaries.map(({ minutesSedentary }) => minutesSedentary))
  expect(totals('MinutesLightlyActive')).toEqual(
    summaries.map(({ minutesLightlyActive }) => minutesLightlyActive),
  )
  expect(totals('MinutesFairlyActive')).toEqual(
    summaries.map(({ minutesFairlyActive }) => minutesFairlyActive),
  )
  expect(totals('MinutesVeryActive')).toEqual(summaries.map(({ minutesVeryActive }) => minutesVeryActive))

  const zones = points('Fitbit', 1, 'HeartRateZone')
  expect(zones.map(({ value, properties }) => [value, properties])).toEqual(
    summaries.flatMap(({ heartRateZones: { outOfRange, fatBurn, cardio, peak } }) => [
      ['Out of Range', { Minutes: String(outOfRange.minutes) }],
      ['Fat Burn', { Minutes: String(fatBurn.minutes) }],
      ['Cardio', { Minutes: String(cardio.minutes) }],
      ['Peak', { Minutes: String(peak.minutes) }],
    ]),
  )
  expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length)
  expect(points('Fitbit', 1, 'HeartRateIntradayCount').map(({ properties }) => properties)).toEqual(
    days.map(({ hours }) => ({ MinuteCount: String(hours.length * 60) })),
  )
})

test('The pulse has one average, one lowest and one highest of a day, whoever tells of it', () => {
  const { days, points } = ben()
  const readings = points('Fitbit', 2, 'activities-heart-intraday')
  const moments = points('AppleHealth', 2, 'Heart Rate')
  expect(readings.length).toBeGreaterThan(100_000)
  expect(moments.length).toBeGreaterThan(20_000)
  const averages = new Map(
    days.map(({ date, hours }) => [date, average(hours.map((hour) => hour.heartRate))]),
  )
  for (const [date, value] of byDay(readings, average)) expect(value).toBeCloseTo(averages.get(date) ?? 0, 6)
  // A workout is looked at more often.
  for (const [date, value] of byDay(moments, average))
    expect(value - (averages.get(date) ?? 0), date).toBeGreaterThan(-2)
  for (const [version, minimum, maximum] of [
    [1, 'HourlyMinimumHeartRate', 'HourlyMaximumHeartRate'],
    [2, 'Hourly Minimum Heart Rate', 'Hourly Maximum Heart Rate'],
  ] as const) {
    expect(byDay(points('AppleHealth', version, minimum), lowest)).toEqual(byDay(readings, lowest))
    expect(byDay(points('AppleHealth', version, maximum), highest)).toEqual(byDay(readings, highest))
  }
  expect(byDay(moments, lowest)).toEqual(byDay(readings, lowest))
  expect(byDay(moments, highest)).toEqual(byDay(readings, highest))
  const values = readings.map(({ value }) => Number(value))
  expect(lowest(values)).toBeGreaterThan(40)
  expect(highest(values)).toBeLessThan(190)
  const walking = byDay(points('AppleHealth', 1, 'WalkingHeartRateAverage'), average)
  expect(walking.size).toBe(ofDays(days, ({ steps }) => steps).size)
  for (const [date, value] of walking) expect(value, date).toBeGreaterThan((averages.get(date) ?? 0) - 1)
})

test('Nights have their signs and stages', () => {
  const { days, points } = ben()
  const nights = days.filter(({ night }) => night)
  const between = (namespace: CollectedNamespace, type: string, least: number, most: number) => {
    const values = byDay(points(namespace, 1, type), sum)
    expect([...values.keys()], type).toEqual(nights.map(({ date }) => date))
    expect(lowest([...values.values()]), type).toBeGreaterThanOrEqual(least)
    expect(highest([...values.values()]), type).toBeLessThanOrEqual(most)
    return values
  }
  between('Fitbit', 'SpO2', 94, 98)
  between('Fitbit', 'BreathingRate', 12, 17)
  expect(between('Fitbit', 'Hrv', 28, 64)).toEqual(between('AppleHealth', 'HeartRateVariability', 28, 64))

  const intervals = (version: DeviceDataVersion, type: string) =>
    points('AppleHealth', version, type).map(({ value, startDate, observationDate }) => [
      value,
      startDate,
      observationDate,
    ])
  expect(intervals(1, 'SleepAnalysisInterval').length).toBeGreaterThan(1000)
  expect(intervals(1, 'SleepAnalysisInterval')).toEqual(intervals(2, 'Sleep Analysis'))
})

test("A rating of a day's stress lies where the component library writes it, and not in the future", () => {
  const { life, points } = ben()
  const ratings = points('Project', 1, 'StressLevel')
  expect(ratings.length).toBeGreaterThan(15)
  for (const { startDate, observationDate } of ratings) {
    expect(startDate).toBeNull()
    expect(observationDate?.toISOString()).toMatch(/T18:00:00\.000Z$/)
    expect(observationDate?.getTime()).toBeLessThanOrEqual(life.until.getTime())
  }
})
