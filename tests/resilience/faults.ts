/** A rule of the sandbox's, less where it strikes. */
export type Rule = Record<string, unknown>
export type Fault = readonly [fault: string, rule: Rule]

/** No answer, or one that says "not now": it passes, and asking again helps. */
export const PASSING: readonly Fault[] = [
  ['a mistake (500)', { effect: 'status', status: 500 }],
  ['out of order (503)', { effect: 'status', status: 503 }],
  ['a limit (429, 20 s)', { effect: 'status', status: 429, headers: { 'Retry-After': '20' } }],
  ['a proxy that reaches nobody (502)', { effect: 'html-body', status: 502 }],
  ['connections dropped', { effect: 'drop' }],
  ['answers broken off', { effect: 'drop', when: 'during' }],
]

/** The same, where somebody waits for as long as it takes to give up. */
export const STALLING: readonly Fault[] = [
  ['no answer', { effect: 'hang' }],
  ['answers that stop halfway', { effect: 'hang', when: 'during' }],
]

/** An answer that nobody can read. */
export const UNREADABLE: readonly Fault[] = [
  ['no JSON', { effect: 'broken-body' }],
  ['half an answer', { effect: 'truncated-body' }],
  ['an empty answer', { effect: 'empty-body' }],
  ['a proxy’s page (200)', { effect: 'html-body' }],
]

/** What the browser itself says of each request that fails. */
export const SAID_BY_BROWSER = /^Failed to load resource: |has been blocked by CORS policy/
