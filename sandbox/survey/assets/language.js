/**
 * The words of the page, in the participant's language.
 */

/** The language of the page. */
export const language = /** @type {import('../texts').Language} */ (document.documentElement.lang)

/** @type {import('../frame-texts').FrameTexts} */
export const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '{}')

/**
 * @param {string} template text with `{name}` in it
 * @param {Record<string, string | number>} values
 */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))
}

/** @param {import('../definition').LocalizedText | undefined} text */
export function localized(text) {
  return text?.[language] ?? ''
}

/**
 * @param {import('../definition').SurveyQuestion} question
 * @param {import('./check-answer.js').AnswerProblem} problem
 * @returns {string} what to do about it, in plain words
 */
export function explain(question, { code, ...details }) {
  if (code === 'required') return texts.required[question.type]
  if (typeof details.date === 'string') return fill(texts.problems[code], { date: longDate(details.date) })
  return fill(texts.problems[code], details)
}

/** @param {string} day YYYY-MM-DD */
function longDate(day) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** @returns {string} today where the participant is, YYYY-MM-DD */
export function today() {
  const now = new Date()
  /** @param {number} number */
  const part = (number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}
