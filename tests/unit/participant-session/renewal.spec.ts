import { expect, test } from '@playwright/test'
import { isRenewalDue, renewalDelay } from '@/components/participant-session/renewal'
import { DAY, HOUR, MINUTE, SECOND } from '../fake-clock'
import { aToken } from './fake-sdk'

const NOW = Date.parse('2031-05-01T12:00:00Z')

const rule: [lifetime: number, dueAfter: number][] = [
  [30 * SECOND, 15 * SECOND],
  [60 * SECOND, 30 * SECOND],
  [4 * MINUTE, 2 * MINUTE],
  [5 * MINUTE, 3 * MINUTE],
  [HOUR, 58 * MINUTE],
  [7 * DAY, 7 * DAY - 2 * MINUTE],
]

for (const [lifetime, dueAfter] of rule) {
  test(`a token of ${lifetime / SECOND} s is renewed after ${dueAfter / SECOND} s`, () => {
    const token = aToken('mine', NOW, lifetime)
    expect(isRenewalDue(token, NOW)).toBe(false)
    expect(isRenewalDue(token, NOW + dueAfter - 1)).toBe(false)
    expect(isRenewalDue(token, NOW + dueAfter)).toBe(true)
    expect(renewalDelay(token, NOW)).toBe(dueAfter)
  })
}

test('a timer that fires finds the renewal due', () => {
  for (const [lifetime] of rule) {
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
})
