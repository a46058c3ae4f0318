/**
 * Where a participant is in a survey, and what they have answered so far. Knows nothing of the screen.
 */

import { checkAnswer } from './check-answer.js'
import { shownSteps } from './shown-steps.js'

/** @typedef {import('../definition').SurveyStep} Step */

export class SurveyCourse {
  #steps
  /** @type {Step} */
  #step
  /** @type {import('./survey-service.js').Answers} */
  #answers = {}

  /**
   * @param {import('../definition').SurveyDefinition} survey
   * @param {import('./survey-service.js').SavedProgress | null} saved goes on from there
   */
  constructor(survey, saved) {
    this.#steps = survey.steps
    for (const { identifier } of survey.steps.filter(isQuestion))
      this.#answers[identifier] = saved?.answers[identifier] ?? []
    // A step that a newer version of the survey no longer has: begin at the front, with the answers.
    this.#step =
      this.#shown.find(({ identifier }) => identifier === saved?.step) ?? /** @type {Step} */ (this.#steps[0])
  }

  get step() {
    return this.#step
  }

  get isFirst() {
    return this.#neighbor(-1) === undefined
  }

  get isLast() {
    return this.#neighbor(1) === undefined
  }

  /** Which question this is, counted from 1, how many there are on this way, and how many lie behind. */
  get position() {
    const shown = this.#shown
    const done = shown.slice(0, shown.indexOf(this.#step)).filter(isQuestion).length
    return { number: done + 1, done, total: shown.filter(isQuestion).length }
  }

  get hasAnswers() {
    return Object.keys(this.#given).length > 0
  }

  /** What has been answered; a question that was skipped, or that another answer hides, is not in it. */
  get answers() {
    const shown = new Set(this.#shown.map(({ identifier }) => identifier))
    return Object.fromEntries(Object.entries(this.#given).filter(([identifier]) => shown.has(identifier)))
  }

  /**
   * What there is to save: everything, the half-finished answer of this step too, and what is hidden for now, so that
   * a participant who changes an answer and changes it back need not begin again.
   */
  get progress() {
    return { answers: this.#given, step: this.step.identifier }
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
    this.#step = this.#neighbor(-1) ?? this.#step
  }

  next() {
    this.#step = this.#neighbor(1) ?? this.#step
  }

  /**
   * Goes to the first question whose answer does not fit, if there is one. Answers that were saved under an earlier
   * version of the survey may no longer fit, and the service would refuse all of them for it.
   *
   * @param {string} today YYYY-MM-DD
   * @returns {boolean} whether there was one
   */
  goToProblem(today) {
    const wrong = this.#shown.find((step) => this.#problemOf(step, today) !== null)
    this.#step = wrong ?? this.#step
    return wrong !== undefined
  }

  get #shown() {
    return shownSteps(this.#steps, this.#answers)
  }

  get #given() {
    return Object.fromEntries(Object.entries(this.#answers).filter(([, values]) => values.length > 0))
  }

  /** @param {-1 | 1} direction */
  #neighbor(direction) {
    const shown = this.#shown
    return shown[shown.indexOf(this.#step) + direction]
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
