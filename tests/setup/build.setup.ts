import { expect, test as setup } from '@playwright/test'
import { ended, startNext } from '../../scripts/processes'

setup.setTimeout(10 * 60_000)

setup('the app builds', async () => {
  // For one test after another on an unchanged app, while working on the tests.
  if (process.env.TEST_SKIP_BUILD) return
  expect(await ended(startNext(['build'], {})), 'exit code').toBe(0)
})
