import { BoundedMap } from './bounded-map'

const CAPACITY = 10_000

/**
 * Which result each submission of a survey became. A participant whose connection broke before the answer came sends
 * the same submission again, and must not find the survey done twice.
 */
export class Submissions {
  readonly #results = new BoundedMap<string>(CAPACITY)

  remember(participantID: string, submissionID: string, resultID: string): void {
    this.#results.set(`${participantID}/${submissionID}`, resultID)
  }

  resultOf(participantID: string, submissionID: string): string | undefined {
    return this.#results.get(`${participantID}/${submissionID}`)
  }
}
