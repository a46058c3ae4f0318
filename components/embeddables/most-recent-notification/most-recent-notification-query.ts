import type { Embeddable, Query } from '@/components/participant-session/query'

/** The last message that reached the participant. Those that could not be sent have no content. */
export const latestQuery = {
  key: ['notifications', 'latest'],
  read: (from) => from.queryNotifications({ statusCode: 'Succeeded', limit: 1 }),
  schema: () => import('./most-recent-notification-schema'),
  scopes: ['Notifications:read'],
} satisfies Query

export const mostRecentNotification: Embeddable = { texts: ['notification'], queries: [latestQuery] }
