import { expect, test } from '@playwright/test'
import { freshFor, isFresh } from '@/lib/mydatahelps/freshness'
import { DAY, HOUR, MINUTE, SECOND } from '../fake-clock'

const rule: [lifetime: number, freshWhileMoreIsLeftThan: number][] = [
  [1 * SECOND, 250],
  [60 * SECOND, 15 * SECOND],
  [120 * SECOND, 30 * SECOND],
  [121 * SECOND, 30_250],
  [5 * MINUTE, 75 * SECOND],
  [1 * HOUR, 15 * MINUTE],
  [24 * HOUR, 6 * HOUR],
  [30 * DAY, 7.5 * DAY],
]

for (const [lifetime, margin] of rule) {
  test(`a token of ${lifetime / SECOND} s is fresh until ${margin / SECOND} s are left`, () => {
    expect(isFresh({ lifetime, left: lifetime })).toBe(true)
    expect(isFresh({ lifetime, left: margin + 1 })).toBe(true)
    expect(isFresh({ lifetime, left: margin })).toBe(false)
    expect(isFresh({ lifetime, left: 0 })).toBe(false)
    expect(isFresh({ lifetime, left: -DAY })).toBe(false)
    expect(freshFor({ lifetime, left: lifetime })).toBe(lifetime - margin)
    expect(freshFor({ lifetime, left: margin })).toBe(0)
    expect(freshFor({ lifetime, left: -DAY })).toBe(0)
  })
}

test('a timer finds the token just past its freshness, and not before it', () => {
  for (const [lifetime] of rule) {
    for (const left of [lifetime, lifetime * 0.99, lifetime / 2 + 0.3]) {
      const wait = freshFor({ lifetime, left })
      expect(isFresh({ lifetime, left: left - wait })).toBe(false)
      expect(isFresh({ lifetime, left: left - wait + 1 })).toBe(true)
    }
  }
})

test('a timer never waits longer than timers can', () => {
  expect(freshFor({ lifetime: 365 * DAY, left: 365 * DAY })).toBe(2 ** 31 - 1)
})

test('a token that is over is never fresh, not even one that never lived', () => {
  expect(isFresh({ lifetime: 0, left: 0 })).toBe(false)
  expect(freshFor({ lifetime: 0, left: 0 })).toBe(0)
})
