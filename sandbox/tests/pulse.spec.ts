import { z } from 'zod'
import { everyPage } from './every-page'
import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const point = z.object({
  id: z.guid(),
  value: z.coerce.number(),
  startDate: z.string(),
  startDateOffset: z.string(),
  observationDate: z.string(),
})
const interval = z.object({ date: z.string(), statistics: z.record(z.string(), z.number()) })
const zone = z.object({ min: z.number(), max: z.number(), minutes: z.number() })
const summary = z.object({ date: z.string(), heartRateZones: z.record(z.string(), zone) })
const workout = z.object({ startDate: z.string(), endDate: z.string() })
const count = z.object({ startDate: z.string(), value: z.coerce.number() })

const MINUTE = 60_000
const FITBIT = { namespace: 'Fitbit', type: 'activities-heart-intraday' }
const APPLE = { namespace: 'AppleHealth', type: 'Heart Rate' }

type Query = Record<string, string>

async function all<Item extends z.ZodType>(
  sandbox: SandboxClient,
  path: string,
  field: string,
  item: Item,
  query: Query,
) {
  return (await everyPage(sandbox, { person: 'ben.okafor', path, query, field }, item)).flat()
}

const points = (sandbox: SandboxClient, query: Query) =>
  all(sandbox, 'v2/devicedata', 'deviceDataPoints', point, query)

const sums = (sandbox: SandboxClient, query: Query) =>
  all(sandbox, 'v2/devicedata/aggregate', 'intervals', interval, query)

const momentOf = ({ startDate, startDateOffset }: z.infer<typeof point>) =>
  Date.parse(startDate + startDateOffset.slice(0, '-05:00'.length))

/** A day on which Ben wore his tracker from midnight to midnight, and how many minutes that is. */
async function wornDay(sandbox: SandboxClient) {
  const query = { namespace: 'Fitbit', type: 'HeartRateIntradayCount' }
  const counts = await all(sandbox, 'v1/devicedata', 'deviceDataPoints', count, query)
  const { startDate = '', value = 0 } = counts[5] ?? {}
  const start = Date.parse(startDate)
  return {
    date: startDate.slice(0, 10),
    minutes: value,
    // What ends when a day begins is of the day before.
    observed: {
      observedAfter: new Date(start).toISOString(),
      observedBefore: new Date(start + value * MINUTE + 1).toISOString(),
    },
  }
}

