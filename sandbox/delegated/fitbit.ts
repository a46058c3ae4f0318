import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { fitbitSleepLog } from '../device-data/fitbit-sleep-log'
import { fitbitSummary } from '../device-data/fitbit-summary'
import type { Day } from '../lives/days'
import { page } from '../requests/paging'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'
import { isDayAskedFor, summaryParameters } from './summary-query'

/** Fitbit itself, among the providers. */
const FITBIT = 564

const querySchema = z.object({ ...summaryParameters, providerID: z.coerce.number().int().optional() })

/** `queryFitbitDailySummaries` and `queryFitbitSleepLogs` (protocol: delegated API). */
export function fitbit(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/fitbit/dailySummaries', requireScopesFor(sandbox, 'GET fitbit/dailySummaries'), (c) => {
    const { items, nextPageID } = daysAskedFor(c, () => true)
    return c.json({ results: items.map(({ day }) => fitbitSummary(day)), nextPageID })
  })

  app.get('/fitbit/sleepLogs', requireScopesFor(sandbox, 'GET fitbit/sleepLogs'), (c) => {
    const { items, nextPageID } = daysAskedFor(c, ({ night }) => night !== null)
    const results = items.flatMap(({ day, timeZone }) =>
      day.night ? [fitbitSleepLog(day.night, timeZone)] : [],
    )
    return c.json({ results, nextPageID })
  })

  function daysAskedFor(c: Context<SandboxEnv>, wanted: (day: Day) => boolean) {
    const query = readQuery(c, querySchema)
    const history = sandbox.store.deviceData.history(participantOf(c, sandbox).id, 'Fitbit')
    const { days = [], life } = history ?? {}
    return page(c, {
      items: days
        .filter(() => query.providerID === undefined || query.providerID === FITBIT)
        .filter((day) => wanted(day) && isDayAskedFor(day.date, query))
        .map((day) => ({ id: day.date, day, timeZone: life?.timeZone ?? 'UTC' })),
      dateOf: ({ day }) => day.start,
      limit: query.pageSize,
      pageID: query.pageID,
    })
  }

  return app
}
