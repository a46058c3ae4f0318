import type { Notification, Participant, Records, SurveyResult, SurveyTask } from './records'

/** The study's data, in memory; `reset` makes it again from the seed. */
export class Store {
  #records: Records

  constructor(private readonly seed: () => Records) {
    this.#records = seed()
  }

  reset(): void {
    this.#records = this.seed()
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

  tasksOf(participantID: string): SurveyTask[] {
    return this.#records.tasks.filter((task) => task.participantID === participantID)
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

  notificationsOf(participantID: string): Notification[] {
    return this.#records.notifications.filter((notification) => notification.participantID === participantID)
  }
}