test.describe('The pulse within a day', () => {
  test('is told by a Fitbit in every minute, and its summaries count these minutes', async ({ sandbox }) => {
    const { date, minutes, observed } = await wornDay(sandbox)
    expect(minutes).toBeGreaterThan(1300)
    const readings = await points(sandbox, { ...FITBIT, ...observed })
    expect(readings).toHaveLength(minutes)
    expect(new Set(readings.map(({ id }) => id)).size).toBe(minutes)
    const gaps = readings.slice(1).map((each, index) => momentOf(readings[index] ?? each) - momentOf(each))
    expect(new Set(gaps)).toEqual(new Set([MINUTE]))

    const days = { startDate: date, endDate: date }
    const [day] = await all(sandbox, 'v1/fitbit/dailySummaries', 'results', summary, days)
    for (const [name, { min, max, minutes: told }] of Object.entries(day?.heartRateZones ?? {}))
      expect(readings.filter(({ value }) => value >= min && value < max).length, name).toBe(told)
    // Wear time is taken from intervals that have a pulse.
    const every = { intervalAmount: '10', intervalType: 'Minutes', aggregateFunctions: 'count' }
    const worn = await sums(sandbox, { ...FITBIT, ...observed, ...every })
    expect(worn).toHaveLength(minutes / 10)
    expect(worn.filter(({ statistics }) => statistics.count !== 10)).toEqual([])
  })

  test('is told by Apple Health in single moments, every few minutes, and closely in a workout', async ({
    sandbox,
  }) => {
    const [sport] = await all(sandbox, 'v1/appleHealth/workouts', 'results', workout, {})
    const [start, end] = [Date.parse(sport?.startDate ?? ''), Date.parse(sport?.endDate ?? '')]
    const observed = {
      observedAfter: new Date(start - 120 * MINUTE).toISOString(),
      observedBefore: new Date(end + 120 * MINUTE).toISOString(),
    }
    const moments = await points(sandbox, { ...APPLE, ...observed })
    for (const { startDate, observationDate } of moments) expect(observationDate).toBe(startDate)
    const times = moments.map(momentOf).sort((a, b) => a - b)
    const gapsIn = (inside: number[]) => inside.slice(1).map((time, index) => time - (inside[index] ?? 0))
    expect(Math.max(...gapsIn(times))).toBeLessThanOrEqual(9 * MINUTE)
    const during = times.filter((time) => time > start && time < end)
    expect(during.length).toBeGreaterThanOrEqual((end - start) / MINUTE - 1)
    expect(Math.max(...gapsIn(during))).toBeLessThan(2 * MINUTE)
    expect(times.length - during.length).toBeLessThan(120)
  })

  test('is the same of both, and its hours, days and rest are those of every other call', async ({
    sandbox,
  }) => {
    const { observed } = await wornDay(sandbox)
    const minutes = await points(sandbox, { ...FITBIT, ...observed })
    const byMinute = new Map(minutes.map((each) => [each.startDate.slice(0, 16), each.value]))
    const moments = await points(sandbox, { ...APPLE, ...observed })
    expect(moments.length).toBeGreaterThan(250)
    for (const { startDate, value } of moments) expect(byMinute.get(startDate.slice(0, 16))).toBe(value)

    const hours = { intervalAmount: '1', intervalType: 'Hours', aggregateFunctions: 'min,max,avg' }
    const ofMinutes = await sums(sandbox, { ...FITBIT, ...observed, ...hours })
    const ofMoments = await sums(sandbox, { ...APPLE, ...observed, ...hours })
    const extremes = async (type: string) =>
      new Map(
        (await points(sandbox, { namespace: 'AppleHealth', type, ...observed })).map((each) => [
          each.startDate,
          each.value,
        ]),
      )
    const [lowest, highest] = [
      await extremes('Hourly Minimum Heart Rate'),
      await extremes('Hourly Maximum Heart Rate'),
    ]
    expect(lowest.size).toBe(24)
    for (const [date, { min, max }] of [...ofMinutes, ...ofMoments].map(
      ({ date, statistics }) => [date, statistics] as const,
    ))
      expect([date, min, max]).toEqual([date, lowest.get(date), highest.get(date)])

    const rest = await all(sandbox, 'v1/devicedata', 'deviceDataPoints', count, {
      namespace: 'AppleHealth',
      type: 'RestingHeartRate',
    })
    const days = await sums(sandbox, { ...FITBIT, ...hours, intervalType: 'Days' })
    const restOf = new Map(rest.map(({ startDate, value }) => [startDate.slice(0, 10), value]))
    expect(days.length).toBeGreaterThan(60)
    for (const { date, statistics } of days) {
      const resting = restOf.get(date.slice(0, 10)) ?? 0
      expect(statistics.min, date).toBeLessThanOrEqual(resting)
      expect(statistics.avg, date).toBeGreaterThan(resting)
    }
  })

  test('is the same on pages of any size, and under any filter', async ({ sandbox }) => {
    const { observed } = await wornDay(sandbox)
    const span = {
      observedAfter: observed.observedAfter,
      observedBefore: new Date(Date.parse(observed.observedAfter) + 90 * MINUTE).toISOString(),
    }
    const whole = await points(sandbox, { ...FITBIT, ...span })
    expect(whole).toHaveLength(89)
    expect(await points(sandbox, { ...FITBIT, ...span, limit: '7' })).toEqual(whole)
    expect(await points(sandbox, { ...FITBIT, ...span, 'dataSource.DeviceModel': 'Charge 6' })).toEqual(whole)
    const early = { ...FITBIT, observedAfter: span.observedAfter, observedBefore: observed.observedBefore }
    expect((await points(sandbox, early)).slice(-89)).toEqual(whole)
    const minutes = { intervalAmount: '1', intervalType: 'Minutes', aggregateFunctions: 'avg' }
    const one = await sums(sandbox, { ...FITBIT, ...span, ...minutes })
    expect(one.map(({ statistics }) => statistics.avg)).toEqual(whole.map(({ value }) => value))
    expect(await sums(sandbox, { ...FITBIT, ...span, ...minutes, limit: '10' })).toEqual(one)
  })

  test('is found by the ID of one reading, and by study staff beside everything else', async ({
    sandbox,
  }) => {
    const token = await sandbox.participantToken('priya.raman')
    const type = 'namespace=AppleHealth&type=HeartRate'
    const page = await (await sandbox.delegated(`devicedata?${type}&limit=3`, { token })).json()
    const [, reading] = page.deviceDataPoints
    expect(await (await sandbox.delegated(`devicedata/${reading.id}`, { token })).json()).toEqual(reading)
    const staff = await sandbox.administration(
      'GET',
      `devicedatapoints?${type}&participantIdentifier=priya.raman&limit=3`,
    )
    expect((await staff.json()).deviceDataPoints).toEqual(page.deviceDataPoints)
  })
})
