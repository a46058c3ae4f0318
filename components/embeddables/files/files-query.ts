import type { Embeddable, Query } from '@/components/participant-session/query'

const PAGE_SIZE = 20

export function filesQuery(pageID?: string) {
  return {
    key: ['files', ...(pageID === undefined ? [] : [pageID])],
    read: (from) => from.queryFiles({ limit: PAGE_SIZE, ...(pageID === undefined ? {} : { pageID }) }),
    schema: () => import('./files-schema'),
    scopes: ['api'],
  } satisfies Query
}

/** MyDataHelps publishes no scope for files; `api` is the one that is sure to allow them. */
export const files: Embeddable = { texts: ['files', 'writeFailure'], queries: [filesQuery()] }
