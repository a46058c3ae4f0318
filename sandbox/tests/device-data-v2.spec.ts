import { z } from 'zod'
import { askForDeviceData, pointsFor } from './device-data-client'
import { expect, test } from './start-sandbox'

test.describe('Version 2', () => {
  test('has local times, and the offset of each beside it', async ({ sandbox }) => {
    const [newest] = await pointsFor(sandbox, 2, '?namespace=Fitbit&type=activities-steps-intraday')
    expect(newest).toMatchObject({
      participantIdentifier: 'ben.okafor',
      namespace: 'Fitbit',
      identifier: expect.any(String),
      startDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00$/),
      startDateOffset: expect.stringMatching(/^-0[45]:00:00$/),
      observationDateOffset: expect.stringMatching(/^-0[45]:00:00$/),
      insertedDate: expect.stringMatching(/\.\d{6}Z$/),
      dataSource: { identifier: 'Charge 6', DeviceType: 'TRACKER' },
    })
    const [far] = await pointsFor(sandbox, 2, '?namespace=AppleHealth&type=Heart+Rate', 'aroha.ngata')
    expect(far?.startDateOffset).toMatch(/^1[23]:00:00$/)
  })

  test('finds by data source and by property, escaped', async ({ sandbox }) => {
    const count = async (filter: string) =>
      (await pointsFor(sandbox, 2, `?namespace=Fitbit&type=sleep&limit=5${filter}`)).length
    expect(await count('&dataSource.DeviceModel=Charge+6')).toBe(5)
    expect(await count('&dataSource.DeviceModel=Charge+5')).toBe(0)
    expect(await count('&properties.isMainSleep=true&properties.logType=auto_detected')).toBe(5)
    expect(await count('&properties.logType=auto_detected%5C%2C')).toBe(0)
    expect(await count('&properties.constructor=x')).toBe(0)
    expect(await count('&properties.nothing=null')).toBe(5)
  })

  test('tells the watch of Apple Health in words of its own', async ({ sandbox }) => {
    const pointsOf = (filter: string) =>
      pointsFor(sandbox, 2, `?namespace=AppleHealth&type=Steps&limit=5${filter}`)
    const [newest, ...others] = await pointsOf('&dataSource.deviceModel=Watch')
    expect(others).toHaveLength(4)
    expect(newest?.dataSource).toEqual({
      sourceName: 'Apple Watch',
      sourceIdentifier: expect.stringMatching(/^com\.apple\.health\.[0-9A-F-]{36}$/),
      sourceProductType: 'Watch6,18',
      sourceOperatingSystemVersion: '11.3.0',
      deviceName: 'Apple Watch',
      deviceModel: 'Watch',
      deviceManufacturer: 'Apple Inc.',
    })
    expect(await pointsOf('&dataSource.deviceModel=iPhone')).toEqual([])
    const [before] = await pointsFor(sandbox, 1, '?namespace=AppleHealth&type=HourlySteps&limit=1')
    expect(before?.source).toEqual({
      identifier: 'com.apple.health',
      properties: { SourceName: 'Apple Watch', ProductType: 'Watch6,18', OperatingSystemVersion: '11.3.0' },
    })
  })

  test('sums up by every interval and function, days without data left out', async ({ sandbox }) => {
    const steps = '/aggregate?namespace=Fitbit&type=activities-steps-intraday'
    const aggregates = async (query: string) => {
      const { body } = await askForDeviceData(sandbox, 2, steps + query)
      const schema = z.object({ date: z.string(), statistics: z.record(z.string(), z.number()) })
      return z.object({ intervals: z.array(schema) }).parse(body).intervals
    }
    const functions = '&aggregateFunctions=sum%2Cavg%2Cmin%2Cmax%2Ccount'
    const days = await aggregates(`&intervalAmount=1&intervalType=Days${functions}`)
    for (const { date, statistics } of days) {
      const { sum = 0, avg = 0, min = 0, max = 0, count = 0 } = statistics
      expect(date).toMatch(/T00:00:00$/)
      expect(avg).toBeCloseTo(sum / count, 6)
      expect(min).toBeLessThanOrEqual(avg)
      expect(max).toBeGreaterThanOrEqual(avg)
    }
    const dates = new Set(days.map(({ date }) => date))
    const between = (Date.parse(days[0]?.date ?? '') - Date.parse(days.at(-1)?.date ?? '')) / 86_400_000
    expect(dates.size).toBe(days.length)
    expect(days.length).toBeLessThan(between + 1)

    const total = days.reduce((sum, { statistics }) => sum + (statistics.sum ?? 0), 0)
    for (const [interval, pattern] of [
      ['intervalAmount=1&intervalType=Weeks', /T00:00:00$/],
      ['intervalAmount=1&intervalType=Months', /-01T00:00:00$/],
      ['intervalAmount=30&intervalType=Days', /T00:00:00$/],
    ] as const) {
      const intervals = await aggregates(`&${interval}&aggregateFunctions=sum`)
      expect(intervals.reduce((sum, { statistics }) => sum + (statistics.sum ?? 0), 0)).toBe(total)
      for (const { date, statistics } of intervals) {
        expect(date).toMatch(pattern)
        expect(Object.keys(statistics)).toEqual(['sum'])
        if (interval.endsWith('Weeks')) expect(new Date(`${date}Z`).getUTCDay()).toBe(1)
      }
    }
    const [hour, before] = await aggregates(
      '&intervalAmount=30&intervalType=Minutes&aggregateFunctions=count',
    )
    expect(hour?.statistics).toEqual({ count: 1 })
    expect(Date.parse(hour?.date ?? '')).toBeGreaterThan(Date.parse(before?.date ?? ''))
  })

  test('has no sleep in other types than those of sleep', async ({ sandbox }) => {
    const sleepOf = (type: string) =>
      askForDeviceData(sandbox, 2, `/aggregate/dailysleep?namespace=Fitbit&type=${type}`)
    expect((await sleepOf('activities-steps-intraday')).body).toMatchObject({ sleepStageSummaries: [] })
    expect((await sleepOf('sleep')).body).toMatchObject({
      sleepStageSummaries: expect.arrayContaining([
        expect.objectContaining({ value: 'rem', duration: expect.stringMatching(/^\d\d:\d\d:\d\d$/) }),
      ]),
    })
  })
})
