import { Hono } from 'hono'
import { z } from 'zod'
import { aggregateFunctions, intervalTypes } from '../device-data/aggregate'
import { aggregatesIn } from '../device-data/aggregates-in'
import { dailySleep } from '../device-data/daily-sleep'
import { dayByDay } from '../device-data/day-by-day'
import { dateOfPoint } from '../device-data/filters'
import { pointV2View } from '../device-data/views'
import { page } from '../requests/paging'
import { list, oneOf } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { answerTypesV2 } from './device-data-types'
import { deviceDataV2Query, pointsAskedFor } from './device-data-v2-query'
import { requireScopesFor } from './scopes'

const aggregateSchema = deviceDataV2Query.extend({
  intervalAmount: z.coerce.number().int().min(1).max(10_000),
  intervalType: oneOf(intervalTypes),
  aggregateFunctions: list.pipe(z.array(oneOf(aggregateFunctions))),
})

/** The second version of the device data calls, summed up or point by point (protocol: delegated API). */
export function deviceDataV2(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/devicedata', requireScopesFor(sandbox, 'GET v2/devicedata'), (c) => {
    const query = readQuery(c, deviceDataV2Query)
    const participant = participantOf(c, sandbox)
    const pointsIn = pointsAskedFor(c, query, store, participant.id)
    const extent = store.deviceData.extent(participant.id, query.namespace)
    const { items, nextPageID } = page(c, {
      items: { chunks: dayByDay(extent ? [extent] : [], query, pointsIn) },
      dateOf: dateOfPoint,
      limit: query.limit,
      pageID: query.pageID ?? query.anchor,
    })
    const deviceDataPoints = items.map((point) => pointV2View(point, participant))
    return c.json({ deviceDataPoints, nextPageID, anchor: nextPageID })
  })

  app.get('/devicedata/aggregate', requireScopesFor(sandbox, 'GET v2/devicedata/aggregate'), (c) => {
    const query = readQuery(c, aggregateSchema)
    const participant = participantOf(c, sandbox)
    const owner = ownerFields(participant, query)
    const pointsIn = pointsAskedFor(c, query, store, participant.id)
    const extent = store.deviceData.extent(participant.id, query.namespace)
    const { items, nextPageID } = page(c, {
      items: { chunks: aggregatesIn(extent, query, pointsIn) },
      dateOf: ({ date }) => new Date(`${date}Z`),
      limit: query.limit,
      pageID: query.pageID ?? query.anchor,
    })
    const intervals = items.map(({ date, statistics }) => ({ ...owner, date, statistics }))
    return c.json({ intervals, nextPageID, anchor: nextPageID })
  })

  app.get(
    '/devicedata/aggregate/dailysleep',
    requireScopesFor(sandbox, 'GET v2/devicedata/aggregate/dailysleep'),
    (c) => {
      const query = readQuery(c, deviceDataV2Query)
      const participant = participantOf(c, sandbox)
      const owner = ownerFields(participant, query)
      const points = pointsAskedFor(c, query, store, participant.id)()
      const { items, nextPageID } = page(c, {
        items: dailySleep(points).map((each) => ({ ...each, id: each.value })),
        dateOf: ({ date }) => new Date(`${date}Z`),
        limit: query.limit,
        pageID: query.pageID ?? query.anchor,
      })
      const summaries = items.map(({ date, value, duration }) => ({ ...owner, date, value, duration }))
      return c.json({ sleepStageSummaries: summaries, nextPageID })
    },
  )

  app.get(
    '/devicedata/allDataTypes',
    requireScopesFor(sandbox, 'GET v2/devicedata/allDataTypes'),
    answerTypesV2,
  )

  return app
}

function ownerFields(
  { id, participantIdentifier }: { id: string; participantIdentifier: string },
  { namespace, type }: { namespace: string; type: string },
) {
  return { participantID: id, participantIdentifier, namespace, type }
}
