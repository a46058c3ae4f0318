import { Hono } from 'hono'
import { z } from 'zod'
import { typesV1 } from '../delegated/device-data-types'
import { dayByDay } from '../device-data/day-by-day'
import { dateOfPoint, deviceDataV1Filters, matchesV1 } from '../device-data/filters'
import type { Span } from '../device-data/pulse-points'
import { pointV1View } from '../device-data/views'
import { page, pageParameters } from '../requests/paging'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { ownedRecords } from './owned-records'

const querySchema = z.object({
  participantIdentifier: z.string().optional(),
  ...deviceDataV1Filters,
  ...pageParameters,
})

/** Lists device data points, and the types that the project knows (protocol: other administration endpoints). */
export function deviceDataPoints({ store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/devicedatapoints', (c) => {
    const query = readQuery(c, querySchema)
    const { namespace, type, participantIdentifier } = query
    const extents = store.participants.flatMap(({ id }) => store.deviceData.extent(id, namespace) ?? [])
    const pointsIn = (span: Span) =>
      ownedRecords(store, participantIdentifier, ({ id }) =>
        store.deviceData.points(id, namespace, 1, { types: type, ...span }),
      ).filter(({ record }) => matchesV1(record, query))
    const { items, nextPageID } = page(c, {
      items: { chunks: dayByDay(extents, query, pointsIn) },
      dateOf: ({ record }) => dateOfPoint(record),
      limit: query.limit,
      pageID: query.pageID,
    })
    const views = items.map(({ record, participant }) => pointV1View(record, participant))
    return c.json({ deviceDataPoints: views, nextPageID })
  })

  // What the project itself writes is not collected, and has types of its own making.
  app.get('/devicedatapoints/alldatatypes', (c) =>
    c.json(typesV1(c).filter(({ namespace }) => namespace !== 'Project')),
  )

  return app
}
