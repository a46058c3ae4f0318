import { expect, test as setup } from '@playwright/test'
import { ended, startNext } from '../../scripts/processes'

setup.setTimeout(10 * 60_000)

setup('the app is built', async () => {
  // For one test after another on an unchanged app, while working on the tests.
  setup.skip(Boolean(process.env.TEST_SKIP_BUILD), 'TEST_SKIP_BUILD is set')
  expect(await ended(startNext(['build'], {})), 'exit code of the build').toBe(0)
})
