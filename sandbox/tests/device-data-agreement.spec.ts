import { z } from 'zod'
import { everyPage } from './every-page'
import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const point = z.object({
  type: z.string(),
  value: z.string(),
  startDate: z.string(),
  observationDate: z.string(),
})
const pointV2 = point.extend({ startDateOffset: z.string(), observationDateOffset: z.string() })
const aggregate = z.object({ date: z.string(), statistics: z.record(z.string(), z.number()) })
const dailySleep = z.object({ date: z.string(), value: z.string(), duration: z.string() })
const summary = z.object({ date: z.string(), steps: z.number() })
const sleepLog = z.object({
  endTimestamp: z.string(),
  duration: z.number(),
  timeInBed: z.number(),
  sleepLevelDeep: z.number(),
  sleepLevelLight: z.number(),
  sleepLevelRem: z.number(),
  sleepLevelWake: z.number(),
})
const rings = z.object({
  startDate: z.string(),
  activeEnergyBurned: z.number(),
  appleExerciseTime: z.number(),
})
const workout = z.object({
  startDate: z.string(),
  endDate: z.string(),
  summary: z.object({ duration: z.number() }),
})

/** All of a list of Ben's; `path` ends in the query, `field` names what it holds. */
async function all<Item extends z.ZodType>(sandbox: SandboxClient, path: string, field: string, item: Item) {
  const [place = '', query] = path.split('?')
  const parameters = Object.fromEntries(new URLSearchParams(query))
  const request = { person: 'ben.okafor', path: place, query: parameters, field }
  return (await everyPage(sandbox, request, item)).flat()
}

const points = (sandbox: SandboxClient, version: 'v1' | 'v2', query: string) =>
  all(sandbox, `${version}/devicedata?${query}`, 'deviceDataPoints', version === 'v1' ? point : pointV2)

const dailySums = async (sandbox: SandboxClient, query: string) => {
  const path = `v2/devicedata/aggregate?intervalAmount=1&intervalType=Days&aggregateFunctions=sum&${query}`
  const intervals = await all(sandbox, path, 'intervals', aggregate)
  return totals(intervals.map(({ date, statistics }) => [day(date), statistics.sum ?? 0]))
}

const day = (date: string) => date.slice(0, 10)

/** Sums numbers up by what stands before them, in order. */
function totals(entries: [key: string, value: number][]): [string, number][] {
  const sums = new Map<string, number>()
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value)
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
}

test.describe('Ninety days of Ben, told by every call alike', () => {
  test('steps: the hours, their daily sums, the totals of version 1 and the summaries', async ({
    sandbox,
  }) => {
    const summaries = await all(sandbox, 'v1/fitbit/dailySummaries?', 'results', summary)
    const expected = totals(summaries.map(({ date, steps }) => [date, steps]))
    expect(expected.length).toBeGreaterThan(60)

    for (const told of [
      await points(sandbox, 'v1', 'namespace=Fitbit&type=Steps'),
      await points(sandbox, 'v2', 'namespace=Fitbit&type=activities-steps-intraday'),
      await points(sandbox, 'v1', 'namespace=AppleHealth&type=HourlySteps'),
    ])
      expect(totals(told.map(({ startDate, value }) => [day(startDate), Number(value)]))).toEqual(expected)
    expect(await dailySums(sandbox, 'namespace=Fitbit&type=activities-steps-intraday')).toEqual(expected)
    expect(await dailySums(sandbox, 'namespace=AppleHealth&type=Hourly+Steps')).toEqual(expected)
  })

  test('sleep: the stages, their daily sums, the levels of version 1 and the logs', async ({ sandbox }) => {
    const logs = await all(sandbox, 'v1/fitbit/sleepLogs?', 'results', sleepLog)
    const expected = totals(
      logs.flatMap((log): [string, number][] => [
        [`${day(log.endTimestamp)} deep`, log.sleepLevelDeep],
        [`${day(log.endTimestamp)} light`, log.sleepLevelLight],
        [`${day(log.endTimestamp)} rem`, log.sleepLevelRem],
        [`${day(log.endTimestamp)} wake`, log.sleepLevelWake],
      ]),
    )
    expect(expected.length).toBeGreaterThan(200)

    const sleep = 'namespace=Fitbit&type=sleep'
    const nights = await all(
      sandbox,
      `v2/devicedata/aggregate/dailysleep?${sleep}`,
      'sleepStageSummaries',
      dailySleep,
    )
    const minutesOf = (duration: string) => {
      const [hours = 0, minutes = 0] = duration.split(':').map(Number)
      return hours * 60 + minutes
    }
    const bySleepDay = totals(
      nights.map(({ date, value, duration }) => [`${day(date)} ${value}`, minutesOf(duration)]),
    )
    expect(bySleepDay).toEqual(expected)
    const types = 'SleepLevelDeep,SleepLevelLight,SleepLevelRem,SleepLevelWake'
    const levels = await points(sandbox, 'v1', `namespace=Fitbit&type=${types}`)
    const levelOf = (type: string) => type.slice('SleepLevel'.length).toLowerCase()
    const byLevel = totals(
      levels.map(({ observationDate, type, value }) => [
        `${day(observationDate)} ${levelOf(type)}`,
        Number(value),
      ]),
    )
    expect(byLevel).toEqual(expected)

    // A stage begins when the one before ends, so that a night is as long as its stages together.
    const stages = await all(sandbox, `v2/devicedata?${sleep}`, 'deviceDataPoints', pointV2)
    const staged = stages.reduce((sum, stage) => sum + elapsedMinutes(stage), 0)
    expect(staged).toBe(logs.reduce((sum, { timeInBed }) => sum + timeInBed, 0))
    expect(logs.filter(({ duration, timeInBed }) => duration !== timeInBed * 60_000)).toEqual([])
    expect(stages.some((stage) => day(stage.startDate) < day(stage.observationDate))).toBe(true)
  })

  test('energy and workouts: the hours of Apple Health, the rings and the workouts', async ({ sandbox }) => {
    const days = await all(sandbox, 'v1/appleHealth/activitySummaries?', 'results', rings)
    expect(await dailySums(sandbox, 'namespace=AppleHealth&type=Active+Energy+Burned')).toEqual(
      totals(days.map(({ startDate, activeEnergyBurned }) => [day(startDate), activeEnergyBurned])),
    )
    const workouts = await all(sandbox, 'v1/appleHealth/workouts?', 'results', workout)
    expect(workouts.length).toBeGreaterThan(3)
    expect(totals(workouts.map(({ startDate, summary }) => [day(startDate), summary.duration / 60]))).toEqual(
      totals(
        days
          .filter(({ appleExerciseTime }) => appleExerciseTime > 0)
          .map(({ startDate, appleExerciseTime }) => [day(startDate), appleExerciseTime]),
      ),
    )
    for (const { startDate, endDate, summary } of workouts)
      expect(Date.parse(endDate) - Date.parse(startDate)).toBe(summary.duration * 1000)
  })
})

/** By the moments, since a clock may be put back in the middle of a night. */
function elapsedMinutes(stage: z.infer<typeof pointV2>): number {
  const moment = (local: string, offset: string) => Date.parse(local + offset.slice(0, '-04:00'.length))
  const end = moment(stage.observationDate, stage.observationDateOffset)
  return (end - moment(stage.startDate, stage.startDateOffset)) / 60_000
}
