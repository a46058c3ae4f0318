import { boundedMap } from './bounded-map'

const CAPACITY = 10_000

export type Submissions = ReturnType<typeof createSubmissions>

/**
 * Which result each submission of a survey became. A participant whose connection broke before the answer came sends
 * the same submission again, and must not find the survey done twice.
 */
export function createSubmissions() {
  const results = boundedMap<string>(CAPACITY)
  return {
    remember(participantID: string, submissionID: string, resultID: string): void {
      results.set(`${participantID}/${submissionID}`, resultID)
    },

    resultOf: (participantID: string, submissionID: string): string | undefined =>
      results.get(`${participantID}/${submissionID}`),
  }
}
