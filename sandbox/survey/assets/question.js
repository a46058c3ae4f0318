/**
 * One step of a survey on the screen.
 */

import { choiceField } from './choice-field.js'
import { element } from './element.js'
import { entryField } from './entry-field.js'
import { explain, fill, localized, texts } from './language.js'
import { photoField } from './photo-field.js'
import { isQuestion } from './survey-course.js'

/**
 * @param {import('../definition').SurveyStep} step
 * @param {string[]} values the answer so far
 * @param {import('./survey-service.js').Photos} photos
 */
export function showStep(step, values, photos) {
  const heading = element('h1', { tabindex: -1 }, localized(step.title))
  const detail = step.detail ? [element('p', { id: 'detail', class: 'detail' }, localized(step.detail))] : []
  if (!isQuestion(step)) {
    return {
      content: [heading, ...detail],
      heading,
      read: () => [],
      unreadable: () => null,
      complain() {},
    }
  }

  const field = fieldFor(step, values, photos)
  const hint = hintFor(step)
  const hints = hint ? [element('p', { id: 'hint', class: 'hint' }, hint)] : []
  const problem = element('p', { id: 'problem', class: 'problem', hidden: true })
  const description = [...detail, ...hints].map(({ id }) => id)
  const parts = [...detail, ...hints, problem, ...field.content]

  const owner = field.role
    ? element('fieldset', { role: field.role }, element('legend', {}, heading), ...parts)
    : field.control()
  describe(owner, description)
  if (field.role === 'radiogroup') owner.setAttribute('aria-required', String(step.required))

  return {
    content: field.role ? [owner] : [labelled(heading), ...parts],
    heading,
    read: field.read,
    unreadable: field.unreadable,
    /** @param {import('./check-answer.js').AnswerProblem} found */
    complain(found) {
      problem.textContent = explain(step, found)
      problem.hidden = false
      const control = field.control()
      // A group of check boxes has no "invalid" of its own; its boxes have.
      const invalid = field.role === 'radiogroup' ? owner : control
      invalid.setAttribute('aria-invalid', 'true')
      describe(owner, ['problem', ...description])
      if (control !== owner) describe(control, ['problem'])
      control.focus()
    },
  }
}

/**
 * @param {import('../definition').SurveyQuestion} question
 * @param {string[]} values
 * @param {import('./survey-service.js').Photos} photos
 * @returns {import('../field').Field}
 */
function fieldFor(question, values, photos) {
  switch (question.type) {
    case 'yesNo':
    case 'singleChoice':
    case 'multipleChoice':
    case 'scale':
      return choiceField(question, values)
    case 'photo':
      return photoField(question, values, photos)
    default:
      return entryField(question, values)
  }
}

/** @param {HTMLElement} heading becomes the label of the one control of the question */
function labelled(heading) {
  const label = element('label', { for: 'answer' }, ...heading.childNodes)
  heading.replaceChildren(label)
  return heading
}

/** @param {import('../definition').SurveyQuestion} question */
function hintFor(question) {
  const isLong = question.type === 'text' && question.multiline
  const room = isLong ? fill(texts.charactersAllowed, { max: question.maxLength }) : ''
  return `${question.required ? '' : texts.optional} ${room}`.trim()
}

/**
 * @param {HTMLElement} node
 * @param {string[]} ids
 */
function describe(node, ids) {
  if (ids.length > 0) node.setAttribute('aria-describedby', ids.join(' '))
}
