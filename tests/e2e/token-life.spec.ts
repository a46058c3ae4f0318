import type { Page } from '@playwright/test'
import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { sdkReady } from '../setup/sdk'

// A site of its own: one that has met Ben already would give him a token that is not an hour long any more. Nobody does
// anything for all these hours, and stays signed in.
test.use({
  siteSettings: { OIDC_NAME: 'Token life', SESSION_IDLE_MINUTES: '0', SESSION_MAX_HOURS: '48' },
})

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Calls the SDK as an Embeddable would. Rejects if the call fails. */
async function callSdk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (!window.MyDataHelps) throw new Error('The SDK is not there.')
    await window.MyDataHelps.getProjectInfo()
  })
}

/** What a browser tells a page that it has kept, asleep, and now shows again; the tests' own keeps none. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
}

test('twelve hours on the page with one-hour tokens: every call succeeds, and each period has one renewal', async ({
  page,
  signIn,
}) => {
  const seen = await fakeClock(page)
  await signIn('Ben Okafor')
  await sdkReady(page)
  expect(seen.tokenRequests).toBe(1)

  const start = await page.evaluate(() => Date.now())
  let calls = 0
  const call = async () => {
    await callSdk(page)
    calls++
  }
  // A token of one hour is renewed a quarter of an hour before its end.
  for (let period = 1; period <= 16; period++) {
    const left = await page.evaluate(() => (window.MyDataHelps?.tokenExpires ?? 0) - Date.now())
    await letPass(page, left - 16 * MINUTE, 11 * MINUTE, call)
    expect(seen.tokenRequests).toBe(period)
    await letPass(page, 70 * SECOND, 35 * SECOND, call)
    expect(seen.tokenRequests).toBe(period + 1)
  }
  // Somewhat less, by the time that the server's own clock has run on.
  expect((await page.evaluate(() => Date.now())) - start).toBeGreaterThan(11.5 * 60 * MINUTE)
  expect(seen.refusedCalls).toBe(0)
  expect(calls).toBeGreaterThan(90)
})

test('after a night in which no timer ran, the first call renews the token before it goes out', async ({
  page,
  signIn,
}) => {
  const seen = await fakeClock(page)
  await signIn('Ben Okafor')
  await sdkReady(page)

  // The clock jumps, as it does for a computer that wakes up; timers that were due have not run.
  await page.clock.setSystemTime(Date.now() + 9 * 60 * MINUTE)
  await callSdk(page)
  expect(seen.refusedCalls).toBe(0)
  expect(seen.tokenRequests).toBe(2)
})

test('a clock that is set back by a day makes no token younger: it is renewed in time', async ({
  page,
  signIn,
}) => {
  const seen = await fakeClock(page)
  await signIn('Ben Okafor')
  await sdkReady(page)
  await page.clock.setSystemTime(Date.now() - 24 * 60 * MINUTE)
  await letPass(page, 44 * MINUTE, 11 * MINUTE)
  expect(seen.tokenRequests).toBe(1)
  await letPass(page, 70 * SECOND, 10 * SECOND)
  expect(seen.tokenRequests).toBe(2)
  await callSdk(page)
  expect(seen.refusedCalls).toBe(0)
})

test('a page that the Back button brings back after a night renews the token at once', async ({
  page,
  signIn,
}) => {
  const seen = await fakeClock(page)
  await signIn('Ben Okafor')
  await sdkReady(page)
  await page.clock.setSystemTime(Date.now() + 9 * 60 * MINUTE)

  await comeBack(page)
  // Nobody has looked at it or asked for anything.
  await expect.poll(() => seen.tokenRequests).toBe(2)
  await page.waitForFunction(() => (window.MyDataHelps?.tokenExpires ?? 0) > Date.now())
  await callSdk(page)
  expect(seen.tokenRequests).toBe(2)
  expect(seen.refusedCalls).toBe(0)
})

test.describe('after a night, while the server is down', () => {
  test.use({ expectedProblems: [/503 \(Service Unavailable\)/] })

  test('the page says so and stays, and comes back by itself', async ({ page, signIn }) => {
    const seen = await fakeClock(page)
    await signIn('Ben Okafor')
    await sdkReady(page)
    await page.route('**/api/participant-token', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'upstream_unavailable', message: '' } } }),
    )

    await page.clock.setSystemTime(Date.now() + 9 * 60 * MINUTE)
    // It is not the token that is at fault, and nobody is told so.
    await expect(callSdk(page)).rejects.toThrow('unavailable')
    await expect(page.getByText('We can’t reach MyDataHelps right now.')).toBeVisible()
    await expect(page.getByText('Daily check-in').first()).toBeVisible()

    await page.unroute('**/api/participant-token')
    await letPass(page, 10 * SECOND, SECOND)
    await expect(page.getByText('We can’t reach MyDataHelps right now.')).toHaveCount(0)
    await callSdk(page)
    expect(seen.refusedCalls).toBe(0)
  })
})
