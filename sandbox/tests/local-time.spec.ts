import { inTimeZone, utcOffset } from '../time/local-time'
import { expect, test } from './start-sandbox'

const HOUR = 3_600_000

/** The moment before the clocks change, and the offsets before and after. */
const CHANGES: [timeZone: string, change: string, before: string, after: string][] = [
  ['America/New_York', '2026-03-08T07:00:00Z', '-05:00', '-04:00'],
  ['America/New_York', '2026-11-01T06:00:00Z', '-04:00', '-05:00'],
  ['Pacific/Auckland', '2026-04-04T14:00:00Z', '+13:00', '+12:00'],
  // By half an hour, and at midnight in UTC.
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', '+10:30', '+11:00'],
  ['Atlantic/Azores', '2026-03-29T01:00:00Z', '-01:00', '+00:00'],
]

for (const [timeZone, change, before, after] of CHANGES)
  test(`The clocks in ${timeZone} change at ${change}, and not before`, () => {
    const moment = Date.parse(change)
    const offsetAt = (apart: number) => utcOffset(new Date(moment + apart), timeZone)
    for (const apart of [-30 * HOUR, -6 * HOUR, -HOUR, -1]) expect(offsetAt(apart)).toBe(before)
    for (const apart of [0, 1, HOUR, 6 * HOUR, 30 * HOUR]) expect(offsetAt(apart)).toBe(after)
  })

test('The last moment that a date can tell, and the first, have an offset', () => {
  for (const moment of [8.64e15, -8.64e15]) {
    expect(utcOffset(new Date(moment), 'UTC')).toBe('+00:00')
    expect(utcOffset(new Date(moment), 'America/New_York')).toMatch(/^-0[45]:\d\d$/)
  }
  expect(inTimeZone(new Date('2026-06-16T15:23:00.967Z'), 'America/New_York')).toBe(
    '2026-06-16T11:23:00.967-04:00',
  )
})
