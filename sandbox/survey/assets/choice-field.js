/**
 * Questions that are answered by choosing: one of several, several of several, or a number on a scale.
 */

import { button, element } from './element.js'
import { localized, texts } from './language.js'

/**
 * @typedef {import('../definition').SurveyQuestion
 *   & { type: 'yesNo' | 'singleChoice' | 'multipleChoice' | 'scale' }} Choosing
 */

/**
 * @param {Choosing} question
 * @param {string[]} values
 * @returns {import('../field').Field}
 */
export function choiceField(question, values) {
  const type = question.type === 'multipleChoice' ? 'checkbox' : 'radio'
  const options = optionsOf(question)
  const labels = options.map(({ value, label }) =>
    element(
      'label',
      {},
      element('input', { type, name: question.identifier, value, checked: values.includes(value) }),
      element('span', {}, label),
    ),
  )
  const list = element('div', { class: question.type === 'scale' ? 'scale' : 'choices' }, ...labels)
  const inputs = [...list.querySelectorAll('input')]
  /** @type {HTMLElement[]} */
  const content = [list]
  if (question.type === 'scale') content.push(scaleEnds(question, inputs))
  if (type === 'radio' && !question.required) content.push(clearButton(inputs, list))
  return {
    content,
    role: type === 'radio' ? 'radiogroup' : 'group',
    // One radio button is reached by the Tab key: the chosen one, or else the first.
    control: () => inputs.find((input) => type === 'radio' && input.checked) ?? inputs[0] ?? list,
    read: () => inputs.filter((input) => input.checked).map((input) => input.value),
    unreadable: () => null,
  }
}

/**
 * @param {Choosing} question
 * @returns {{ value: string, label: string }[]}
 */
function optionsOf(question) {
  switch (question.type) {
    case 'yesNo':
      return [
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ]
    case 'scale':
      return numbersOf(question)
    default:
      return question.choices.map(({ value, label }) => ({ value, label: localized(label) }))
  }
}

/** @param {{ min: number, max: number }} scale */
function numbersOf({ min, max }) {
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const value = String(min + index)
    return { value, label: value }
  })
}

/**
 * What the two ends of the scale mean, for the eye below the numbers and for the ear with the two buttons.
 *
 * @param {import('../definition').SurveyQuestion & { type: 'scale' }} scale
 * @param {HTMLElement[]} inputs
 */
function scaleEnds({ min, max, minLabel, maxLabel }, inputs) {
  inputs.at(0)?.setAttribute('aria-describedby', 'scale-low')
  inputs.at(-1)?.setAttribute('aria-describedby', 'scale-high')
  return element(
    'p',
    { class: 'scale-ends' },
    element('span', { id: 'scale-low' }, `${min} = ${localized(minLabel)}`),
    element('span', { id: 'scale-high' }, `${max} = ${localized(maxLabel)}`),
  )
}

/**
 * A radio button cannot be taken back by pressing it again: without this button a participant who touched an optional
 * question could no longer leave it open.
 *
 * @param {HTMLInputElement[]} inputs
 * @param {HTMLElement} list
 */
function clearButton(inputs, list) {
  const clear = button(texts.clearAnswer, 'quiet', () => {
    for (const input of inputs) input.checked = false
    clear.hidden = true
    // The pressed button disappears: without this the keyboard would be thrown back to the top of the page.
    inputs[0]?.focus()
  })
  clear.hidden = inputs.every((input) => !input.checked)
  list.addEventListener('change', () => {
    clear.hidden = false
  })
  return clear
}
