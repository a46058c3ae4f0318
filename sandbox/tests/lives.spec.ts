import { aggregate } from '../device-data/aggregate'
import { dailySleep } from '../device-data/daily-sleep'
import { startSandbox } from '../index.js'
import { isWeekend } from '../lives/day-plan'
import { studyAtStart } from '../study/at-start'
import { localDate } from '../time/local-time'
import { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const SPRING = new Date('2026-03-20T12:00:00Z')
const WEEK_AGO = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10)

/** What was measured of somebody up to a day, as their Apple Health tells it. */
function daysOf(participantIdentifier: string, now: Date) {
  const { participants, deviceData } = studyAtStart(now)
  const participant = participants.find((each) => each.participantIdentifier === participantIdentifier)
  const history = deviceData.history(participant?.id ?? '', 'AppleHealth')
  if (!history) throw new Error(`${participantIdentifier} has no Apple Health`)
  return { ...history, points: deviceData.points(history.life.participantID, 'AppleHealth', 2) }
}

function secondsOf(duration = ''): number {
  const [hours = 0, minutes = 0, seconds = 0] = duration.split(':').map(Number)
  return (hours * 60 + minutes) * 60 + seconds
}

test.describe('The days of the people', () => {
  test('a working day is not a weekend', () => {
    const { days } = daysOf('ben.okafor', SPRING)
    const average = (weekend: boolean, measure: (day: (typeof days)[number]) => number) => {
      const values = days.filter(({ date }) => isWeekend(date) === weekend).map(measure)
      return values.reduce((sum, value) => sum + value, 0) / values.length
    }
    expect(average(true, ({ steps }) => steps)).toBeGreaterThan(1.2 * average(false, ({ steps }) => steps))
    const beforeNoon = (day: (typeof days)[number]) =>
      day.hours.slice(0, 9).reduce((sum, { steps }) => sum + steps, 0) / day.steps
    expect(average(false, beforeNoon)).toBeGreaterThan(0.15)
    expect(average(true, beforeNoon)).toBe(0)
  })

  test('some days are missing, most are not, and none is told twice', () => {
    const { days } = daysOf('ben.okafor', SPRING)
    const dates = days.map(({ date }) => date)
    expect(new Set(dates).size).toBe(dates.length)
    expect(dates.length).toBeGreaterThan(70)
    expect(dates.length).toBeLessThan(90)
    expect(days.filter(({ night }) => night === null).length).toBeGreaterThan(0)
    expect(days.filter(({ workout }) => workout !== null).length).toBeGreaterThan(5)
  })

  test('a day has 23 hours when the clocks go forward, 25 when they go back, and loses no step', () => {
    for (const [person, now, date, hours] of [
      ['priya.raman', '2026-03-20T12:00:00Z', '2026-03-07', 24],
      ['priya.raman', '2026-03-20T12:00:00Z', '2026-03-08', 23],
      ['ben.okafor', '2026-11-10T12:00:00Z', '2026-11-01', 25],
      ['aroha.ngata', '2026-04-10T12:00:00Z', '2026-04-05', 25],
    ] as const) {
      const { days, points } = daysOf(person, new Date(now))
      const day = days.find((each) => each.date === date)
      expect(day?.hours.length, `${person} ${date}`).toBe(hours)
      const intervals = aggregate(
        points.filter(({ type }) => type === 'Hourly Steps'),
        { intervalAmount: 1, intervalType: 'Days', aggregateFunctions: ['sum'] },
      )
      const sum = intervals.find((each) => each.date === `${date}T00:00:00`)?.statistics.sum
      expect(sum, `${person} ${date}`).toBe(day?.steps)
      const asleep = dailySleep(points.filter(({ type }) => type === 'Sleep Analysis'))
      const inBed = asleep.find((each) => each.value === 'InBed' && each.date === `${date}T00:00:00`)
      if (day?.night) expect(secondsOf(inBed?.duration)).toBe((+day.night.end - +day.night.start) / 1000)
    }
  })

  test('a day begins at midnight where the person lives, and nothing comes from the future', () => {
    for (const person of ['ben.okafor', 'aroha.ngata', 'priya.raman']) {
      const { life, days } = daysOf(person, SPRING)
      for (const { date, start, end, hours, night } of days) {
        expect(localDate(start, life.timeZone)).toBe(date)
        expect([hours[0]?.start, hours.at(-1)?.end]).toEqual([start, end])
        expect(hours.filter((hour) => localDate(hour.start, life.timeZone) !== date)).toEqual([])
        for (const until of [end, night?.end ?? end])
          expect(until.getTime()).toBeLessThanOrEqual(SPRING.getTime())
      }
    }
  })

  test('a day is tomorrow what it is today', () => {
    const today = daysOf('ben.okafor', SPRING).days.find(({ date }) => date === '2026-02-10')
    const tomorrow = daysOf('ben.okafor', new Date('2026-03-21T12:00:00Z')).days
    expect(today?.steps).toBeGreaterThan(1000)
    expect(tomorrow.find(({ date }) => date === '2026-02-10')).toEqual(today)
  })
})

test('Two sandboxes of the same day tell the same, to the byte', async ({ sandbox }) => {
  const { environment, stop } = await startSandbox({ SANDBOX_PORT: '0', SANDBOX_IDENTITY_PORT: '0' })
  const other = new SandboxClient(environment)
  const calls = [
    ['ben.okafor', 'v1/delegated/devicedata?namespace=Fitbit'],
    ['ben.okafor', 'v2/delegated/devicedata?namespace=Fitbit&type=sleep'],
    ['ben.okafor', 'v1/delegated/fitbit/dailySummaries?'],
    ['ben.okafor', 'v1/delegated/fitbit/sleepLogs?'],
    ['ben.okafor', 'v1/delegated/surveyanswers?'],
    ['ben.okafor', 'v1/delegated/notifications?'],
    ['priya.raman', 'v1/delegated/surveytasks?'],
    ['priya.raman', `v1/delegated/appleHealth/workouts?endDate=${WEEK_AGO}`],
    // Of the day under way, phones tell more by the hour.
    [
      'aroha.ngata',
      `v2/delegated/devicedata?namespace=AppleHealth&type=Heart+Rate&observedBefore=${WEEK_AGO}`,
    ],
    ['aroha.ngata', `v1/delegated/appleHealth/activitySummaries?endDate=${WEEK_AGO}`],
  ] as const
  for (const [person, path] of calls) {
    const texts = await Promise.all(
      [sandbox, other].map(async (each) => {
        const token = await each.participantToken(person)
        return (await each.send(`api/${path}`, { token })).text()
      }),
    )
    expect(texts[0]?.length, path).toBeGreaterThan(1000)
    expect(texts[1], path).toBe(texts[0])
  }
  await stop()
})
