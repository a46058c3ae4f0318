import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { sdkReady } from '../setup/sdk'

// The SDK says that a token of two minutes or less "will expire" the moment it is given one.
test.use({ siteSettings: { SANDBOX_PARTICIPANT_TOKEN_SECONDS: '60' } })

test('a token of sixty seconds is renewed in time, and not in a loop', async ({ page, signIn }) => {
  const seen = await fakeClock(page)
  await signIn('Ben Okafor')
  await sdkReady(page)

  const start = await page.evaluate(() => Date.now())
  await letPass(page, 5 * 60_000, 1_000)
  // The page's clock has run on by itself, too, for as long as the steps took.
  const passed = (await page.evaluate(() => Date.now())) - start
  // Every thirty seconds, give or take; one in ten seconds, which is the most, would make three times as many.
  const periods = Math.floor(passed / 30_000)
  expect(seen.tokenRequests).toBeGreaterThanOrEqual(periods)
  expect(seen.tokenRequests).toBeLessThanOrEqual(periods + 2)
  expect(seen.refusedCalls).toBe(0)
})
