/**
 * The screen that a participant answers on: one question at a time, with the way back, on and out.
 */

import { button, element } from './element.js'
import { fill, localized, texts, today } from './language.js'
import { showStep } from './question.js'
import { show } from './screens.js'
import { isQuestion } from './survey-course.js'

export class SurveyScreen {
  #course
  #photos
  #on
  #submit = element('button', { type: 'submit', class: 'primary' })
  /** @type {ReturnType<typeof showStep>} */
  #shown
  #title
  #status = element('p', { class: 'status', role: 'status' })

  /**
   * @param {import('../definition').LocalizedText} title of the survey
   * @param {import('./survey-course.js').SurveyCourse} course
   * @param {import('./survey-service.js').Photos} photos
   * @param {{ advance: () => void, send: () => void, leave: () => void }} on what follows when the participant has
   *   gone one step on, has finished, or wants to leave; the answer is in the course by then
   */
  constructor(title, course, photos, on) {
    this.#title = localized(title)
    this.#course = course
    this.#photos = photos
    this.#on = on
    document.title = this.#title
  }

  /** Shows the step at which the course is. */
  render() {
    const { step, isFirst } = this.#course
    this.#shown = showStep(step, this.#course.answerTo(step.identifier), this.#photos)
    this.#status.textContent = ''
    const back = button(texts.back, 'secondary', () => this.#back())
    back.hidden = isFirst
    const form = element(
      'form',
      { novalidate: true },
      element('div', { class: 'step' }, ...this.#shown.content),
      this.#status,
      element('div', { class: 'actions' }, back, this.#submit),
    )
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#forward()
    })
    // An answer may open further questions, or close the last of them: the button must not promise the wrong thing.
    for (const event of ['input', 'change', 'click'])
      form.addEventListener(event, () => {
        this.#keep()
        this.#nameSubmit()
      })
    this.#nameSubmit()
    show(this.#shown.heading, this.#header(), element('main', {}, this.#progress(), form))
  }

  /** @param {string} words what a screen reader says without moving; an empty text takes it away */
  say(words) {
    this.#status.textContent = words
  }

  /** Says what is wrong with the answer on the screen, if anything is. */
  complain() {
    /** @type {import('./check-answer.js').AnswerProblem | null} */
    const problem = this.#shown.unreadable() ?? this.#course.problemHere(today())
    if (problem) this.#shown.complain(problem)
    return problem !== null
  }

  #header() {
    return element(
      'header',
      {},
      element('p', { class: 'title' }, this.#title),
      button(texts.close, 'quiet', () => {
        this.#keep()
        this.#on.leave()
      }),
    )
  }

  #progress() {
    const { number, done, total } = this.#course.position
    const words = isQuestion(this.#course.step)
      ? fill(texts.question, { number, total })
      : fill(texts.questionsDone, { done, total })
    return element(
      'div',
      { class: 'progress' },
      element('label', { for: 'progress' }, words),
      element('progress', { id: 'progress', max: total, value: done }),
    )
  }

  #keep() {
    if (isQuestion(this.#course.step)) this.#course.answer(this.#shown.read())
  }

  #nameSubmit() {
    this.#submit.textContent = this.#course.isLast ? texts.send : texts.next
  }

  #back() {
    this.#keep()
    this.#course.back()
    this.render()
  }

  #forward() {
    this.#keep()
    if (this.complain()) return
    if (this.#course.isLast) return this.#on.send()
    this.#course.next()
    this.render()
    this.#on.advance()
  }
}
