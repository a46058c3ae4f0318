import type { SurveyAnswers } from '../survey/definition'
import type { AccountConnections } from './account-connections'
import type { DeviceData } from './device-data'
import type { ExternalAccounts } from './external-accounts'
import type { Inbox } from './inbox'
import type { Submissions } from './submissions'
import type { SurveyLinks } from './survey-links'
import type { SurveyPhotos } from './survey-photos'
import type { UploadedFiles } from './uploaded-files'

export interface Participant {
  id: string
  participantIdentifier: string
  linkIdentifier: string
  enrolled: boolean
  enrollmentDate: Date | null
  /** Since when the participant has left the study; null while they take part. */
  withdrawDate: Date | null
  insertedDate: Date
  /** Only keys that have a value. */
  demographics: Record<string, string>
  customFields: Record<string, string>
}

export interface Schedule {
  id: string
  name: string
  category: string
  interval: number
  intervalType: 'days' | 'weeks'
}

export interface SavedProgress {
  answers: SurveyAnswers
  /** Identifier of the step to go on with. */
  step: string
}

export type SurveyTaskStatus = 'incomplete' | 'complete' | 'closed'

export interface SurveyTask {
  id: string
  participantID: string
  linkIdentifier: string
  surveyName: string
  event: string | null
  schedule: Schedule | null
  status: SurveyTaskStatus
  dueDate: Date | null
  startDate: Date | null
  endDate: Date | null
  insertedDate: Date
  modifiedDate: Date
  savedProgress: SavedProgress | null
}

export interface SurveyAnswer {
  id: string
  stepIdentifier: string
  type: string
  answers: string[]
  date: Date
  insertedDate: Date
}

export interface SurveyResult {
  id: string
  participantID: string
  surveyName: string
  surveyVersion: number
  taskID: string | null
  event: string | null
  schedule: Schedule | null
  date: Date
  insertedDate: Date
  answers: SurveyAnswer[]
}

export type NotificationType = 'Sms' | 'Push' | 'Email'

export interface Notification {
  id: string
  participantID: string
  identifier: string
  sentDate: Date
  type: NotificationType
  statusCode: string
  statusDetail: string | null
  recipients: string[]
  contentVersion: number | null
  /** Null when sending failed. */
  content: Record<string, string> | null
}

export interface Records {
  participants: Participant[]
  tasks: SurveyTask[]
  results: SurveyResult[]
  notifications: Notification[]
}

/** Everything that a reset makes again. */
export interface StudyData extends Records {
  externalAccounts: ExternalAccounts
  accountConnections: AccountConnections
  inbox: Inbox
  files: UploadedFiles
  surveyLinks: SurveyLinks
  deviceData: DeviceData
  photos: SurveyPhotos
  submissions: Submissions
}
