import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { activitySummary, workouts } from '../device-data/apple-health-summaries'
import type { Day } from '../lives/days'
import type { Life } from '../lives/life'
import { page } from '../requests/paging'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'
import { isDayAskedFor, summaryParameters } from './summary-query'

const querySchema = z.object(summaryParameters)

/** `queryAppleHealthActivitySummaries` and `queryAppleHealthWorkouts` (protocol: delegated API). */
export function appleHealth(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get(
    '/appleHealth/activitySummaries',
    requireScopesFor(sandbox, 'GET appleHealth/activitySummaries'),
    (c) => c.json(answer(c, (day, life) => [activitySummary(day, life)])),
  )

  app.get('/appleHealth/workouts', requireScopesFor(sandbox, 'GET appleHealth/workouts'), (c) =>
    c.json(answer(c, workouts)),
  )

  function answer<Item extends { id: string; startDate: string }>(
    c: Context<SandboxEnv>,
    itemsOf: (day: Day, life: Life) => Item[],
  ) {
    const query = readQuery(c, querySchema)
    const history = sandbox.store.deviceData.history(participantOf(c, sandbox).id, 'AppleHealth')
    const found = (history?.days ?? [])
      .filter(({ date }) => isDayAskedFor(date, query))
      .flatMap((day) => (history ? itemsOf(day, history.life) : []))
    const { items, nextPageID } = page(c, {
      items: found,
      dateOf: ({ startDate }) => new Date(startDate),
      limit: query.pageSize,
      pageID: query.pageID,
    })
    return { results: items, totalResults: found.length, nextPageID }
  }

  return app
}
