import { expect, test } from '@playwright/test'
import type { Measurement } from '@/components/embeddables/device-data/measurement'
import { READINGS } from '@/components/embeddables/device-data/readings'
import { type Reading, readingQuery, type Sdk } from '@/components/embeddables/device-data/readings/reading'
import { minutesOf, stageOf } from '@/components/embeddables/device-data/readings/schemas/sleep'

const WEEK = { from: '2026-11-19', to: '2026-11-25' }

function reading(key: string): Reading {
  const found = READINGS.find((each) => each.key === key)
  if (!found) throw new Error(`There is no reading ${key}`)
  return found
}

/** An SDK with one method, which gives these pages one after the other. */
function sdkWith(method: keyof Sdk, pages: unknown[]) {
  const asked: unknown[] = []
  const left = [...pages]
  const sdk = {
    [method]: async (query: unknown) => {
      asked.push(query)
      return left.shift()
    },
  }
  return { sdk: sdk as unknown as Sdk, asked }
}

async function measured(key: string, method: keyof Sdk, pages: unknown[]): Promise<Measurement[]> {
  const query = readingQuery(reading(key), WEEK)
  const { schema } = await query.schema()
  return schema.parse(await query.read(sdkWith(method, pages).sdk)).measurements
}

test('all pages are read, with the days on either side that time zones need, and no key without a value', async () => {
  const { sdk, asked } = sdkWith('queryFitbitDailySummaries', [
    { results: [], nextPageID: 'two' },
    { results: [], nextPageID: null },
  ])
  const query = readingQuery(reading('Fitbit days'), WEEK)
  await query.read(sdk)
  expect(asked).toEqual([
    { startDate: '2026-11-18', endDate: '2026-11-26' },
    { startDate: '2026-11-18', endDate: '2026-11-26', pageID: 'two' },
  ])
  expect(query.key).toEqual(['deviceData', 'Fitbit days', '2026-11-19/2026-11-25'])
})

test('what a tracker writes as zero because it was not worn is a gap', async () => {
  const found = await measured('Fitbit days', 'queryFitbitDailySummaries', [
    {
      results: [
        {
          date: '2026-11-24',
          steps: 0,
          floors: 0,
          restingHeartRate: 0,
          bodyWeight: 0,
          more: 'of everything',
        },
        { date: '2026-11-25T00:00:00', steps: 7412, floors: 0, restingHeartRate: 61, bodyWeight: null },
      ],
    },
  ])
  expect(found.map(({ figure, at, value }) => `${figure} ${at} ${value}`)).toEqual([
    'steps 2026-11-25 7412',
    'floors 2026-11-25 0',
    'restingHeartRate 2026-11-25 61',
  ])
})

test('a night belongs to the day on which it ends; an older tracker knows no stages', async () => {
  const found = await measured('Fitbit nights', 'queryFitbitSleepLogs', [
    {
      results: [
        {
          endTimestamp: '2026-11-25T06:50:00-05:00',
          sleepLevelDeep: 80,
          sleepLevelRem: 90,
          sleepLevelLight: 200,
          sleepLevelWake: 40,
          minutesAsleep: 370,
        },
        {
          endTimestamp: '2026-11-24T06:50:00-05:00',
          sleepLevelDeep: 0,
          minutesAsleep: 400,
          minutesAwake: 20,
        },
      ],
    },
  ])
  expect(found.map(({ at, part, value }) => `${at} ${part} ${value}`)).toEqual([
    '2026-11-25 deep 80',
    '2026-11-25 light 200',
    '2026-11-25 rem 90',
    '2026-11-25 awake 40',
    '2026-11-24 asleep 400',
    '2026-11-24 awake 20',
  ])
})

test('sums of days keep the local day, and one that is no number is left out', async () => {
  const found = await measured('AppleHealth Hourly Steps', 'queryDeviceDataV2Aggregate', [
    {
      intervals: [
        { date: '2026-11-25T00:00:00', statistics: { sum: 8123 } },
        { date: '2026-11-24T00:00:00', statistics: {} },
      ],
    },
  ])
  expect(found).toEqual([{ figure: 'steps', source: 'AppleHealth', at: '2026-11-25', value: 8123 }])
})

test('points of the project keep their moment; pounds are weighed in kilograms; broken values are left out', async () => {
  const found = await measured('Project points', 'queryDeviceData', [
    {
      deviceDataPoints: [
        { type: 'BodyWeight', value: '165', units: 'lb', observationDate: '2026-11-25T08:00:00-05:00' },
        { type: 'BodyWeight', value: '', units: 'kg', observationDate: '2026-11-25T08:00:00-05:00' },
        { type: 'BloodPressure', value: '121/79', observationDate: '2026-11-24T08:00:00-05:00' },
        { type: 'SomethingElse', value: '1', observationDate: '2026-11-24T08:00:00-05:00' },
        { type: 'StressLevel', value: 'high', observationDate: '2026-11-24T12:00:00-06:00' },
      ],
    },
  ])
  expect(
    found.map(({ figure, part = '', at, value }) => [figure, part, at, Math.round(value * 10) / 10]),
  ).toEqual([
    ['weight', '', '2026-11-25T08:00:00-05:00', 74.8],
    ['bloodPressure', 'systolic', '2026-11-24T08:00:00-05:00', 121],
    ['bloodPressure', 'diastolic', '2026-11-24T08:00:00-05:00', 79],
  ])
})

test('stages are known by any maker’s name for them, and time in bed is none', () => {
  const names = [
    'AsleepCore',
    'AsleepDeep',
    'AsleepREM',
    'Awake',
    'InBed',
    'STAGE_TYPE_LIGHT',
    'wake',
    'Asleep',
  ]
  expect(names.map(stageOf)).toEqual(['light', 'deep', 'rem', 'awake', undefined, 'light', 'awake', 'asleep'])
})

test('a duration is read with and without days, and anything else is no number', () => {
  expect([minutesOf('01:25:00'), minutesOf('1.00:00:30')]).toEqual([85, 1440.5])
  expect(minutesOf('5100')).toBeNaN()
})

test('what the project does not collect is not asked for', () => {
  const nothing = { v1: [], v2: [], fitbit: false, appleHealth: false }
  expect(READINGS.filter(({ isCollected }) => isCollected(nothing)).map(({ key }) => key)).toEqual([
    'Project points',
  ])
})
