/**
 * Where a participant is in a survey, and what they have answered so far. Knows nothing of the screen.
 */

import { checkAnswer } from './check-answer.js'

/** @typedef {import('../definition').SurveyStep} Step */

export class SurveyCourse {
  #steps
  #index = 0
  /** @type {import('./survey-service.js').Answers} */
  #answers = {}

  /**
   * @param {import('../definition').SurveyDefinition} survey
   * @param {import('./survey-service.js').SavedProgress | null} saved goes on from there
   */
  constructor(survey, saved) {
    this.#steps = survey.steps
    for (const { identifier } of this.#questions) this.#answers[identifier] = saved?.answers[identifier] ?? []
    // A step that a newer version of the survey no longer has: begin at the front, with the answers.
    this.#index = Math.max(
      0,
      this.#steps.findIndex(({ identifier }) => identifier === saved?.step),
    )
  }

  get step() {
    return /** @type {Step} */ (this.#steps[this.#index])
  }

  get isFirst() {
    return this.#index === 0
  }

  get isLast() {
    return this.#index === this.#steps.length - 1
  }

  /** Which question this is, counted from 1, how many there are, and how many lie behind. */
  get position() {
    const done = this.#steps.slice(0, this.#index).filter(isQuestion).length
    return { number: done + 1, done, total: this.#questions.length }
  }

  get hasAnswers() {
    return Object.keys(this.answers).length > 0
  }

  /** What has been answered; a question that was skipped is not in it. */
  get answers() {
    return Object.fromEntries(Object.entries(this.#answers).filter(([, values]) => values.length > 0))
  }

  /** What there is to save: everything, the half-finished answer of this step too. */
  get progress() {
    return { answers: this.answers, step: this.step.identifier }
  }

  /** @param {string} identifier */
  answerTo(identifier) {
    return this.#answers[identifier] ?? []
  }

  /** @param {string[]} values */
  answer(values) {
    this.#answers[this.step.identifier] = values
  }

  /** @param {string} today the participant's calendar day, YYYY-MM-DD */
  problemHere(today) {
    return this.#problemOf(this.step, today)
  }

  back() {
    this.#index = Math.max(0, this.#index - 1)
  }

  next() {
    this.#index = Math.min(this.#steps.length - 1, this.#index + 1)
  }

  /**
   * Goes to the first question whose answer does not fit, if there is one. Answers that were saved under an earlier
   * version of the survey may no longer fit, and the service would refuse all of them for it.
   *
   * @param {string} today YYYY-MM-DD
   * @returns {boolean} whether there was one
   */
  goToProblem(today) {
    const index = this.#steps.findIndex((step) => this.#problemOf(step, today) !== null)
    if (index >= 0) this.#index = index
    return index >= 0
  }

  get #questions() {
    return this.#steps.filter(isQuestion)
  }

  /**
   * @param {Step} step
   * @param {string} today
   */
  #problemOf(step, today) {
    if (!isQuestion(step)) return null
    return checkAnswer(step, this.answerTo(step.identifier), { first: today, last: today })
  }
}

/**
 * @param {Step} step
 * @returns {step is import('../definition').SurveyQuestion}
 */
export function isQuestion(step) {
  return step.type !== 'information'
}
