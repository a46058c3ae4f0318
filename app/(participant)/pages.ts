import { connections } from '@/components/embeddables/connections/connections-query'
import { mostRecentNotification } from '@/components/embeddables/most-recent-notification/most-recent-notification-query'
import { projectHeader } from '@/components/embeddables/project-header/project-header-query'
import { reconnectNotice } from '@/components/embeddables/reconnect-notice/reconnect-notice-query'
import { surveyHistory } from '@/components/embeddables/survey-history/survey-history-query'
import { surveyTasks } from '@/components/embeddables/survey-tasks/survey-tasks-query'
import type { Embeddable } from '@/components/participant-session/query'

/** Which Embeddables are on which page, and which in the frame around all of them. */
export const PAGES = {
  frame: [projectHeader],
  home: [surveyTasks, mostRecentNotification, reconnectNotice],
  surveys: [surveyHistory],
  data: [],
  messages: [],
  message: [],
  you: [],
  connections: [connections],
  files: [],
} satisfies Record<string, Embeddable[]>

export type Page = keyof typeof PAGES

/** What the Embeddables on show need, and no more: a participant token may do this, unless MYDATAHELPS_SCOPES says otherwise. */
export const scopesOnShow: readonly string[] = [
  ...new Set(
    Object.values(PAGES)
      .flat()
      .flatMap(({ queries, scopes = [] }: Embeddable) => [
        ...queries.flatMap((query) => query.scopes),
        ...scopes,
      ]),
  ),
].sort()
