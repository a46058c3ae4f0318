import type { SurveyAnswers } from '../survey/definition'

export interface Participant {
  id: string
  participantIdentifier: string
  linkIdentifier: string
  enrolled: boolean
  enrollmentDate: Date | null
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
