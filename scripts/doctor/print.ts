import type { Step } from './step'

const SIGNS = { ok: '✓', failed: '✗', unknown: '–' }

/** A step for a person: a line, and under it what it means and what to do. */
export function asText({ name, state, detail, meaning, mend }: Step): string {
  const said = state === 'unknown' ? `not known: ${detail}` : detail
  const more = [...(meaning ? [meaning] : []), ...(mend ? [`→ ${mend}`] : [])]
  return [`${SIGNS[state]} ${name}: ${said}`, ...more.map((line) => `    ${line}`)].join('\n')
}

/** The last line. */
export function summaryOf(steps: readonly Step[]): string {
  const count = (state: Step['state']) => steps.filter((step) => step.state === state).length
  const [right, wrong, open] = [count('ok'), count('failed'), count('unknown')]
  return `${wrong === 0 ? 'Nothing is wrong' : `${wrong} to mend`}: ${right} ✓, ${wrong} ✗, ${open} not known.`
}

/** For programs: whether all that matters holds, and every step. */
export function asJson(steps: readonly Step[]): string {
  return JSON.stringify({ ok: holds(steps), steps }, null, 2)
}

/** Whether all that matters holds. What is not known is no failure: the transcript says what it needs. */
export function holds(steps: readonly Step[]): boolean {
  return steps.every(({ state }) => state !== 'failed')
}
