import { expect, test } from '@playwright/test'
import { Hono } from 'hono'
import { type Chunk, page } from '../requests/paging'
import type { SandboxEnv } from '../server/context'

const DAY = 86_400_000
const DAYS = 90
const PER_DAY = 30

/** A list of ninety days, newest first, and how often each of them was made. */
function listOfDays() {
  const made: number[] = []
  const chunks: Chunk<{ id: string; date: Date }>[] = Array.from({ length: DAYS }, (_, index) => {
    const day = DAYS - 1 - index
    return {
      from: new Date(day * DAY),
      items: () => {
        made.push(day)
        return Array.from({ length: PER_DAY }, (_, item) => ({
          id: `${day}/${item}`,
          date: new Date(day * DAY + item * 1000),
        }))
      },
    }
  })
  const app = new Hono<SandboxEnv>()
  app.get('/list', (c) => {
    c.set('recorded', { at: '', method: 'GET', path: '/list', status: null, query: {} })
    const pageID = c.req.query('pageID')
    return c.json(page(c, { items: { chunks }, dateOf: ({ date }) => date, limit: 50, pageID }))
  })
  return { app, made }
}

test('A page makes no more of a long list than it shows, wherever it lies', async () => {
  const { app, made } = listOfDays()
  const seen: string[] = []
  let query = ''
  for (let pages = 0; pages < DAYS; pages++) {
    made.length = 0
    const { items, nextPageID } = await (await app.request(`/list${query}`)).json()
    expect(new Set(made).size).toBe(made.length)
    expect(made.length).toBeLessThanOrEqual(3)
    seen.push(...items.map(({ id }: { id: string }) => id))
    if (nextPageID === null) break
    query = `?pageID=${nextPageID}`
  }
  expect(seen).toHaveLength(DAYS * PER_DAY)
  expect(seen[0]).toBe(`${DAYS - 1}/${PER_DAY - 1}`)
  expect(seen.at(-1)).toBe('0/0')
  expect(new Set(seen).size).toBe(seen.length)
})
