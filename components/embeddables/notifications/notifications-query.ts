import type { Embeddable, Query } from '@/components/participant-session/query'
import type { Notification } from './notifications-schema'

const PAGE_LENGTH = 20

/** What was sent to the participant, whether it arrived or not: one page, newest first. */
export function notificationsQuery(pageID?: string) {
  return {
    key: ['notifications', 'all', pageID ?? 'first'],
    read: (from) => from.queryNotifications({ limit: PAGE_LENGTH, ...(pageID ? { pageID } : {}) }),
    schema: () => import('./notifications-schema'),
    scopes: ['Notifications:read'],
  } satisfies Query
}

export const notifications: Embeddable = { texts: ['sentToYou'], queries: [notificationsQuery()] }

const CHANNELS = ['email', 'sms', 'push'] as const
export type Channel = (typeof CHANNELS)[number]

/** By which way it was sent; nothing for a way that is not known here. MyDataHelps spells them in several ways. */
export function channelOf({ type }: Notification): Channel | undefined {
  return CHANNELS.find((channel) => channel === type?.toLowerCase())
}

const REASONS = {
  unsubscribed: 'unsubscribed',
  missingcontactinfo: 'missingContactInfo',
  noregisteredmobiledevice: 'noRegisteredMobileDevice',
  noassociateduser: 'noAssociatedUser',
  pastnotificationenddate: 'pastNotificationEndDate',
} as const

export type Failure = (typeof REASONS)[keyof typeof REASONS] | 'serviceError'

/** Why it did not reach the participant; nothing if it did. */
export function failureOf({ statusCode }: Notification): Failure | undefined {
  const code = statusCode?.toLowerCase() ?? ''
  // Without a status nobody can say that it failed.
  if (code === 'succeeded' || code === '') return undefined
  const known = Object.entries(REASONS).find(([name]) => name === code)
  return known ? known[1] : 'serviceError'
}
