/**
 * Which Embeddables participants see. One that is `false` is on no page, asks MyDataHelps nothing, and needs no scope; a
 * page on which nothing is left is not there, and no tab or link leads to it.
 */
export const ON_SHOW = {
  surveyTasks: true,
  surveyHistory: true,
  mostRecentNotification: true,
  notifications: true,
  // With the number of new messages on its tab, and a page for each message.
  inbox: true,
  deviceData: true,
  manualEntry: true,
  // With the notice on the first page when one has to be connected again.
  connections: true,
  files: true,
  profile: true,
  studyInfo: true,
  studyProgress: true,
}

/** Whether there is something to see under Messages, and under Data. */
export const HAS_MESSAGES = ON_SHOW.inbox || ON_SHOW.notifications
export const HAS_DATA = ON_SHOW.deviceData || ON_SHOW.manualEntry
