import { type BrowserQuery, type Embeddable, SET_UP_FRESH_MS } from '@/components/participant-session/query'
import { projectQuery } from '../project-header/project-header-query'

/** Where the project keeps a page of its own that is open to everybody. */
export function viewQuery(projectID: string, view: string) {
  return {
    key: ['secondaryView', projectID, view],
    read: (from) => from.lookupSecondaryView(projectID, view),
    schema: () => import('./secondary-view-schema'),
    scopes: [],
    freshMs: SET_UP_FRESH_MS,
  } satisfies BrowserQuery
}

export const studyInfo: Embeddable = { texts: ['studyInfo', 'contact'], queries: [projectQuery] }

/** Only a web address is followed: what else a link can hold would run in the page. */
export function webAddress(link: string | null | undefined): string | undefined {
  if (!link || !URL.canParse(link)) return undefined
  const { protocol, href } = new URL(link)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
