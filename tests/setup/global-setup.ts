import { ended, startNext } from '../../scripts/processes'
import { findBrowser } from './browser'

/** Before all tests: a browser, and the production build that the tests of the app run against. */
export default async function globalSetup(): Promise<void> {
  process.env.TEST_BROWSER = await findBrowser()
  // For one test after another on an unchanged app, while working on the tests.
  if (process.env.TEST_SKIP_BUILD) return
  const code = await ended(startNext(['build'], {}))
  if (code !== 0) throw new Error('The app does not build.')
}
