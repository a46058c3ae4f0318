import type { AccountConnections } from './account-connections'
import type { DeviceData } from './device-data'
import type { ExternalAccounts } from './external-accounts'
import type { Inbox } from './inbox'
import type { Notification, Participant, StudyData, SurveyResult, SurveyTask } from './records'
import type { Submissions } from './submissions'
import type { SurveyLinks } from './survey-links'
import type { SurveyPhotos } from './survey-photos'
import type { UploadedFiles } from './uploaded-files'

/** The study's data, in memory; `reset` makes it again from the seed. */
export class Store {
  #records: StudyData

  constructor(private readonly seed: () => StudyData) {
    this.#records = seed()
  }

  reset(): void {
    this.#records = this.seed()
  }

  get externalAccounts(): ExternalAccounts {
    return this.#records.externalAccounts
  }

  get accountConnections(): AccountConnections {
    return this.#records.accountConnections
  }

  get deviceData(): DeviceData {
    return this.#records.deviceData
  }

  get inbox(): Inbox {
    return this.#records.inbox
  }

  get files(): UploadedFiles {
    return this.#records.files
  }

  get surveyLinks(): SurveyLinks {
    return this.#records.surveyLinks
  }

  get photos(): SurveyPhotos {
    return this.#records.photos
  }

  get submissions(): Submissions {
    return this.#records.submissions
  }

  get participants(): readonly Participant[] {
    return this.#records.participants
  }

  addParticipant(participant: Participant): void {
    this.#records.participants.push(participant)
  }

  /** Takes the internal GUID, in any letter case. */
  participant(id: string): Participant | undefined {
    const wanted = id.toLowerCase()
    return this.participants.find((participant) => participant.id === wanted)
  }

  /** Takes the project's own identifier. */
  participantNamed(participantIdentifier: string): Participant | undefined {
    return this.participants.find(
      (participant) => participant.participantIdentifier === participantIdentifier,
    )
  }

  /** Takes the identifier that survey links carry, in any letter case. */
  participantLinked(linkIdentifier: string): Participant | undefined {
    const wanted = linkIdentifier.toLowerCase()
    return this.participants.find((participant) => participant.linkIdentifier === wanted)
  }

  tasksOf(participantID: string): SurveyTask[] {
    return this.#records.tasks.filter((task) => task.participantID === participantID)
  }

  addTask(task: SurveyTask): void {
    this.#records.tasks.push(task)
  }

  resultsOf(participantID: string): SurveyResult[] {
    return this.#records.results.filter((result) => result.participantID === participantID)
  }

  addResult(result: SurveyResult): void {
    this.#records.results.push(result)
  }

  /** Takes its answers with it. */
  deleteResult(result: SurveyResult): void {
    this.#records.results = this.#records.results.filter((other) => other !== result)
  }

  addNotification(notification: Notification): void {
    this.#records.notifications.push(notification)
  }

  notificationsOf(participantID: string): Notification[] {
    return this.#records.notifications.filter((notification) => notification.participantID === participantID)
  }
}
