import { test } from '@playwright/test'
import { isLive, mayWrite, participantIdentifier } from './live'

/**
 * Marks a statement that MyDataHelps does not publish: the sandbox holds it, and whether the real service does is
 * what a live run finds out. The mark is in the report, and a live run prints it.
 */
export function ourReading(reason: string): void {
  test.info().annotations.push({ type: 'our reading', description: reason })
  if (isLive) process.stdout.write(`    our reading, tried on the real service: ${reason}\n`)
}

function skipIf(condition: boolean, reason: string): void {
  // The list of results names what was skipped, and not why.
  if (condition) process.stdout.write(`    ${reason}\n`)
  test.skip(condition, reason)
}

/** Skips a test on the real service, and says why. */
export function sandboxOnly(reason: string): void {
  skipIf(isLive, `Not tried on the real service: ${reason}.`)
}

/** Skips a test that changes data, unless the run may write to a test participant. */
export function writes(): void {
  skipIf(!mayWrite, 'Changes data: CONTRACT_WRITES=1 and CONTRACT_PARTICIPANT allow it.')
}

/** The participant that a live run may read, or the sandbox's own. Skips a test that needs one where there is none. */
export function somebody(): string {
  skipIf(participantIdentifier === undefined, 'Needs a person: CONTRACT_PARTICIPANT names nobody.')
  return participantIdentifier ?? ''
}

/**
 * What a statement cannot be tried without. In the sandbox it is always there; a real participant may not have it, and
 * the test is skipped with the reason.
 */
export function needs<Value>(value: Value | undefined, what: string): Value {
  if (value !== undefined) return value
  skipIf(isLive, `Nothing to try it on: the participant has no ${what}.`)
  throw new Error(`The participant of the sandbox has no ${what}`)
}
