import { connections } from '@/components/embeddables/connections/connections-query'
import { deviceData } from '@/components/embeddables/device-data/device-data-query'
import { files } from '@/components/embeddables/files/files-query'
import { inbox, unreadMessages } from '@/components/embeddables/inbox/inbox-query'
import { inboxMessage } from '@/components/embeddables/inbox-message/inbox-message-query'
import { manualEntry } from '@/components/embeddables/manual-entry/manual-entry-query'
import { mostRecentNotification } from '@/components/embeddables/most-recent-notification/most-recent-notification-query'
import { notifications } from '@/components/embeddables/notifications/notifications-query'
import { ON_SHOW } from '@/components/embeddables/on-show'
import { profile } from '@/components/embeddables/profile/profile-query'
import { projectHeader } from '@/components/embeddables/project-header/project-header-query'
import { reconnectNotice } from '@/components/embeddables/reconnect-notice/reconnect-notice-query'
import { studyInfo } from '@/components/embeddables/study-info/study-info-query'
import { studyProgress } from '@/components/embeddables/study-progress/study-progress-query'
import { surveyHistory } from '@/components/embeddables/survey-history/survey-history-query'
import { surveyTasks } from '@/components/embeddables/survey-tasks/survey-tasks-query'
import type { Embeddable } from '@/components/participant-session/query'

/** Which Embeddables are on which page, and which in the frame around all of them; `on-show.ts` switches them off. */
export const PAGES = {
  frame: [projectHeader, ...only(ON_SHOW.inbox, unreadMessages)],
  home: [
    ...only(ON_SHOW.surveyTasks, surveyTasks),
    ...only(ON_SHOW.mostRecentNotification, mostRecentNotification),
    ...only(ON_SHOW.connections, reconnectNotice),
    ...only(ON_SHOW.studyProgress, studyProgress),
  ],
  surveys: only(ON_SHOW.surveyHistory, surveyHistory),
  data: [...only(ON_SHOW.deviceData, deviceData), ...only(ON_SHOW.manualEntry, manualEntry)],
  messages: [...only(ON_SHOW.inbox, inbox), ...only(ON_SHOW.notifications, notifications)],
  message: only(ON_SHOW.inbox, inboxMessage),
  you: [...only(ON_SHOW.profile, profile), ...only(ON_SHOW.studyInfo, studyInfo)],
  connections: only(ON_SHOW.connections, connections),
  files: only(ON_SHOW.files, files),
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

function only(isOnShow: boolean, embeddable: Embeddable): Embeddable[] {
  return isOnShow ? [embeddable] : []
}
