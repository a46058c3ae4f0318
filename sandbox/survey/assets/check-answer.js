/**
 * Whether an answer fits its question. The page asks before it moves on, the server asks again before it stores:
 * both use this one rule, so that nothing can pass the page and then be refused.
 *
 * @typedef {'required' | 'tooMany' | 'unknownChoice' | 'tooLong' | 'notNumber' | 'betweenSteps'
 *   | 'outOfRange' | 'notDate' | 'tooEarly' | 'tooLate' | 'notPhoto'
 *   | 'photoTooLarge' | 'photoNotSaved' | 'photoPending'} ProblemCode
 * @typedef {{ code: ProblemCode, [detail: string]: string | number }} AnswerProblem
 *   `code` and the numbers or days that its text speaks of
 */

/**
 * @param {import('../definition').SurveyQuestion} question
 * @param {string[]} values what was answered; empty when skipped
 * @param {{ first: string, last: string }} today the first and the last calendar day (YYYY-MM-DD) that may be
 *   "today": the same in the page, a day apart on a server that does not know the participant's time zone
 * @returns {AnswerProblem | null} null when the answer fits
 */
export function checkAnswer(question, values, today) {
  const [value] = values
  if (value === undefined) return question.required ? { code: 'required' } : null
  if (values.length > 1 && question.type !== 'multipleChoice') return { code: 'tooMany' }
  switch (question.type) {
    case 'text':
      if (question.required && value.trim() === '') return { code: 'required' }
      return value.length > question.maxLength ? { code: 'tooLong', max: question.maxLength } : null
    case 'number':
      return checkNumber(question, value, question.step)
    case 'scale':
      return checkNumber(question, value, 1)
    case 'yesNo':
      return value === 'true' || value === 'false' ? null : { code: 'unknownChoice' }
    case 'singleChoice':
    case 'multipleChoice':
      return checkChoices(question.choices, values)
    case 'date':
      return checkDate(question, value, today)
    case 'photo':
      return /^photo-[0-9a-f]{12}\.jpg$/.test(value) ? null : { code: 'notPhoto' }
  }
}

/**
 * @param {{ min: number, max: number }} range
 * @param {string} value
 * @param {number} step
 * @returns {AnswerProblem | null}
 */
function checkNumber({ min, max }, value, step) {
  if (!/^-?\d{1,15}(\.\d{1,15})?$/.test(value)) return { code: 'notNumber', min, max }
  if (Number(value) < min || Number(value) > max) return { code: 'outOfRange', min, max }
  const steps = Number(value) / step
  // 0.3 / 0.1 is 2.9999999999999996: an exact comparison would refuse a right answer.
  if (Math.abs(steps - Math.round(steps)) < 1e-9) return null
  /** @param {number} count */
  const nearest = (count) => Number((count * step).toPrecision(12))
  return { code: 'betweenSteps', lower: nearest(Math.floor(steps)), upper: nearest(Math.ceil(steps)) }
}

/**
 * @param {{ value: string }[]} choices
 * @param {string[]} values
 * @returns {AnswerProblem | null}
 */
function checkChoices(choices, values) {
  if (new Set(values).size < values.length) return { code: 'tooMany' }
  return values.every((value) => choices.some((choice) => choice.value === value))
    ? null
    : { code: 'unknownChoice' }
}

/**
 * @param {{ earliest?: string | undefined, latest?: string | undefined }} limits
 * @param {string} value
 * @param {{ first: string, last: string }} today
 * @returns {AnswerProblem | null}
 */
function checkDate({ earliest, latest }, value, today) {
  const time = Date.parse(`${value}T00:00:00Z`)
  // Date.parse turns 31 February into 3 March: only a day that comes back unchanged exists.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(time)) return { code: 'notDate' }
  if (new Date(time).toISOString().slice(0, 10) !== value) return { code: 'notDate' }
  const from = earliest === 'today' ? today.first : earliest
  const to = latest === 'today' ? today.last : latest
  if (from !== undefined && value < from) return { code: 'tooEarly', date: from }
  return to !== undefined && value > to ? { code: 'tooLate', date: to } : null
}
