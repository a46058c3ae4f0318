import type { BrowserQuery, Embeddable } from '@/components/participant-session/query'

/** What the study team calls its endpoint. A custom API is a project's own; yours may answer anything else. */
const CUSTOM_API = 'StudyProgress'

export const progressQuery = {
  key: ['customApi', CUSTOM_API],
  read: (sdk) => sdk.invokeCustomApi(CUSTOM_API, 'GET', {}, true),
  schema: () => import('./study-progress-schema'),
  // MyDataHelps publishes no scope for custom APIs; this one is sure to do.
  scopes: ['api'],
} satisfies BrowserQuery

export const studyProgress: Embeddable = {
  texts: ['studyProgress'],
  queries: [],
  scopes: progressQuery.scopes,
}
