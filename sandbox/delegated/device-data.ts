import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { dayByDay } from '../device-data/day-by-day'
import { dateOfPoint, deviceDataV1Filters, matchesV1 } from '../device-data/filters'
import { persistedPointsSchema, persistPoints } from '../device-data/persist'
import type { Span } from '../device-data/pulse-points'
import { pointV1View } from '../device-data/views'
import { page, pageParameters } from '../requests/paging'
import { readBody, readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { participantOf } from './authorization'
import { answerTypesV1 } from './device-data-types'
import { requireScopesFor } from './scopes'

const querySchema = z.object({ ...deviceDataV1Filters, ...pageParameters })

/** `queryDeviceData`, `getDeviceDataPoint`, `persistDeviceData`, `deleteDeviceDataPoint` (protocol: delegated API). */
export function deviceData(sandbox: SandboxContext): Hono<SandboxEnv> {
  const { clock, store } = sandbox
  const app = new Hono<SandboxEnv>()

  app.get('/devicedata', requireScopesFor(sandbox, 'GET devicedata'), (c) => {
    const query = readQuery(c, querySchema)
    const participant = participantOf(c, sandbox)
    const { deviceData } = store
    const extent = deviceData.extent(participant.id, query.namespace)
    const pointsIn = (span: Span) =>
      deviceData
        .points(participant.id, query.namespace, 1, { types: query.type, ...span })
        .filter((point) => matchesV1(point, query))
    const { items, nextPageID } = page(c, {
      items: { chunks: dayByDay(extent ? [extent] : [], query, pointsIn) },
      dateOf: dateOfPoint,
      limit: query.limit,
      pageID: query.pageID,
    })
    return c.json({ deviceDataPoints: items.map((point) => pointV1View(point, participant)), nextPageID })
  })

  app.post('/devicedata', requireScopesFor(sandbox, 'POST devicedata'), async (c) => {
    const points = await readBody(c, persistedPointsSchema)
    const participant = participantOf(c, sandbox)
    const foreign = points.some(
      ({ participantID = participant.id, participantIdentifier = participant.participantIdentifier }) =>
        participantID !== participant.id || participantIdentifier !== participant.participantIdentifier,
    )
    if (foreign)
      throw new HTTPException(403, {
        message: "A participant token cannot write another participant's data.",
      })
    persistPoints(points, participant, store.deviceData, clock.now())
    return c.body(null, 204)
  })

  // Before the next one, which would take the name for an ID.
  app.get('/devicedata/allDataTypes', requireScopesFor(sandbox, 'GET devicedata/allDataTypes'), answerTypesV1)

  app.get('/devicedata/:id', requireScopesFor(sandbox, 'GET devicedata/{id}'), (c) => {
    const participant = participantOf(c, sandbox)
    return c.json(pointV1View(findPoint(participant.id, c.req.param('id')), participant))
  })

  app.delete('/devicedata/:id', requireScopesFor(sandbox, 'DELETE devicedata/{id}'), (c) => {
    const point = findPoint(participantOf(c, sandbox).id, c.req.param('id'))
    // What an account collected goes with the account: a point missing here would still stand in the summaries.
    if (point.namespace !== 'Project')
      throw new HTTPException(403, { message: 'Only data that the project wrote can be deleted.' })
    store.deviceData.delete(point)
    return c.body(null, 204)
  })

  function findPoint(participantID: string, id: string) {
    const point = store.deviceData.point(participantID, id.toLowerCase())
    if (point) return point
    throw new HTTPException(404, { message: 'The participant has no device data point of that id.' })
  }

  return app
}
