/**
 * Which steps of a survey a participant meets. The page goes by it, and the server when it checks the answers: a
 * question that one of them thinks is asked and the other not would make a survey that cannot be sent.
 */

/**
 * @param {readonly import('../definition').SurveyStep[]} steps
 * @param {Readonly<Record<string, string[]>>} answers values by step identifier
 * @returns {import('../definition').SurveyStep[]} in order; a step whose condition speaks of a hidden question is
 *   hidden too, whatever was answered there before
 */
export function shownSteps(steps, answers) {
  /** @type {import('../definition').SurveyStep[]} */
  const shown = []
  for (const step of steps) {
    const { showIf } = step
    const asked = showIf && shown.some(({ identifier }) => identifier === showIf.step)
    if (!showIf || (asked && holds(showIf, answers[showIf.step] ?? []))) shown.push(step)
  }
  return shown
}

/**
 * @param {import('../condition').Condition} condition
 * @param {string[]} values
 */
function holds(condition, values) {
  const [value] = values
  // Nothing answered counts as 0 when it is read as a number.
  if (value === undefined) return false
  if ('includes' in condition) return values.includes(condition.includes)
  if ('equals' in condition) return values.length === 1 && value === condition.equals
  return 'atLeast' in condition ? Number(value) >= condition.atLeast : Number(value) <= condition.atMost
}
