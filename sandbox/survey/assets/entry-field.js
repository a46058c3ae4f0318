/**
 * Questions that are answered by typing: a text, a number, a date.
 */

import { element } from './element.js'
import { today } from './language.js'

/**
 * @param {import('../definition').SurveyQuestion & { type: 'text' | 'number' | 'date' }} question
 * @param {string[]} values
 * @returns {import('../field').Field}
 */
export function entryField(question, values) {
  const input = inputFor(question)
  input.value = values[0] ?? ''
  return {
    content: [input],
    control: () => input,
    read: () => {
      const value = question.type === 'number' ? plainNumber(input.value) : input.value.trim()
      return value === '' ? [] : [value]
    },
    // A browser gives a half-typed date as an empty value, which would pass for a question that was skipped.
    unreadable: () => (input.validity.badInput ? { code: 'notDate' } : null),
  }
}

/** @param {import('../definition').SurveyQuestion & { type: 'text' | 'number' | 'date' }} question */
function inputFor(question) {
  const shared = { id: 'answer', name: question.identifier, required: question.required, autocomplete: 'off' }
  switch (question.type) {
    case 'number':
      // Not type="number": that one swallows "7,5", and a turn of the wheel changes the answer unseen.
      return element('input', {
        ...shared,
        type: 'text',
        inputmode: question.step % 1 === 0 && question.min >= 0 ? 'numeric' : 'decimal',
        class: 'short',
      })
    case 'date':
      return element('input', {
        ...shared,
        type: 'date',
        min: day(question.earliest),
        max: day(question.latest),
        class: 'short',
      })
    case 'text':
      return question.multiline
        ? element('textarea', { ...shared, rows: 5 })
        : element('input', { ...shared, type: 'text' })
  }
}

/** @param {string | undefined} limit */
function day(limit) {
  return limit === 'today' ? today() : limit
}

/**
 * Writes a number as the service expects it, whichever decimal sign the participant's country uses.
 *
 * @param {string} typed
 */
function plainNumber(typed) {
  return typed.trim().replace(',', '.')
}
