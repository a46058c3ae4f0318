import { Hono } from 'hono'
import { z } from 'zod'
import type { SandboxContext, SandboxEnv } from '../context'
import { dataTypes } from '../device-data/data-types'
import { dateOfPoint, deviceDataV1Filters, matchesV1 } from '../device-data/filters'
import { pointV1View } from '../device-data/views'
import { page, pageParameters } from '../paging'
import { readQuery } from '../request-input'
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
    const points = ownedRecords(store, query.participantIdentifier, ({ id }) =>
      store.deviceData.points(id, query.namespace, 1),
    )
    const { items, nextPageID } = page(c, {
      items: points.filter(({ record }) => matchesV1(record, query)),
      dateOf: ({ record }) => dateOfPoint(record),
      limit: query.limit,
      pageID: query.pageID,
    })
    const views = items.map(({ record, participant }) => pointV1View(record, participant))
    return c.json({ deviceDataPoints: views, nextPageID })
  })

  app.get('/devicedatapoints/alldatatypes', (c) => c.json(dataTypes(1)))

  return app
}
