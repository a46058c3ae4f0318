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
  // After three quarters of what each has left when it comes, which is a minute or, of one given again, somewhat less.
  // One in ten seconds, which is the most, would make more than twice as many.
  expect(seen.tokenRequests).toBeGreaterThanOrEqual(Math.floor(passed / 45_000))
  expect(seen.tokenRequests).toBeLessThanOrEqual(Math.ceil(passed / 22_500))
  expect(seen.refusedCalls).toBe(0)
})
