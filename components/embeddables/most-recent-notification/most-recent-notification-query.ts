import * as z from 'zod/mini'
import type { Embeddable, Query } from '@/components/participant-session/query'

const text = z.nullish(z.string())
const notification = z.object({
  sentDate: z.string(),
  content: z.nullish(z.object({ title: text, subject: text, body: text })),
})
const schema = z.object({ notifications: z.array(notification) })

export type Notification = z.infer<typeof notification>

/** The last message that reached the participant. Those that could not be sent have no content. */
export const latestQuery = {
  key: ['notifications', 'latest'],
  read: (from) => from.queryNotifications({ statusCode: 'Succeeded', limit: 1 }),
  schema,
  scopes: ['Notifications:read'],
} satisfies Query<typeof schema>

export const mostRecentNotification: Embeddable = { queries: [latestQuery] }
