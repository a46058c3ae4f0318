import { z } from 'zod'
import { askForDeviceData } from './device-data-client'
import { everyPage } from './every-page'
import { expect, test } from './start-sandbox'

const pageSchema = z.looseObject({ nextPageID: z.string().nullable() })

const LATELY = { observedAfter: new Date(Date.now() - 10 * 86_400_000).toISOString() }

test.describe('Many pages of everything', () => {
  for (const [path, query, field, size] of [
    ['v1/devicedata', { namespace: 'AppleHealth', type: 'HeartRate', ...LATELY }, 'deviceDataPoints', 100],
    ['v2/devicedata', { namespace: 'AppleHealth', type: 'Sleep Analysis' }, 'deviceDataPoints', 100],
    ['v1/appleHealth/activitySummaries', { pageSize: '200' }, 'results', 25],
    ['v1/appleHealth/activitySummaries', { pageSize: '7' }, 'results', 7],
    ['v1/surveytasks', {}, 'surveyTasks', 100],
    ['v1/surveyanswers', { limit: '1000' }, 'surveyAnswers', 100],
    ['v1/notifications', {}, 'notifications', 100],
  ] as const) {
    test(`${path} of ${size} each lose nothing and repeat nothing`, async ({ sandbox }) => {
      const request = { person: 'priya.raman', path, query: { ...query }, field }
      const pages = await everyPage(sandbox, request, z.looseObject({ id: z.guid() }))
      const ids = pages.flat().map(({ id }) => id)
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.slice(0, -1).map(({ length }) => length)).toEqual(pages.slice(1).map(() => size))
      expect(new Set(ids).size).toBe(ids.length)
    })
  }

  test('a page ID holds for its own query alone, and for the older name of it', async ({ sandbox }) => {
    const steps = '?namespace=AppleHealth&type=Hourly+Steps'
    const { nextPageID } = pageSchema.parse((await askForDeviceData(sandbox, 2, `${steps}&limit=5`)).body)
    const status = async (version: 1 | 2, query: string) =>
      (await askForDeviceData(sandbox, version, query)).status
    expect(await status(2, `${steps}&limit=9&pageID=${nextPageID}`)).toBe(200)
    expect(await status(2, `${steps}&anchor=${nextPageID}`)).toBe(200)
    expect(await status(2, `?namespace=AppleHealth&type=Heart+Rate&pageID=${nextPageID}`)).toBe(400)
    expect(await status(2, `${steps}&dataSource.SourceName=x&pageID=${nextPageID}`)).toBe(400)
    expect(await status(1, `${steps}&pageID=${nextPageID}`)).toBe(400)
  })
})
