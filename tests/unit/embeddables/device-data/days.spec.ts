import { expect, test } from '@playwright/test'
import {
  addDays,
  daysBetween,
  daysOf,
  spanBefore,
  spanOf,
  spanToAsk,
} from '@/components/embeddables/device-data/days'

const TODAY = '2026-11-25'

test('days are those of the calendar, also over the end of a year, a leap day and a change of clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  // In New York this day has 25 hours.
  expect(daysOf({ from: '2026-10-31', to: '2026-11-02' })).toEqual(['2026-10-31', '2026-11-01', '2026-11-02'])
  expect(daysBetween('2026-11-24', TODAY)).toBe(1)
})

test('a week is the seven days that end today, and is compared with the seven before', () => {
  const week = spanOf('week', TODAY, 0)
  expect(week).toEqual({ from: '2026-11-19', to: TODAY })
  expect(spanBefore('week', week)).toEqual({ from: '2026-11-12', to: '2026-11-18' })
  expect(spanOf('week', TODAY, 1)).toEqual(spanBefore('week', week))
})

test('a day is compared with the day before, a month with nothing', () => {
  expect(spanBefore('day', spanOf('day', TODAY, 0))).toEqual({ from: '2026-11-24', to: '2026-11-24' })
  expect(daysOf(spanOf('month', TODAY, 0))).toHaveLength(30)
  expect(spanBefore('month', spanOf('month', TODAY, 0))).toBeUndefined()
})

test('going about in the last thirty days asks nothing new, nor does going from day to day in a week before', () => {
  const asked = [0, 1, 6, 20].map((ago) => spanToAsk('day', TODAY, ago))
  for (const weeksAgo of [0, 1, 2]) asked.push(spanToAsk('week', TODAY, weeksAgo))
  for (const span of asked) expect(span).toEqual(spanOf('month', TODAY, 0))
  expect(spanToAsk('day', TODAY, 28)).toEqual(spanToAsk('week', TODAY, 4))
  expect(spanToAsk('day', TODAY, 28)).toEqual(spanToAsk('day', TODAY, 34))
  for (const ago of [0, 3, 6, 7, 20, 21, 28, 29, 30, 60]) {
    const { from, to } = spanToAsk('day', TODAY, ago)
    const day = spanOf('day', TODAY, ago)
    expect(from <= addDays(day.from, -1) && day.to <= to, `${ago} days ago, with the day before`).toBe(true)
  }
})
