import { expect, test } from '../setup/browser-test'
import { fakeClock, letPass } from '../setup/clock'
import { sdkReady } from '../setup/sdk'

// The SDK says that a token of two minutes or less "will expire" the moment it is given one.
test.use({ siteSettings: { SANDBOX_PARTICIPANT_TOKEN_SECONDS: '60' } })

test('a token of sixty seconds is renewed in time, and not in a loop', async ({ page, signIn }) => {
  const seen = await fakeClock(page)
  await signIn('Ben Okafor')
  await sdkReady(page)

  await letPass(page, 5 * 60_000, 1_000)
  // Every thirty seconds, give or take; one in ten seconds, which is the most, would make thirty.
  expect(seen.tokenRequests).toBeGreaterThanOrEqual(10)
  expect(seen.tokenRequests).toBeLessThanOrEqual(12)
  expect(seen.refusedCalls).toBe(0)
})
