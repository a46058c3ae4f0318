import { z } from 'zod'
import { studyAtStart } from '../study/at-start'
import { localDate, localDateTime, startOfDay } from '../time/local-time'
import type { SandboxClient } from './sandbox-client'
import { expect, test } from './start-sandbox'

const PEOPLE = [
  ['priya.raman', 'America/Los_Angeles'],
  ['aroha.ngata', 'Pacific/Auckland'],
] as const

const HOUR = 3_600_000
const point = z.object({
  id: z.guid(),
  value: z.coerce.number(),
  startDate: z.string(),
  observationDate: z.string(),
  insertedDate: z.coerce.date(),
})
const pointsSchema = z.object({ deviceDataPoints: z.array(point) })
const tasksSchema = z.object({
  surveyTasks: z.array(
    z.object({ surveyName: z.string(), startDate: z.string(), dueDate: z.coerce.date(), status: z.string() }),
  ),
})

for (const [person, timeZone] of PEOPLE)
  test.describe(`${person} today, in ${timeZone}`, () => {
    test('has a survey to do until the end of their own day', async ({ sandbox }) => {
      const before = localDate(new Date(), timeZone)
      await sandbox.control('POST', 'reset')
      const days = [before, localDate(new Date(), timeZone)]
      const token = await sandbox.participantToken(person)
      const response = await sandbox.delegated('surveytasks?status=incomplete', { token })
      const [task] = tasksSchema.parse(await response.json()).surveyTasks
      expect(task).toMatchObject({
        surveyName: 'DailyCheckIn',
        startDate: expect.stringContaining('T00:00:00'),
      })
      expect(days).toContain(task?.startDate.slice(0, 10))
      expect(localDateTime(task?.dueDate ?? new Date(0), timeZone)).toBe(
        `${task?.startDate.slice(0, 10)}T23:59:00`,
      )
    })

    test('has the days behind them on their own calendar, whenever the sandbox starts', () => {
      for (let hour = 0; hour < 24; hour++) {
        const now = new Date(Date.parse('2026-03-10T00:20:00Z') + hour * HOUR)
        const { participants, tasks } = studyAtStart(now)
        const id = participants.find(({ participantIdentifier }) => participantIdentifier === person)?.id
        const daily = tasks.filter((task) => task.participantID === id && task.surveyName === 'DailyCheckIn')
        const dates = daily.map(({ startDate }) => localDate(startDate ?? now, timeZone))
        expect(new Set(dates).size).toBe(dates.length)
        expect([...dates].sort().at(-1)).toBe(localDate(now, timeZone))
        for (const { insertedDate, modifiedDate } of daily)
          expect(Math.max(insertedDate.getTime(), modifiedDate.getTime())).toBeLessThanOrEqual(now.getTime())
      }
    })

    test('has what their phone has told of the day so far, hour by hour', async ({ sandbox }) => {
      // Half past three in the afternoon of tomorrow, as their own clock shows it.
      const tomorrow = localDate(new Date(Date.now() + 24 * HOUR), timeZone)
      const midnight = startOfDay(tomorrow, timeZone).getTime()
      // From before the clock is moved: a new one would be asked for with an assertion that is a day old.
      await sandbox.control('PUT', 'clock', { participantTokenSeconds: 400_000 })
      const token = await sandbox.participantToken(person)
      await setClock(sandbox, midnight + 15.5 * HOUR)
      const afternoon = await told(sandbox, token, startOfDay(tomorrow, timeZone))
      expect(afternoon.steps.length).toBeGreaterThan(5)
      expect(afternoon.pulse.length).toBeGreaterThan(100)
      expect(afternoon.pulse.at(0)?.startDate).toMatch(/T14:5\d:/)
      expect(afternoon.resting).toHaveLength(1)
      const now = midnight + 15.5 * HOUR
      for (const { insertedDate } of [...afternoon.steps, ...afternoon.pulse])
        expect(insertedDate.getTime()).toBeLessThanOrEqual(now)

      await setClock(sandbox, midnight + 17.5 * HOUR)
      const evening = await told(sandbox, token, startOfDay(tomorrow, timeZone))
      expect(evening.steps.length).toBeGreaterThan(afternoon.steps.length)
      // What was told before stands as it was, to the ID and the time at which it came.
      expect(evening.steps.slice(-afternoon.steps.length)).toEqual(afternoon.steps)
      expect(evening.pulse.slice(-afternoon.pulse.length)).toEqual(afternoon.pulse)
      const since = evening.pulse.slice(0, -afternoon.pulse.length)
      expect(Math.min(...since.map(({ insertedDate }) => insertedDate.getTime()))).toBeGreaterThan(
        midnight + 15 * HOUR,
      )
    })
  })

/** Moves the sandbox's idea of now to a moment. */
async function setClock(sandbox: SandboxClient, moment: number): Promise<void> {
  const offsetSeconds = Math.round((moment - Date.now()) / 1000)
  expect((await sandbox.control('PUT', 'clock', { offsetSeconds })).status).toBe(200)
}

/** What Apple Health has since a midnight, newest first. */
async function told(sandbox: SandboxClient, token: string, midnight: Date) {
  const list = async (type: string) => {
    const found: z.infer<typeof point>[] = []
    let pageID = ''
    do {
      const query = new URLSearchParams({
        namespace: 'AppleHealth',
        type,
        observedAfter: midnight.toISOString(),
        ...(pageID && { pageID }),
      })
      const page = await (await sandbox.send(`api/v2/delegated/devicedata?${query}`, { token })).json()
      found.push(...pointsSchema.parse(page).deviceDataPoints)
      pageID = page.nextPageID ?? ''
    } while (pageID)
    return found
  }
  return {
    steps: await list('Hourly Steps'),
    pulse: await list('Heart Rate'),
    resting: await list('Resting Heart Rate'),
  }
}
