import { Hono } from 'hono'
import { z } from 'zod'
import { page, pageParameters } from '../requests/paging'
import { dateTime, isBetween, isEqual, oneOf } from '../requests/query-values'
import { readQuery } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'
import type { Notification, Participant } from '../store/study-records'
import { withUtcOffset } from '../time/local-time'
import { participantOf } from './authorization'
import { requireScopesFor } from './scopes'

export const notificationQuery = z.object({
  sentBefore: dateTime.optional(),
  sentAfter: dateTime.optional(),
  identifier: z.string().optional(),
  type: oneOf(['Sms', 'Push', 'Email']).optional(),
  statusCode: z.string().toLowerCase().optional(),
  ...pageParameters,
})

type Query = z.infer<typeof notificationQuery>

/** `queryNotifications` of the SDK (protocol: delegated API). */
export function notifications(sandbox: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()
  app.get('/notifications', requireScopesFor(sandbox, 'GET notifications'), (c) => {
    const query = readQuery(c, notificationQuery)
    const participant = participantOf(c, sandbox)
    const sent = sandbox.store.notificationsOf(participant.id)
    const { items, nextPageID } = page(c, {
      items: sent.filter((notification) => isWantedNotification(notification, query)),
      dateOf: (notification) => notification.sentDate,
      limit: query.limit,
      pageID: query.pageID,
    })
    const views = items.map((notification) => notificationView(notification, participant))
    return c.json({ notifications: views, nextPageID })
  })
  return app
}

/** Whether a record is one that the query asks for. */
export function isWantedNotification(notification: Notification, query: Query): boolean {
  return (
    isBetween(notification.sentDate, query.sentAfter, query.sentBefore) &&
    isEqual(query.identifier, notification.identifier) &&
    isEqual(query.type, notification.type) &&
    isEqual(query.statusCode, notification.statusCode.toLowerCase())
  )
}

/** What MyDataHelps tells of one (protocol: payload shapes). */
export function notificationView(notification: Notification, participant: Participant) {
  return {
    id: notification.id,
    identifier: notification.identifier,
    participantID: participant.id,
    participantIdentifier: participant.participantIdentifier,
    sentDate: withUtcOffset(notification.sentDate),
    type: notification.type,
    statusCode: notification.statusCode,
    statusDetail: notification.statusDetail,
    recipients: notification.recipients,
    contentVersion: notification.contentVersion,
    content: notification.content,
    sourceUser: null,
    schedule: null,
  }
}
