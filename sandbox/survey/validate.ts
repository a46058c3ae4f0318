import { checkAnswer } from './assets/check-answer'
import { shownSteps } from './assets/shown-steps'
import type { SurveyAnswers, SurveyDefinition } from './definition'

const HOUR_MILLISECONDS = 3_600_000

/**
 * Checks a whole set of answers before it is stored as a result.
 * Takes the survey, the answers by step identifier, and the time in milliseconds since the Unix epoch.
 * Gives null when everything fits, or one English sentence that says what does not.
 */
export function validateAnswers(
  survey: SurveyDefinition,
  answers: SurveyAnswers,
  now: number = Date.now(),
): string | null {
  const today = { first: calendarDay(now, -12), last: calendarDay(now, 14) }
  const questions = shownSteps(survey.steps, answers).filter((step) => step.type !== 'information')
  const unknown = Object.keys(answers).find((key) => questions.every(({ identifier }) => identifier !== key))
  if (unknown !== undefined) return `${survey.name} did not ask a question "${unknown}".`
  for (const question of questions) {
    const problem = checkAnswer(question, answers[question.identifier] ?? [], today)
    if (problem) return `The answer to "${question.identifier}" does not fit: ${problem.code}.`
  }
  return null
}

/**
 * Somewhere on Earth it is still, or already, another day: an answer of "today" from Kiribati must not count as a
 * date in the future because the server stands in Europe.
 */
function calendarDay(now: number, offsetHours: number): string {
  return new Date(now + offsetHours * HOUR_MILLISECONDS).toISOString().slice(0, 10)
}
