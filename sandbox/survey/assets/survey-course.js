/**
 * Where a participant is in a survey, and what they have answered so far. Knows nothing of the screen.
 */

import { checkAnswer } from './check-answer.js'
import { shownSteps } from './shown-steps.js'

/**
 * @typedef {import('../definition').SurveyStep} Step
 * @typedef {ReturnType<typeof surveyCourse>} SurveyCourse
 */

/**
 * @param {import('../definition').SurveyDefinition} survey
 * @param {import('./survey-service.js').SavedProgress | null} saved goes on from there
 */
export function surveyCourse({ steps }, saved) {
  /** @type {import('./survey-service.js').Answers} */
  const answers = Object.fromEntries(
    steps.filter(isQuestion).map(({ identifier }) => [identifier, saved?.answers[identifier] ?? []]),
  )
  // A step that a newer version of the survey no longer has: begin at the front, with the answers.
  let current = shown().find(({ identifier }) => identifier === saved?.step) ?? /** @type {Step} */ (steps[0])

  function shown() {
    return shownSteps(steps, answers)
  }

  function given() {
    return Object.fromEntries(Object.entries(answers).filter(([, values]) => values.length > 0))
  }

  /** @param {-1 | 1} direction */
  function neighbor(direction) {
    const among = shown()
    return among[among.indexOf(current) + direction]
  }

  /**
   * @param {Step} step
   * @param {string} today
   */
  function problemOf(step, today) {
    if (!isQuestion(step)) return null
    return checkAnswer(step, answers[step.identifier] ?? [], { first: today, last: today })
  }

  return {
    get step() {
      return current
    },

    get isFirst() {
      return neighbor(-1) === undefined
    },

    get isLast() {
      return neighbor(1) === undefined
    },

    /** Which question this is, counted from 1, how many there are on this way, and how many lie behind. */
    get position() {
      const among = shown()
      const done = among.slice(0, among.indexOf(current)).filter(isQuestion).length
      return { number: done + 1, done, total: among.filter(isQuestion).length }
    },

    get hasAnswers() {
      return Object.keys(given()).length > 0
    },

    /** What has been answered; a question that was skipped, or that another answer hides, is not in it. */
    get answers() {
      const among = new Set(shown().map(({ identifier }) => identifier))
      return Object.fromEntries(Object.entries(given()).filter(([identifier]) => among.has(identifier)))
    },

    /**
     * What there is to save: everything, the half-finished answer of this step too, and what is hidden for now, so
     * that a participant who changes an answer and changes it back need not begin again.
     */
    get progress() {
      return { answers: given(), step: current.identifier }
    },

    /** @param {string} identifier */
    answerTo: (identifier) => answers[identifier] ?? [],

    /** @param {string[]} values */
    answer(values) {
      answers[current.identifier] = values
    },

    /** @param {string} today the participant's calendar day, YYYY-MM-DD */
    problemHere: (today) => problemOf(current, today),

    back() {
      current = neighbor(-1) ?? current
    },

    next() {
      current = neighbor(1) ?? current
    },

    /**
     * Goes to the first question whose answer does not fit, if there is one. Answers that were saved under an earlier
     * version of the survey may no longer fit, and the service would refuse all of them for it.
     *
     * @param {string} today YYYY-MM-DD
     * @returns {boolean} whether there was one
     */
    goToProblem(today) {
      const wrong = shown().find((step) => problemOf(step, today) !== null)
      current = wrong ?? current
      return wrong !== undefined
    },
  }
}

/**
 * @param {Step} step
 * @returns {step is import('../definition').SurveyQuestion}
 */
export function isQuestion(step) {
  return step.type !== 'information'
}
