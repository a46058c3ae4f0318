import type { DeviceData } from '../device-data/device-data'
import type { AccountConnections } from '../store/account-connections'
import type { ExternalAccounts } from '../store/external-accounts'
import type { Inbox } from '../store/inbox'
import type {
  Notification,
  Participant,
  StudyRecords,
  SurveyResult,
  SurveyTask,
} from '../store/study-records'
import type { Submissions } from '../store/submissions'
import type { SurveyLinks } from '../store/survey-links'
import type { SurveyPhotos } from '../store/survey-photos'
import type { UploadedFiles } from '../store/uploaded-files'

/** Everything that a reset makes again. */
export type StudyData = StudyRecords & {
  externalAccounts: ExternalAccounts
  accountConnections: AccountConnections
  inbox: Inbox
  files: UploadedFiles
  surveyLinks: SurveyLinks
  deviceData: DeviceData
  photos: SurveyPhotos
  submissions: Submissions
}

export type Store = ReturnType<typeof createStore>

/** The study's data, in memory; `reset` makes it again as it was at the start. */
export function createStore(atStart: () => StudyData) {
  let data = atStart()
  return {
    reset(): void {
      data = atStart()
    },

    get externalAccounts() {
      return data.externalAccounts
    },

    get accountConnections() {
      return data.accountConnections
    },

    get deviceData() {
      return data.deviceData
    },

    get inbox() {
      return data.inbox
    },

    get files() {
      return data.files
    },

    get surveyLinks() {
      return data.surveyLinks
    },

    get photos() {
      return data.photos
    },

    get submissions() {
      return data.submissions
    },

    get participants(): readonly Participant[] {
      return data.participants
    },

    addParticipant(participant: Participant): void {
      data.participants.push(participant)
    },

    /** Takes the internal GUID, in any letter case. */
    participant(id: string): Participant | undefined {
      const wanted = id.toLowerCase()
      return data.participants.find((participant) => participant.id === wanted)
    },

    /** Takes the project's own identifier. */
    participantNamed: (participantIdentifier: string): Participant | undefined =>
      data.participants.find((participant) => participant.participantIdentifier === participantIdentifier),

    /** Takes the identifier that survey links carry, in any letter case. */
    participantLinked(linkIdentifier: string): Participant | undefined {
      const wanted = linkIdentifier.toLowerCase()
      return data.participants.find((participant) => participant.linkIdentifier === wanted)
    },

    tasksOf: (participantID: string): SurveyTask[] =>
      data.tasks.filter((task) => task.participantID === participantID),

    addTask(task: SurveyTask): void {
      data.tasks.push(task)
    },

    resultsOf: (participantID: string): SurveyResult[] =>
      data.results.filter((result) => result.participantID === participantID),

    addResult(result: SurveyResult): void {
      data.results.push(result)
    },

    /** Takes its answers with it. */
    deleteResult(result: SurveyResult): void {
      data.results = data.results.filter((other) => other !== result)
    },

    addNotification(notification: Notification): void {
      data.notifications.push(notification)
    },

    notificationsOf: (participantID: string): Notification[] =>
      data.notifications.filter((notification) => notification.participantID === participantID),
  }
}
