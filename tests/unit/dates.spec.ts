import { expect, test } from '@playwright/test'
import { datesIn } from '@/components/dates'

const NOON = new Date('2026-11-24T12:00:00Z')
const NEW_YORK = datesIn('en-US', 'America/New_York')

test('a day is told with its year only where that is another', () => {
  expect(NEW_YORK.day('2026-11-03T15:00:00Z', NOON)).toBe('Tue, Nov 3')
  expect(NEW_YORK.day('2025-11-03T15:00:00Z', NOON)).toBe('Mon, Nov 3, 2025')
  expect(NEW_YORK.dayAndTime('2025-12-31T20:05:00Z', NOON)).toMatch(/^Wed, Dec 31, 2025.*3:05\sPM$/)
  // The year turns where the participant is, not in London.
  const newYear = new Date('2027-01-01T02:00:00Z')
  expect(NEW_YORK.day(newYear, NOON)).toBe('Thu, Dec 31')
  expect(datesIn('en-US', 'Europe/London').day(newYear, NOON)).toBe('Fri, Jan 1, 2027')
})

test('a date is written as in the region', () => {
  const third = '2026-11-03T15:00:00Z'
  expect(datesIn('en-NZ', 'UTC').day(third, NOON)).toMatch(/^Tue,? 3 Nov$/)
  expect(datesIn('en-US', 'UTC').day(third, NOON)).toBe('Tue, Nov 3')
  expect(datesIn('es-MX', 'UTC').month(third)).toBe('noviembre de 2026')
  expect(datesIn('es-ES', 'UTC').number(7412.5)).toBe('7412,5')
  expect(datesIn('es-MX', 'UTC').number(7412.5)).toBe('7,412.5')
})

test("Aroha's days are Auckland's", () => {
  const auckland = datesIn('en-NZ', 'Pacific/Auckland')
  expect(auckland.dayKey('2026-11-24T10:59:59Z')).toBe('2026-11-24')
  expect(auckland.dayKey('2026-11-24T11:00:00Z')).toBe('2026-11-25')
  expect(auckland.daysUntil('2026-11-24T11:00:00Z', new Date('2026-11-24T10:59:59Z'))).toBe(1)
  expect(NEW_YORK.daysUntil('2026-11-24T11:00:00Z', new Date('2026-11-24T10:59:59Z'))).toBe(0)
  // On the day on which the clocks change, too, which has 23 hours.
  expect(auckland.daysUntil('2026-09-27T12:00:00+13:00', new Date('2026-09-26T23:59:00+12:00'))).toBe(1)
  expect(auckland.daysUntil('2026-09-20T12:00:00+12:00', new Date('2026-09-27T12:00:00+13:00'))).toBe(-7)
})

test('what is no date is written as nothing', () => {
  for (const nothing of ['', 'soon', '2026-13-45']) {
    expect(NEW_YORK.day(nothing, NOON)).toBeUndefined()
    expect(NEW_YORK.dayKey(nothing)).toBeUndefined()
    expect(NEW_YORK.daysUntil(nothing, NOON)).toBeUndefined()
  }
})
