import { type BrowserQuery, type Embeddable, SLOW_FRESH_MS } from '@/components/participant-session/query'

/** What the study team calls its endpoint. A custom API is a project's own; yours may answer anything else. */
const CUSTOM_API = 'StudyProgress'

export const progressQuery = {
  key: ['customApi', CUSTOM_API],
  read: (sdk) => sdk.invokeCustomApi(CUSTOM_API, 'GET', {}, true),
  schema: () => import('./study-progress-schema'),
  // MyDataHelps publishes no scope for custom APIs; this one is sure to do.
  scopes: ['api'],
  freshMs: SLOW_FRESH_MS,
} satisfies BrowserQuery

export const studyProgress: Embeddable = {
  texts: ['studyProgress'],
  queries: [],
  scopes: progressQuery.scopes,
}
