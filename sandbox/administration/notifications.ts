import { Hono } from 'hono'
import { z } from 'zod'
import { isWantedNotification, notificationQuery, notificationView } from '../delegated/notifications'
import { page } from '../requests/paging'
import { readBody, readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import { namedParticipant, ownedRecords } from './owned-records'
import { sendNotification } from './send-notification'

const querySchema = notificationQuery.extend({ participantIdentifier: z.string().optional() })

const field = z.union([z.string().max(1000), z.number(), z.boolean()]).nullable()

const orderSchema = z.object({
  participantIdentifier: z.string().min(1),
  notificationIdentifier: z.string().min(1),
  notificationFields: z.record(z.string().max(100), field).nullish(),
})

/** Lists notifications, and sends them (protocol: other administration endpoints). */
export function notifications({ clock, store }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/notifications', (c) => {
    const query = readQuery(c, querySchema)
    const sent = ownedRecords(store, query.participantIdentifier, ({ id }) => store.notificationsOf(id))
    const { items, nextPageID } = page(c, {
      items: sent.filter(({ record }) => isWantedNotification(record, query)),
      dateOf: ({ record }) => record.sentDate,
      limit: query.limit,
      pageID: query.pageID,
    })
    const views = items.map(({ record, participant }) => notificationView(record, participant))
    return c.json({ notifications: views, nextPageID })
  })

  // All of a list or nothing: whoever mends one entry and sends the list again must not write to the others twice.
  app.post('/notifications', async (c) => {
    const orders = await readBody(c, z.array(orderSchema).min(1).max(1000))
    const sent = orders.map(({ participantIdentifier, notificationIdentifier, notificationFields }) => {
      const participant = namedParticipant(store, participantIdentifier)
      const fields = notificationFields ?? {}
      return {
        participant,
        notification: sendNotification(participant, notificationIdentifier, fields, clock.now()),
      }
    })
    for (const { notification } of sent) store.addNotification(notification)
    const views = sent.map(({ notification, participant }) => notificationView(notification, participant))
    return c.json({ notifications: views })
  })

  return app
}
