import type { BrowserQuery } from '@/components/participant-session/query'
import type { Span } from '../days'
import { type PageID, READINGS_FRESH_MS, type Sdk, spanName, started } from '../readings/reading'

const MOST_PAGES = 4

/** The workouts of some days, all pages of them. */
export function workoutsQuery(span: Span) {
  const name = spanName(span)
  return {
    key: ['deviceData', 'AppleHealth workouts', name],
    read: async (from: Sdk) => {
      const pages: unknown[] = []
      let page: PageID | undefined = {}
      while (page && pages.length < MOST_PAGES) {
        const answer: { nextPageID?: unknown } = await from.queryAppleHealthWorkouts({
          ...started(span),
          ...page,
        })
        pages.push(answer)
        page = typeof answer?.nextPageID === 'string' ? { pageID: answer.nextPageID } : undefined
      }
      return { span: name, pages }
    },
    schema: () => import('./workouts-schema'),
    scopes: ['AppleHealthWorkouts:read'],
    freshMs: READINGS_FRESH_MS,
  } satisfies BrowserQuery
}
