import type { BrowserContext } from '@playwright/test'

/**
 * A Wednesday, half past eleven in the morning in New York, and half past four of the next day in Auckland. It lies
 * ahead because the browser keeps cookies by the real clock, and would drop those of the past.
 */
export const FIXED_DAY = '2036-03-12T15:30:00Z'

/** Where a browser of that day stands. */
export const FIXED_PLACE = { timezoneId: 'America/New_York', locale: 'en-US' }

/** Settings of a site on which it is always that day. */
export const ON_THE_FIXED_DAY = { TEST_DAY: FIXED_DAY }

/** The same day for the pages of a browser. */
export async function setFixedDay(context: BrowserContext): Promise<void> {
  await context.clock.install({ time: FIXED_DAY })
}
