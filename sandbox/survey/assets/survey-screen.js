/**
 * The screen that a participant answers on: one question at a time, with the way back, on and out.
 */

import { button, element } from './element.js'
import { fill, localized, texts, today } from './language.js'
import { showStep } from './question.js'
import { show } from './screens.js'
import { isQuestion } from './survey-course.js'

/**
 * Shows the step at which the course is.
 *
 * @param {import('../definition').LocalizedText} title of the survey
 * @param {import('./survey-course.js').SurveyCourse} course
 * @param {import('./survey-service.js').Photos} photos
 * @param {{ advance: () => void, send: () => void, leave: () => void }} on what follows when the participant has
 *   gone one step on, has finished, or wants to leave; the answer is in the course by then
 */
export function surveyScreen(title, course, photos, on) {
  const status = element('p', { class: 'status', role: 'status' })
  const submit = element('button', { type: 'submit', class: 'primary' })
  document.title = localized(title)
  let shown = draw()

  /** Shows the step at which the course is now. */
  function render() {
    shown = draw()
  }

  function draw() {
    const shown = showStep(course.step, course.answerTo(course.step.identifier), photos)
    status.textContent = ''
    const back = button(texts.back, 'secondary', goBack)
    back.hidden = course.isFirst
    const form = element(
      'form',
      { novalidate: true },
      element('div', { class: 'step' }, ...shown.content),
      status,
      element('div', { class: 'actions' }, back, submit),
    )
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      goForward()
    })
    // An answer may open further questions, or close the last of them: the button must not promise the wrong thing.
    for (const event of ['input', 'change', 'click'])
      form.addEventListener(event, () => {
        keep()
        nameSubmit()
      })
    nameSubmit()
    show(shown.heading, header(), element('main', {}, progress(), form))
    return shown
  }

  /** Says what is wrong with the answer on the screen, if anything is. */
  function complain() {
    const problem = shown.unreadable() ?? course.problemHere(today())
    if (problem) shown.complain(problem)
    return problem !== null
  }

  function header() {
    const close = button(texts.close, 'quiet', () => {
      keep()
      on.leave()
    })
    return element('header', {}, element('p', { class: 'title' }, localized(title)), close)
  }

  function progress() {
    const { number, done, total } = course.position
    const words = isQuestion(course.step)
      ? fill(texts.question, { number, total })
      : fill(texts.questionsDone, { done, total })
    return element(
      'div',
      { class: 'progress' },
      element('label', { for: 'progress' }, words),
      element('progress', { id: 'progress', max: total, value: done }),
    )
  }

  function keep() {
    if (isQuestion(course.step)) course.answer(shown.read())
  }

  function nameSubmit() {
    submit.textContent = course.isLast ? texts.send : texts.next
  }

  function goBack() {
    keep()
    course.back()
    render()
  }

  function goForward() {
    keep()
    if (complain()) return
    if (course.isLast) return on.send()
    course.next()
    render()
    on.advance()
  }

  return {
    render,
    complain,
    /** @param {string} words what a screen reader says without moving; an empty text takes it away */
    say(words) {
      status.textContent = words
    },
  }
}
