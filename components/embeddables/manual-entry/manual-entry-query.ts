import type { BrowserQuery, Embeddable } from '@/components/participant-session/query'
import { MANUAL_READINGS } from './manual-readings'

type Sdk = Parameters<BrowserQuery['read']>[0]

/** How many are shown at first, and at each "show more". */
const PAGE_LENGTH = 5

/** What the participant has written down, the latest first. */
export function entriesQuery(pageID: string | undefined) {
  return {
    key: ['manualEntries', pageID ?? 'first'],
    read: (from: Sdk) =>
      from.queryDeviceData({
        namespace: 'Project',
        type: MANUAL_READINGS.map(({ type }) => type),
        limit: PAGE_LENGTH,
        // A key that is there with nothing in it would be sent as the word "undefined".
        ...(pageID === undefined ? {} : { pageID }),
      }),
    schema: () => import('./manual-entry-schema'),
    scopes: ['DeviceData:read'],
  } satisfies BrowserQuery
}

export const manualEntry: Embeddable = {
  texts: ['manualEntry'],
  queries: [],
  scopes: ['DeviceData:read', 'DeviceData:write'],
}
