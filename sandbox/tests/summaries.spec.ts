import { z } from 'zod'
import { answer, type SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const page = z.looseObject({
  results: z.array(z.looseObject({ startDate: z.string().optional(), date: z.string().optional() })),
  nextPageID: z.string().nullable(),
})

async function get(sandbox: SandboxClient, path: string, person = 'ben.okafor') {
  const token = await sandbox.participantToken(person)
  const { status, body } = await answer(await sandbox.delegated(path, { token }))
  expect(status, path).toBe(200)
  return page.parse(body)
}

const DAILY = 'fitbit/dailySummaries?'

test.describe('The summaries of Fitbit', () => {
  test('hold every figure that the SDK knows of a day', async ({ sandbox }) => {
    const activity = {
      activityCalories: expect.any(Number),
      calories: expect.any(Number),
      distance: expect.any(Number),
      elevation: expect.any(Number),
      floors: expect.any(Number),
      minutesFairlyActive: expect.any(Number),
      minutesLightlyActive: expect.any(Number),
      minutesSedentary: expect.any(Number),
      minutesVeryActive: expect.any(Number),
      steps: expect.any(Number),
    }
    const zone = { caloriesOut: expect.any(Number), min: expect.any(Number), max: expect.any(Number) }
    const minutes = { minutes: expect.any(Number) }
    const { results } = await get(sandbox, DAILY)
    expect(results).toHaveLength(25)
    expect(results[0]).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      ...activity,
      bodyBMI: 0,
      bodyFat: 0,
      bodyWeight: 0,
      caloriesBMR: expect.any(Number),
      foodCaloriesIn: 0,
      heartRateZones: {
        outOfRange: { ...zone, ...minutes },
        fatBurn: { ...zone, ...minutes },
        cardio: { ...zone, ...minutes },
        peak: { ...zone, ...minutes },
      },
      tracker: activity,
      water: 0,
      modifiedDate: expect.stringMatching(/Z$/),
      restingHeartRate: expect.any(Number),
    })
  })

  test('are those of the days asked for, the first and the last included', async ({ sandbox }) => {
    const { results } = await get(sandbox, DAILY)
    const days = results.map(({ date }) => date ?? '')
    expect(days).toEqual([...days].sort().reverse())
    const [newest, second, third] = days
    const asked = async (query: string) => (await get(sandbox, DAILY + query)).results.map(({ date }) => date)
    expect(await asked(`startDate=${third}&endDate=${second}`)).toEqual([second, third])
    expect(await asked(`startDate=${newest}T00:00:00.000Z`)).toEqual([newest])
    expect(await asked(`endDate=${second}&pageSize=1`)).toEqual([second])
    const nights = await get(sandbox, `fitbit/sleepLogs?startDate=${days.at(-1)}&endDate=${newest}`)
    expect(nights.results.length).toBeGreaterThan(15)
  })

  test('are those of the account at Fitbit, and of nobody without one', async ({ sandbox }) => {
    expect((await get(sandbox, `${DAILY}providerID=564`)).results).toHaveLength(25)
    expect((await get(sandbox, `${DAILY}providerID=6327`)).results).toEqual([])
    for (const path of [
      DAILY,
      'fitbit/sleepLogs?',
      'appleHealth/activitySummaries?',
      'appleHealth/workouts?',
    ])
      expect((await get(sandbox, path, 'ana.rivera')).results, path).toEqual([])
  })
})

test('The lists of Apple Health say how many there are in all', async ({ sandbox }) => {
  for (const list of ['activitySummaries', 'workouts']) {
    const whole = await get(sandbox, `appleHealth/${list}?`)
    const one = await get(sandbox, `appleHealth/${list}?pageSize=1`)
    expect(one.results).toEqual(whole.results.slice(0, 1))
    expect(one).toMatchObject({ totalResults: whole.totalResults, nextPageID: expect.any(String) })
    const day = whole.results[3]?.startDate?.slice(0, 10)
    const single = await get(sandbox, `appleHealth/${list}?startDate=${day}&endDate=${day}`)
    expect(single).toEqual({ results: [whole.results[3]], totalResults: 1, nextPageID: null })
  }
})

test('What the lists of summaries cannot understand is refused', async ({ sandbox }) => {
  const token = await sandbox.participantToken('ben.okafor')
  for (const path of ['fitbit/dailySummaries', 'fitbit/sleepLogs', 'appleHealth/workouts'])
    for (const query of ['pageSize=0', 'startDate=soon', 'pageID=none'])
      expect(await answer(await sandbox.delegated(`${path}?${query}`, { token })), path + query).toEqual({
        status: 400,
        body: { message: expect.any(String) },
      })
})
