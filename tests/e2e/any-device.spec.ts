import { datesIn } from '@/components/dates'
import { expect, test } from '../setup/browser-test'
import { holdScripts } from '../setup/held-scripts'
import { signInBrowser } from '../setup/sign-in'

// A page that does not come out in the browser as the server wrote it makes React complain, and the test fail.
const devices = [
  { what: 'in Auckland, in Spanish', timezoneId: 'Pacific/Auckland', locale: 'es-MX', clock: 0 },
  { what: 'in Honolulu, in Arabic', timezoneId: 'Pacific/Honolulu', locale: 'ar-EG', clock: 0 },
  {
    what: 'whose clock is a day and a half behind',
    timezoneId: 'Europe/Berlin',
    locale: 'de-DE',
    clock: -36,
  },
  { what: 'whose clock is years ahead', timezoneId: 'America/New_York', locale: 'en-US', clock: 24 * 800 },
]

for (const { what, timezoneId, locale, clock } of devices) {
  test.describe(`a device ${what}`, () => {
    test.use({ timezoneId, locale })

    test('takes over the page as the server wrote it, and adds the dates without moving anything', async ({
      page,
      signIn,
    }) => {
      await page.clock.install({ time: Date.now() + clock * 3_600_000 })
      const release = await holdScripts(page)
      await signIn('Ben Okafor')
      // A document comes in pieces, and what is painted of half an element grows. From here on nothing may.
      await page.waitForLoadState('domcontentloaded')
      await page.evaluate(() => {
        const seen = window as Window & { layoutShift?: number }
        seen.layoutShift = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            seen.layoutShift = (seen.layoutShift ?? 0) + entry.value
        }).observe({ type: 'layout-shift' })
      })
      await release()
      await expect(page.getByText(/^Late since |^Due /).first()).toBeVisible()
      await expect(page.getByRole('region', { name: 'Latest message' })).toContainText('Sent')
      expect(await page.evaluate(() => (window as Window & { layoutShift?: number }).layoutShift)).toBe(0)
    })
  })
}

test.describe('the due date', () => {
  test.use({ timezoneId: 'Pacific/Auckland' })

  test('is the one of the day where the participant lives, wherever the device is', async ({
    page,
    signIn,
  }) => {
    await signIn('Ben Okafor')
    const due = page.getByRole('listitem').filter({ hasText: 'Daily check-in' }).first().getByText(/^Due /)
    // It is due at one minute to midnight in London. Ben has told MyDataHelps that he lives in New York.
    await expect(due).toHaveText(/^Due (tomorrow|today at [67]:59)/)
  })
})

test.describe('on a phone in Honolulu, where it is another day for 23 hours of each,', () => {
  test.use({ timezoneId: 'Pacific/Honolulu', locale: 'en-NZ' })

  test('Aroha’s days are those of Auckland: of what is due, of what was done, of what was sent', async ({
    page,
    context,
    site,
  }) => {
    const today = datesIn('en-NZ', 'Pacific/Auckland').dayKey(new Date())
    const daysAgo = (days: number) =>
      datesIn('en-NZ', 'UTC').day(new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000))
    await signInBrowser(context, site, 'aroha.ngata')
    await page.goto(site.appUrl)
    await expect(page.getByRole('listitem').filter({ hasText: 'Daily check-in' })).toContainText(
      'Due today at 11:59 pm',
    )
    await expect(page.getByRole('region', { name: 'Latest message' })).toContainText(`Sent ${daysAgo(21)}`)
    await page.goto(`${site.appUrl}/surveys`)
    const over = page.getByRole('region', { name: 'Surveys done and missed' }).getByRole('listitem')
    await expect(over.first()).toContainText(`Done ${daysAgo(1)}`)
    await expect(over.filter({ hasText: 'Missed' })).toContainText(`Missed ${daysAgo(3)}`)
    await page.goto(`${site.appUrl}/messages`)
    await expect(page.getByRole('region', { name: 'Sent to you' }).getByRole('listitem')).toContainText(
      `${daysAgo(21)}, 9:15 pm`,
    )
  })
})
