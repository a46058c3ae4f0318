import type { SurveyAnswers } from '../survey/definition'

export type Participant = {
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

export type Schedule = {
  id: string
  name: string
  category: string
  interval: number
  intervalType: 'days' | 'weeks'
}

export type SavedProgress = {
  answers: SurveyAnswers
  /** Identifier of the step to go on with. */
  step: string
}

export type SurveyTaskStatus = 'incomplete' | 'complete' | 'closed'

export type SurveyTask = {
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

export type SurveyAnswer = {
  id: string
  stepIdentifier: string
  type: string
  answers: string[]
  date: Date
  insertedDate: Date
}

export type SurveyResult = {
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

export type Notification = {
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

/** What the study knows of people: of one of them, or of all. */
export type StudyRecords = {
  participants: Participant[]
  tasks: SurveyTask[]
  results: SurveyResult[]
  notifications: Notification[]
}
