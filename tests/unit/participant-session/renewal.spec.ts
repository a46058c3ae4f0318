import { expect, test } from '@playwright/test'
import { isRenewalDue, renewalDelay } from '@/components/participant-session/renewal'
import { DAY, HOUR, MINUTE, SECOND } from '../fake-clock'
import { aToken } from './fake-sdk'

/** Nothing depends on what a clock says; this is a count that began at some time. */
const NOW = 1_234 * SECOND

const LIVES = [60 * SECOND, 120 * SECOND, 121 * SECOND, 5 * MINUTE, HOUR, DAY]

for (const lifetime of LIVES) {
  test(`a token of ${lifetime / SECOND} s is renewed when three quarters of it have passed`, () => {
    const token = aToken('mine', NOW, lifetime)
    const dueAfter = lifetime * 0.75
    expect(isRenewalDue(token, NOW)).toBe(false)
    expect(isRenewalDue(token, NOW + dueAfter - 1)).toBe(false)
    expect(isRenewalDue(token, NOW + dueAfter)).toBe(true)
    expect(renewalDelay(token, NOW)).toBe(dueAfter)
  })
}

test('a timer that fires finds the renewal due', () => {
  for (const lifetime of LIVES) {
    const token = aToken('mine', NOW, lifetime)
    expect(isRenewalDue(token, NOW + renewalDelay(token, NOW))).toBe(true)
  }
})

test('what is overdue is looked at again in five seconds, not in a loop', () => {
  const token = aToken('mine', NOW, HOUR)
  expect(renewalDelay(token, NOW + 59 * MINUTE)).toBe(5 * SECOND)
  expect(renewalDelay(token, NOW + 2 * HOUR)).toBe(5 * SECOND)
  expect(renewalDelay(aToken('dead', NOW, 0), NOW)).toBe(5 * SECOND)
})

test('a timer never waits longer than timers can', () => {
  expect(renewalDelay(aToken('mine', NOW, 365 * DAY), NOW)).toBe(2 ** 31 - 1)
  // The SDK's own overflows, and it says at once that such a token will expire: nobody believes it.
  expect(isRenewalDue(aToken('mine', NOW, 30 * DAY), NOW)).toBe(false)
})
