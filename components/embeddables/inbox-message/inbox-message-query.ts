import type { Embeddable, Query } from '@/components/participant-session/query'
import { INBOX_SCOPES } from '../inbox/inbox-query'

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * The ID of an inbox item, from the address of a page, or nothing. The SDK puts an ID into the path of a request as
 * it stands: anything but a GUID could make it another request.
 */
export function inboxItemID(fromAddress: string): string | undefined {
  return GUID.test(fromAddress) ? fromAddress.toLowerCase() : undefined
}

/** One item of the inbox, whole. `id` is a GUID. */
export function inboxItemQuery(id: string) {
  return {
    key: ['inbox', 'item', id],
    read: (from) => from.getInboxItem(id),
    schema: () => import('./inbox-message-schema'),
    scopes: INBOX_SCOPES,
  } satisfies Query
}

/** What it asks first depends on the address of its page. */
export const inboxMessage: Embeddable = { texts: ['messages', 'message'], queries: [], scopes: INBOX_SCOPES }
